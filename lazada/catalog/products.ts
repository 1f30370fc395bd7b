import { choice, file, list, required, time } from './builders';
import { type ApiPath, get, post, postThatReads } from './entry';

const FILTER = {
	all: 'All',
	live: 'Live',
	inactive: 'Inactive',
	deleted: 'Deleted',
	'image-missing': 'Image Missing',
	pending: 'Pending',
	rejected: 'Rejected',
	'sold-out': 'Sold Out',
};

/** Products, their prices, stock, categories, pictures and videos. */
export const PRODUCTS: readonly ApiPath[] = [
	get('/products/get', 'Get Products', {
		use: 'Lists the products of the shop with their SKUs, prices and stock',
		synonyms: ['list products', 'listings', 'items', 'catalog', 'catalogue', 'inventory'],
		parameters: [
			choice('filter', 'Filter', FILTER),
			time('create_after', 'Created After'),
			time('create_before', 'Created Before'),
			time('update_after', 'Updated After'),
			time('update_before', 'Updated Before'),
			list('sku_seller_list', 'Seller SKUs', ['SHIRT-RED-M', 'SHIRT-RED-L'], { max: 100 }),
		],
	}),
	get('/product/item/get', 'Get Product'),
	post('/product/create', 'Create Product'),
	post('/product/update', 'Update Product'),
	post('/product/remove', 'Remove Products'),
	post('/product/sku/remove', 'Remove SKUs'),
	post('/product/deactivate', 'Deactivate Product'),
	post('/product/price_quantity/update', 'Update Price and Quantity'),
	post('/product/stock/sellable/update', 'Set Sellable Quantity'),
	post('/product/stock/sellable/adjust', 'Adjust Sellable Quantity'),
	postThatReads('/product/pre/check', 'Check Product Before Creation'),
	get('/product/qc/alert/list', 'Get Products with Quality Alerts'),
	get('/product/seller/item/limit', 'Get Product Limit'),

	get('/category/tree/get', 'Get Category Tree'),
	get('/category/attributes/get', 'Get Category Attributes'),
	get('/product/category/suggestion/get', 'Get Category Suggestions'),
	get('/category/brands/query', 'Get Brands'),

	post('/image/upload', 'Upload Image', {
		use: 'Uploads one picture, and returns the address that products can use',
		synonyms: ['picture', 'photo', 'upload photo'],
		parameters: [file('image', 'Image', required)],
	}),
	post('/image/migrate', 'Migrate Image'),
	post('/images/migrate', 'Migrate Images'),
	get('/image/response/get', 'Get Image Migration Result'),
	post('/images/set', 'Set Images of Product'),

	post('/media/video/block/create', 'Start Video Upload'),
	post('/media/video/block/upload', 'Upload Video Block'),
	post('/media/video/block/commit', 'Complete Video Upload'),
	get('/media/video/get', 'Get Video'),
	post('/media/video/remove', 'Remove Video'),

	post('/product/global/create', 'Create Global Product'),
	get('/product/global/status/get', 'Get Global Product Status'),
	post('/product/global/update/status', 'Update Global Product Status'),
];
