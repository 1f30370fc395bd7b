import type { IDataObject, INode } from 'n8n-workflow';
import type { AddedShop } from '../../../sandbox/shops';
import { APP } from '../../support/app';
import { businessParameters, callsTo } from '../support/apiCall';
import type { Credential } from '../support/credential';
import { giveOrders } from '../support/giveOrders';
import { runJob } from '../support/job';
import { useHost } from '../support/useHost';

const CHECK = '/order/reverse/cancel/validate';
const CANCEL = '/order/reverse/cancel/create';
/** One of its three items is shipped after each test's beginning, the others are pending. */
const ORDER = 114;

const host = useHost();
let credential: Credential;
let shop: AddedShop;

beforeEach(async () => {
	credential = await host.newCredential();
	[shop] = host.sandbox.addShops({ appKey: APP.appKey, count: 1 });
	giveOrders(host, shop.account, { count: 120 });
	records().setItemStatus(itemId(2), 'shipped', Date.now());
});

function records() {
	const { world } = host.sandbox;
	const [found] = world.accountNamed(shop.account)?.shops ?? [];
	return world.findRecords(found).orders;
}

const orderId = () => shop.sellerId * 1000 + ORDER;
const itemId = (number: number) => orderId() * 10 + number;
const statuses = () => [1, 2, 3].map((number) => records().itemStatus(itemId(number)));

async function cancel(
	parameters: IDataObject,
	onError?: INode['onError'],
	items: IDataObject[] = [{}],
) {
	const given = {
		tokenSource: 'input',
		accessToken: shop.accessToken,
		country: 'my',
		orderId: String(orderId()),
		reasonId: { __rl: true, mode: 'id', value: '15' },
		...parameters,
	};
	return await runJob(host, 'order', 'cancel', given, { credential, onError, items });
}

const some = (...numbers: number[]) => ({
	scope: 'some',
	orderItemIds: numbers.map(itemId).join(', '),
});

describe('Order → Cancel', () => {
	test('asks first, and cancels the items that were named', async () => {
		const { json, error } = await cancel(some(1, 3));
		expect(error).toBeUndefined();
		expect(json).toEqual([
			{
				success: true,
				requestId: expect.any(String) as string,
				order_id: String(orderId()),
				reason_id: '15',
				order_item_ids: [String(itemId(1)), String(itemId(3))],
			},
		]);
		expect(statuses()).toEqual(['canceled', 'shipped', 'canceled']);
		expect(host.sandbox.log.calls.map(({ path }) => path)).toEqual([CHECK, CANCEL]);
		expect(businessParameters(callsTo(host, CANCEL)[0])).toEqual({
			order_id: String(orderId()),
			order_item_id_list: JSON.stringify([String(itemId(1)), String(itemId(3))]),
			reason_id: '15',
		});
	});

	test('where one item may not be, cancels the others and tells this one', async () => {
		const { json } = await cancel({ scope: 'all' }, 'continueRegularOutput');
		expect(json).toMatchObject([
			{ success: true, order_item_ids: [String(itemId(1)), String(itemId(3))] },
			{ error: expect.stringContaining(`The item ${itemId(2)} is shipped`) as string },
		]);
		expect(statuses()).toEqual(['canceled', 'shipped', 'canceled']);
		expect(callsTo(host, CANCEL)).toHaveLength(1);
	});

	test('cancels nothing beside a refused item where the node stops at it', async () => {
		const { error } = await cancel({ scope: 'all' });
		expect(error?.message).toContain(`The item ${itemId(2)} is shipped`);
		expect(error?.description).toContain('Nothing of the order was canceled.');
		expect(statuses()).toEqual(['pending', 'shipped', 'pending']);
		expect(callsTo(host, CANCEL)).toEqual([]);
	});

	test('takes items of one order from several items of the workflow in one call', async () => {
		const items = [1, 2, 3].map((number) => ({ id: itemId(number) }));
		const parameters = { scope: 'some', orderItemIds: '={{ $json.id }}' };
		const { json, outputs } = await cancel(parameters, 'continueRegularOutput', items);
		expect(json).toMatchObject([
			{ success: true, order_item_ids: [String(itemId(1))] },
			{ error: expect.stringContaining('is shipped') as string },
			{ success: true, order_item_ids: [String(itemId(3))] },
		]);
		expect(outputs[0].map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
		expect(callsTo(host, CANCEL)).toHaveLength(1);
	});

	test('leaves what is canceled already alone', async () => {
		await cancel(some(1, 3));
		records().setItemStatus(itemId(2), 'pending', Date.now());
		const { json, error } = await cancel({ scope: 'all' });
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ order_item_ids: [String(itemId(2))] }]);
		expect((await cancel({ scope: 'all' })).error?.message).toContain('no items left to cancel');
	});

	test('names the reasons where it gets another one, and cancels nothing', async () => {
		const { error } = await cancel({ ...some(1), reasonId: '99' });
		expect(error?.message).toBe("Lazada doesn't take the reason 99 for it");
		expect(error?.description).toContain('15 (Out of stock), 21 (Wrong price)');
		expect(statuses()).toEqual(['pending', 'shipped', 'pending']);
	});

	test.each([
		[{ scope: 'some', orderItemIds: '={{ $json.gone }}' }, 'The order item IDs are missing'],
		[{ reasonId: '={{ $json.gone }}' }, 'The reason is missing'],
		[{ orderId: '={{ $json.gone }}' }, 'The order is missing'],
	])('calls nobody with %j', async (parameters, message) => {
		const { error } = await cancel(parameters);
		expect(error?.message).toBe(message);
		expect(host.sandbox.log.calls).toEqual([]);
	});
});

describe('Order → Decide on Cancellation', () => {
	/** The first return of a shop of the sandbox is a cancellation. */
	const decide = async (parameters: IDataObject) => {
		const given = { cancellationId: String(shop.sellerId * 1000 + 500), ...parameters };
		const token = { tokenSource: 'input', accessToken: shop.accessToken, country: 'my' };
		return await runJob(
			host,
			'order',
			'decideOnCancellation',
			{ ...token, ...given },
			{ credential },
		);
	};

	test.each([
		['agree', 'true'],
		['refuse', 'false'],
	])('sends %s as Lazada takes it, once', async (decision, agree_cancel) => {
		const { json, error } = await decide({ decision });
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ success: true }]);
		const [call] = callsTo(host, '/order/reverse/cancel/seller/decide');
		expect(businessParameters(call)).toMatchObject({ agree_cancel });
		expect((await decide({ decision })).error?.message).toContain('was decided before');
	});

	test('decides nothing where an expression gives nothing', async () => {
		const { error } = await decide({ decision: '={{ $json.gone }}' });
		expect(error?.message).toBe('The decision can\'t be ""');
		expect(host.sandbox.log.calls).toEqual([]);
	});
});
