import type { IDataObject, INode } from 'n8n-workflow';
import { businessParameters, callsTo } from '../support/apiCall';
import type { Credential } from '../support/credential';
import { runJob } from '../support/job';
import { textWith } from '../support/matchers';
import { useHost } from '../support/useHost';

const PRICES = '/product/price_quantity/update';
const SELLABLE = '/product/stock/sellable/update';
const ADJUST = '/product/stock/sellable/adjust';

const host = useHost();
let credential: Credential;

beforeEach(async () => {
	credential = await host.authorizedCredential('my');
});

const BY_SKU = { sellerSku: '={{ $json.sku }}', price: '={{ $json.price }}' };

async function update(items: IDataObject[], also: IDataObject = {}, onError?: INode['onError']) {
	const parameters = { ...BY_SKU, quantity: '={{ $json.quantity }}', ...also };
	return await runJob(host, 'product', 'updatePriceStock', parameters, {
		credential,
		items,
		onError,
	});
}

/** The SKUs of each call, as they were sent. */
function sent(path: string): object[][] {
	return callsTo(host, path).map((call) => {
		const payload = JSON.parse(businessParameters(call).payload) as {
			Request: { Product: { Skus: { Sku: object[] } } };
		};
		return payload.Request.Product.Skus.Sku;
	});
}

/** How a SKU of the sandbox is now. */
async function look(index: number): Promise<IDataObject> {
	const parameters = { product: { mode: 'id', value: String(7000 + index) }, simplify: false };
	const { json } = await runJob(host, 'product', 'get', parameters, { credential });
	return (json[0].skus as IDataObject[])[0];
}

describe('five SKUs of which one is wrong', () => {
	const items = ['SKU-1', 'SKU-2', 'GONE', 'SKU-4', 'SKU-5'].map((sku, index) => ({
		sku,
		price: 20 + index,
		quantity: 10 + index,
	}));
	const done = (sellerSku: string) => ({
		sellerSku,
		success: true,
		requestId: expect.any(String) as string,
	});
	const refused = {
		error: "Lazada didn't take the SKU: GONE: SELLER_SKU_NOT_FOUND",
		message: textWith(/identify the SKU by its IDs.*E0501/),
	};

	test('are done but for that one, which alone is refused with the reason', async () => {
		const { error, outputs } = await update(items, {}, 'continueRegularOutput');
		expect(error).toBeUndefined();
		expect(outputs[0].map(({ json }) => json)).toEqual([
			done('SKU-1'),
			done('SKU-2'),
			expect.objectContaining(refused),
			done('SKU-4'),
			done('SKU-5'),
		]);
		expect(outputs[0].map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 1, 2, 3, 4].map((item) => ({ item })),
		);
		expect(sent(PRICES).map(({ length }) => length)).toEqual([5]);
		expect(await look(4)).toMatchObject({ price: 23, quantity: 11 });
		expect(await look(3)).toMatchObject({ price: 13, quantity: 3 });
	});

	test('send the refused one to the error output', async () => {
		const { outputs } = await update(items, {}, 'continueErrorOutput');
		expect(outputs.map(({ length }) => length)).toEqual([4, 1]);
	});

	test('end a node that stops, which says what came through', async () => {
		const { error } = await update(items);
		expect(error?.message).toBe(refused.error);
		expect(error?.description).toMatch(/The calls of items 0, 1, 3, 4 came through/);
		expect(await look(5)).toMatchObject({ price: 24 });
	});
});

describe('many SKUs', () => {
	const many = (count: number) =>
		Array.from({ length: count }, (_, index) => ({ sku: `SKU-${index}`, price: 5, quantity: 2 }));

	test('of 51, the last has a call of its own', async () => {
		await update(many(51), {}, 'continueRegularOutput');
		expect(sent(PRICES).map(({ length }) => length)).toEqual([50, 1]);
	});

	test('of 1,000, each is done, with 20 calls', async () => {
		const account = host.sandbox.world.authorizations[0].account.account;
		const given = { account, products: { count: 1000, from: '2026-01-01', to: '2026-11-01' } };
		await fetch(`${host.sandbox.url}/control/records`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(given),
		});
		const { json, error } = await update(many(1000));
		expect(error).toBeUndefined();
		expect(json.filter(({ success }) => success === true)).toHaveLength(1000);
		expect(json[999]).toMatchObject({ sellerSku: 'SKU-999' });
		expect(sent(PRICES)).toHaveLength(20);
	});

	test('go in smaller calls if the user wants so', async () => {
		await update(many(20), { moreFields: { skusPerCall: 8 } });
		expect(sent(PRICES).map(({ length }) => length)).toEqual([8, 8, 4]);
	});
});

