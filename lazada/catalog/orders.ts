import { choice, list, number, required, text, time } from './builders';
import { type ApiPath, get, post } from './entry';

const STATUSES = {
	unpaid: 'Unpaid',
	pending: 'Pending',
	topack: 'To Pack',
	packed: 'Packed',
	toship: 'To Ship',
	ready_to_ship: 'Ready to Ship',
	shipping: 'Shipping',
	shipped: 'Shipped',
	delivered: 'Delivered',
	canceled: 'Canceled',
	returned: 'Returned',
	failed: 'Failed',
	lost: 'Lost',
};
const DOCUMENTS = {
	invoice: 'Invoice',
	shippingLabel: 'Shipping Label',
	carrierManifest: 'Carrier Manifest',
};

/** Orders and their items. */
export const ORDERS: readonly ApiPath[] = [
	get('/orders/get', 'Get Orders', {
		use: 'Get a list of orders by the time of their creation or change, without their items',
		synonyms: ['list orders', 'new orders', 'search orders', 'sales', 'purchases'],
		answer: 'data',
		parameters: [
			time('created_after', 'Created After', { daysAgo: 30 }),
			time('created_before', 'Created Before'),
			time('update_after', 'Updated After'),
			time('update_before', 'Updated Before'),
			choice('status', 'Status', STATUSES),
			choice('sort_by', 'Sort By', { created_at: 'Created At', updated_at: 'Updated At' }),
			choice('sort_direction', 'Sort Direction', { ASC: 'Oldest First', DESC: 'Newest First' }),
		],
	}),
	get('/order/get', 'Get Order', {
		use: 'Get an order with its addresses, amounts and remarks',
		synonyms: ['order details', 'sale', 'buyer', 'customer', 'address'],
		answer: 'data',
		parameters: [number('order_id', 'Order ID', required)],
	}),
	get('/order/items/get', 'Get Order Items', {
		use: 'Get the items of an order: each unit sold is an item of its own',
		synonyms: ['order lines', 'line items', 'sold products', 'package id', 'tracking number'],
		answer: 'data',
		parameters: [number('order_id', 'Order ID', required)],
	}),
	get('/orders/items/get', 'Get Items of Multiple Orders', {
		use: 'Get the items of up to 50 orders in one call',
		synonyms: ['order lines', 'line items', 'sold products'],
		answer: 'data',
		parameters: [list('order_ids', 'Order IDs', [123456789012345, 123456789012346], required)],
		batch: { parameter: 'order_ids', max: 50 },
	}),
	get('/order/document/get', 'Get Order Document', {
		use: 'Get the invoice, shipping label or carrier manifest of order items',
		synonyms: ['print invoice', 'invoice pdf', 'manifest', 'old labels'],
		answer: 'data',
		parameters: [
			choice('doc_type', 'Document', DOCUMENTS, required),
			list('order_item_ids', 'Order Item IDs', [123456789012347, 123456789012348], required),
		],
	}),
	post('/order/invoice_number/set', 'Set Invoice Number', {
		use: 'Store your own invoice number with an order item',
		synonyms: ['invoice', 'receipt', 'tax'],
		answer: 'data',
		parameters: [
			number('order_item_id', 'Order Item ID', required),
			text('invoice_number', 'Invoice Number', required),
		],
	}),
	get('/logistic/order/trace', 'Trace Order', {
		use: 'Find out where the parcels of an order are',
		synonyms: ['tracking', 'track order', 'track parcel', 'shipment', 'delivery status'],
		answer: 'result.success',
		parameters: [
			text('order_id', 'Order ID', required),
			text('locale', 'Language'),
			list('ofcPackageIdList', 'Package IDs', ['FP000000000000001']),
		],
	}),
];
