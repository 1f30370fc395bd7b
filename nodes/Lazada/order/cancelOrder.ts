import { LazadaError } from '../../../lazada/errors';
import { executeBatches } from '../calls/executeBatches';
import { pickField, readPicked } from '../calls/pickField';
import { showForOperation } from '../calls/show';
import type { BatchOperation, NodeRun } from '../run/operation';
import { readPace } from '../run/paceOptions';
import { CANCEL, cancelItems, type Cancellation } from './cancelItems';
import { orderField, readOrderId } from './orderField';
import { orderItemFields, readItemIds } from './orderItemIds';

const show = showForOperation('order', 'cancel');
/** Items of the workflow that are canceled together, if they are of one order and have one reason. */
const MAX_TOGETHER = 50;

function read(run: NodeRun, itemIndex: number): Cancellation {
	const orderId = readOrderId(run, itemIndex);
	const reasonId = readPicked(run, itemIndex, 'reasonId');
	if (reasonId === '') {
		throw new LazadaError('input', 'The reason is missing', {
			advice: "Pick a reason: Lazada doesn't cancel an order without one.",
		});
	}
	return { orderId, itemIds: readItemIds(run, itemIndex), reasonId };
}

/** Cancels orders, or items of them, as the seller, after asking Lazada which it lets be canceled. */
export const cancelOrder: BatchOperation = {
	option: {
		value: 'cancel',
		name: 'Cancel',
		description:
			"Cancel an order or some of its items as the seller. The buyer gets the money back; it can't be undone, and some reasons set the stock to zero.",
		action: 'Cancel an order and refund the buyer',
	},
	fields: [
		orderField(show),
		...orderItemFields(show),
		pickField({
			displayName: 'Reason',
			name: 'reasonId',
			search: 'searchReasons',
			example: '15',
			required: true,
			description:
				"Why the seller cancels, one of Lazada's reasons for this order. Some set the stock to zero.",
			displayOptions: show(),
		}),
	],
	pace: readPace,
	async executeAll(run) {
		return await executeBatches<Cancellation>(run, {
			target: CANCEL,
			max: MAX_TOGETHER,
			read,
			groupBy: ({ orderId, reasonId }) => JSON.stringify([orderId, reasonId]),
			lookUp: 'Get Items shows which items are canceled.',
			perform: cancelItems,
		});
	},
};
