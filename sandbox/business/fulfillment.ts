import { missingParameter } from '../errors';
import { findRecords, type BusinessCall } from './api';
import { readJson } from './readers';
import { itemRefused, type ItemOutcome } from './success';

const MAX_ENTRIES = 20;

/** An order and some of its items, as a request names them. */
export interface NamedItems {
	order_id: number;
	order_item_list: number[];
}

/** The list that is inside the one JSON parameter of a fulfillment API. */
export function readEntries<T>(call: BusinessCall, parameter: string, list: string): T[] {
	const request = readJson(call, parameter) as Record<string, T[] | undefined> | null;
	const entries = request?.[list];
	if (Array.isArray(entries)) return entries;
	throw missingParameter(list);
}

/** Why none of the entries is looked at, if so. */
export function findListProblem(entries: unknown[], list: string): string | undefined {
	return entries.length > MAX_ENTRIES ? `${list} has more than ${MAX_ENTRIES} entries` : undefined;
}

/** Why an item of an order is not what a request takes it for; undefined if it is pending, as it should. */
export function findItemProblem(
	call: BusinessCall,
	orderId: number,
	itemId: number,
): ItemOutcome | undefined {
	const { orders } = findRecords(call);
	const index = orders.findItem(itemId);
	if (index === undefined || orders.orderId(index) !== Number(orderId)) {
		return itemRefused(`Order ${orderId} has no item ${itemId}`);
	}
	const status = orders.itemStatus(itemId);
	return status === 'pending' ? undefined : itemRefused(`The item is ${status}, not pending`);
}
