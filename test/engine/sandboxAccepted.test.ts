import { useSandboxShop } from './support/useSandboxShop';

const { get, post, shop } = useSandboxShop();

function orderId(index: number): string {
	return String(shop.sellerId * 1000 + index);
}

/** Order 0 is pending and has one item; order 1 is shipped and has two. */
function items(order: number, ...numbers: number[]) {
	const ids = numbers.map((item) => `${orderId(order)}${item}`);
	return { order_id: orderId(order), order_item_id_list: JSON.stringify(ids) };
}

describe('a cancellation', () => {
	const cancel = async (what: Record<string, string>) =>
		await get('/order/reverse/cancel/create', { reason_id: '15', ...what });

	it('is an accepted answer, whether it was made or not', async () => {
		expect(await cancel(items(0, 1))).toMatchObject({ code: '0', data: { tip_type: 'success' } });
		const again = {
			tip_type: 'error',
			tip_content: expect.stringContaining('is canceled') as string,
		};
		expect(await cancel(items(0, 1))).toMatchObject({ code: '0', data: again });
		const shipped = {
			tip_type: 'error',
			tip_content: expect.stringContaining('is shipped') as string,
		};
		expect(await cancel(items(1, 1, 2))).toMatchObject({ code: '0', data: shipped });
	});

	it('is not made of other items, or for another reason', async () => {
		for (const what of [
			{ ...items(0, 2) },
			{ ...items(0), order_id: orderId(0) },
			{ ...items(0, 1), order_id: orderId(3) },
			{ ...items(0, 1), reason_id: '1' },
		]) {
			expect(await cancel(what)).toMatchObject({ code: '0', data: { tip_type: 'error' } });
		}
		expect(await cancel({ ...items(0, 1), order_id: '5' })).toMatchObject({ code: '16' });
		expect((await get('/order/get', { order_id: orderId(0) })).data).toMatchObject({
			statuses: ['pending'],
		});
	});

	it('can be asked for first, with its reasons', async () => {
		const validate = '/order/reverse/cancel/validate';
		expect((await get(validate, items(0, 1))).data).toMatchObject({
			tip_type: 'success',
			reason_options: [{ reason_id: '15' }, { reason_id: '21' }],
		});
		expect((await get(validate, items(1, 1))).data).toMatchObject({
			tip_type: 'error',
			reason_options: [],
		});
	});
});

describe('a voucher', () => {
	it('is activated if there is one, as text says', async () => {
		const activate = async (id: string) =>
			await post('/promotion/voucher/activate', { id, voucher_type: 'COLLECTIBLE_VOUCHER' });
		expect(await activate('3001')).toMatchObject({ code: '0', success: 'true', error_code: 0 });
		expect(await activate('1')).toMatchObject({
			code: '0',
			success: 'false',
			error_code: 404,
			error_msg: 'There is no voucher 1',
		});
		const ongoing = { voucher_type: 'COLLECTIBLE_VOUCHER', status: 'ONGOING' };
		expect(await get('/promotion/vouchers/get', ongoing)).toMatchObject({
			success: true,
			data: { total: 1, data_list: [{ id: 3001 }] },
		});
	});

	it('is one of twelve, in numbered pages', async () => {
		const page = { voucher_type: 'COLLECTIBLE_VOUCHER', cur_page: '2', page_size: '5' };
		const { data } = await get('/promotion/vouchers/get', page);
		expect(data).toMatchObject({ total: 12, current: 2, page_size: 5 });
		const { data_list } = data as { data_list: Array<{ id: number }> };
		expect(data_list.map(({ id }) => id)).toEqual([3006, 3007, 3008, 3009, 3010]);
	});
});

it('free shipping is activated if there is one', async () => {
	const activate = async (id: string) => await post('/promotion/freeshipping/activate', { id });
	expect(await activate('4003')).toMatchObject({ code: '0', success: true });
	expect(await activate('4004')).toMatchObject({ code: '0', success: false, error_code: 404 });
});

describe('a product', () => {
	const create = async (payload: string) => await post('/product/create', { payload });
	const missing = (...fields: string[]) =>
		fields.map((field) => ({
			field,
			message: `${field} is mandatory`,
			code: 'CHK_BASIC_REQUIRED',
		}));

	it('is created from JSON or XML', async () => {
		const Product = {
			PrimaryCategory: 1,
			Attributes: { name: 'ชา' },
			Skus: { Sku: [{ SellerSku: 'a', price: 1 }] },
		};
		const created = { code: '0', data: { item_id: 7023, sku_list: [{ seller_sku: 'a' }] } };
		expect(await create(JSON.stringify({ Request: { Product } }))).toMatchObject(created);
		const xml = `<Request><Product><PrimaryCategory>1</PrimaryCategory><Attributes><name>ชา</name></Attributes>
			<Skus><Sku><SellerSku>a</SellerSku><price>1</price></Sku></Skus></Product></Request>`;
		expect(await create(xml)).toMatchObject(created);
	});

	it('is refused with each cause if parts are missing', async () => {
		const Product = {
			PrimaryCategory: '',
			Skus: { Sku: [{ SellerSku: 'a', price: 1 }, { SellerSku: 'b' }] },
		};
		expect(await create(JSON.stringify({ Request: { Product } }))).toMatchObject({
			code: '500',
			message: 'E500: Create product failed',
			detail: missing('PrimaryCategory', 'name', 'price'),
		});
		expect(await create('<Request><name>x</name></Request>')).toMatchObject({
			code: '500',
			detail: missing('PrimaryCategory', 'SellerSku', 'price'),
		});
	});

	it('is refused if there is none', async () => {
		expect(await create('{"Request": {}}')).toMatchObject({
			code: '30',
			message: 'E030: Empty Request',
		});
	});

	it('is updated if it is named', async () => {
		const update = async (Product: unknown) =>
			await post('/product/update', { payload: JSON.stringify({ Request: { Product } }) });
		expect(await update({ ItemId: 7001 })).toMatchObject({ code: '0' });
		expect(await update({})).toMatchObject({
			code: '501',
			message: 'E501: Update product failed',
			detail: missing('ItemId'),
		});
	});
});
