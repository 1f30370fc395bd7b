import { readExample } from '../../../tools/host/exampleFile';
import type { SavedWorkflow } from '../../../tools/host/restClient';
import { eventually } from '../../support/eventually';
import { addRows, deleteTable, readRows, type Row } from '../../support/n8n/dataTable';
import { sendAllTo } from '../../support/n8n/exampleChanges';
import { authorizedShop, type SandboxShop } from '../../support/n8n/sandboxShop';
import { useShopsStage } from '../../support/n8n/shopsStage';
import { addRow } from '../../support/n8n/shopsTable';
import { accepted, asked } from '../../support/n8n/stage';
import { listTokens } from '../../support/secrets';

const TABLE = 'Lazada Prices';
const UPDATE = '/product/price_quantity/update';

describe('the example Price and Stock Nightly', () => {
	const stage = useShopsStage();
	let workflow: SavedWorkflow;

	/** Runs it by hand until it is over; n8n keeps nothing of it. */
	async function run(): Promise<void> {
		const id = await stage.rest.startWorkflow(workflow, 'Run by Hand');
		await eventually('the end of the run', async () => {
			const executions = await stage.rest.listExecutions(workflow.id);
			return executions.every((one) => one.id !== id);
		});
	}

	beforeEach(async () => {
		await deleteTable(stage.rest, TABLE);
		const { rest, sandbox, credential, inbox } = stage;
		const example = await readExample('price-and-stock-nightly.json', credential, sandbox.url);
		sendAllTo(example, inbox.url);
		workflow = await rest.createWorkflow(example);
		await run();
	});

	afterEach(async () => {
		await deleteTable(stage.rest, TABLE);
	});

	async function addShop(country: string): Promise<SandboxShop> {
		const shop = authorizedShop(stage.sandbox, country);
		await addRow(stage.rest, shop.row);
		return shop;
	}

	function priceRow({ row: { account, country } }: SandboxShop, fields: Row): Row {
		return { account, country, ...fields };
	}

	/** Price and sellable stock of a SKU, as Lazada has them. */
	function atLazada({ authorization: { account } }: SandboxShop, index: number, site = 0) {
		const { skus } = stage.sandbox.world.findRecords(account.shops[site]);
		const { price, sellable, occupied } = skus.find(index);
		const stock = [...sellable.values()].reduce((sum, one) => sum + one, occupied);
		return { price, stock };
	}

	it('sends what changed in the table, with each shop’s own token, and nothing twice', async () => {
		const sg = await addShop('sg');
		const my = await addShop('my');
		const everywhere = await addShop('cb');
		await addRows(stage.rest, TABLE, [
			priceRow(sg, { sellerSku: 'SKU-1', price: 21.5, stock: 40 }),
			priceRow(sg, { sellerSku: 'SKU-2', price: 22, stock: null }),
			priceRow(my, { sellerSku: 'SKU-1', price: null, stock: 2 }),
			priceRow(everywhere, { sellerSku: 'SKU-3', price: 33, stock: 30, site: 'my' }),
		]);
		await run();

		expect(atLazada(sg, 1)).toEqual({ price: 21.5, stock: 40 });
		expect(atLazada(sg, 2)).toEqual({ price: 22, stock: 2 + 2 });
		expect(atLazada(my, 1)).toEqual({ price: 11, stock: 2 });
		expect(stage.inbox.messages).toEqual([]);
		expect(accepted(stage, UPDATE)).toBe(3);
		const rows = await readRows(stage.rest, TABLE);
		for (const { price, stock, sentPrice, sentStock, sentAt, problem } of rows) {
			expect([sentPrice, sentStock, problem]).toEqual([price, stock, '']);
			expect(sentAt).toMatch(/^\d{4}-.*Z$/);
		}

		// Sold since: what the table says is not put back.
		await run();
		expect(asked(stage, UPDATE)).toBe(3);
		expect(await readRows(stage.rest, TABLE)).toEqual(rows);
	});

	it('tells of refused SKUs in one message and in their rows, does the others, and tries again', async () => {
		const sg = await addShop('sg');
		await addRows(stage.rest, TABLE, [
			priceRow(sg, { sellerSku: 'SKU-1', price: 21, stock: 41 }),
			priceRow(sg, { sellerSku: 'NO-SUCH', price: 22, stock: 42 }),
			priceRow(sg, { sellerSku: 'SKU-3', price: 23, stock: 43 }),
			{ account: 'nobody@example.com', country: 'sg', sellerSku: 'SKU-4', price: 24, stock: 44 },
		]);
		await run();

		expect(atLazada(sg, 1)).toEqual({ price: 21, stock: 41 });
		expect(atLazada(sg, 3)).toEqual({ price: 23, stock: 43 });
		expect(accepted(stage, UPDATE)).toBe(1);
		const problems = (await readRows(stage.rest, TABLE)).map(({ problem }) => problem ?? '');
		expect(problems).toEqual([
			'',
			expect.stringContaining('SELLER_SKU_NOT_FOUND'),
			'',
			expect.stringContaining('The Access Token is empty'),
		]);
		expect(stage.inbox.messages).toEqual([
			{
				message: `2 SKUs were not updated:\nNO-SUCH of shop-sg@example.com (sg): ${problems[1]}\nSKU-4 of nobody@example.com (sg): ${problems[3]}`,
			},
		]);
		const told = JSON.stringify([problems, stage.inbox.messages]);
		expect(listTokens(stage.sandbox).filter((token) => told.includes(token))).toEqual([]);

		await run();
		const [, second] = stage.sandbox.log.calls.filter(({ path }) => path === UPDATE);
		expect(second.parameters.payload).toContain('NO-SUCH');
		expect(second.parameters.payload).not.toContain('SKU-1');
	});
});
