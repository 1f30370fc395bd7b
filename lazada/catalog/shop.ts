import { type ApiPath, get, getThatChanges, post, postThatReads } from './entry';

/** The shop itself, its money, its warehouses, and what it hears from buyers. */
export const SHOP: readonly ApiPath[] = [
	get('/seller/get', 'Get Seller'),
	get('/seller/metrics/get', 'Get Seller Metrics'),
	get('/seller/performance/get', 'Get Seller Performance'),
	get('/sellercenter/msg/list', 'Get Seller Center Messages'),
	get('/rc/warehouse/get', 'Get Warehouses'),
	get('/rc/warehouse/detail/get', 'Get Warehouse Details'),
	get('/rc/store/list/get', 'Get Pick-Up Stores'),

	get('/finance/payout/status/get', 'Get Payout Status'),
	get('/finance/transaction/details/get', 'Get Transaction Details'),
	postThatReads('/finance/transaction/accountTransactions/query', 'Get Account Transactions'),
	get('/lbs/slb/queryLogisticsFeeDetail', 'Get Logistics Fee Details'),

	get('/im/session/list', 'Get Chat Sessions'),
	get('/im/session/get', 'Get Chat Session'),
	post('/im/session/open', 'Open Chat Session'),
	post('/im/session/read', 'Mark Chat Session as Read'),
	get('/im/message/list', 'Get Chat Messages'),
	post('/im/message/send', 'Send Chat Message'),
	post('/im/message/recall', 'Recall Chat Message'),

	get('/review/seller/history/list', 'Get Review IDs'),
	get('/review/seller/list/v2', 'Get Reviews by ID'),
	getThatChanges('/review/seller/reply/add', 'Reply to Review'),

	get('/fbl/stocks/get', 'Get Stock in Lazada Warehouses'),
	get('/fbl/platform_products/get2', 'Get Products in Lazada Warehouses'),
	get('/fbl/inbound_orders/get', 'Get Inbound Orders'),
	get('/fbl/inbound_order_detail/get', 'Get Inbound Order Details'),
	post('/fbl/inbound_order/create', 'Create Inbound Order'),
	get('/fbl/outbound_orders/get', 'Get Outbound Orders'),
];
