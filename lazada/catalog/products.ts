import { choice, list, number, object, required, time } from './builders';
import { type ApiPath, get, post, postThatReads } from './entry';

const FILTER = {
	all: 'All',
	live: 'Live',
	inactive: 'Inactive',
	deleted: 'Deleted',
	pending: 'Pending',
	rejected: 'Rejected',
	'sold-out': 'Sold Out',
};
/** All that a product of its own needs; which attributes are mandatory depends on the category. */
const NEW_PRODUCT = {
	Request: {
		Product: {
			PrimaryCategory: '10002019',
			Images: { Image: ['https://my-live.slatic.net/p/example.jpg'] },
			Attributes: { name: 'Laptop Bag', brand: 'No Brand', description: 'A bag for laptops' },
			Skus: {
				Sku: [
					{
						SellerSku: 'BAG-BLACK',
						quantity: '3',
						price: '35.00',
						package_weight: '0.5',
						package_length: '40',
						package_width: '32',
						package_height: '5',
					},
				],
			},
		},
	},
};
const CHANGED_PRODUCT = {
	Request: {
		Product: {
			ItemId: '1000000001',
			Attributes: { name: 'Laptop Bag' },
			Skus: { Sku: [{ SkuId: '2000000001', SellerSku: 'BAG-BLACK', price: '33.00' }] },
		},
	},
};
const REMOVED_SKUS = {
	Request: {
		Product: {
			ItemId: '1000000001',
			variation: { Variation1: { name: 'color_family' } },
			Skus: { Sku: [{ SkuId: '2000000001' }] },
		},
	},
};
const TAKEN_OFFLINE = {
	Request: { Product: { ItemId: '1000000001', Skus: { SkuId: ['2000000001'] } } },
};

/** The shop's products. */
export const PRODUCTS: readonly ApiPath[] = [
	get('/products/get', 'Get Products', {
		use: 'Get a list of products with their SKUs, prices and stock',
		synonyms: ['list products', 'listings', 'catalog', 'catalogue', 'inventory', 'stock'],
		answer: 'data',
		parameters: [
			choice('filter', 'Filter', FILTER),
			time('create_after', 'Created After'),
			time('create_before', 'Created Before'),
			time('update_after', 'Updated After'),
			time('update_before', 'Updated Before'),
			list('sku_seller_list', 'Seller SKUs', ['BAG-BLACK', 'BAG-RED'], { max: 100 }),
			choice('options', 'Stock Details', { 1: 'Include Reserved and Pending Stock' }),
		],
	}),
	get('/product/item/get', 'Get Product', {
		use: 'Get a product with its SKUs, attributes, prices and stock',
		synonyms: ['product details', 'listing', 'item'],
		answer: 'data',
		parameters: [number('item_id', 'Product ID', required)],
	}),
	post('/product/create', 'Create Product', {
		use: 'Create a product whose pictures were uploaded or migrated before',
		synonyms: ['add product', 'new product', 'upload product', 'publish', 'listing'],
		answer: 'data',
		parameters: [object('payload', 'Product', NEW_PRODUCT, required)],
	}),
	post('/product/update', 'Update Product', {
		use: 'Change the attributes or SKUs of a product',
		synonyms: ['edit product', 'change product', 'listing', 'description', 'title'],
		answer: 'data',
		parameters: [object('payload', 'Product', CHANGED_PRODUCT, required)],
	}),
	post('/product/remove', 'Remove Products', {
		use: 'Remove up to 50 SKUs; a product goes with the last one',
		synonyms: ['delete product', 'delete listing'],
		answer: 'data',
		parameters: [
			list('sku_id_list', 'SKU IDs', ['SkuId_1000000001_2000000001'], { max: 50 }),
			list('seller_sku_list', 'Seller SKUs', ['BAG-BLACK', 'BAG-RED'], { max: 50 }),
		],
	}),
	post('/product/sku/remove', 'Remove SKUs', {
		use: 'Remove variations of a product',
		synonyms: ['delete sku', 'delete variation', 'variant'],
		answer: 'data',
		parameters: [object('payload', 'SKUs to Remove', REMOVED_SKUS, required)],
	}),
	post('/product/deactivate', 'Deactivate Product', {
		use: 'Take a product or some of its SKUs offline',
		synonyms: ['unlist', 'hide product', 'take down', 'disable'],
		answer: 'data',
		parameters: [object('apiRequestBody', 'Product', TAKEN_OFFLINE, required)],
	}),
	postThatReads('/product/pre/check', 'Check Product Before Creation', {
		use: 'Check whether a product may be created',
		synonyms: ['validate product', 'test product'],
		answer: 'data',
		parameters: [object('payload', 'Product', NEW_PRODUCT, required)],
	}),
];
