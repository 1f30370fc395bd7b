import { readKeyTime, sortByTime, type PolledRow } from './polledRow';
import type { Reading } from './reading';

/** How far polling has come with one list of one shop. All times are Lazada's own, in milliseconds since 1970. */
export interface Cursor {
	/** The next reading begins with the rows of this time. */
	from: number;
	/** Keys of the rows from that time on that are known. */
	known: readonly string[];
	/** Whether what is there is only to be known, and not yet put out. */
	silent?: true;
	/** Where a round through several lists goes on; left out between two rounds. */
	next?: string;
	/** Time of the newest row that was known when the last round ended. */
	reached?: number;
}

/** Lazada is a system of many machines: a row may appear later than another with a later time. */
export const OVERLAP_MS = 600_000;
/** Keys that are kept: what is behind them is not looked at again. */
export const MAX_KNOWN = 2_000;

/** Rows that were not known, the oldest first. */
export function findFresh(
	{ from, known, silent }: Cursor,
	rows: readonly PolledRow[],
): PolledRow[] {
	if (silent) return [];
	const old = new Set(known);
	const fresh = rows.filter(({ key, time }) => time >= from && !old.has(key));
	return sortByTime([...new Map(fresh.map((row) => [row.key, row])).values()]);
}

/** As many of the newest keys as are kept, and the time from which on they are all there is to know. */
function keepNewest(keys: readonly string[], from: number): Pick<Cursor, 'from' | 'known'> {
	const all = keys
		.map((key) => ({ key, time: readKeyTime(key) }))
		.filter(({ time }) => time >= from)
		.sort((one, other) => one.time - other.time);
	const last = all.at(-1);
	const cut = all.at(-MAX_KNOWN - 1);
	const list = (kept: typeof all) => kept.map(({ key }) => key);
	if (cut === undefined || last === undefined) return { from, known: list(all) };
	// Rows of one moment stay together, however many they are.
	const first = cut.time === last.time ? cut.time : cut.time + 1;
	return { from: first, known: list(all.filter(({ time }) => time >= first)) };
}

function findNewest(keys: readonly string[]): number {
	return keys.reduce((newest, key) => Math.max(newest, readKeyTime(key)), -Infinity);
}

/** Where the next reading begins. */
function chooseFrom(cursor: Cursor, reading: Reading): number {
	const { from, reached = -Infinity } = cursor;
	if (reading.isRound) {
		if (reading.next !== undefined) return from;
		// What came to a list after it was read in this round is newer than all that was known before the round.
		return Math.max(from, reached - OVERLAP_MS, reading.emptyUntil ?? -Infinity);
	}
	const newest = reading.rows.reduce((latest, { time }) => Math.max(latest, time), -Infinity);
	const old = new Set(cursor.known);
	const isOn = reading.rows.some(({ key }) => !old.has(key));
	// Where the time was over among known rows, it would be over there for ever.
	const isStuck = reading.problem?.kind === 'postponed' && !isOn;
	return Math.max(from, isStuck ? newest : newest - OVERLAP_MS);
}

/**
 * The cursor after a reading whose fresh rows were put out.
 *
 * @param cursor with which the reading began
 */
export function advance(cursor: Cursor, reading: Reading): Cursor {
	const keys = [...new Set([...cursor.known, ...reading.rows.map(({ key }) => key)])];
	const kept = keepNewest(keys, chooseFrom(cursor, reading));
	const isEnd = reading.isWhole && reading.next === undefined;
	const newest = findNewest(keys);
	return {
		...kept,
		...(cursor.silent && !isEnd && { silent: true }),
		...(reading.next !== undefined && { next: reading.next }),
		...(reading.isRound && {
			...(isEnd
				? newest > -Infinity && { reached: newest }
				: cursor.reached !== undefined && { reached: cursor.reached }),
		}),
	};
}

/**
 * A reading of which only the first fresh rows can be put out: what lies behind them comes next time.
 *
 * @param fresh all fresh rows, the oldest first
 * @param count how many of them are put out
 */
export function cutReading(reading: Reading, fresh: readonly PolledRow[], count: number): Reading {
	if (count >= fresh.length) return reading;
	const left = new Set(fresh.slice(count).map(({ key }) => key));
	const end = fresh[count].time;
	const rows = reading.rows.filter(({ key, time }) => time <= end && !left.has(key));
	return { ...reading, rows };
}
