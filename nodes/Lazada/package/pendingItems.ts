import { LazadaError } from '../../../lazada/errors';
import { readText } from '../../../lazada/json';
import { joinOrders, type ItemsOfOrder } from '../../../lazada/packages/orderLists';
import type { SendMore } from '../calls/callRequest';
import { readOrderItems, type OrderItems } from '../order/readOrderItems';
import type { WantedItems } from './itemFields';

/** Lazada's statuses of items that can be packed. */
const PENDING = ['pending', 'topack'];

/** The items that an input item wants, or why there are none. */
export type KnownItems = ItemsOfOrder | LazadaError;

function findPending(orderId: string, items: OrderItems): KnownItems {
	if (items instanceof LazadaError) return items;
	const pending = items.filter((item) => PENDING.includes(readText(item, 'status')));
	const itemIds = pending.map((item) => readText(item, 'order_item_id'));
	if (itemIds.length > 0) return { orderId, itemIds };
	const statuses = [...new Set(items.map((item) => readText(item, 'status')))].join(', ');
	return new LazadaError('refused', `Order ${orderId} has no pending items: they are ${statuses}`, {
		advice: 'Order → Get Items shows them. Items that were packed have a package_id.',
	});
}

/** Puts in all pending items of an order where an input item doesn't name any. */
export async function knowItems(
	send: SendMore,
	entries: readonly WantedItems[],
): Promise<KnownItems[]> {
	const open = entries.filter(({ itemIds }) => itemIds === undefined);
	const orderIds = [...new Set(open.map(({ orderId }) => orderId))];
	const found =
		orderIds.length === 0 ? new Map<string, OrderItems>() : await readOrderItems(send, orderIds);
	return entries.map(({ orderId, itemIds }) =>
		itemIds === undefined ? findPending(orderId, found.get(orderId) ?? []) : { orderId, itemIds },
	);
}

/** The orders of those whose items are known. */
export function joinKnown(known: readonly KnownItems[]): ItemsOfOrder[] {
	return joinOrders(known.filter((one): one is ItemsOfOrder => !(one instanceof LazadaError)));
}
