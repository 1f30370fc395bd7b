import { findShop, slice, wholeNumber, type BusinessApi, type BusinessCall } from './api';
import { readJson } from './readers';

const REVERSE_ORDERS = 37;

function listReverseOrders(sellerId: number) {
	return slice(0, REVERSE_ORDERS, REVERSE_ORDERS, (index) => ({
		reverse_order_id: sellerId * 1000 + 500 + index,
		trade_order_id: sellerId * 1000 + index,
		request_type: index % 4 === 0 ? 'CANCEL' : 'RETURN',
		reverse_order_lines: [{ reverse_order_line_id: sellerId * 10_000 + index }],
	}));
}

/** Filters by the ids and by `request_type_list`. */
function isWanted(call: BusinessCall, one: ReturnType<typeof listReverseOrders>[number]): boolean {
	const types = call.parameters.has('request_type_list')
		? readJson(call, 'request_type_list')
		: [one.request_type];
	const hasId = (name: 'reverse_order_id' | 'trade_order_id') =>
		[undefined, '', String(one[name])].includes(call.parameters.get(name));
	return (
		hasId('reverse_order_id') &&
		hasId('trade_order_id') &&
		Array.isArray(types) &&
		types.includes(one.request_type)
	);
}

/** `/reverse/getreverseordersforseller`: pages by number, from 1. Public clients read its answer under `result`. */
export const getReverseOrders: BusinessApi = {
	methods: ['GET', 'POST'],
	under: 'result',
	answer(call) {
		const pageNo = wholeNumber(call, 'page_no', { min: 1, max: 100_000 });
		const pageSize = wholeNumber(call, 'page_size', { min: 1, max: 100 });
		const all = listReverseOrders(findShop(call).sellerId).filter((one) => isWanted(call, one));
		const items = all.slice((pageNo - 1) * pageSize, pageNo * pageSize);
		return { items, total: all.length, page_no: pageNo, page_size: pageSize, success: true };
	},
};
