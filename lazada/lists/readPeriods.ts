import type { Parameters } from '../signing/signature';
import type { ListReader } from './listReader';
import { firstPage } from './pages';
import type { LimitedPeriod } from './paging';
import { readPages } from './readPages';
import { RowCollector } from './rowCollector';
import { DAY_MS, readTime } from './times';

function write({ form }: LimitedPeriod, timeMs: number): string {
	return form === 'milliseconds' ? String(timeMs) : new Date(timeMs).toISOString().slice(0, 10);
}

/** The shorter periods that a long one is made of, each beginning where the one before ends. */
function split(from: number, to: number, { maxDays }: LimitedPeriod): Array<[number, number]> {
	const periods: Array<[number, number]> = [];
	for (let start = from; start < to; start += maxDays * DAY_MS) {
		periods.push([start, Math.min(to, start + maxDays * DAY_MS)]);
	}
	return periods;
}

/**
 * Reads a list of which one request covers a limited period, period after period.
 *
 * @param given by the user; where no period can be read from it, it is sent as it is
 * @param now milliseconds since 1970
 * @throws LazadaError as `send` does; (`badAnswer`) where rows are missing
 */
export async function readPeriods(
	reader: ListReader,
	beyond: LimitedPeriod,
	given: Parameters,
	now: number,
): Promise<void> {
	const first = firstPage(reader.paging, given, now);
	const periods = split(readTime(given[beyond.from]), readTime(given[beyond.to]), beyond);
	if (periods.length < 2) {
		await readPages(reader, first);
		return;
	}
	for (const [from, to] of periods) {
		if (reader.isFull) return;
		const period = { [beyond.from]: write(beyond, from), [beyond.to]: write(beyond, to) };
		const own = new RowCollector(reader.paging.rowId);
		await readPages(reader, { ...first, ...period }, { own });
	}
}
