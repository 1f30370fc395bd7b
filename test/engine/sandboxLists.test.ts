import { useSandboxShop } from './support/useSandboxShop';

const ORDERS = '/orders/get';
const PRODUCTS = '/products/get';
const TRANSACTIONS = '/finance/transaction/details/get';
const SINCE = { created_after: '2026-11-01T00:00:00+08:00' };

const { get, give, shop } = useSandboxShop();

interface Orders {
	countTotal: number;
	orders: Array<{ order_id: number; statuses: string[] }>;
}

async function getOrders(parameters: Record<string, string>): Promise<Orders> {
	const answer = await get(ORDERS, { ...SINCE, ...parameters });
	expect(answer).toMatchObject({ code: '0' });
	return answer.data as Orders;
}

describe('orders', () => {
	it.each([
		[{ created_after: 'yesterday' }, '17', 'E017: "yesterday" Invalid Date Format'],
		[{ created_after: '2026-11-01T00:00:00' }, '17', 'E017: "2026-11-01T00:00:00" Invalid'],
		[{ created_after: '2026-11-01T00:00:00 08:00' }, '17', 'E017'],
		[{ created_after: '2026-13-01T00:00:00Z' }, '17', 'E017'],
		[{ update_before: '1' }, '17', 'E017: "1" Invalid Date Format'],
		[{ offset: '-1' }, '14', 'E014: "-1" Invalid Offset'],
		[{ limit: '101' }, '19', 'E019: "101" Invalid Limit'],
		[{ limit: '0' }, '19', 'E019: "0" Invalid Limit'],
		[{ status: 'lost in space' }, '36', 'E036: Invalid status filter'],
		[{ sort_direction: 'up' }, '74', 'E074: Invalid sort direction.'],
		[{ sort_by: 'price' }, '75', 'E075: Invalid sort filter.'],
		[{ offset: '4950', limit: '51' }, '97', 'E097: '],
		[{ offset: 'many' }, 'InvalidParameter', 'The input parameter "offset" is not a number'],
		[{ created_after: '' }, 'MissingParameter', '"created_after"'],
	])('are refused for %j with code %s', async (parameters, code, text) => {
		const answer = await get(ORDERS, { ...SINCE, ...parameters });
		expect(answer).toMatchObject({ code, message: expect.stringContaining(text) as string });
	});

	it('are reached up to the 5,000th', async () => {
		await give({ orders: { count: 5001, from: '2026-11-01', to: '2026-11-02' } });
		const { orders } = await getOrders({ offset: '4950', limit: '50' });
		expect(orders.at(-1)?.order_id).toBe(shop.sellerId * 1000 + 4999);
	});

	it('are filtered by status, and counted so', async () => {
		const { orders, countTotal } = await getOrders({ status: 'pending' });
		expect(countTotal).toBe(19);
		expect(new Set(orders.flatMap(({ statuses }) => statuses))).toEqual(new Set(['pending']));
	});

	it('are found by the time of their update', async () => {
		await give({ orders: { count: 24, from: '2026-11-01T00:00Z', to: '2026-11-02T00:00Z' } });
		const between = { update_after: '2026-11-01T01:01:00Z', update_before: '2026-11-01T03:00:59Z' };
		const { data } = await get(ORDERS, { ...between, sort_by: 'updated_at' });
		expect(data).toMatchObject({ countTotal: 2, orders: [{}, {}] });
	});

	it('from the start are all answered to whoever asks for newer ones', async () => {
		const count = async (parameters: Record<string, string>) =>
			((await get(ORDERS, parameters)).data as Orders).countTotal;
		expect(await count({ created_after: '2026-11-03T08:00:00Z' })).toBe(1);
		expect(await count({ created_after: '2026-11-03T08:00:01Z' })).toBe(57);
		expect(await count({ update_after: '2026-11-03T08:01:00Z' })).toBe(1);
		expect(await count({ update_after: '2026-11-03T08:01:01Z' })).toBe(57);
		await give({ orders: { count: 57, from: '2026-11-01', to: '2026-11-02' } });
		expect(await count({ created_after: '2026-11-03' })).toBe(0);
	});

	it('have times in another form where one of them is asked for', async () => {
		const order_id = String(shop.sellerId * 1000 + 1);
		expect((await get('/order/get', { order_id })).data).toMatchObject({
			created_at: '2026-11-01 09:00:00 +0800',
			updated_at: '2026-11-01 09:01:00 +0800',
		});
	});
});

describe('products', () => {
	it.each([
		[{ limit: '51' }, '19', 'E019: "51" Invalid Limit'],
		[{ offset: '10001' }, '14', 'E014: "10001" Invalid Offset'],
		[{ filter: 'nice' }, '36', 'E036: Invalid status filter'],
		[{ create_after: 'soon' }, '17', 'E017: "soon" Invalid Date Format'],
	])('are refused for %j with code %s', async (parameters, code, message) => {
		expect(await get(PRODUCTS, parameters)).toMatchObject({ code, message });
	});

	it('are reached up to offset 10,000, and further by their times', async () => {
		await give({ products: { count: 10_200, from: '2026-01-01', to: '2026-11-01' } });
		const page = { offset: '10000', limit: '50' };
		const last = (await get(PRODUCTS, page)).data as {
			products: Array<{ item_id: number; created_time: string; updated_time: string }>;
		};
		const { item_id, created_time, updated_time } = last.products[49];
		expect(item_id).toBe(7000 + 10_049);
		expect(Number(updated_time) - Number(created_time)).toBe(60_000);
		const update_after = new Date(Number(updated_time)).toISOString();
		expect((await get(PRODUCTS, { update_after })).data).toMatchObject({ total_products: 151 });
		const create_before = new Date(Number(created_time)).toISOString();
		const until = await get(PRODUCTS, { create_before });
		expect(until.data).toMatchObject({ total_products: 10_050 });
	});

	it.each([
		['all', 23],
		['live', 21],
		['inactive', 2],
		['sold-out', 1],
		['rejected', 0],
	])('that are %s are filtered', async (filter, total_products) => {
		expect((await get(PRODUCTS, { filter })).data).toMatchObject({ total_products });
	});
});

describe('transactions', () => {
	it.each([
		['2026-01-01', '2026-06-29', '0'],
		['2026-01-01', '2026-06-30', '1000014'],
		['2026-1-1', '2026-01-02', '1000012'],
		['2026-02-30', '2026-03-02', '1000012'],
	])('from %s to %s are answered with code %s', async (start_time, end_time, code) => {
		expect(await get(TRANSACTIONS, { start_time, end_time })).toMatchObject({ code });
	});

	it('of whole days are answered, both ends included', async () => {
		await give({ transactions: { count: 240, from: '2026-11-01', to: '2026-11-11' } });
		const days = { start_time: '2026-11-03', end_time: '2026-11-04', limit: '500' };
		expect((await get(TRANSACTIONS, days)).data).toHaveLength(48);
	});
});
