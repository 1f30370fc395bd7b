import { LISTS } from '../catalog/lists';
import { LazadaError } from '../errors';
import { firstPage, readSize } from '../lists/pages';
import { readList } from '../lists/readList';
import { findRows, findTotal } from '../lists/rows';
import { DAY_MS, floorToSecond } from '../lists/times';
import type { Parameters } from '../signing/signature';
import { sortByTime, toPolledRows, type PolledRow, type RowReader } from './polledRow';
import type { Ask, PollSource, Reading } from './reading';

const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;
/** Bounds of a narrower window would leave out the seconds beside them, where Lazada doesn't include its bounds. */
const MIN_WIDTH_MS = 2 * SECOND_MS;
const LAZADA_BEGAN = Date.UTC(2012, 0, 1);
/** How far back the newest rows are looked for, step by step. */
const LOOK_BACK_MS = [1, 8, 64, 512, 4_096].map((hours) => hours * HOUR_MS);
/** How often the rows of one moment are read anew until no further ones come. */
const MAX_PASSES = 5;
/** How full an answer is meant to be. */
const FULL = 0.85;
const MAX_WIDENING = 8;

/** A list in no known order that can be filtered by a time. */
export interface WindowedList extends RowReader {
	/** Parameters for the rows of a time, to its end where it has one; milliseconds since 1970. */
	toParameters: (from: number, to?: number) => Parameters;
}

/** One answer of a window. */
interface Part {
	rows: PolledRow[];
	/** How many rows an answer may have. */
	size: number;
	/** How many rows the window has. */
	total: number;
	/** Whether these are all. */
	isAll: boolean;
}

/**
 * Reads a list in no known order by time, window after window, each so narrow that one answer has all its rows. Between
 * two answers rows move, and one of them may move over the edge of a page; within one they don't.
 */
class WindowReading {
	/** By their keys. */
	private readonly rows = new Map<string, PolledRow>();

	constructor(
		private readonly ask: Ask,
		private readonly list: WindowedList,
		private readonly now: number,
	) {}

	/** @throws LazadaError; what came before is in `taken` */
	async read(from: number): Promise<void> {
		const end = this.now + DAY_MS;
		let start = Math.max(LAZADA_BEGAN, floorToSecond(from) - SECOND_MS);
		let width = Infinity;
		for (;;) {
			const to = start + width < end ? start + width : undefined;
			const part = await this.request(start, to);
			if (!part.isAll && (to ?? end) - start > MIN_WIDTH_MS) {
				width = narrow((to ?? end) - start, part);
				continue;
			}
			this.take(part.isAll ? part.rows : await this.readCrowd(start, to), to);
			if (to === undefined) return;
			// The second before the end may belong to neither window otherwise.
			start = to - SECOND_MS;
			width *= widen(part);
		}
	}

	get taken(): PolledRow[] {
		return sortByTime([...this.rows.values()]);
	}

	private take(rows: readonly PolledRow[], to = Infinity): void {
		for (const row of rows) if (row.time < to) this.rows.set(row.key, row);
	}

	async request(from: number, to?: number): Promise<Part> {
		const { apiPath } = this.list;
		const paging = LISTS[apiPath];
		const parameters = firstPage(paging, this.list.toParameters(from, to), this.now);
		const answer = await this.ask(apiPath, parameters);
		const rows = findRows(answer, paging);
		const total = findTotal(answer, paging);
		if (rows === undefined || total === undefined) {
			throw new LazadaError('badAnswer', `The answer of ${apiPath} has no list or no total`);
		}
		const polled = toPolledRows(rows, this.list);
		const size = readSize(paging, parameters) ?? rows.length;
		return { rows: polled, size, total, isAll: total <= rows.length };
	}

	/** More rows of one moment than an answer has: all pages, until reading them again brings no more. */
	private async readCrowd(from: number, to?: number): Promise<PolledRow[]> {
		const { apiPath } = this.list;
		const paging = { ...LISTS[apiPath], beyond: undefined };
		const send = async (parameters: Parameters) => await this.ask(apiPath, parameters);
		const found = new Map<string, PolledRow>();
		for (let pass = 1; ; pass++) {
			const before = found.size;
			const { rows, problem } = await readList(
				send,
				paging,
				this.list.toParameters(from, to),
				this.now,
			);
			for (const row of toPolledRows(rows, this.list)) found.set(row.key, row);
			if (problem !== undefined && (pass === MAX_PASSES || problem.details.missing === undefined)) {
				throw problem;
			}
			if (problem === undefined && pass > 1 && found.size === before) return [...found.values()];
			if (pass === MAX_PASSES) {
				throw new LazadaError('badAnswer', `The list of ${apiPath} changes faster than it is read`);
			}
		}
	}
}

/** By how much wider the next window may be, to have somewhat less than a full answer. */
function widen({ rows, size }: Part): number {
	return Math.min(MAX_WIDENING, (FULL * size) / Math.max(1, rows.length));
}

/** A width that likely has as many rows as one answer, if they are spread evenly; at most half. */
function narrow(width: number, { size, total }: Part): number {
	const likely = (width * size * FULL) / Math.max(1, total);
	return Math.max(MIN_WIDTH_MS, floorToSecond(Math.min(width / 2, likely)));
}

async function readSince(
	ask: Ask,
	list: WindowedList,
	from: number,
	now: number,
): Promise<Reading> {
	const reading = new WindowReading(ask, list, now);
	const problem = await reading.read(from).then(
		() => undefined,
		(error: unknown) => {
			const isPartial = error instanceof LazadaError && error.kind !== 'canceled';
			if (!isPartial || reading.taken.length === 0) throw error;
			return error;
		},
	);
	const rows = reading.taken;
	return { rows, isWhole: problem === undefined, ...(problem && { problem }) };
}

async function readNewest(ask: Ask, list: WindowedList, now: number): Promise<PolledRow[]> {
	for (const ms of [...LOOK_BACK_MS, now - LAZADA_BEGAN]) {
		const reading = new WindowReading(ask, list, now);
		const { total } = await reading.request(now - ms);
		if (total === 0) continue;
		await reading.read(now - ms);
		return reading.taken.reverse();
	}
	return [];
}

/** A list in no known order, which is read window after window. */
export function pollWindows(list: WindowedList): PollSource {
	return {
		readNewest: async (ask, now) => await readNewest(ask, list, now),
		readSince: async (ask, from, now) => await readSince(ask, list, from, now),
	};
}
