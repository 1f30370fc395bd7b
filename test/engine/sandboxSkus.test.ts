import { useSandboxShop } from './support/useSandboxShop';

const PRICES = '/product/price_quantity/update';
const SELLABLE = '/product/stock/sellable/update';
const ADJUST = '/product/stock/sellable/adjust';

const { get, post } = useSandboxShop();

function payload(...Sku: object[]): { payload: string } {
	return { payload: JSON.stringify({ Request: { Product: { Skus: { Sku } } } }) };
}

interface Sku {
	quantity: number;
	multiWarehouseInventories: object[];
}

async function readSku(index: number): Promise<Sku> {
	const { data } = await get('/product/item/get', { item_id: String(7000 + index) });
	return (data as { skus: Sku[] }).skus[0];
}

describe('prices and stock', () => {
	it('stay, and show in both ways to read a product', async () => {
		const sale = { SalePrice: '9', SaleStartDate: '2026-11-11', SaleEndDate: '2026-11-12' };
		const sku = { SellerSku: 'SKU-4', Price: '12.50', ...sale };
		expect(await post(PRICES, payload(sku))).toMatchObject({ code: '0' });
		const changed = { price: 12.5, special_price: 9, special_from_date: '2026-11-11' };
		expect(await readSku(4)).toMatchObject(changed);
		const { data } = await get('/products/get', { sku_seller_list: '["SKU-4"]' });
		expect(data).toMatchObject({ products: [{ skus: [changed] }] });
	});

	it('are total, with what is reserved for orders, or what can be sold, or a difference', async () => {
		const id = { ItemId: 7004, SkuId: 700400 };
		await post(PRICES, payload({ ...id, Quantity: 10 }));
		expect(await readSku(4)).toMatchObject({
			quantity: 8,
			multiWarehouseInventories: [{ totalQuantity: 10, occupyQuantity: 2, sellableQuantity: 8 }],
		});
		await post(SELLABLE, payload({ ...id, SellableQuantity: 3 }));
		expect((await readSku(4)).quantity).toBe(3);
		await post(ADJUST, payload({ ...id, SellableQuantity: '-2' }));
		expect((await readSku(4)).quantity).toBe(1);
	});

	it('are kept by warehouse', async () => {
		const two = ['dropshipping', 'north'].map((WarehouseCode) => ({ WarehouseCode, Quantity: 5 }));
		const MultiWarehouseInventories = { MultiWarehouseInventory: two };
		await post(PRICES, payload({ SellerSku: 'SKU-4', MultiWarehouseInventories }));
		expect((await readSku(4)).multiWarehouseInventories).toMatchObject([
			{ warehouseCode: 'dropshipping', sellableQuantity: 3 },
			{ warehouseCode: 'north', sellableQuantity: 5 },
		]);
	});

	it('are read from XML too', async () => {
		const xml = '<Sku><SellerSku>SKU-4</SellerSku><Quantity>30</Quantity></Sku>';
		await post(PRICES, { payload: `<Request><Product><Skus>${xml}</Skus></Product></Request>` });
		expect((await readSku(4)).quantity).toBe(28);
	});

	it.each<[string, string, object, object]>([
		['an unknown SKU', PRICES, { SellerSku: 'NO' }, { message: 'SELLER_SKU_NOT_FOUND' }],
		['a SKU of another product', PRICES, { ItemId: 7001, SkuId: 700400 }, { sku_id: '700400' }],
		['a price of 0', PRICES, { SellerSku: 'SKU-4', Price: '0' }, { code: '4114' }],
		['a sale above the price', PRICES, { SellerSku: 'SKU-4', SalePrice: 99 }, { code: '4118' }],
		['no date', PRICES, { SellerSku: 'SKU-4', SaleEndDate: '11/11' }, { code: '17' }],
		['less than is reserved', PRICES, { SellerSku: 'SKU-4', Quantity: 1 }, { code: '212' }],
		['less than there is', ADJUST, { SellerSku: 'SKU-4', SellableQuantity: -5 }, { code: '212' }],
	])('refuse %s alone, in an accepted answer', async (_what, path, wrong, detail) => {
		const right = { SellerSku: 'SKU-5', Quantity: 9, SellableQuantity: 7 };
		const before = await readSku(4);
		const answer = await post(path, payload(wrong, right));
		expect(answer).toMatchObject({ code: '0', detail: [detail] });
		expect(await readSku(4)).toEqual(before);
		expect((await readSku(5)).quantity).toBe(path === ADJUST ? 12 : 7);
	});
});

describe('products', () => {
	const status = async (index: number) => {
		const { data } = await get('/product/item/get', { item_id: String(7000 + index) });
		return (data as { status?: string } | undefined)?.status;
	};
	const product = (Product: object) => JSON.stringify({ Request: { Product } });

	it('go offline and on sale again', async () => {
		const apiRequestBody = product({ ItemId: '7003', Skus: { SkuId: ['700300'] } });
		await post('/product/deactivate', { apiRequestBody });
		expect(await status(3)).toBe('InActive');
		const Sku = [{ SkuId: '700300', Status: 'active' }];
		await post('/product/update', { payload: product({ ItemId: '7003', Skus: { Sku } }) });
		expect(await status(3)).toBe('Active');
		await post('/product/deactivate', { apiRequestBody: product({ ItemId: '7003' }) });
		expect(await status(3)).toBe('InActive');
	});

	it('are removed one by one', async () => {
		const sku_id_list = '["SkuId_7003_700300","SkuId_7003_1"]';
		const answer = await post('/product/remove', { sku_id_list, seller_sku_list: '["SKU-5"]' });
		expect(answer).toMatchObject({ code: '0', detail: [{ sku_id: '1' }] });
		expect(await get('/product/item/get', { item_id: '7003' })).toMatchObject({ code: '208' });
		expect(await status(5)).toBe('Active');
		await post('/product/remove', { seller_sku_list: '["SKU-5"]' });
		expect(await status(5)).toBeUndefined();
	});
});
