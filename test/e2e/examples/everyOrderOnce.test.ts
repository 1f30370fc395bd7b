import { eventually, PATIENTLY } from '../../support/eventually';
import { whileActive } from '../../support/n8n/activeWorkflow';
import { deleteTable, readRows, type Row } from '../../support/n8n/dataTable';
import { untilDelivered, whilePushing } from '../../support/n8n/pushedExample';
import { useSellerStage } from '../../support/n8n/sellerStage';

const TABLE = 'Lazada Orders';

describe('the example Every Order Once', () => {
	const seller = useSellerStage();

	beforeEach(async () => await deleteTable(seller().rest, TABLE));

	afterEach(async () => await deleteTable(seller().rest, TABLE));

	it(
		'has each order once and as it is, whether it was pushed, once or often, or polled',
		async () => {
			const { rest, sandbox, records } = seller();
			const { orders } = records;
			orders.endEvergreen();
			const workflow = await seller().importExample('every-order-once.json');
			await rest.runWorkflow(workflow, 'Run by Hand');
			sandbox.world.settings.pushCopies = 3;

			const bear = (units: number, status: string) =>
				orders.addOrder({ product: 3, units, cents: 700 }, status, sandbox.world.now());
			const move = (index: number, status: string) => {
				for (const itemId of orders.itemIds(index)) {
					orders.setItemStatus(itemId, status, sandbox.world.now());
				}
			};
			const stored = async (count: number, isGood: (row: Row) => boolean) =>
				await eventually('the rows', async () => {
					const rows = await readRows(rest, TABLE);
					return rows.filter(isGood).length >= count && rows;
				});

			const pushed = [1, 3, 2].map((units) => bear(units, 'unpaid'));
			await whilePushing(seller(), workflow, async () => {
				for (const index of pushed) move(index, 'pending');
				await stored(3, () => true);
				move(pushed[1], 'packed');
				await stored(1, ({ status }) => status === 'packed');
				await untilDelivered(seller());
			});
			const before = await readRows(rest, TABLE);
			expect(before.map(({ status }) => status).sort()).toEqual(['packed', 'pending', 'pending']);

			// While n8n can't be reached, two orders come, and one that is known goes on.
			const polled = [bear(2, 'pending'), bear(1, 'pending')];
			move(pushed[0], 'canceled');
			await whileActive(rest, workflow, async () => {
				await stored(5, () => true);
				await stored(1, ({ status }) => status === 'canceled');
			});

			const rows = await readRows(rest, TABLE);
			const expected = [...pushed, ...polled].map((index) => ({
				orderId: String(orders.orderId(index)),
				status: orders.orderStatuses(index).join(', '),
				itemsCount: orders.itemIds(index).length,
			}));
			const short = rows.map(({ orderId, status, itemsCount }) => ({
				orderId,
				status,
				itemsCount,
			}));
			expect(short).toHaveLength(5);
			expect(short).toEqual(expect.arrayContaining(expected));
			expect(short.map(({ status }) => status).sort()).toEqual([
				'canceled',
				'packed',
				'pending',
				'pending',
				'pending',
			]);
		},
		PATIENTLY,
	);
});
