import { GatewayError } from '../errors';
import { required, findShop, slice, wholeNumber, type BusinessApi, type BusinessCall } from './api';

const ORDERS = 57;

function order(call: BusinessCall, index: number) {
	const id = findShop(call).sellerId * 1000 + index;
	return {
		order_id: id,
		order_number: id,
		created_at: new Date(Date.UTC(2026, 10, 1, index)).toISOString(),
		statuses: [index % 3 === 0 ? 'pending' : 'shipped'],
		price: (10 + index).toFixed(2),
		items_count: 1 + (index % 3),
	};
}

/** `/orders/get`: pages by `offset` and `limit`, with the total. */
export const getOrders: BusinessApi = {
	methods: ['GET', 'POST'],
	answer(call) {
		if (!call.parameters.get('update_after')) required(call, 'created_after');
		const offset = wholeNumber(call, 'offset', { max: 100_000, fallback: 0 });
		const limit = wholeNumber(call, 'limit', { max: 100, fallback: 50 });
		const orders = slice(offset, limit, ORDERS, (index) => order(call, index));
		return { count: orders.length, countTotal: ORDERS, orders };
	},
};

/** `/order/get` */
export const getOrder: BusinessApi = {
	methods: ['GET', 'POST'],
	answer(call) {
		const id = required(call, 'order_id');
		const index = Number(id) - findShop(call).sellerId * 1000;
		if (index >= 0 && index < ORDERS) return order(call, index);
		throw new GatewayError('16', `E016: "${Number(id)}" Invalid Order ID`, 'ISP');
	},
};
