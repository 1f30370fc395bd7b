import { useSandboxShop } from './support/useSandboxShop';

const PACK = '/order/fulfill/pack';
const PACKAGE = /^FP\d+$/;

const { get, give, post, shop } = useSandboxShop();

/** Orders 0, 3, 6 are pending; 5 is shipped and has three items. */
function orderId(index: number): number {
	return shop.sellerId * 1000 + index;
}

function itemId(order: number, item = 1): number {
	return orderId(order) * 10 + item;
}

interface Outcome {
	item_err_code: string;
	msg: string;
	package_id: string;
	retry: unknown;
}

interface Result {
	success: boolean;
	error_msg?: string;
	data: {
		pack_order_list: Array<{ order_id: number; order_item_list: Outcome[] }>;
		packages: Outcome[];
	};
}

async function ask(path: string, parameter: string, request: unknown): Promise<Result> {
	const answer = await post(path, { [parameter]: JSON.stringify(request) });
	expect(answer).toMatchObject({ code: '0' });
	return answer.result as Result;
}

async function pack(...orders: Array<[order: number, items: number[]]>) {
	const pack_order_list = orders.map(([order, order_item_list]) => ({
		order_id: orderId(order),
		order_item_list,
	}));
	const request = { pack_order_list, delivery_type: 'dropship', shipping_allocate_type: 'TFS' };
	return await ask(PACK, 'packReq', request);
}

async function packed(order: number): Promise<string> {
	const { data } = await pack([order, [itemId(order)]]);
	return data.pack_order_list[0].order_item_list[0].package_id;
}

async function readStatus(order: number): Promise<unknown> {
	const items = (await get('/order/items/get', { order_id: String(orderId(order)) })).data;
	return (items as Array<{ status: string }>).map(({ status }) => status).join();
}

async function step(path: string, parameter: string, ids: string[]): Promise<Outcome[]> {
	const packages = ids.map((package_id) => ({ package_id }));
	return (await ask(path, parameter, { packages })).data.packages;
}

describe('packing', () => {
	it('refuses single items of an answer that succeeds', async () => {
		const result = await pack([0, [itemId(0), 77]], [5, [itemId(5)]], [999, [1]]);
		expect(result).toMatchObject({ success: true, error_code: '0' });
		const outcomes = result.data.pack_order_list.map(({ order_id, order_item_list }) => [
			order_id,
			...order_item_list.map(({ item_err_code, msg }) => `${item_err_code} ${msg}`),
		]);
		expect(outcomes).toEqual([
			[orderId(0), '0 success', `20009 Order ${orderId(0)} has no item 77`],
			[orderId(5), '20009 The item is shipped, not pending'],
			[orderId(999), `20009 Order ${orderId(999)} has no item 1`],
		]);
		const [good, bad] = result.data.pack_order_list[0].order_item_list;
		expect(good).toEqual({
			order_item_id: itemId(0),
			item_err_code: '0',
			msg: 'success',
			retry: false,
			package_id: expect.stringMatching(PACKAGE) as string,
			tracking_number: expect.stringMatching(/^SANDBOX\d+$/) as string,
			shipment_provider: 'Sandbox Express',
		});
		expect(bad).toMatchObject({ package_id: '', tracking_number: '', shipment_provider: '' });
		expect(await readStatus(0)).toBe('packed');
	});

	it('puts items of an order into one package, and leaves the others as they are', async () => {
		await give({ orders: { count: 70 } });
		const [first, second, unknown] = (await pack([57, [itemId(57), itemId(57, 2), itemId(57, 3)]]))
			.data.pack_order_list[0].order_item_list;
		expect([first.package_id, second.package_id]).toEqual([
			expect.stringMatching(PACKAGE),
			first.package_id,
		]);
		expect(unknown.item_err_code).toBe('20009');
		await pack([60, [itemId(60, 2)]]);
		expect(await readStatus(60)).toBe('pending,packed');
		expect((await get('/order/get', { order_id: `${orderId(60)}` })).data).toMatchObject({
			statuses: ['pending', 'packed'],
			items_count: 2,
		});
	});

	it('refuses an item that is packed already, or is another order’s', async () => {
		await packed(0);
		const { data } = await pack([0, [itemId(0)]], [3, [itemId(6)]]);
		expect(data.pack_order_list.map(({ order_item_list }) => order_item_list[0].msg)).toEqual([
			'The item is packed, not pending',
			`Order ${orderId(3)} has no item ${itemId(6)}`,
		]);
	});

	it('takes at most 20 orders', async () => {
		const result = await pack(...Array.from({ length: 21 }, () => [0, []] as [number, number[]]));
		expect(result).toMatchObject({
			success: false,
			error_msg: expect.stringContaining('20') as string,
		});
		const twenty = Array.from({ length: 20 }, () => [0, []] as [number, number[]]);
		expect(await pack(...twenty)).toMatchObject({ success: true });
	});

	it('is rejected without its JSON', async () => {
		expect(await post(PACK, { packReq: '{' })).toMatchObject({ code: 'InvalidParameter' });
		expect(await post(PACK, { packReq: '{}' })).toMatchObject({ code: 'MissingParameter' });
		expect(await post(PACK)).toMatchObject({ code: 'MissingParameter' });
	});
});

