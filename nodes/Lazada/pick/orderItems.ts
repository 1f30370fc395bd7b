import { readText } from '../../../lazada/json';
import type { Ask } from './formCalls';
import { readRows } from './readRows';

/** The IDs of an order's items: those in one of some statuses, or all of them where none is. */
export async function readItemIds(
	ask: Ask,
	orderId: string,
	statuses: readonly string[],
): Promise<string[]> {
	const path = '/order/items/get';
	const { rows } = readRows(path, await ask(path, { order_id: orderId }));
	const wanted = rows.filter((row) => statuses.includes(readText(row, 'status')));
	const items = wanted.length > 0 ? wanted : rows;
	return items.map((row) => readText(row, 'order_item_id')).filter((id) => /^\d+$/.test(id));
}
