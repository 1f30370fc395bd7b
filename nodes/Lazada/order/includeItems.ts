import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { LazadaError } from '../../../lazada/errors';
import { readText } from '../../../lazada/json';
import type { Finish } from '../calls/apiOperation';
import type { Show } from '../calls/show';
import { mapConcurrently } from '../run/mapConcurrently';
import { PartialOutput } from '../run/partialOutput';
import { MAX_ORDERS, readOrderItems, type OrderItems } from './readOrderItems';

/** Calls at the same time for one item of the workflow: its other items make calls as well. */
const AT_ONCE = 4;

/** *Include Items*. */
export function includeItemsField(show: Show): INodeProperties {
	return {
		displayName: 'Include Items',
		name: 'includeItems',
		type: 'boolean',
		default: false,
		description:
			'Whether to add the items of each order as a list, with one more call for every 50 orders',
		displayOptions: show(),
	};
}

function splitIds(orders: readonly IDataObject[]): string[][] {
	const ids = [...new Set(orders.map((order) => readText(order, 'order_id')))].filter(Boolean);
	return Array.from({ length: Math.ceil(ids.length / MAX_ORDERS) }, (_, index) =>
		ids.slice(index * MAX_ORDERS, (index + 1) * MAX_ORDERS),
	);
}

/**
 * Adds `items` to each order, where they are wanted. An order whose items didn't come is left out and told as a problem:
 * it must not look like one without items.
 */
export const includeItems: Finish = async (orders, run, itemIndex, send) => {
	if (run.parameters.value('includeItems', itemIndex, false) !== true) {
		return new PartialOutput(orders, []);
	}
	const calls = splitIds(orders);
	const came = await mapConcurrently(
		calls.length,
		Math.min(run.concurrency, AT_ONCE),
		async (index) => await readOrderItems(send, calls[index]),
	);
	const found = new Map<string, OrderItems>(came.flatMap((part) => [...part]));
	const whole: IDataObject[] = [];
	const problems: LazadaError[] = [];
	for (const order of orders) {
		const items = found.get(readText(order, 'order_id')) ?? [];
		if (items instanceof LazadaError) problems.push(items);
		else whole.push({ ...order, items: [...items] });
	}
	return new PartialOutput(whole, problems);
};
