import { LazadaError } from '../errors';
import type { Parameters } from '../signing/signature';
import { incomplete, tooManyAtOnce } from './listProblem';
import type { ListPage, ListReader } from './listReader';
import { firstPage } from './pages';
import type { SplitByTime } from './paging';
import { readPages } from './readPages';
import { RowCollector } from './rowCollector';
import { DAY_MS, floorToSecond, readTime, toIsoSeconds } from './times';

const SECOND_MS = 1_000;
/** Nothing on Lazada is older. */
const LAZADA_BEGAN = Date.UTC(2012, 0, 1);
/** By how much the clocks of n8n and Lazada may differ. */
const CLOCKS_DIFFER_MS = 600_000;

/** Reads a list in periods that are short enough for Lazada's ceiling. */
class SplitReading {
	/** Rows that Lazada counted in some period and did not give. */
	private missing = 0;

	constructor(
		private readonly reader: ListReader,
		private readonly beyond: SplitByTime,
		private readonly first: Parameters,
	) {}

	/** @param ahead the first page of the period */
	async readPeriod(from: number, to: number, ahead: ListPage): Promise<void> {
		const { total = 0 } = ahead;
		if (total <= this.beyond.ceiling) {
			await this.readAll(ahead);
			return;
		}
		this.reader.rows.add(ahead.rows);
		if (to - from <= 2 * SECOND_MS) {
			throw tooManyAtOnce(this.reader.rows.size, total, toIsoSeconds(from));
		}
		// Nobody documents whether the bounds are included: both halves have the second between them.
		const middle = floorToSecond((from + to) / 2);
		for (const [start, end] of [
			[from, middle + SECOND_MS],
			[middle, to],
		]) {
			await this.readPeriod(start, end, await this.reader.request(this.period(start, end)));
		}
	}

	private period(from: number, to: number): Parameters {
		const { after, before } = this.beyond.axis;
		return { ...this.first, [after]: toIsoSeconds(from), [before]: toIsoSeconds(to) };
	}

	/** All pages of a period that is short enough. */
	async readAll(ahead: ListPage): Promise<void> {
		const own = new RowCollector(this.reader.paging.rowId);
		await readPages(this.reader, ahead.parameters, { ahead, own }).catch((error: unknown) => {
			const missing = error instanceof LazadaError ? error.details.missing : undefined;
			if (missing === undefined) throw error;
			this.missing += missing;
		});
	}

	/**
	 * Rows that changed while the list was read may have moved from a page that was still to come to one that had come:
	 * they are found by the time of their change.
	 *
	 * @param since when reading began, in milliseconds since 1970
	 * @throws LazadaError (`badAnswer`) where rows are still missing
	 */
	async findChanged(since: number): Promise<void> {
		if (this.missing === 0) return;
		const { after } = this.beyond.changed;
		const before = this.reader.rows.size;
		if (this.first[after] === undefined) {
			await readPages(this.reader, {
				...this.first,
				[after]: toIsoSeconds(since - CLOCKS_DIFFER_MS),
			});
		}
		const came = this.reader.rows.size;
		const left = this.missing - (came - before);
		if (left > 0) throw incomplete(came, came + left, 'The list changed while it was read.');
	}
}

/**
 * Reads a list that Lazada gives up to a ceiling, in an order that nobody documents: whole, or in periods.
 *
 * @param given by the user
 * @param now milliseconds since 1970
 * @throws LazadaError as `send` does; (`badAnswer`) where rows are missing
 */
export async function readSplit(
	reader: ListReader,
	beyond: SplitByTime,
	given: Parameters,
	now: number,
): Promise<void> {
	const first = firstPage(reader.paging, given, now);
	const { after, before } = beyond.axis;
	const reading = new SplitReading(reader, beyond, first);
	const from = readTime(given[after]);
	const to = readTime(given[before]);
	await reading.readPeriod(
		Number.isNaN(from) ? LAZADA_BEGAN : from,
		Number.isNaN(to) ? now + DAY_MS : to,
		await reader.request(first),
	);
	await reading.findChanged(now);
}
