import type { ReturnLine, ReturnRecord } from '../records/returnRecords';
import { findRecords, required, wholeNumber, type BusinessApi, type BusinessCall } from './api';
import { refusal } from './readers';
import { toSellerSku } from './skus';

export const REFUSAL_REASONS = [
	{ reason_id: 7001, muti_language_text: 'สินค้าไม่ตรง', text: 'The goods are not ours' },
	{ reason_id: 7002, muti_language_text: 'สินค้าถูกใช้งานแล้ว', text: 'The goods were used' },
];

/** A line as both APIs answer it. Amounts are in cents; times are seconds since 1970, the deadline milliseconds. */
export function describeLine(record: ReturnRecord, line: ReturnLine) {
	const { id, itemId, product, status, refund } = line;
	const changedAt = record.history.at(-1)?.time ?? record.requestedAt;
	return {
		reverse_order_line_id: id,
		trade_order_line_id: itemId,
		reverse_status: status,
		ofc_status: 'INITIAL',
		reason_text: 'Item is defective or not working',
		reason_code: 10_010_025,
		refund_amount: refund,
		refund_payment_method: 'Sandbox Wallet',
		is_dispute: status === 'DISPUTE_IN_PROGRESS',
		seller_sku_id: toSellerSku(product),
		tracking_number: '',
		trade_order_gmt_create: record.orderedAt / 1000,
		return_order_line_gmt_create: record.requestedAt / 1000,
		return_order_line_gmt_modified: Math.floor(changedAt / 1000),
		sla: record.deadline,
	};
}

/** What a return says of itself beside its lines. */
export function describeReturn({ id, orderId, type }: ReturnRecord) {
	return {
		reverse_order_id: id,
		trade_order_id: orderId,
		request_type: type,
		shipping_type: 'PICK_UP',
		is_rtm: true,
	};
}

/** `/order/reverse/return/detail/list`: of another shop's return, it gives one without items. */
export const getReturn: BusinessApi = {
	methods: ['GET'],
	answer(call) {
		const record = findRecords(call).returns.find(Number(required(call, 'reverse_order_id')));
		if (record === undefined) return { reverseOrderLineDTOList: [] };
		const buyer = { user_id: 7001 };
		const lines = record.lines.map((line) => ({ ...describeLine(record, line), buyer }));
		return { ...describeReturn(record), reverseOrderLineDTOList: lines };
	},
};

function findByLine(call: BusinessCall): ReturnRecord {
	const id = Number(required(call, 'reverse_order_line_id'));
	const record = findRecords(call).returns.findByLine(id);
	if (record === undefined) throw refusal('103', 'reverse order line id is empty or invalid');
	return record;
}

/** `/order/reverse/reason/list`: why a return or refund may be refused. */
export const getReturnReasons: BusinessApi = {
	methods: ['GET'],
	answer(call) {
		findByLine(call);
		return REFUSAL_REASONS;
	},
};

/** `/order/reverse/return/history/list`: pages by number, from 1. */
export const getReturnHistory: BusinessApi = {
	methods: ['GET'],
	answer(call) {
		const page = wholeNumber(call, 'page_number', { min: 1, max: 1000, fallback: 1 });
		const size = wholeNumber(call, 'page_size', { min: 1, max: 100, fallback: 10 });
		const { history } = findByLine(call);
		return {
			list: history.slice((page - 1) * size, page * size),
			page_info: { page_size: size, current_page_number: page, total: history.length },
		};
	},
};
