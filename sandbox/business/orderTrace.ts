import { findRecords, required, type BusinessApi } from './api';

/** `/logistic/order/trace`: `result` has a flag of its own, and the reason inside `error_code`. */
export const traceOrder: BusinessApi = {
	methods: ['GET', 'POST'],
	under: 'result',
	answer(call) {
		const orderId = required(call, 'order_id');
		const { orders, packages } = findRecords(call);
		const index = orders.findOrder(Number(orderId));
		const flags = { repeated: false, retry: false };
		if (index === undefined) {
			const error_code = { displayMessage: `There is no order ${orderId}` };
			return { success: false, not_success: true, ...flags, error_code };
		}
		const found = new Set(orders.itemIds(index).flatMap((id) => packages.findByItem(id) ?? []));
		const package_detail_info_list = [...found].map(({ id, trackingNumber }) => ({
			ofc_package_id: id,
			tracking_number: trackingNumber,
			logistic_detail_info_list: [],
		}));
		const module = [{ ofc_order_id: orderId, package_detail_info_list }];
		return { success: true, not_success: false, ...flags, module };
	},
};
