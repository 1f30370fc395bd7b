import type { ReturnRecord } from '../records/returnRecords';
import { findRecords, wholeNumber, type BusinessApi, type BusinessCall } from './api';
import { readJson } from './readers';
import { describeLine, describeReturn } from './returns';

/** Whether a filter that is a list has one of some values; without the filter, all are wanted. */
function isListed(call: BusinessCall, name: string, values: string[]): boolean {
	const wanted = call.parameters.has(name) ? readJson(call, name) : values;
	return Array.isArray(wanted) && values.some((value) => wanted.includes(value));
}

/** Whether a time is in a range of the call's. */
function isBetween({ parameters }: BusinessCall, name: string, time: number): boolean {
	const from = Number(parameters.get(`${name}Start`) ?? -Infinity);
	const to = Number(parameters.get(`${name}End`) ?? Infinity);
	return time >= from && time <= to;
}

function isWanted(
	call: BusinessCall,
	{ id, orderId, type, lines, requestedAt, history }: ReturnRecord,
): boolean {
	const hasId = (name: string, value: number) =>
		[undefined, '', String(value)].includes(call.parameters.get(name));
	const statuses = lines.map(({ status }) => status);
	return (
		hasId('reverse_order_id', id) &&
		hasId('trade_order_id', orderId) &&
		isListed(call, 'request_type_list', [type]) &&
		isListed(call, 'reverse_status_list', statuses) &&
		isBetween(call, 'ReverseOrderLineTimeRange', requestedAt) &&
		isBetween(call, 'ReverseOrderLineModifiedTimeRange', history.at(-1)?.time ?? requestedAt)
	);
}

/** `/reverse/getreverseordersforseller`: pages by number, from 1. Public clients read its answer under `result`. */
export const getReverseOrders: BusinessApi = {
	methods: ['GET', 'POST'],
	under: 'result',
	answer(call) {
		const pageNo = wholeNumber(call, 'page_no', { min: 1, max: 100_000 });
		const pageSize = wholeNumber(call, 'page_size', { min: 1, max: 100 });
		const all = findRecords(call).returns.all.filter((one) => isWanted(call, one));
		const items = all.slice((pageNo - 1) * pageSize, pageNo * pageSize).map((record) => ({
			...describeReturn(record),
			reverse_order_lines: record.lines.map((line) => ({
				...describeLine(record, line),
				buyer: { buyer_id: 7001 },
				receiver_address: 'Sandbox Road 1',
			})),
		}));
		return { items, total: all.length, page_no: pageNo, page_size: pageSize, success: true };
	},
};
