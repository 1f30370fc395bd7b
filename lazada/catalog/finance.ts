import { choice, number, required, text, time } from './builders';
import { type ApiPath, get, postThatReads } from './entry';

const TYPES = { Deposit: 'Deposit', Withdrawal: 'Withdrawal', Payment: 'Payment' };
const SUBTYPES = {
	Settlement: 'Settlement',
	'Failed Payment': 'Failed Payment',
	'Returned Payment': 'Returned Payment',
	'Auto Withdrawal': 'Automatic Withdrawal',
	'Manual Withdrawal': 'Manual Withdrawal',
	'Sponsored Solutions Top-up': 'Top-Up of Ads',
};

/** The shop's money. */
export const FINANCE: readonly ApiPath[] = [
	get('/finance/payout/status/get', 'Get Payout Status', {
		use: 'Get the statements since a day, with their amounts and whether they are paid',
		synonyms: ['payouts', 'settlement', 'statement', 'balance', 'paid', 'income'],
		answer: 'data',
		parameters: [time('created_after', 'Created After', required)],
	}),
	get('/finance/transaction/details/get', 'Get Transaction Details', {
		use: 'Get each sale, fee and refund of a period as a line of its own',
		synonyms: ['settlement', 'fees', 'commission', 'statement', 'revenue', 'list transactions'],
		answer: 'data',
		parameters: [
			time('start_time', 'From', required),
			time('end_time', 'To', required),
			text('trans_type', 'Transaction Type'),
			text('trade_order_id', 'Order ID'),
			text('trade_order_line_id', 'Order Item ID'),
		],
	}),
	postThatReads('/finance/transaction/accountTransactions/query', 'Get Account Transactions', {
		use: "Get the deposits, withdrawals and payments of the shop's account",
		synonyms: ['settlement', 'withdrawals', 'deposits', 'bank', 'wallet', 'balance'],
		answer: 'success',
		parameters: [
			time('start_time', 'From', required),
			time('end_time', 'To', required),
			choice('transaction_type', 'Type', TYPES),
			choice('sub_transaction_type', 'Subtype', SUBTYPES),
			text('transaction_number', 'Transaction Number'),
		],
	}),
	get('/lbs/slb/queryLogisticsFeeDetail', 'Get Logistics Fee Details', {
		use: 'Get the logistics fees of a period or an order',
		synonyms: ['shipping fee', 'shipping cost', 'fees', 'delivery cost'],
		answer: 'success',
		parameters: [
			text('seller_id', 'Seller ID', required),
			choice('request_type', 'Requested By', { OPEN_API: 'Open API' }, required),
			time('bill_start_time', 'Billed After'),
			time('bill_end_time', 'Billed Before'),
			text('trade_order_id', 'Order ID'),
			text('trade_order_line_id', 'Order Item ID'),
			text('fee_type', 'Fee Type'),
			choice('biz_flow_type', 'Settlement', { LAZADA: 'Lazada', LAZADA_3PV: 'Lazada 3PV' }),
			number('total_records', 'Total Records'),
		],
	}),
];
