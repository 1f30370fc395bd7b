import { GatewayError } from '../errors';
import {
	findRecords,
	findShop,
	required,
	wholeNumber,
	type BusinessApi,
	type BusinessCall,
} from './api';
import { toLocalDay } from './readers';

const DAY_MS = 86_400_000;
/** A range must be shorter. */
const MAX_DAYS = 180;

/** Midnight of a day such as `2026-11-01`. */
function readDay(call: BusinessCall, name: string): number {
	const text = required(call, name);
	const time = Date.parse(`${text}T00:00:00+08:00`);
	if (/^\d{4}-\d\d-\d\d$/.test(text) && toLocalDay(time) === text) return time;
	throw new GatewayError('1000012', `${name} is not a date such as 2026-11-01`, 'ISP');
}

function readRange(call: BusinessCall) {
	const from = readDay(call, 'start_time');
	const to = readDay(call, 'end_time');
	if (to - from < MAX_DAYS * DAY_MS) {
		return { createdAfter: from, createdBefore: to + DAY_MS - 1 };
	}
	throw new GatewayError('1000014', `The range must be less than ${MAX_DAYS} days`, 'ISP');
}

/** `/finance/transaction/details/get`: `data` is a bare list, which does not say how many there are. */
export const getTransactionDetails: BusinessApi = {
	methods: ['GET'],
	answer(call) {
		const range = readRange(call);
		const offset = wholeNumber(call, 'offset', { max: Number.MAX_SAFE_INTEGER, fallback: 0 });
		const limit = wholeNumber(call, 'limit', { min: 1, max: 500, fallback: 100 });
		const { sellerId } = findShop(call);
		const { transactions } = findRecords(call);
		const found = transactions.list('created', range).map((index) => ({
			transaction_number: `${sellerId}-${1000 + index}`,
			transaction_date: toLocalDay(transactions.createdAt(index)),
			fee_name: index % 2 === 0 ? 'Item Price Credit' : 'Commission',
			amount: (index % 2 === 0 ? 10 + index : -1).toFixed(2),
			order_no: String(sellerId * 1000 + (index % 57)),
			paid_status: 'Paid',
		}));
		const order = call.parameters.get('trade_order_id') ?? '';
		return found
			.filter(({ order_no }) => order === '' || order_no === order)
			.slice(offset, offset + limit);
	},
};
