import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isRecord } from '../../../lazada/json';
import { Lazada } from '../../../nodes/Lazada/Lazada.node';
import { LazadaPollingTrigger } from '../../../nodes/LazadaPollingTrigger/LazadaPollingTrigger.node';
import { LazadaTrigger } from '../../../nodes/LazadaTrigger/LazadaTrigger.node';

const CODEX = [
	'Lazada/Lazada.node.json',
	'LazadaTrigger/LazadaTrigger.node.json',
	'LazadaPollingTrigger/LazadaPollingTrigger.node.json',
];

function readAliases(file: string): unknown[] {
	const text = readFileSync(path.join(__dirname, '../../../nodes', file), 'utf8');
	const codex: unknown = JSON.parse(text);
	return isRecord(codex) && Array.isArray(codex.alias) ? codex.alias : [];
}

describe("what n8n's node creator shows and searches", () => {
	it.each([
		...['orders', 'stock', 'products', 'shipping', 'refund', 'inventory', 'voucher', 'lazmall'],
		// n8n looks for all that is typed in each text by itself, so the pair of words is one of them (n8n 2.41.1).
		...['lazada orders', 'lazada stock', 'lazada products', 'lazada seller', 'lazada api'],
		...['lazada refund', 'lazada payout', 'lazada transactions', 'lazada upload image'],
		...['lazada print', 'lazada pack', 'lazada cancel', 'lazada ready', 'lazada settlement'],
		...['shop', 'sell', 'seller center', 'cross', 'erp', 'marketplace', '来赞达', 'oauth', 'token'],
	])('finds all nodes for what a seller types: %s', (typed) => {
		for (const file of CODEX) {
			const found = readAliases(file).filter((word) =>
				String(word).toLowerCase().startsWith(typed),
			);
			expect(found.length).toBeGreaterThan(0);
		}
	});

	it('has the same words for all nodes, which it shows as one, and each once', () => {
		const [node, ...triggers] = CODEX.map(readAliases);
		for (const trigger of triggers) expect(trigger).toEqual(node);
		expect(new Set(node.map((word) => String(word).toLowerCase())).size).toBe(node.length);
	});

	it("says what both do in the trigger's description, which stands for the pair", () => {
		const { description } = new LazadaTrigger().description;
		expect(description).toMatch(/sellers/);
		expect(description).toMatch(/orders, products and stock/);
		for (const { description: text } of [
			new LazadaTrigger(),
			new LazadaPollingTrigger(),
			new Lazada(),
		]) {
			expect(text.description.length).toBeLessThan(100);
			expect(text.description).not.toMatch(/\.$/);
		}
	});
});
