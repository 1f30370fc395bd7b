import fc from 'fast-check';
import { judgeAnswer } from '../../../../lazada/answers/answer';
import { LISTS } from '../../../../lazada/catalog/lists';
import { readList, type ReadList } from '../../../../lazada/lists/readList';
import type { Parameters } from '../../../../lazada/signing/signature';
import { OrderShop, type Order, type OrderHabits } from '../../support/lists/orderShop';

const ORDERS = LISTS['/orders/get'];
const NOW = Date.UTC(2026, 10, 26);
const START = Date.UTC(2026, 9, 1);
const SINCE = new Date(START).toISOString();
const MINUTE = 60_000;
const HABITS: OrderHabits[] = [
	{ isInclusive: true, form: 'spaced' },
	{ isInclusive: false, form: 'iso' },
];

function makeOrders(count: number, spacingMs: number): Order[] {
	return Array.from({ length: count }, (_, index) => {
		const at = START + 5_000 + index * spacingMs;
		return { id: 1_000 + index, createdAt: at, updatedAt: at, status: 'pending' };
	});
}

async function readAll(shop: OrderShop, given: Parameters): Promise<ReadList> {
	const send = async (page: Parameters) => {
		const body = JSON.stringify(shop.answer(page));
		return await Promise.resolve(judgeAnswer({ status: 200, body }));
	};
	return await readList(send, ORDERS, given, NOW);
}

function ids({ rows }: ReadList): number[] {
	return rows.map((row) => (row as { order_id: number }).order_id);
}

function sorted(values: number[]): number[] {
	return [...values].sort((one, other) => one - other);
}

describe.each(HABITS)('12,400 orders, where created_after is %j', (habits) => {
	it('come each once, also 300 of one second, in at most 1.1 times the least number of calls', async () => {
		const orders = makeOrders(12_400, MINUTE);
		for (let index = 7_000; index < 7_300; index++)
			orders[index].createdAt = orders[7_000].createdAt;
		const shop = new OrderShop(orders, habits);

		const list = await readAll(shop, { created_after: SINCE });

		expect(list.problem).toBeUndefined();
		expect(sorted(ids(list))).toEqual(orders.map(({ id }) => id));
		expect(shop.calls).toBeLessThanOrEqual(124 * 1.1);
	});

	it.each([
		['created', 'created_after'],
		['changed', 'update_after'],
	])(
		'come each once by the time when they were %s, while 50 of them change',
		async (_what, after) => {
			const orders = makeOrders(12_400, MINUTE);
			for (let index = 7_000; index < 7_300; index++) {
				orders[index].createdAt = orders[7_000].createdAt;
				orders[index].updatedAt = orders[7_000].updatedAt;
			}
			let changed = 0;
			const beforeEach = (all: Order[], calls: number) => {
				if (calls % 2 === 1 && changed < 50) {
					const order = all.find(({ id }) => id === 1_000 + ((changed * 7_919) % 12_400));
					if (order) Object.assign(order, { updatedAt: NOW + calls * 1_000, status: 'shipped' });
					changed += 1;
				}
			};
			const shop = new OrderShop(orders, { ...habits, beforeEach });

			const list = await readAll(shop, { [after]: SINCE });

			expect(changed).toBe(50);
			expect(list.problem).toBeUndefined();
			expect(sorted(ids(list))).toEqual(sorted(orders.map(({ id }) => id)));
			expect(shop.calls).toBeLessThanOrEqual(124 * 1.1);
		},
	);
});

describe('orders of a status', () => {
	it('lose none that still has it where others leave it between two pages', async () => {
		const orders = makeOrders(450, MINUTE);
		const beforeEach = (all: Order[], calls: number) => {
			if (calls > 0)
				all.slice(calls * 3, calls * 3 + 3).forEach((order) => (order.status = 'shipped'));
		};
		const shop = new OrderShop(orders, { isInclusive: true, form: 'iso', beforeEach });

		const list = await readAll(shop, { created_after: SINCE, status: 'pending' });

		const left = orders.filter(({ status }) => status === 'pending').map(({ id }) => id);
		expect(ids(list)).toEqual(expect.arrayContaining(left));
		expect(new Set(ids(list)).size).toBe(list.rows.length);
	});
});

