import { object, required } from './builders';
import { type ApiPath, post } from './entry';

/** A request for SKUs of products; what is to change stands beside their IDs. */
function changeSku(change: object): object {
	const sku = { ItemId: '1000000001', SkuId: '2000000001', SellerSku: 'BAG-BLACK', ...change };
	return { Request: { Product: { Skus: { Sku: [sku] } } } };
}

const SKUS = { parameter: 'payload.Request.Product.Skus.Sku', max: 50, advised: 20 };

/** Prices and stock. */
export const PRICES_AND_STOCK: readonly ApiPath[] = [
	post('/product/price_quantity/update', 'Update Price and Quantity', {
		use: 'Set prices, sale prices and the total stock of SKUs',
		synonyms: ['stock', 'inventory', 'discount', 'sale price', 'special price', 'change price'],
		answer: 'data',
		parameters: [
			object(
				'payload',
				'Prices and Quantities',
				changeSku({ Price: '35.00', SalePrice: '33.00', Quantity: '5' }),
				required,
			),
		],
		batch: SKUS,
	}),
	post('/product/stock/sellable/update', 'Set Sellable Quantity', {
		use: 'Set how many of SKUs can be sold, whatever is reserved for orders',
		synonyms: ['stock', 'inventory', 'update stock', 'set stock', 'warehouse stock'],
		answer: 'data',
		parameters: [object('payload', 'Quantities', changeSku({ SellableQuantity: '20' }), required)],
		batch: SKUS,
	}),
	post('/product/stock/sellable/adjust', 'Adjust Sellable Quantity', {
		use: 'Add to what can be sold of SKUs, or take from it',
		synonyms: ['stock', 'inventory', 'add stock', 'increase stock', 'decrease stock'],
		answer: 'data',
		parameters: [object('payload', 'Differences', changeSku({ SellableQuantity: '-2' }), required)],
		batch: SKUS,
	}),
];