describe('packages', () => {
	it('go their way, an unknown one being refused beside them', async () => {
		const first = await packed(0);
		const [renewed] = await step('/order/package/repack', 'rePackReq', [first]);
		expect(renewed).toMatchObject({ item_err_code: '0', retry: false });
		expect(renewed.package_id).not.toBe(first);
		const ids = [renewed.package_id, first];
		expect(await step('/order/package/rts', 'readyToShipReq', ids)).toEqual([
			{ package_id: renewed.package_id, item_err_code: '0', msg: 'success', retry: 'false' },
			{
				package_id: first,
				item_err_code: '20009',
				msg: 'There is no such package',
				retry: 'false',
			},
		]);
		expect(await readStatus(0)).toBe('ready_to_ship');
		const delivered = await step('/order/package/sof/delivered', 'dbsDeliveryReq', ids);
		expect(delivered.map(({ item_err_code }) => item_err_code)).toEqual(['0', '20009']);
		expect(await readStatus(0)).toBe('delivered');
	});

	it('that were not delivered are so', async () => {
		const id = await packed(3);
		const fail = async () =>
			(await step('/order/package/sof/failed_delivery', 'dbsFailedDeliveryReq', [id]))[0].msg;
		expect(await fail()).toBe('The package is packed, not ready_to_ship or shipped');
		await step('/order/package/rts', 'readyToShipReq', [id]);
		expect(await fail()).toBe('success');
		expect(await readStatus(3)).toBe('failed');
	});

	it('are at most 20 at a time', async () => {
		const packages = Array.from({ length: 21 }, () => ({ package_id: 'x' }));
		expect(await ask('/order/package/rts', 'readyToShipReq', { packages })).toMatchObject({
			success: false,
		});
	});

	it('are gone when the shop is given other orders', async () => {
		const id = await packed(0);
		await give({ orders: { count: 10 } });
		const [{ msg }] = await step('/order/package/rts', 'readyToShipReq', [id]);
		expect(msg).toBe('There is no such package');
	});

	it('are seen in the trace of their order, which an unknown one does not have', async () => {
		const ofc_package_id = await packed(0);
		expect(await get('/logistic/order/trace', { order_id: `${orderId(0)}` })).toMatchObject({
			code: '0',
			result: { success: true, module: [{ package_detail_info_list: [{ ofc_package_id }] }] },
		});
		expect(await get('/logistic/order/trace', { order_id: '5' })).toMatchObject({
			code: '0',
			result: {
				success: false,
				not_success: true,
				error_code: { displayMessage: 'There is no order 5' },
			},
		});
	});
});

it('digital items are delivered, or refused one by one', async () => {
	const orders = [{ order_id: orderId(0), order_item_list: [itemId(0), 5] }];
	const result = await ask('/order/digital/delivered', 'digitalDeliveryReq', { orders });
	expect(result).toMatchObject({
		success: true,
		errorCode: '0',
		data: { orders: [{ order_item_list: [{ item_err_code: '0' }, { item_err_code: '20009' }] }] },
	});
	expect(await readStatus(0)).toBe('delivered');
});
