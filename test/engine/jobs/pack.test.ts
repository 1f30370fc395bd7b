import type { IDataObject } from 'n8n-workflow';
import { callsTo } from '../support/apiCall';
import type { Credential } from '../support/credential';
import { textWith } from '../support/matchers';
import { giveMore, itemId, orderId, runPackages } from '../support/packages';
import { useHost } from '../support/useHost';

const PACK = '/order/fulfill/pack';
const PROVIDERS = '/order/shipment/providers/get';
const BY_ORDER = { orderId: '={{ $json.order_id }}' };
const BY_ITEM = { ...BY_ORDER, scope: 'some' };

const host = useHost();
let credential: Credential;

beforeEach(async () => {
	credential = await host.authorizedCredential('my');
});

interface PackRequest {
	pack_order_list: Array<{ order_id: number; order_item_list: number[] }>;
	delivery_type: string;
	shipping_allocate_type: string;
	shipment_provider_code?: string;
}

/** What each call to pack asked for. */
function requests(): PackRequest[] {
	return callsTo(host, PACK).map(({ parameters }) => JSON.parse(parameters.packReq) as PackRequest);
}

async function pack(items: IDataObject[], parameters: IDataObject, also: object = {}) {
	return await runPackages(host, 'pack', parameters, { credential, items, ...also });
}

function orders(...indexes: number[]): IDataObject[] {
	return indexes.map((n) => ({ order_id: orderId(n) }));
}

describe('Package → Pack', () => {
	test('packs the pending items of orders, as Lazada says that they are shipped', async () => {
		const { json, error, outputs } = await pack(orders(0, 1), BY_ORDER);
		expect(error).toBeUndefined();
		expect(json).toEqual(
			[0, 1].map((n) => ({
				order_id: orderId(n),
				order_item_ids: [itemId(orderId(n))],
				package_id: textWith(/^FP\d+$/),
				tracking_number: textWith(/^SANDBOX\d+$/),
				shipment_provider: 'Sandbox Express',
				success: true,
				requestId: textWith(/./),
			})),
		);
		expect(outputs[0].map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		expect(requests()).toEqual([
			{
				pack_order_list: [0, 1].map((n) => ({
					order_id: orderId(n),
					order_item_list: [itemId(orderId(n))],
				})),
				delivery_type: 'dropship',
				shipping_allocate_type: 'TFS',
			},
		]);
		expect(callsTo(host, PROVIDERS)).toHaveLength(1);
	});

	test('sends 21 orders in two calls', async () => {
		giveMore(host);
		const all = Array.from({ length: 21 }, (_, n) => n);
		const { json, error } = await pack(orders(...all), BY_ORDER);
		expect(error).toBeUndefined();
		expect(json).toHaveLength(21);
		expect(requests().map((one) => one.pack_order_list.length)).toEqual([20, 1]);
	});

	test('puts an order whose items are spread over several input items into one entry', async () => {
		giveMore(host);
		const order = orderId(38);
		const items = [1, 2, 3].map((at) => ({ order_id: order, order_item_id: order * 10 + at }));
		const other = orders(0).map((one) => ({ ...one, order_item_id: itemId(Number(one.order_id)) }));
		const among = [items[0], ...other, items[1], items[2]];
		const { json } = await pack(among, BY_ITEM);
		expect(requests()).toMatchObject([
			{
				pack_order_list: [
					{ order_id: order, order_item_list: [1, 2, 3].map((at) => order * 10 + at) },
					{ order_id: orderId(0) },
				],
			},
		]);
		expect(json.map(({ order_item_ids }) => order_item_ids)).toEqual([
			[order * 10 + 1],
			[itemId(orderId(0))],
			[order * 10 + 2],
			[order * 10 + 3],
		]);
		expect(json[2].package_id).toBe(json[0].package_id);
	});

	test('counts an order once, however far apart its items are', async () => {
		giveMore(host);
		const item = (order: number, at: number) => ({
			order_id: order,
			order_item_id: order * 10 + at,
		});
		const between = Array.from({ length: 19 }, (_, n) => item(orderId(n), 1));
		const items = [item(orderId(38), 1), ...between, item(orderId(38), 2)];
		const { json, error } = await pack(items, BY_ITEM);
		expect(error).toBeUndefined();
		expect(json[20].package_id).toBe(json[0].package_id);
		expect(requests().map((one) => one.pack_order_list.length)).toEqual([20]);
	});

	test.each([
		['a list', (ids: number[]) => ids],
		['text with commas', (ids: number[]) => ids.join(', ')],
		['rows of Get Items', (ids: number[]) => ids.map((id) => ({ order_item_id: id, sku: 'a' }))],
	])('takes the items of an order as %s', async (_name, write) => {
		giveMore(host);
		const order = orderId(38);
		const ids = [order * 10 + 1, order * 10 + 3];
		const items = [{ order_id: order, wanted: write(ids) }] as IDataObject[];
		const { json } = await pack(items, { ...BY_ITEM, orderItemIds: '={{ $json.wanted }}' });
		expect(json).toMatchObject([{ order_id: order, order_item_ids: ids, success: true }]);
		expect(requests()[0].pack_order_list[0].order_item_list).toEqual(ids);
	});

	test('tells each item that Lazada refuses with its own reason, and packs the rest', async () => {
		const [first] = orders(0);
		const shipped = { order_id: orderId(0) + 1, order_item_id: itemId(orderId(0) + 1) };
		const items = [{ ...first, order_item_id: itemId(orderId(0)) }, shipped];
		const { json } = await pack(items, BY_ITEM, { onError: 'continueRegularOutput' });
		expect(json).toMatchObject([
			{ order_id: orderId(0), success: true },
			{
				error: `Lazada didn't pack order item ${shipped.order_item_id}: The item is shipped, not pending`,
				message: textWith(/Only pending items/),
			},
		]);
	});

	test('tells an order of another shop, whatever Lazada is asked, and packs the rest', async () => {
		const foreign = { order_id: 9_501_000, order_item_id: 95_010_001 };
		const own = { order_id: orderId(0), order_item_id: itemId(orderId(0)) };
		const { json } = await pack([foreign, own], BY_ITEM, { onError: 'continueRegularOutput' });
		expect(json).toMatchObject([
			{ error: textWith(/There is no order 9501000/) },
			{ order_id: orderId(0), success: true },
		]);
		expect(requests()).toMatchObject([{ pack_order_list: [{ order_id: orderId(0) }] }]);
	});

	test('packs nothing where the node stops and one of the orders cannot be packed', async () => {
		const foreign = { order_id: 9_501_000, order_item_id: 95_010_001 };
		const own = { order_id: orderId(0), order_item_id: itemId(orderId(0)) };
		const { error } = await pack([own, foreign], BY_ITEM);
		expect(error?.message).toMatch(/There is no order 9501000/);
		expect(error?.context.itemIndex).toBe(1);
		expect(requests()).toEqual([]);
	});

	test('says that an order has nothing to be packed', async () => {
		const { error } = await pack([{ order_id: orderId(0) + 1 }], BY_ORDER);
		expect(error?.message).toBe(`Order ${orderId(0) + 1} has no pending items: they are shipped`);
		expect(requests()).toEqual([]);
	});

	test('does not take an empty expression for all items', async () => {
		const { error } = await pack(orders(0), BY_ITEM);
		expect(error?.message).toBe('The order item IDs are missing');
		expect(host.sandbox.log.calls).toEqual([]);
	});
});

describe('a cross-border shop', () => {
	const order = 9_500_000;
	const items = [{ order_id: order, order_item_id: itemId(order) }];

	beforeEach(async () => {
		credential = await host.authorizedCredential('cb');
	});

	test('is asked which carrier it wants, and nothing is packed', async () => {
		const { error } = await pack(items, BY_ITEM);
		expect(error?.message).toBe('Several carriers take these items');
		expect(error?.description).toMatch(/Sandbox Air \(SANDBOX_AIR\), Sandbox Sea/);
		expect(requests()).toEqual([]);
	});

	test('gets the carrier that was chosen', async () => {
		const shipmentProvider = { __rl: true, mode: 'id', value: 'SANDBOX_SEA' };
		const { json, error } = await pack(items, { ...BY_ITEM, shipmentProvider });
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ success: true }]);
		expect(requests()).toMatchObject([
			{ shipping_allocate_type: 'NTFS', shipment_provider_code: 'SANDBOX_SEA' },
		]);
	});
});

