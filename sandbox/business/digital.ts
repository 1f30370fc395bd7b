import { findRecords, type BusinessApi, type BusinessCall } from './api';
import { findItemProblem, findListProblem, readEntries, type NamedItems } from './fulfillment';
import { ITEM_DONE } from './success';

function deliver(call: BusinessCall, orderId: number, itemId: number) {
	const problem = findItemProblem(call, orderId, itemId);
	if (!problem) findRecords(call).orders.setItemStatus(itemId, 'delivered', call.world.now());
	return { order_item_id: itemId, ...(problem ?? ITEM_DONE) };
}

/** `/order/digital/delivered`: names its error unlike the other fulfillment APIs. */
export const deliverDigital: BusinessApi = {
	methods: ['POST'],
	under: 'result',
	answer(call) {
		const entries = readEntries<NamedItems>(call, 'digitalDeliveryReq', 'orders');
		const problem = findListProblem(entries, 'orders');
		if (problem !== undefined) return { success: false, errorCode: '700000', errorMsg: problem };
		const orders = entries.map(({ order_id, order_item_list }) => ({
			order_id,
			order_item_list: order_item_list.map((id) => deliver(call, order_id, Number(id))),
		}));
		return { data: { orders }, success: true, errorCode: '0', errorMsg: '' };
	},
};
