import { LISTS } from '../catalog/lists';
import { LazadaError } from '../errors';
import { firstPage, pageAfter } from '../lists/pages';
import { findRows, findTotal } from '../lists/rows';
import type { Parameters } from '../signing/signature';
import { sortByTime, toPolledRows, type PolledRow, type RowReader } from './polledRow';
import type { Ask, PollSource, Reading } from './reading';

const MAX_PAGES = 1_000;

function isNewestFirst(rows: readonly PolledRow[]): boolean {
	return rows.every(({ time }, index) => index === 0 || time <= rows[index - 1].time);
}

/**
 * Reads a list without any filter, page by page, until it is past a time. That holds where the newest come first, which
 * is not documented: where they don't, it is read to its end.
 *
 * @throws LazadaError: the newest rows came first, so that nothing is certain before the last page
 */
async function readUntil(
	ask: Ask,
	reader: RowReader,
	from: number,
	now: number,
): Promise<PolledRow[]> {
	const { apiPath } = reader;
	const paging = LISTS[apiPath];
	const found: PolledRow[] = [];
	const keys = new Set<string>();
	let next: Parameters | undefined = firstPage(paging, {}, now);
	for (let page = 1; next !== undefined; page++) {
		const answer = await ask(apiPath, next);
		const rows = toPolledRows(findRows(answer, paging) ?? [], reader);
		const before = keys.size;
		for (const row of rows) {
			if (keys.has(row.key)) continue;
			keys.add(row.key);
			found.push(row);
		}
		const total = findTotal(answer, paging) ?? 0;
		const isPast = isNewestFirst(found) && (found.at(-1)?.time ?? -Infinity) < from;
		if (rows.length === 0 || isPast || found.length >= total) break;
		if (keys.size === before || page === MAX_PAGES) {
			throw new LazadaError('badAnswer', `The list of ${apiPath} repeats its pages`, {
				advice: `${found.length} of ${total} rows came. The next poll begins at the same place.`,
			});
		}
		next = pageAfter(paging, next, answer, rows.length);
	}
	return sortByTime(found);
}

async function readSince(ask: Ask, reader: RowReader, from: number, now: number): Promise<Reading> {
	const rows = await readUntil(ask, reader, from, now);
	return { rows: rows.filter(({ time }) => time >= from), isWhole: true };
}

/** A list that Lazada neither filters nor sorts on request. */
export function pollDownward(reader: RowReader): PollSource {
	return {
		readNewest: async (ask, now) => (await readUntil(ask, reader, Infinity, now)).reverse(),
		readSince: async (ask, from, now) => await readSince(ask, reader, from, now),
	};
}
