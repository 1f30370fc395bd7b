import { choice, number, object, required, time } from './builders';
import { type ApiPath, get, getThatChanges, post } from './entry';

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

/** Reading orders, packing and shipping them, and what comes back. */
export const ORDERS: readonly ApiPath[] = [
	get('/orders/get', 'Get Orders', {
		use: 'Lists the orders that were created or changed in a period, without their items',
		synonyms: ['list orders', 'sales', 'new orders', 'purchases'],
		parameters: [
			time('created_after', 'Created After'),
			time('created_before', 'Created Before'),
			time('update_after', 'Updated After'),
			time('update_before', 'Updated Before'),
			choice('status', 'Status', STATUSES),
			choice('sort_by', 'Sort By', { created_at: 'Created At', updated_at: 'Updated At' }),
			choice('sort_direction', 'Sort Direction', { ASC: 'Oldest First', DESC: 'Newest First' }),
		],
	}),
	get('/order/get', 'Get Order', {
		use: 'Gets one order with its addresses, amounts and remarks',
		synonyms: ['sale', 'buyer', 'customer', 'address'],
		parameters: [number('order_id', 'Order ID', required)],
	}),
	get('/order/items/get', 'Get Order Items'),
	get('/orders/items/get', 'Get Items of Multiple Orders'),
	get('/order/document/get', 'Get Order Document'),
	post('/order/invoice_number/set', 'Set Invoice Number'),

	get('/order/shipment/providers/get', 'Get Shipment Providers'),
	post('/order/fulfill/pack', 'Pack Order Items', {
		use: 'Packs items, and returns the package, its tracking number and its carrier',
		synonyms: ['pack order', 'fulfil', 'fulfill', 'tracking number', 'parcel'],
		parameters: [
			object(
				'packReq',
				'Items to Pack',
				{
					pack_order_list: [{ order_id: 123456789012345, order_item_list: [123456789012346] }],
					delivery_type: 'dropship',
					shipping_allocate_type: 'TFS',
				},
				required,
			),
		],
		batch: { parameter: 'packReq.pack_order_list', max: 20 },
	}),
	post('/order/package/repack', 'Repack Packages'),
	get('/order/package/document/get', 'Get Shipping Labels (AWB)'),
	post('/order/package/rts', 'Set Packages Ready to Ship'),
	post('/order/digital/delivered', 'Set Digital Items Delivered'),
	post('/order/package/sof/delivered', 'Set Own-Fleet Packages Delivered'),
	post('/order/package/sof/failed_delivery', 'Set Own-Fleet Delivery Failed'),
	get('/logistic/order/trace', 'Trace Order'),

	get('/order/reverse/cancel/validate', 'Check Order Cancellation'),
	{
		...getThatChanges('/order/reverse/cancel/create', 'Cancel Order Items'),
		refusedBy: 'tip_type',
	},
	getThatChanges('/order/reverse/cancel/seller/decide', 'Decide on Cancellation Request'),

	get('/reverse/getreverseordersforseller', 'Get Returns'),
	get('/order/reverse/return/detail/list', 'Get Return Details'),
	get('/order/reverse/return/history/list', 'Get Return History'),
	get('/order/reverse/reason/list', 'Get Reject Reasons'),
	getThatChanges('/order/reverse/return/update', 'Decide on Return'),
	getThatChanges('/order/reverse/onlyrefund/seller/decide', 'Decide on Refund without Return'),
];
