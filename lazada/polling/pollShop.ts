import type { LazadaError } from '../errors';
import { advance, cutReading, findFresh, type Cursor } from './cursor';
import type { PolledRow } from './polledRow';
import type { Ask, PollSource } from './reading';

/** What became of rows that are to be put out. */
export interface Completed<Item> {
	/** One for each of the first rows: of all, where there is no problem. */
	items: readonly Item[];
	problem?: LazadaError;
}

/** What a poll of one shop brought. */
export interface ShopPoll<Item> {
	items: readonly Item[];
	/** With which the next poll begins, once the items are put out. */
	cursor: Cursor;
	/** Why there is more. */
	problem?: LazadaError;
}

/**
 * Polls the list of one shop.
 *
 * @param complete makes of fresh rows, the oldest first, what is put out
 * @throws LazadaError where nothing came
 */
export async function pollShop<Item>(
	source: PollSource,
	ask: Ask,
	cursor: Cursor,
	now: number,
	complete: (rows: readonly PolledRow[]) => Promise<Completed<Item>>,
): Promise<ShopPoll<Item>> {
	const reading = await source.readSince(ask, cursor.from, now, cursor.next);
	const fresh = findFresh(cursor, reading.rows);
	const completed = await complete(fresh);
	const { items } = completed;
	const certain = cutReading(reading, fresh, items.length);
	const problem = completed.problem ?? reading.problem;
	return { items, cursor: advance(cursor, certain), ...(problem && { problem }) };
}
