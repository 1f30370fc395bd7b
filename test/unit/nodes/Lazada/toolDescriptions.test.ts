import { NodeHelpers, nodeNameToToolName, type INodePropertyOptions } from 'n8n-workflow';
import { Lazada } from '../../../../nodes/Lazada/Lazada.node';

const { description } = new Lazada();

/** What n8n tells a model of the node as a tool, where the user writes no description of their own. */
function describeTool(resource: string, operation: string): string {
	return NodeHelpers.makeDescription({ resource, operation }, description);
}

const TOOLS = description.properties
	.filter(({ name }) => name === 'operation')
	.flatMap(({ displayOptions, options = [] }) => {
		const [resource] = (displayOptions?.show?.resource ?? []) as string[];
		return (options as INodePropertyOptions[]).map(({ value }) => ({
			job: `${resource}: ${String(value)}`,
			told: describeTool(resource, String(value)),
		}));
	});

describe('what a model is told of the node as a tool', () => {
	it('differs from operation to operation, and is whole as the name of a tool', () => {
		expect(TOOLS.length).toBeGreaterThan(50);
		expect(new Set(TOOLS.map(({ told }) => told)).size).toBe(TOOLS.length);
		for (const { told } of TOOLS) {
			expect(nodeNameToToolName(told).replaceAll('_', ' ')).toBe(told.replace(',', ''));
		}
	});

	it.each([
		['order: cancel', /refund the buyer/],
		['order: decideOnCancellation', /refund/],
		['return: decide', /refund/],
		['product: updatePriceStock', /price/],
		['product: create', /on sale/],
		['product: remove', /for good/],
		['voucher: create', /paid by the shop/],
		['voucher: update', /paid by the shop/],
		['voucher: activate', /paid by the shop/],
		['voucher: addProducts', /paid by the shop/],
		['package: pack', /shipping/],
		['package: readyToShip', /carrier/],
		['package: repack', /labels/],
		['review: reply', /in public/],
		['chat: reply', /buyer/],
		['finance: getTransactions', /fees and refunds/],
	])('names money, shipping and who reads it: %s', (job, word) => {
		expect(TOOLS.find((tool) => tool.job === job)?.told).toMatch(word);
	});
});