test('Lazada is not asked how items are shipped where the form says it', async () => {
	const additionalFields = { allocationType: 'TFS' };
	const { json } = await pack(orders(0), { ...BY_ORDER, additionalFields });
	expect(json).toMatchObject([{ success: true }]);
	expect(callsTo(host, PROVIDERS)).toEqual([]);
});

describe('a pack whose answer does not come', () => {
	test.each(['cut', 'truncated', 'drop'] as const)(
		'(%s) is told with what may have happened and how to look, and is not repeated',
		async (kind) => {
			host.sandbox.faults.add({ kind, path: PACK, afterWork: true });
			const { json } = await pack(orders(0, 1), BY_ORDER, { onError: 'continueRegularOutput' });
			const told = {
				error: textWith(/Lazada may have carried out the call all the same/),
				message: textWith(/doesn't send it again.*Order → Get Items/),
			};
			expect(json).toMatchObject([told, told]);
			expect(requests()).toHaveLength(1);
		},
	);

	test('stops the node before further orders are packed', async () => {
		giveMore(host);
		host.sandbox.faults.add({ kind: 'cut', path: PACK, afterWork: true });
		const all = Array.from({ length: 21 }, (_, n) => n);
		const { error } = await pack(orders(...all), BY_ORDER);
		expect(error?.message).toMatch(/may have carried out/);
		expect(requests()).toHaveLength(1);
	});
});

test('packs with a token of the input', async () => {
	const [shop] = host.sandbox.addShops({ appKey: '246810', count: 1, country: 'th' });
	const order = orderId(0, shop.sellerId);
	const items = [{ order_id: order, accessToken: shop.accessToken, country: 'th' }];
	const { json, error } = await pack(items, { ...BY_ORDER, tokenSource: 'input' });
	expect(error).toBeUndefined();
	expect(json).toMatchObject([{ order_id: order, success: true }]);
});