describe('what is sent', () => {
	test('are prices with the days of the sale, and nothing of what is blank', async () => {
		const moreFields = {
			salePrice: 9.5,
			saleStart: '2026-11-11T00:00:00',
			saleEnd: '2026-11-12T23:59:59',
		};
		await update([{ sku: 'SKU-4', price: '12.50' }], { moreFields });
		expect(sent(PRICES)).toEqual([
			[
				{
					SellerSku: 'SKU-4',
					Price: '12.50',
					SalePrice: '9.5',
					SaleStartDate: '2026-11-11',
					SaleEndDate: '2026-11-12',
				},
			],
		]);
		expect(await look(4)).toMatchObject({ price: 12.5, special_price: 9.5, quantity: 4 });
	});

	test('are IDs in place of the seller SKU', async () => {
		const ids = { identifyBy: 'ids', itemId: '7004', skuId: '700400' };
		const { json } = await update([{ quantity: 8 }], ids);
		expect(sent(PRICES)).toEqual([[{ ItemId: '7004', SkuId: '700400', Quantity: '8' }]]);
		expect(json).toMatchObject([{ itemId: '7004', skuId: '700400', success: true }]);
	});

	test.each([
		['total', PRICES, 'Quantity', 10, 8],
		['sellable', SELLABLE, 'SellableQuantity', 10, 10],
		['difference', ADJUST, 'SellableQuantity', -1, 3],
	])('is stock: %s', async (stockMode, path, member, quantity, left) => {
		const { json } = await update([{ sku: 'SKU-4', quantity }], { stockMode });
		expect(json).toMatchObject([{ success: true }]);
		expect(sent(path)).toEqual([[{ SellerSku: 'SKU-4', [member]: String(quantity) }]]);
		expect(await look(4)).toMatchObject({ quantity: left });
	});

	test('is stock by warehouse', async () => {
		const warehouse = [
			{ code: 'dropshipping', quantity: '5' },
			{ code: 'north', quantity: 7 },
		];
		await update([{ sku: 'SKU-4' }], {
			stockMode: 'sellable',
			moreFields: { warehouses: { warehouse } },
		});
		expect((await look(4)).multiWarehouseInventories).toMatchObject([
			{ warehouseCode: 'dropshipping', sellableQuantity: 5 },
			{ warehouseCode: 'north', sellableQuantity: 7 },
		]);
	});

	test('are two calls for a price and what can be sold, and one item comes out', async () => {
		const { json } = await update([{ sku: 'SKU-4', price: 30, quantity: 6 }], {
			stockMode: 'sellable',
		});
		expect(json).toMatchObject([{ sellerSku: 'SKU-4', success: true }]);
		expect([sent(PRICES), sent(SELLABLE)]).toEqual([
			[[{ SellerSku: 'SKU-4', Price: '30' }]],
			[[{ SellerSku: 'SKU-4', SellableQuantity: '6' }]],
		]);
	});

	test('is no stock of a SKU whose price was refused; a refused stock says that the price was updated', async () => {
		const items = [
			{ sku: 'GONE', price: 30, quantity: 1 },
			{ sku: 'SKU-4', price: 30, quantity: -9 },
		];
		const { json } = await update(items, { stockMode: 'difference' }, 'continueRegularOutput');
		expect(sent(ADJUST)).toEqual([[{ SellerSku: 'SKU-4', SellableQuantity: '-9' }]]);
		expect(json).toMatchObject([
			{ error: textWith(/GONE: SELLER_SKU_NOT_FOUND/) },
			{
				error: textWith(/SKU-4: INV_NEGATIVE_SELLABLE/),
				message: textWith(/price was updated before: send only the stock again/),
			},
		]);
	});

	test('are differences of one SKU together', async () => {
		const items = [-1, -2].map((quantity) => ({ sku: 'SKU-4', quantity }));
		const { json } = await update(items, { stockMode: 'difference' });
		expect(sent(ADJUST)).toEqual([[{ SellerSku: 'SKU-4', SellableQuantity: '-3' }]]);
		expect(json).toMatchObject([{ success: true }, { success: true }]);
	});

	test('goes to the shop of each item’s token', async () => {
		const { accessTokens } = host.sandbox.world.authorizations[0];
		const items = [{ sku: 'SKU-4', quantity: 5, accessToken: [...accessTokens.keys()][0] }];
		const { json } = await update(items, { tokenSource: 'input', country: 'my' });
		expect(json).toMatchObject([{ sellerSku: 'SKU-4', success: true }]);
		expect(JSON.stringify(json)).not.toContain(items[0].accessToken);
	});
});

describe('nothing is sent', () => {
	test.each<[string, IDataObject, RegExp]>([
		['an item that changes nothing', { sku: 'SKU-5' }, /^Nothing is to change of the SKU SKU-5/],
		['a price that is none', { sku: 'SKU-5', price: 'dear' }, /^Price must be above 0/],
		['another price for the same SKU', { sku: 'SKU-4', price: 6 }, /SKU-4 comes twice.* price$/],
		['no SKU', { sku: ' ', price: 6 }, /^The Seller SKU is empty$/],
	])('where the second item is %s', async (_what, wrong, problem) => {
		const { error } = await update([{ sku: 'SKU-4', price: 5 }, wrong]);
		expect(error?.message).toMatch(problem);
		expect(error?.context).toMatchObject({ itemIndex: 1 });
		expect(sent(PRICES)).toEqual([]);
	});
});
