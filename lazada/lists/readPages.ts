import { LazadaError } from '../errors';
import type { Parameters } from '../signing/signature';
import { incomplete, repeatedPage } from './listProblem';
import type { ListPage, ListReader } from './listReader';
import { countRowsBefore, hasMore, pageAfter, readSize } from './pages';
import { RowCollector } from './rowCollector';

/** Pages in a row that may bring nothing new: rows that came in meanwhile have pushed all others on by a page. */
const MAX_STALE = 2;

/** Whether a page only repeats the one before. */
function isSame(page: ListPage, before: ListPage | undefined): boolean {
	if (before === undefined || page.rows.length === 0) return false;
	return JSON.stringify(page.rows) === JSON.stringify(before.rows);
}

/** One way through the pages of a list, or of one period of it. */
class Walk {
	private total: number | undefined;

	private stale = 0;

	private before: ListPage | undefined;

	private readonly skipped: number;

	/** @param own the rows of this way alone, by which its completeness is told */
	constructor(
		private readonly reader: ListReader,
		first: Parameters,
		private readonly own: RowCollector,
	) {
		this.skipped = countRowsBefore(reader.paging, first);
	}

	/**
	 * Takes a page's rows.
	 *
	 * @returns what to do next: request the page after it; see whether there is one, where only a short page says that
	 * there is none; or nothing more
	 * @throws LazadaError (`badAnswer`) where it only repeats what came
	 */
	take(page: ListPage): 'next' | 'probe' | 'end' {
		const { rows, total } = page;
		const fresh = this.own.add(rows);
		if (this.own !== this.reader.rows) this.reader.rows.add(rows);
		const more = hasMore(this.reader.paging, page.answer);
		const isFull = this.isFull(page);
		if (this.saysTotal(page, isFull)) this.total = total;
		if (rows.length === 0) return more === true && this.stale++ < MAX_STALE ? 'next' : 'end';
		if (this.reader.isFull || (this.total !== undefined && this.came >= this.total)) return 'end';
		this.refuseRepeats(page, fresh);
		this.before = page;
		if (more !== undefined) return more ? 'next' : 'end';
		if (this.total !== undefined || isFull) return 'next';
		return this.reader.paging.maxSize === undefined ? 'probe' : 'end';
	}

	/** @throws LazadaError (`badAnswer`) where Lazada says that there are more */
	refuseIncomplete(last: ListPage): void {
		if (this.reader.isFull) return;
		if (this.total !== undefined && this.total > this.came) {
			throw incomplete(this.came, this.total);
		}
		if (hasMore(this.reader.paging, last.answer) === true) {
			throw incomplete(this.came, undefined);
		}
	}

	private get came(): number {
		return this.skipped + this.own.size;
	}

	private isFull({ rows, parameters }: ListPage): boolean {
		const size = readSize(this.reader.paging, parameters);
		return size === undefined || rows.length >= size;
	}

	/** A total that is nowhere documented in so many words may be the count of a page. */
	private saysTotal({ rows, total, answer }: ListPage, isFull: boolean): boolean {
		if (total === undefined || (rows.length === 0 && this.before !== undefined)) return false;
		const { total: place, maxSize } = this.reader.paging;
		if (place !== undefined && maxSize !== undefined) return true;
		const isOfPage = total === rows.length && (isFull || this.before !== undefined);
		return total >= this.came && !isOfPage && hasMore(this.reader.paging, answer) === undefined;
	}

	private refuseRepeats(page: ListPage, fresh: number): void {
		this.stale = fresh > 0 ? 0 : this.stale + 1;
		if (isSame(page, this.before) || this.stale === MAX_STALE) {
			throw repeatedPage(this.came, this.total);
		}
	}
}

/** Behind a short page there may be none, and some APIs refuse to be asked for it. */
async function probe(reader: ListReader, next: Parameters): Promise<ListPage | undefined> {
	return await reader.request(next).catch((error: unknown) => {
		const isRefused =
			error instanceof LazadaError && error.kind === 'refused' && !error.details.passes;
		if (isRefused) return undefined;
		throw error;
	});
}

/**
 * Reads page after page, to the end.
 *
 * @param first parameters of the first page
 * @param ahead that page, where it was requested already
 * @param own the rows of this way alone; all rows of the reader if left out
 * @throws LazadaError as `send` does; (`badAnswer`) where pages repeat or fewer rows came than Lazada says
 */
export async function readPages(
	reader: ListReader,
	first: Parameters,
	{ ahead, own = reader.rows }: { ahead?: ListPage; own?: RowCollector } = {},
): Promise<void> {
	const walk = new Walk(reader, first, own);
	let page = ahead ?? (await reader.request(first));
	let step = walk.take(page);
	while (step !== 'end') {
		const next = pageAfter(reader.paging, page.parameters, page.answer, page.rows.length);
		if (next === undefined) break;
		const isProbe: boolean = step === 'probe';
		const found: ListPage | undefined = isProbe
			? await probe(reader, next)
			: await reader.request(next);
		if (found === undefined) return;
		page = found;
		step = walk.take(page);
	}
	walk.refuseIncomplete(page);
}
