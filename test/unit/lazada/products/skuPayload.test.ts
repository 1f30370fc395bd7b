import fc from 'fast-check';
import type { SkuChange } from '../../../../lazada/products/skuChange';
import {
	findSkuApis,
	toActivation,
	toDeactivation,
	toRemoval,
	toSkuPayload,
} from '../../../../lazada/products/skuPayload';
import { MANY } from '../../support/random';

const PRICES = '/product/price_quantity/update';
const SELLABLE = '/product/stock/sellable/update';
const ADJUST = '/product/stock/sellable/adjust';

const CHANGE: SkuChange = {
	sku: { sellerSku: 'BAG-1', itemId: '', skuId: '' },
	price: '',
	salePrice: '',
	saleStart: '',
	saleEnd: '',
	mode: 'total',
	stock: [],
};
const FIVE = [{ warehouse: '', quantity: '5' }];

function readSkus(payload: string): unknown {
	const parsed = JSON.parse(payload) as { Request: { Product: { Skus: { Sku: unknown } } } };
	return parsed.Request.Product.Skus.Sku;
}

describe('the payload', () => {
	it('is that of the reference: prices, days and stock by warehouse', () => {
		const payload = toSkuPayload(PRICES, [
			{
				sku: { sellerSku: 'EXAMPLE-1', itemId: '1000001', skuId: '2000001' },
				price: '10.00',
				salePrice: '9.00',
				saleStart: '2026-01-01',
				saleEnd: '2026-01-31',
				mode: 'total',
				stock: [{ warehouse: 'example', quantity: '5' }],
			},
		]);
		expect(JSON.parse(payload)).toEqual({
			Request: {
				Product: {
					Skus: {
						Sku: [
							{
								ItemId: '1000001',
								SkuId: '2000001',
								SellerSku: 'EXAMPLE-1',
								Price: '10.00',
								SalePrice: '9.00',
								SaleStartDate: '2026-01-01',
								SaleEndDate: '2026-01-31',
								MultiWarehouseInventories: {
									MultiWarehouseInventory: [{ WarehouseCode: 'example', Quantity: '5' }],
								},
							},
						],
					},
				},
			},
		});
	});

	it('has nothing of what stays as it is', () => {
		const payload = toSkuPayload(PRICES, [{ ...CHANGE, stock: FIVE }]);
		expect(readSkus(payload)).toEqual([{ SellerSku: 'BAG-1', Quantity: '5' }]);
	});

	it('has what can be sold, and no price, for the APIs of that', () => {
		const both: SkuChange = { ...CHANGE, price: '7', mode: 'sellable', stock: FIVE };
		expect(readSkus(toSkuPayload(SELLABLE, [both]))).toEqual([
			{ SellerSku: 'BAG-1', SellableQuantity: '5' },
		]);
		expect(readSkus(toSkuPayload(PRICES, [both]))).toEqual([{ SellerSku: 'BAG-1', Price: '7' }]);
	});

	it('keeps every SKU as it is written, whatever is in it', () => {
		const text = fc.string({ unit: 'binary', minLength: 1 });
		fc.assert(
			fc.property(fc.array(text, { minLength: 1, maxLength: 50 }), (sellerSkus) => {
				const changes = sellerSkus.map((sellerSku) => ({
					...CHANGE,
					sku: { sellerSku, itemId: '', skuId: '' },
					price: '1',
				}));
				const sent = readSkus(toSkuPayload(PRICES, changes));
				expect(sent).toEqual(sellerSkus.map((SellerSku) => ({ SellerSku, Price: '1' })));
			}),
			{ ...MANY, numRuns: 1000 },
		);
	});
});

describe('the APIs of a change', () => {
	it.each<[string, Partial<SkuChange>, string[]]>([
		['a price', { price: '1' }, [PRICES]],
		['an end of a sale', { saleEnd: '2026-11-11' }, [PRICES]],
		['a total', { stock: FIVE }, [PRICES]],
		['a price and a total', { price: '1', stock: FIVE }, [PRICES]],
		['what can be sold', { mode: 'sellable', stock: FIVE }, [SELLABLE]],
		['a difference', { mode: 'difference', stock: FIVE }, [ADJUST]],
		['a price and a difference', { price: '1', mode: 'difference', stock: FIVE }, [PRICES, ADJUST]],
	])('of %s', (_what, change, paths) => {
		expect(findSkuApis({ ...CHANGE, ...change })).toEqual(paths);
	});
});

describe('products', () => {
	const IDS = { sellerSku: '', itemId: '11', skuId: '22' };

	it('are taken offline, all of one or some SKUs', () => {
		expect(JSON.parse(toDeactivation('11', ['22', '23']))).toEqual({
			Request: { Product: { ItemId: '11', Skus: { SkuId: ['22', '23'] } } },
		});
		expect(JSON.parse(toDeactivation('11', []))).toEqual({
			Request: { Product: { ItemId: '11' } },
		});
	});

	it('are put on sale again SKU by SKU', () => {
		expect(JSON.parse(toActivation('11', ['22']))).toEqual({
			Request: { Product: { ItemId: '11', Skus: { Sku: [{ SkuId: '22', Status: 'active' }] } } },
		});
	});

	it('are removed by IDs in the form that Lazada wants, or by seller SKUs', () => {
		expect(toRemoval([IDS])).toEqual({ sku_id_list: '["SkuId_11_22"]' });
		expect(toRemoval([{ sellerSku: 'A "1"', itemId: '', skuId: '' }])).toEqual({
			seller_sku_list: '["A \\"1\\""]',
		});
	});
});
