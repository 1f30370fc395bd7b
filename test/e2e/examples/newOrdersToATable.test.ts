import type { IWorkflowBase } from 'n8n-workflow';
import { deleteTable, readRows } from '../../support/n8n/dataTable';
import { giveOrders } from '../../support/n8n/sandboxOrders';
import { useSellerStage } from '../../support/n8n/sellerStage';
import { asked } from '../../support/n8n/stage';

const TABLE = 'Lazada Orders';
const ORDERS = '/orders/get';
const ITEMS = '/orders/items/get';
/** The last of them are those with several items, and one of them has two of the same kind. */
const COUNT = 60;

describe('the example New Orders to a Table', () => {
	const seller = useSellerStage();
	let workflow: IWorkflowBase;

	beforeEach(async () => {
		const { rest, sandbox } = seller();
		await deleteTable(rest, TABLE);
		giveOrders(sandbox, sandbox.world.authorizations[0].account, COUNT);
		workflow = await seller().importExample('new-orders-to-a-table.json');
	});

	afterEach(async () => {
		await deleteTable(seller().rest, TABLE);
	});

	async function run(): Promise<void> {
		await seller().rest.runWorkflow(workflow, 'Run by Hand');
	}

	it('keeps a row for each order, and changes it when the order changes', async () => {
		const { rest, sandbox, records, inbox } = seller();
		await run();

		const rows = await readRows(rest, TABLE);
		expect(rows).toHaveLength(COUNT);
		const { orders } = records;
		for (let index = 0; index < COUNT; index++) {
			const row = rows.find(({ orderId }) => orderId === String(orders.orderId(index)));
			const created = new Date(orders.createdAt(index)).toISOString();
			expect(row).toMatchObject({
				country: 'sg',
				orderedAt: created,
				status: index % 3 === 0 ? 'pending' : 'shipped',
				price: 10 + index,
				items: `${orders.itemIds(index).length} × SKU-${index % 23}`,
				itemsCount: orders.itemIds(index).length,
				tracking: '',
			});
		}
		expect(asked(seller(), ORDERS)).toBe(1);
		expect(asked(seller(), ITEMS)).toBe(2);

		await run();
		expect(await readRows(rest, TABLE)).toEqual(rows);

		orders.setItemStatus(orders.itemIds(0)[0], 'canceled', sandbox.world.now() + 1000);
		await run();
		const after = await readRows(rest, TABLE);
		const id = String(orders.orderId(0));
		expect(after.filter(({ orderId }) => orderId !== id)).toEqual(
			rows.filter(({ orderId }) => orderId !== id),
		);
		expect(after.find(({ orderId }) => orderId === id)).toMatchObject({ status: 'canceled' });
		expect(after).toHaveLength(COUNT);
		expect(inbox.messages).toEqual([]);
	});

	it('tells of orders whose items do not come, stores the others, and those with the next run', async () => {
		const { rest, sandbox, records, inbox } = seller();
		sandbox.faults.add({ kind: 'code', path: ITEMS, code: 'E5' });
		await run();

		const stored = (await readRows(rest, TABLE)).map(({ orderId }) => orderId);
		expect(stored.length).toBeGreaterThan(0);
		const { orders } = records;
		const ids = Array.from({ length: COUNT }, (_, index) => String(orders.orderId(index)));
		const missing = ids.filter((id) => !stored.includes(id));
		const told = inbox.messages.map(
			({ problem }) => /^Singapore: .* order (\d+): /.exec(problem)?.[1],
		);
		expect(told).toEqual(missing);
		expect(inbox.messages[0].problem).toContain("Lazada's code: E5");

		await run();
		expect(await readRows(rest, TABLE)).toHaveLength(COUNT);
	});
});
