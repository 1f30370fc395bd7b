import { findRecords, required, type BusinessApi, type BusinessCall } from './api';
import { findOrder } from './order';
import { readIds } from './readers';

const REASONS = [
	{ reason_id: '15', reason_name: 'Out of stock' },
	{ reason_id: '21', reason_name: 'Wrong price' },
];

const CANCELABLE = ['unpaid', 'pending', 'packed'];

/** Why the items that a call names cannot be canceled, if they cannot. */
function findProblem(call: BusinessCall, itemIds: number[]): string | undefined {
	const { orders } = findRecords(call);
	const index = findOrder(call);
	for (const id of itemIds) {
		if (orders.findItem(id) !== index) return `The order has no item ${id}`;
		const status = orders.itemStatus(id);
		if (!CANCELABLE.includes(status)) return `The item ${id} is ${status} and cannot be canceled`;
	}
	return itemIds.length === 0 ? 'No item is given' : undefined;
}

function tip(problem: string | undefined) {
	return problem === undefined
		? { tip_type: 'success', tip_content: '' }
		: { tip_type: 'error', tip_content: problem };
}

/** `/order/reverse/cancel/validate`: with the reasons that the cancellation takes. */
export const validateCancel: BusinessApi = {
	methods: ['GET'],
	answer(call) {
		const problem = findProblem(call, readIds(call, 'order_item_id_list'));
		return { ...tip(problem), reason_options: problem === undefined ? REASONS : [] };
	},
};

/** `/order/reverse/cancel/create`: a write by GET, whose refusals are accepted answers. */
export const createCancel: BusinessApi = {
	methods: ['GET'],
	answer(call) {
		const itemIds = readIds(call, 'order_item_id_list');
		const reasonId = required(call, 'reason_id');
		if (!REASONS.some(({ reason_id }) => reason_id === reasonId)) {
			return tip(`There is no reason ${reasonId}`);
		}
		const problem = findProblem(call, itemIds);
		if (problem === undefined) {
			const { orders } = findRecords(call);
			for (const id of itemIds) orders.setItemStatus(id, 'canceled', call.world.now());
		}
		return tip(problem);
	},
};