describe('many orders of each second', () => {
	it.each(HABITS)(
		'cost few calls more than the least, where created_after is %j',
		async (habits) => {
			const orders = makeOrders(3_000, 333);
			const shop = new OrderShop(orders, habits);
			const list = await readAll(shop, { created_after: SINCE });
			expect([ids(list), list.problem]).toEqual([orders.map(({ id }) => id), undefined]);
			expect(shop.calls).toBeLessThanOrEqual(30 * 1.1);
		},
	);

	it('come each once where known ones leave their second while it is read', async () => {
		const orders = makeOrders(250, 0);
		const beforeEach = (all: Order[], calls: number) => {
			const leaving = calls === 4 ? all.filter(({ id }) => id >= 1_010 && id < 1_013) : [];
			for (const order of leaving) order.updatedAt = NOW;
		};
		const shop = new OrderShop(orders, { ...HABITS[0], beforeEach });
		const list = await readAll(shop, { update_after: SINCE, limit: '30' });
		expect(list.problem).toBeUndefined();
		expect(sorted(ids(list))).toEqual(sorted(orders.map(({ id }) => id)));
		expect(shop.calls).toBeLessThanOrEqual(20);
	});
});

describe('a gateway that gives all orders whatever time is asked for', () => {
	it.each([0, 60])('is read by offset, from %i on', async (offset) => {
		const orders = makeOrders(350, MINUTE);
		const shop = new OrderShop(orders, HABITS[0]);
		const answer = shop.answer.bind(shop);
		shop.answer = (page) => answer({ ...page, created_after: SINCE });
		const list = await readAll(shop, { created_after: SINCE, offset: String(offset) });
		expect([ids(list), list.problem]).toEqual([
			orders.slice(offset).map(({ id }) => id),
			undefined,
		]);
		expect(shop.calls).toBeLessThanOrEqual(5);
	});
});

describe('more orders of one second than Lazada gives', () => {
	it('are told, with those that came', async () => {
		const orders = makeOrders(6_000, 0);
		const list = await readAll(new OrderShop(orders, HABITS[0]), { created_after: SINCE });
		expect(list.rows).toHaveLength(5_000);
		expect(list.problem?.message).toMatch(/5000 of 6000 came/);
	});
});

describe('any orders', () => {
	const moments = fc.array(fc.nat(40), { maxLength: 90 });
	const cases = fc.record({
		moments,
		limit: fc.integer({ min: 1, max: 12 }),
		habits: fc.constantFrom(...HABITS),
		after: fc.constantFrom('created_after', 'update_after'),
		changes: fc.array(fc.tuple(fc.nat(89), fc.nat(30)), { maxLength: 12 }),
	});

	it('come each once, whatever changes meanwhile', async () => {
		const property = fc.asyncProperty(
			cases,
			async ({ moments: at, limit, habits, after, changes }) => {
				const orders = at.map((second, index) => {
					const time = START + 5_000 + second * 1_000;
					return { id: 1_000 + index, createdAt: time, updatedAt: time, status: 'pending' };
				});
				const beforeEach = (all: Order[], calls: number) => {
					for (const [index, call] of changes) {
						const order = all.find(({ id }) => id === 1_000 + index);
						if (call === calls && order) order.updatedAt = NOW + calls * 1_000;
					}
				};
				const shop = new OrderShop(orders, { ...habits, beforeEach });
				const list = await readAll(shop, { [after]: SINCE, limit: String(limit) });
				expect(list.problem).toBeUndefined();
				expect(sorted(ids(list))).toEqual(sorted(orders.map(({ id }) => id)));
			},
		);
		await fc.assert(property, { seed: 20_261_126, numRuns: 10_000 });
	});
});
