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
import { FEES, findStatement, listLines, type Line } from './settlement';
import { toSellerSku } from './skus';

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

/** A filter of `/finance/transaction/details/get`; -1, which Lazada's sample has, stands for all. */
function isWanted({ parameters }: BusinessCall, name: string, value: string): boolean {
	return ['', '-1', value].includes(parameters.get(name) ?? '');
}

function describe(line: Line, now: number) {
	const { name, type } = FEES[line.feeType];
	const { from, to, isPaid } = findStatement(line.at, now);
	return {
		transaction_number: line.number,
		transaction_date: toLocalDay(line.at),
		transaction_type: type,
		fee_type: String(line.feeType),
		fee_name: name,
		amount: (line.cents / 100).toFixed(2),
		order_no: String(line.orderId),
		...(line.itemId !== undefined && { orderItem_no: String(line.itemId) }),
		...(line.product !== undefined && { seller_sku: toSellerSku(line.product) }),
		statement: `${toLocalDay(from)} - ${toLocalDay(to - 1)}`,
		paid_status: isPaid ? 'Paid' : 'Not paid',
	};
}

/** `/finance/transaction/details/get`: `data` is a bare list, which does not say how many there are. */
export const getTransactionDetails: BusinessApi = {
	methods: ['GET'],
	answer(call) {
		const range = readRange(call);
		const offset = wholeNumber(call, 'offset', { max: Number.MAX_SAFE_INTEGER, fallback: 0 });
		const limit = wholeNumber(call, 'limit', { min: 1, max: 500, fallback: 100 });
		return listLines(findRecords(call), findShop(call), range)
			.filter(
				({ orderId, itemId, feeType }) =>
					isWanted(call, 'trade_order_id', String(orderId)) &&
					isWanted(call, 'trade_order_line_id', String(itemId ?? '')) &&
					isWanted(call, 'trans_type', String(feeType)),
			)
			.slice(offset, offset + limit)
			.map((line) => describe(line, call.world.now()));
	},
};
