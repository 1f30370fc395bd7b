import type { IDataObject, INode } from 'n8n-workflow';
import type { AddedShop } from '../../../sandbox/shops';
import { APP } from '../../support/app';
import { businessParameters, callsTo } from '../support/apiCall';
import type { Credential } from '../support/credential';
import { giveOrders } from '../support/giveOrders';
import { readHints } from '../support/hints';
import { runJob } from '../support/job';
import { useHost } from '../support/useHost';

const ITEMS = '/orders/items/get';
const FROM_ITEM = { tokenSource: 'input', accessToken: '={{ $json.accessToken }}' };
const SINCE = { createdAfter: '2026-10-01T00:00:00+08:00' };

const host = useHost();
let credential: Credential;
let shops: AddedShop[];

beforeEach(async () => {
	credential = await host.newCredential();
	shops = host.sandbox.addShops({ appKey: APP.appKey, count: 2 });
});

/** Rows of a table of shops, with more in each. */
function rows(...more: IDataObject[]): IDataObject[] {
	return more.map((one) => ({ accessToken: shops[0].accessToken, country: 'my', ...one }));
}

async function run(
	operation: string,
	parameters: IDataObject,
	items: IDataObject[],
	onError?: INode['onError'],
) {
	const all = { ...FROM_ITEM, ...parameters };
	return await runJob(host, 'order', operation, all, { credential, items, onError });
}

const orderId = (index: number) => shops[0].sellerId * 1000 + index;

describe('Order → Get Many', () => {
	test('gives 1,000 orders with their items in 32 calls at most', async () => {
		giveOrders(host, shops[0].account, { count: 1_000, from: '2026-10-02' });
		const parameters = { returnAll: true, includeItems: true, filters: SINCE };
		const { json, error } = await run('getAll', parameters, rows({}));
		expect(error).toBeUndefined();
		expect(new Set(json.map(({ order_id }) => order_id)).size).toBe(1_000);
		const items = json.map((order) => order.items as IDataObject[]);
		expect(json.every(({ items_count }, index) => items_count === items[index].length)).toBe(true);
		expect(json.every(({ order_id }, index) => order_id === items[index][0].order_id)).toBe(true);
		expect(callsTo(host, ITEMS)).toHaveLength(20);
		expect(host.sandbox.log.calls.length).toBeLessThanOrEqual(32);
	});

	test('asks for no items unless they are wanted', async () => {
		const { json } = await run('getAll', { filters: SINCE }, rows({}));
		expect(json[0]).not.toHaveProperty('items');
		expect(callsTo(host, ITEMS)).toEqual([]);
	});

	test('without a time gives those of the last 30 days, newest first, and says so', async () => {
		const execution = await run('getAll', {}, rows({}));
		expect(execution.error).toBeUndefined();
		expect(businessParameters(callsTo(host, '/orders/get')[0])).toMatchObject({
			created_after: expect.stringMatching(/^2026-10-24T/) as string,
			sort_direction: 'DESC',
		});
		expect(readHints(execution)).toContainEqual(expect.stringContaining('last 30 days'));
	});

	test('needs a beginning where there is an end', async () => {
		const filters = { updatedBefore: '2026-11-01T00:00:00+08:00' };
		const { error } = await run('getAll', { filters }, rows({}));
		expect(error?.message).toBe('The beginning of the time is missing');
		expect(host.sandbox.log.calls).toEqual([]);
	});

	test('takes the status, the time of change and the order', async () => {
		const filters = {
			...{ status: 'pending', updatedAfter: '2026-11-01T00:00:00+08:00' },
			...{ sortBy: 'updated_at', sortDirection: 'DESC' },
		};
		const { json } = await run('getAll', { filters }, rows({}));
		expect(businessParameters(callsTo(host, '/orders/get')[0])).toMatchObject({
			status: 'pending',
			update_after: '2026-11-01T00:00:00+08:00',
			sort_by: 'updated_at',
			sort_direction: 'DESC',
		});
		expect(new Set(json.flatMap(({ statuses }) => statuses))).toEqual(new Set(['pending']));
		expect(json.length).toBeGreaterThan(5);
	});

	test('gives each shop its own orders with their items, and says whose they are', async () => {
		const items = shops.map(({ accessToken, account }) => ({
			accessToken,
			account,
			country: 'my',
		}));
		const { json } = await run('getAll', { includeItems: true, limit: 2, filters: SINCE }, items);
		expect(json.map(({ account, order_id }) => [account, order_id])).toEqual(
			shops.flatMap(({ account, sellerId }) => [
				[account, sellerId * 1000],
				[account, sellerId * 1000 + 1],
			]),
		);
		expect(json.every(({ items: list }) => (list as unknown[]).length > 0)).toBe(true);
	});
});

