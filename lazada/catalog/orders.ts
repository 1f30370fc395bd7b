import { type ApiPath, get, getThatChanges, post } from './entry';

/** Reading orders, packing and shipping them, and what comes back. */
export const ORDERS: readonly ApiPath[] = [
	get('/orders/get', 'Get Orders'),
	get('/order/get', 'Get Order'),
	get('/order/items/get', 'Get Order Items'),
	get('/orders/items/get', 'Get Items of Multiple Orders'),
	get('/order/document/get', 'Get Order Document'),
	post('/order/invoice_number/set', 'Set Invoice Number'),

	get('/order/shipment/providers/get', 'Get Shipment Providers'),
	post('/order/fulfill/pack', 'Pack Order Items'),
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
