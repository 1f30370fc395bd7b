import { createHash } from 'node:crypto';
import { toIsoTime } from '../answers/isoTime';
import { LazadaError } from '../errors';
import { isRecord } from '../json';

/** A row of a list as polling sees it. */
export interface PolledRow {
	/** `id`, time and what else makes it another event, as one short text. */
	key: string;
	/** When it was created, or changed, as Lazada says it: milliseconds since 1970. */
	time: number;
	/** As Lazada gave it. */
	row: Record<string, unknown>;
}

/** Two rows with the same time and the same digest are taken for one: by chance that is one in 2^48. */
const DIGEST_LENGTH = 8;
const RADIX = 36;

/** The key of a row: its time, so that it can be forgotten in time, and a digest of what tells it apart. */
export function makeKey(time: number, id: string, state: string): string {
	const digest = createHash('sha256')
		.update(JSON.stringify([id, state]))
		.digest('base64url');
	return `${time.toString(RADIX)}.${digest.slice(0, DIGEST_LENGTH)}`;
}

/** The time in a key, in milliseconds since 1970. */
export function readKeyTime(key: string): number {
	return parseInt(key.split('.')[0], RADIX);
}

/**
 * A time of a row in milliseconds since 1970. One whose time zone nobody knows is taken for UTC: compared with others
 * of the same list, it is right.
 *
 * @returns NaN for what is no time
 */
export function readRowTime(value: unknown): number {
	const iso = toIsoTime(value);
	if (iso !== undefined) return Date.parse(iso);
	return typeof value === 'string' ? Date.parse(`${value.trim().replace(' ', 'T')}Z`) : NaN;
}

/** How the rows of a list are told apart. */
export interface RowReader {
	apiPath: string;
	/** @returns milliseconds since 1970; NaN where the row has none */
	readTime: (row: Record<string, unknown>) => number;
	readId: (row: Record<string, unknown>) => string;
	/** What makes the same row at the same time another event, such as its status; `''` for nothing. */
	readState: (row: Record<string, unknown>) => string;
}

/**
 * Rows of a list as polling sees them.
 *
 * @throws LazadaError (`badAnswer`) where one has no ID or no time: without them nobody can tell what is new
 */
export function toPolledRows(rows: readonly unknown[], reader: RowReader): PolledRow[] {
	return rows.filter(isRecord).map((row) => {
		const time = reader.readTime(row);
		const id = reader.readId(row);
		if (id === '' || !Number.isFinite(time)) {
			const lacks = id === '' ? 'ID' : 'time';
			throw new LazadaError('badAnswer', `A row of ${reader.apiPath} has no ${lacks}`, {
				advice: 'Nothing was put out, and the next poll begins at the same place.',
			});
		}
		return { key: makeKey(time, id, reader.readState(row)), time, row };
	});
}

/** The rows, the oldest first. */
export function sortByTime(rows: readonly PolledRow[]): PolledRow[] {
	return [...rows].sort((one, other) => one.time - other.time);
}
