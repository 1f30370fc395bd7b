import { findShop, slice, wholeNumber, type BusinessApi } from './api';

const REVERSE_ORDERS = 37;

/** `/reverse/getreverseordersforseller`: pages by number, from 1. Public clients read its answer under `result`. */
export const getReverseOrders: BusinessApi = {
	methods: ['GET', 'POST'],
	under: 'result',
	answer(call) {
		const pageNo = wholeNumber(call, 'page_no', { min: 1, max: 100_000 });
		const pageSize = wholeNumber(call, 'page_size', { min: 1, max: 100 });
		const { sellerId } = findShop(call);
		const items = slice((pageNo - 1) * pageSize, pageSize, REVERSE_ORDERS, (index) => ({
			reverse_order_id: sellerId * 1000 + 500 + index,
			trade_order_id: sellerId * 1000 + index,
			request_type: index % 4 === 0 ? 'CANCEL' : 'RETURN',
			reverse_order_lines: [{ reverse_order_line_id: sellerId * 10_000 + index }],
		}));
		return { items, total: REVERSE_ORDERS, page_no: pageNo, page_size: pageSize, success: true };
	},
};
