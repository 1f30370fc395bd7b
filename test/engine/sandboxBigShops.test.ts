import type { WantedRecords } from '../../sandbox/records/wantedRecords';
import { APP } from '../support/app';
import { SandboxClient } from '../support/sandboxClient';
import { useSandbox } from './support/useSandbox';

interface Order {
	order_id: number;
	created_at: string;
	updated_at: string;
	statuses: string[];
}

interface Orders {
	count: number;
	countTotal: number;
	orders: Order[];
}

const FROM = '2026-01-01T00:00:00Z';
const TO = '2026-11-01T00:00:00Z';
const SINCE = { created_after: FROM };
const OLDEST_UPDATE = { update_after: FROM, sort_by: 'updated_at' };

const sandbox = useSandbox();
const client = new SandboxClient(sandbox);
let account: string;
let access_token: string;

beforeEach(async () => {
	await client.control('POST', 'reset');
	[{ account, accessToken: access_token }] = sandbox.addShops({ appKey: APP.appKey, count: 1 });
});

async function give(records: WantedRecords): Promise<void> {
	await client.control('POST', 'records', { account, ...records });
}

async function get(path: string, parameters: Record<string, string>) {
	const answer = await client.get(path, { access_token, ...parameters });
	expect(answer).toMatchObject({ code: '0' });
	return answer.data;
}

async function getOrders(parameters: Record<string, string>): Promise<Orders> {
	return (await get('/orders/get', { limit: '100', ...parameters })) as Orders;
}

describe('a shop with many orders', () => {
	beforeEach(async () => {
		await give({ orders: { count: 12_400, sameSecond: 300, from: FROM, to: TO } });
	});

	it('has them spread over the time that was said', async () => {
		const first = await getOrders(SINCE);
		expect([first.count, first.countTotal]).toEqual([100, 12_400]);
		expect(first.orders[0].created_at).toBe('2026-01-01T00:00:00.000Z');
		const [newest] = (await getOrders({ ...SINCE, sort_direction: 'DESC' })).orders;
		expect(newest.created_at.slice(0, 10)).toBe('2026-10-31');
	});

	it('answers those created at the very second or later', async () => {
		const [, , third] = (await getOrders(SINCE)).orders;
		const later = await getOrders({ created_after: third.created_at });
		expect(later.countTotal).toBe(12_398);
		expect(later.orders[0]).toEqual(third);
		const earlier = await getOrders({ ...SINCE, created_before: third.created_at });
		expect(earlier.countTotal).toBe(3);
	});

	it('has as many in one second as was said, halfway through', async () => {
		const middle = {
			created_after: '2026-05-29T00:00:00Z',
			created_before: '2026-05-29T23:59:59Z',
		};
		const sizes = new Map<string, number>();
		for (const offset of ['0', '100', '200', '300']) {
			for (const order of (await getOrders({ ...middle, offset })).orders) {
				const times = `${order.created_at} ${order.updated_at}`;
				sizes.set(times, (sizes.get(times) ?? 0) + 1);
			}
		}
		expect(Math.max(...sizes.values())).toBe(300);
		expect([...sizes.values()].filter((size) => size > 1)).toEqual([300]);
	});
});

describe('orders that change while they are read', () => {
	const ids = (orders: Order[]) => orders.map(({ order_id }) => order_id);

	beforeEach(async () => {
		await give({
			orders: { count: 300, from: FROM, to: TO },
			changeEveryCall: { orders: 2, count: 5 },
		});
	});

	it('move to the end of a list sorted by update, each once', async () => {
		const first = await getOrders(OLDEST_UPDATE);
		const moved = ids(first.orders).slice(0, 5);
		expect(ids((await getOrders(OLDEST_UPDATE)).orders)[0]).toBe(moved[2]);
		expect(ids((await getOrders(OLDEST_UPDATE)).orders)[0]).toBe(moved[4]);
		expect(ids((await getOrders(OLDEST_UPDATE)).orders)[0]).toBe(moved[4] + 1);
		const last = await getOrders({ ...OLDEST_UPDATE, offset: '200' });
		expect(ids(last.orders).slice(-5)).toEqual(moved);
		expect(last.countTotal).toBe(300);
	});

	it('have another status, and were updated just now', async () => {
		const [before] = (await getOrders(SINCE)).orders;
		const [after] = (await getOrders(SINCE)).orders;
		expect([before.statuses, after.statuses]).toEqual([['pending'], ['ready_to_ship']]);
		expect(after).toMatchObject({ order_id: before.order_id, created_at: before.created_at });
		expect(Math.abs(Date.now() - Date.parse(after.updated_at))).toBeLessThan(10_000);
		expect(after.updated_at).toMatch(/:\d\d\.000Z$/);
	});

	it('are found by their new status', async () => {
		const count = async (status: string) => (await getOrders({ ...SINCE, status })).countTotal;
		expect([await count('pending'), await count('pending')]).toEqual([100, 99]);
		expect([await count('ready_to_ship'), await count('delivered')]).toEqual([2, 3]);
	});

	it('make a reader by pages miss those that move up', async () => {
		const seen = new Set<number>();
		for (const offset of ['0', '100', '200']) {
			for (const id of ids((await getOrders({ ...OLDEST_UPDATE, offset })).orders)) seen.add(id);
		}
		expect(seen.size).toBe(300 - 4);
	});

	it('are as they were after a reset', async () => {
		await client.control('POST', 'reset');
		access_token = sandbox.addShops({ appKey: APP.appKey, count: 1 })[0].accessToken;
		expect((await getOrders(SINCE)).countTotal).toBe(57);
	});
});

describe('a shop with many products', () => {
	it('has them found by the time of their creation', async () => {
		await give({ products: { count: 23_000, from: FROM, to: TO } });
		const first = (await get('/products/get', { limit: '50' })) as {
			total_products: number;
			products: Array<{ item_id: number; created_time: string }>;
		};
		expect(first.total_products).toBe(23_000);
		const { item_id, created_time } = first.products[40];
		const create_after = new Date(Number(created_time)).toISOString();
		expect(await get('/products/get', { create_after })).toMatchObject({
			total_products: 22_960,
			products: expect.arrayContaining([expect.objectContaining({ item_id })]) as unknown,
		});
	});
});

describe('a shop with a year of transactions', () => {
	it('has them found by their day', async () => {
		await give({ transactions: { count: 5000, from: '2025-10-01', to: '2026-11-05' } });
		const november = { start_time: '2026-11-01', end_time: '2026-11-01', limit: '500' };
		const found = (await get('/finance/transaction/details/get', november)) as Array<{
			transaction_date: string;
		}>;
		expect(new Set(found.map((one) => one.transaction_date))).toEqual(new Set(['2026-11-01']));
		expect(found.length).toBeGreaterThan(10);
	});
});

it.each([
	[{ orders: { count: -1 } }, '400: count must be a number from 0'],
	[{ orders: { count: 1, sameSecond: 2 } }, '400: sameSecond is more than count'],
	[{ orders: { count: 1, from: 'soon' } }, '400: from is not a time'],
	[{ orders: { count: 1, from: TO, to: FROM } }, '400: from is after to'],
	[{ changeEveryCall: { orders: 1.5, count: 1 } }, '400: changeEveryCall.orders must be'],
	[{ account: 'nobody' }, '404: There is no such account'],
])('records %j are rejected with a reason', async (records, reason) => {
	await expect(client.control('POST', 'records', { account, ...records })).rejects.toThrow(reason);
});