describe('Order → Get', () => {
	test('gives one order with its items, times as n8n reads them', async () => {
		const parameters = { orderId: '={{ $json.id }}', includeItems: true };
		const { json, error } = await run('get', parameters, rows({ id: orderId(1) }));
		expect(error).toBeUndefined();
		expect(json).toMatchObject([
			{ order_id: orderId(1), created_at: '2026-11-01T09:00:00+08:00', items_count: 2 },
		]);
		expect(json[0].items).toMatchObject([
			{ order_item_id: orderId(1) * 10 + 1 },
			{ order_item_id: orderId(1) * 10 + 2 },
		]);
	});

	test("tells that an order is not this shop's", async () => {
		const foreign = String(shops[1].sellerId * 1000);
		const { error } = await run('get', { orderId: foreign }, rows({}));
		expect(error?.message).toContain(`"${foreign}" Invalid Order ID`);
	});

	test.each([
		['={{ $json.gone }}', 'The order is missing'],
		['abc', '"abc" isn\'t the ID of an order'],
		['={{ 12345678901234567890 }}', 'An ID has more digits than a number can hold'],
	])('calls nobody for %j', async (given, message) => {
		const { error } = await run('get', { orderId: given }, rows({}));
		expect(error?.message).toBe(message);
		expect(host.sandbox.log.calls).toEqual([]);
	});
});

describe('Order → Get Items', () => {
	const parameters = { orderId: '={{ $json.id }}' };

	test('takes 50 orders per call, and gives each item of the workflow those of its order', async () => {
		giveOrders(host, shops[0].account, { count: 120 });
		const items = rows(
			...Array.from({ length: 120 }, (_, index) => ({ id: orderId(119 - index) })),
		);
		const { json, outputs, error } = await run('getItems', parameters, items);
		expect(error).toBeUndefined();
		expect(callsTo(host, ITEMS)).toHaveLength(3);
		expect(new Set(json.map(({ order_id }) => order_id)).size).toBe(120);
		const isPaired = outputs[0].every(({ json: item, pairedItem }) => {
			const { item: index } = pairedItem as { item: number };
			return item.order_id === orderId(119 - index);
		});
		expect(isPaired).toBe(true);
	});

	test('tells which order is not this shop’s, and gives the others', async () => {
		const foreign = shops[1].sellerId * 1000;
		const ids = [...Array.from({ length: 49 }, (_, index) => orderId(index)), foreign];
		const items = rows(...ids.map((id) => ({ id })));
		const { json, outputs } = await run('getItems', parameters, items, 'continueRegularOutput');
		const problems = json.filter(({ error }) => error !== undefined);
		expect(problems.map(({ error }) => error)).toEqual([
			expect.stringContaining(`No items of order ${foreign}: `),
		]);
		expect(outputs[0].at(-1)?.pairedItem).toEqual({ item: 49 });
		expect(new Set(json.map(({ order_id }) => order_id)).size).toBe(49 + 1);
		expect(callsTo(host, ITEMS).length).toBeLessThanOrEqual(1 + 2 * 6);
	});
});

test('Order → Set Invoice Number sends it, and says that it worked', async () => {
	const parameters = { orderItemId: String(orderId(0) * 10 + 1), invoiceNumber: 'INV-7' };
	const { json, error } = await run('setInvoiceNumber', parameters, rows({}));
	expect(error).toBeUndefined();
	expect(json).toMatchObject([{ success: true, requestId: expect.any(String) as string }]);
	expect(businessParameters(callsTo(host, '/order/invoice_number/set')[0])).toEqual({
		order_item_id: String(orderId(0) * 10 + 1),
		invoice_number: 'INV-7',
	});
});
