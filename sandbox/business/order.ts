import { findRecords, required, type BusinessApi, type BusinessCall } from './api';
import { describeOrder } from './orders';
import { refusal, toLocalTime } from './readers';

/**
 * The shop's order that a call names.
 *
 * @throws GatewayError (`MissingParameter`, 16)
 */
export function findOrder(call: BusinessCall): number {
	const id = Number(required(call, 'order_id'));
	const index = findRecords(call).orders.findOrder(id);
	if (index === undefined) throw refusal('16', `"${id}" Invalid Order ID`);
	return index;
}

/** `/order/get`: its times are not written as those of `/orders/get` are. */
export const getOrder: BusinessApi = {
	methods: ['GET', 'POST'],
	answer(call) {
		const index = findOrder(call);
		const { orders } = findRecords(call);
		return {
			...describeOrder(orders, index),
			created_at: toLocalTime(orders.createdAt(index)),
			updated_at: toLocalTime(orders.updatedAt(index)),
		};
	},
};
