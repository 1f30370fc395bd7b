/** Items of one order that go into one call. */
export interface ItemsOfOrder {
	orderId: string;
	itemIds: readonly string[];
}

/** Items of the same order together, each once; orders and items in the order of their coming. */
export function joinOrders(entries: readonly ItemsOfOrder[]): ItemsOfOrder[] {
	const orders = new Map<string, Set<string>>();
	for (const { orderId, itemIds } of entries) {
		const known = orders.get(orderId) ?? new Set();
		for (const id of itemIds) known.add(id);
		orders.set(orderId, known);
	}
	return [...orders].map(([orderId, ids]) => ({ orderId, itemIds: [...ids] }));
}

/**
 * Orders as JSON, their IDs as the digits that they are: JavaScript's numbers might not hold them.
 *
 * @param itemsName what the API calls the list of items
 */
export function writeOrders(orders: readonly ItemsOfOrder[], itemsName: string): string {
	const entries = orders.map(
		({ orderId, itemIds }) => `{"order_id":${orderId},"${itemsName}":[${itemIds.join(',')}]}`,
	);
	return `[${entries.join(',')}]`;
}

/** An ID as Lazada's own rows have it: a number, where that holds all digits. */
export function toIdValue(id: string): number | string {
	const number = Number(id);
	return String(number) === id && Number.isSafeInteger(number) ? number : id;
}
