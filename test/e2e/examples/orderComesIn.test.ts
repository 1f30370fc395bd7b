import { PATIENTLY, eventually } from '../../support/eventually';
import { deleteTable, readRows } from '../../support/n8n/dataTable';
import { whilePushing } from '../../support/n8n/pushedExample';
import { useSellerStage } from '../../support/n8n/sellerStage';

const TABLE = 'Lazada Orders';

describe('the example Order Comes In', () => {
	const seller = useSellerStage();

	beforeEach(async () => await deleteTable(seller().rest, TABLE));

	afterEach(async () => await deleteTable(seller().rest, TABLE));

	it(
		'keeps a row of each paid order with its items, and tells of it once',
		async () => {
			const { rest, sandbox, records, inbox } = seller();
			const { orders } = records;
			const workflow = await seller().importExample('order-comes-in.json');
			await rest.runWorkflow(workflow, 'Run by Hand');
			sandbox.world.settings.pushCopies = 3;

			await whilePushing(seller(), workflow, async () => {
				const now = sandbox.world.now();
				const three = orders.addOrder({ product: 4, units: 3, cents: 1250 }, 'pending', now);
				const one = orders.addOrder({ product: 7, units: 1, cents: 900 }, 'pending', now);
				const later = orders.addOrder({ product: 2, units: 2, cents: 500 }, 'unpaid', now);
				await eventually('two messages', () => inbox.messages.length >= 2);
				for (const itemId of orders.itemIds(later)) {
					orders.setItemStatus(itemId, 'pending', sandbox.world.now());
				}
				await eventually('the third message', () => inbox.messages.length >= 3);
				orders.setItemStatus(orders.itemIds(one)[0], 'packed', sandbox.world.now());

				const rows = await readRows(rest, TABLE);
				const expected = [
					{ index: three, items: '3 × SKU-4', itemsCount: 3 },
					{ index: one, items: '1 × SKU-7', itemsCount: 1 },
					{ index: later, items: '2 × SKU-2', itemsCount: 2 },
				].map(({ index, ...row }) => ({
					...{ ...row, orderId: String(orders.orderId(index)), country: 'sg', status: 'pending' },
					orderedAt: new Date(orders.createdAt(index)).toISOString(),
				}));
				expect(rows).toHaveLength(3);
				expect(rows).toEqual(
					expect.arrayContaining(expected.map((row) => expect.objectContaining(row) as object)),
				);
				const messages = rows.map(
					({ orderId, items, price }) => `New order ${orderId} (sg): ${items}, ${price} in all`,
				);
				expect(inbox.messages.map(({ message }) => message).sort()).toEqual(messages.sort());
			});
			expect(inbox.messages).toHaveLength(3);
			expect(await readRows(rest, TABLE)).toHaveLength(3);
		},
		PATIENTLY,
	);
});
