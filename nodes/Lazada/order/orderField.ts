import type { INodeProperties } from 'n8n-workflow';
import { LazadaError } from '../../../lazada/errors';
import { pickField, readPicked } from '../calls/pickField';
import type { Show } from '../calls/show';
import type { NodeRun } from '../run/operation';

/** *Order*, picked from the shop's latest or given by its ID. */
export function orderField(show: Show): INodeProperties {
	return pickField({
		displayName: 'Order',
		name: 'orderId',
		search: 'searchOrders',
		example: '123456789012345',
		required: true,
		description: "The order's ID, order_id in other operations",
		displayOptions: show(),
	});
}

/**
 * The ID of the order that an item is about.
 *
 * @throws LazadaError (`input`)
 */
export function readOrderId(run: NodeRun, itemIndex: number): string {
	const orderId = readPicked(run, itemIndex, 'orderId');
	if (/^\d+$/.test(orderId)) return orderId;
	const isGiven = orderId !== '';
	const cited = `"${orderId.slice(0, 60)}" isn't the ID of an order`;
	throw new LazadaError('input', isGiven ? cited : 'The order is missing', {
		advice: isGiven
			? 'Enter digits alone, such as 123456789012345.'
			: 'Pick an order or give its ID. If an expression gives it, it was empty for this item.',
	});
}
