import { boolean, choice, list, number, required, text, time } from './builders';
import { type ApiPath, get, getThatChanges } from './entry';

const WAREHOUSE_DECISIONS = {
	scrap: 'Scrap',
	return_to_merchant: 'Return to Merchant',
	return_to_merchant_cb: 'Return to Merchant (Cross-Border)',
	return_to_customer: 'Return to Customer',
	return_to_warehouse: 'Return to Warehouse',
	not_returned: 'Not Returned',
};
const RETURN_ACTIONS = {
	agreeReturn: 'Agree to Return',
	refuseReturn: 'Refuse Return',
	agreeRefund: 'Agree to Refund',
	refuseRefund: 'Refuse Refund',
	instantRefund: 'Refund at Once',
	confirmDelivery: 'Confirm Delivery',
};
const REFUND_ACTIONS = { agreeRefund: 'Agree to Refund', startDispute: 'Start Dispute' };

const REVERSE_ORDER = number('reverse_order_id', 'Return ID', required);
const REVERSE_LINE = number('reverse_order_line_id', 'Return Item ID', required);
const REVERSE_LINES = list(
	'reverse_order_item_ids',
	'Return Item IDs',
	[123456789012351],
	required,
);
const ORDER_ITEMS = list('order_item_id_list', 'Order Item IDs', ['123456789012347'], required);

/** Cancellations, returns and refunds. */
export const CANCELLATIONS_AND_RETURNS: readonly ApiPath[] = [
	get('/order/reverse/cancel/validate', 'Check Order Cancellation', {
		use: 'Check whether order items may be canceled, and get the reasons to choose from',
		synonyms: ['cancel order', 'cancelation', 'cancel reasons'],
		answer: 'data',
		parameters: [text('order_id', 'Order ID', required), ORDER_ITEMS],
	}),
	getThatChanges('/order/reverse/cancel/create', 'Cancel Order Items', {
		use: 'Cancel order items as the seller; some reasons set the stock to zero',
		synonyms: ['cancel order', 'cancelation', 'out of stock'],
		answer: 'data',
		refusedBy: 'tip_type',
		parameters: [
			number('order_id', 'Order ID', required),
			ORDER_ITEMS,
			text('reason_id', 'Reason ID', required),
		],
	}),
	getThatChanges('/order/reverse/cancel/seller/decide', 'Decide on Cancellation Request', {
		use: "Accept or decline a buyer's wish to cancel",
		synonyms: ['accept cancelation', 'reject cancelation', 'cancel order'],
		answer: 'data',
		parameters: [
			{ ...REVERSE_ORDER, label: 'Cancellation ID' },
			boolean('agree_cancel', 'Agree to Cancel', required),
			number('reason_code', 'Reason Code'),
		],
	}),

	get('/reverse/getreverseordersforseller', 'Get Returns', {
		use: 'Get a list of returns, refunds and cancellations',
		synonyms: ['list returns', 'refunds', 'reverse orders', 'disputes', 'rma'],
		answer: 'result.success',
		parameters: [
			list('request_type_list', 'Request Types', ['RETURN', 'ONLY_REFUND', 'CANCEL']),
			list('reverse_status_list', 'Statuses', ['REQUEST_INITIATE']),
			list('ofc_status_list', 'Fulfillment Statuses', ['RETURN_CANCELED']),
			time('ReverseOrderLineTimeRangeStart', 'Requested After'),
			time('ReverseOrderLineTimeRangeEnd', 'Requested Before'),
			time('ReverseOrderLineModifiedTimeRangeStart', 'Updated After'),
			time('ReverseOrderLineModifiedTimeRangeEnd', 'Updated Before'),
			time('TradeOrderLineCreatedTimeRangeStart', 'Ordered After'),
			time('TradeOrderLineCreatedTimeRangeEnd', 'Ordered Before'),
			number('reverse_order_id', 'Return ID'),
			number('trade_order_id', 'Order ID'),
			choice('return_to_type', 'Returned To', { RTM: 'Seller', RTW: 'Lazada Warehouse' }),
			boolean('dispute_in_progress', 'Dispute in Progress'),
			choice('QC_Decision', 'Decision of Warehouse', WAREHOUSE_DECISIONS),
		],
	}),
	get('/order/reverse/return/detail/list', 'Get Return Details', {
		use: 'Get a return with its items, amounts and tracking numbers',
		synonyms: ['refund details', 'reverse order', 'rma'],
		answer: 'data',
		parameters: [REVERSE_ORDER],
	}),
	get('/order/reverse/return/history/list', 'Get Return History', {
		use: 'Get what was said and done about an item of a return',
		synonyms: ['refund history', 'reverse order', 'dispute'],
		answer: 'data',
		parameters: [REVERSE_LINE],
	}),
	get('/order/reverse/reason/list', 'Get Reject Reasons', {
		use: 'Get the reasons for which a return or refund may be refused',
		synonyms: ['refuse refund', 'reject return', 'refusal'],
		answer: 'data',
		parameters: [REVERSE_LINE],
	}),
	getThatChanges('/order/reverse/return/update', 'Decide on Return', {
		use: 'Accept or refuse a return or refund; refusing takes a reason, comment and picture',
		synonyms: ['accept return', 'refuse return', 'accept refund', 'refuse refund', 'reject'],
		answer: 'data',
		parameters: [
			choice('action', 'What to Do', RETURN_ACTIONS, required),
			REVERSE_ORDER,
			REVERSE_LINES,
			number('reason_id', 'Reason ID'),
			text('comment', 'Reason in Words'),
			list('image_info', 'Images', [{ name: 'parcel.jpg', url: 'https://example.com/parcel.jpg' }]),
		],
	}),
	getThatChanges('/order/reverse/onlyrefund/seller/decide', 'Decide on Refund without Return', {
		use: 'Accept a refund without return, or dispute it with a comment and pictures',
		synonyms: ['accept refund', 'refuse refund', 'only refund', 'dispute'],
		answer: 'data',
		parameters: [
			choice('action', 'What to Do', REFUND_ACTIONS, required),
			REVERSE_ORDER,
			REVERSE_LINES,
			text('comment', 'Reason in Words'),
			list('image_info_list', 'Images', [
				{ file_name: 'parcel.jpg', file_url: 'https://example.com/parcel.jpg' },
			]),
			list('video_info_list', 'Videos', [
				{ cover_url: 'https://example.com/cover.jpg', video_url: 'https://example.com/parcel.mp4' },
			]),
		],
	}),
];
