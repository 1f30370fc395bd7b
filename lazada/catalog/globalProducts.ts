import { choice, number, object, required, text } from './builders';
import { type ApiPath, get, post } from './entry';

const NEW_PRODUCT = {
	Request: {
		Product: {
			PrimaryCategory: '11069',
			Ventures: { Venture: ['MY', 'SG'] },
			Images: { Image: ['https://my-live.slatic.net/p/example.jpg'] },
			Attributes: { name: 'Laptop Bag', brand: 'No Brand', package_weight: '0.5' },
			Skus: {
				Sku: [
					{ SellerSku: 'BAG-BLACK', quantity: '120', retail_price: '38.50', sales_price: '35.00' },
				],
			},
		},
	},
};

/** Products of cross-border shops, in several countries at once. */
export const GLOBAL_PRODUCTS: readonly ApiPath[] = [
	post('/product/global/create', 'Create Global Product', {
		use: 'Create a product in several countries; for cross-border shops only',
		synonyms: ['cross-border product', 'add product', 'gsp', 'publish'],
		answer: 'data',
		parameters: [object('payload', 'Product', NEW_PRODUCT, required)],
	}),
	get('/product/global/status/get', 'Get Global Product Status', {
		use: 'Get how far the creation of a global product is in each country',
		synonyms: ['cross-border product', 'gsp'],
		answer: 'success',
		parameters: [object('params', 'Seller SKU', { sellerSku: 'BAG-BLACK' }, required)],
	}),
	post('/product/global/update/status', 'Update Global Product Status', {
		use: 'Put a product of a cross-border shop online or offline',
		synonyms: ['cross-border product', 'activate product', 'deactivate product', 'gsp'],
		answer: 'success',
		parameters: [
			choice(
				'type',
				'Type',
				{ global: 'Global Product', single: 'Product of One Country' },
				required,
			),
			number('product_id', 'Product ID', required),
			choice('status', 'Status', { upShelf: 'Online', downShelf: 'Offline' }, required),
			text('country', 'Country'),
		],
	}),
];
