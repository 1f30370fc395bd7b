import { isRecord } from '../json';
import type { Parameters } from '../signing/signature';
import { Frontier, type KnownRow } from './frontier';
import { incomplete, tooManyAtOnce } from './listProblem';
import type { ListPage, ListReader } from './listReader';
import { firstPage } from './pages';
import { PAGE_STYLES } from './pageStyles';
import type { SortedByTime, TimeAxis } from './paging';
import { readPages } from './readPages';
import { RowCollector } from './rowCollector';
import { floorToSecond, readTime, toIsoSeconds } from './times';

/** Nobody documents whether `after` includes its own second, so requests begin with the one before. */
const MARGIN_MS = 1_000;

/** Where the next request begins, and the row that it must begin with, where one is known. */
interface Step {
	parameters: Parameters;
	expected?: KnownRow;
}

/** The time that the list is sorted and read by: as the user sorts it, otherwise as the user filters it. */
function chooseAxis({ axes, sortBy }: SortedByTime, given: Parameters): SortedByTime['axes'][0] {
	const wanted = axes.find((axis) => axis.sortBy === given[sortBy]);
	return wanted ?? axes.find(({ after }) => given[after] !== undefined) ?? axes[0];
}

function readSecond(row: unknown, { field }: TimeAxis): number {
	return floorToSecond(readTime(isRecord(row) ? row[field] : undefined));
}

/** Reads a list that Lazada sorts by a time, going on from the time of the last row. */
class SortedReading {
	private readonly frontier = new Frontier();

	/** The second with which requests begin; -Infinity for the first. */
	private from = -Infinity;

	constructor(
		private readonly reader: ListReader,
		private readonly beyond: SortedByTime,
		private readonly axis: TimeAxis,
		/** Parameters of the first page. */
		private readonly first: Parameters,
		/** Names of the page parameters. */
		private readonly names: { position: string; size: string },
	) {}

	/** @param ahead the first page */
	async read(ahead: ListPage): Promise<void> {
		let page = ahead;
		let expected: KnownRow | undefined;
		for (;;) {
			if (this.ignoresTime(page)) {
				await this.readByOffset(ahead);
				return;
			}
			if (expected !== undefined && !this.beginsWith(page, expected)) {
				// Rows before it have left their place: the second is read again from its beginning.
				expected = undefined;
				page = await this.reader.request({ ...page.parameters, [this.names.position]: '0' });
				this.learn(page);
				this.frontier.forget();
				continue;
			}
			this.learn(page);
			this.take(page);
			if (this.isLast(page)) return;
			const step = this.next(page);
			expected = step.expected;
			page = await this.reader.request(step.parameters);
		}
	}

	private ignoresTime({ rows }: ListPage): boolean {
		return rows.length > 0 && readSecond(rows[0], this.axis) < this.from;
	}

	/** Some gateways give all orders whatever time is asked for: only the offset leads on there. */
	private async readByOffset(ahead: ListPage): Promise<void> {
		const offset = String(this.offsetIn(ahead) + ahead.rows.length);
		const own = new RowCollector(this.reader.paging.rowId);
		await readPages(this.reader, { ...this.first, [this.names.position]: offset }, { own });
	}

	/** Whether a page begins with a row as it was known: one that changed has another time. */
	private beginsWith({ rows: [first] }: ListPage, { key, second }: KnownRow): boolean {
		const isSame = first !== undefined && this.reader.rows.keyFor(first) === key;
		return isSame && readSecond(first, this.axis) === second;
	}

	private offsetIn({ parameters }: ListPage): number {
		return Number(parameters[this.names.position]);
	}

	/** A request that began with a second shows whether that one is included. */
	private learn(page: ListPage): void {
		if (this.offsetIn(page) > 0 || page.rows.length === 0) return;
		this.frontier.learn(readSecond(page.rows[0], this.axis));
	}

	private take({ rows }: ListPage): void {
		this.reader.rows.add(rows);
		for (const row of rows) {
			this.frontier.add(this.reader.rows.keyFor(row), readSecond(row, this.axis));
		}
	}

	/** @throws LazadaError (`badAnswer`) if it is, and Lazada says that there are more */
	private isLast(page: ListPage): boolean {
		const { rows, total = 0 } = page;
		const left = total - this.offsetIn(page) - rows.length;
		if (rows.length > 0) return left <= 0 && rows.length < Number(this.first[this.names.size]);
		if (left <= 0) return true;
		const came = this.reader.rows.size;
		throw incomplete(came, came + left);
	}

	private next(page: ListPage): Step {
		const from = readSecond(page.rows.at(-1), this.axis) - MARGIN_MS;
		const startsAt = readTime(this.first[this.axis.after]);
		const isOn = from > this.from && !(from < startsAt);
		if (isOn) {
			this.from = from;
			this.frontier.moveTo(from);
		}
		const known = this.frontier.list();
		const skipped = this.from === -Infinity ? Number(this.first[this.names.position]) : 0;
		const counted = skipped + Math.max(0, known.length - 1);
		const isStuck = !isOn && counted <= this.offsetIn(page);
		const offset = isStuck ? this.offsetIn(page) + page.rows.length : counted;
		const expected = isStuck || offset === skipped ? undefined : known.at(-1);
		const after = this.from > -Infinity && { [this.axis.after]: toIsoSeconds(this.from) };
		return { parameters: { ...this.first, ...after, ...this.pageAt(offset, page) }, expected };
	}

	/** @throws LazadaError (`badAnswer`) where Lazada gives none from there on */
	private pageAt(offset: number, { total }: ListPage): Parameters {
		const { position, size } = this.names;
		const room = this.beyond.ceiling - offset;
		if (room > 0) {
			const limit = Math.min(Number(this.first[size]), room);
			return { [position]: String(offset), [size]: String(limit) };
		}
		const came = this.reader.rows.size;
		throw tooManyAtOnce(came, total, toIsoSeconds(Math.max(this.from, 0)));
	}
}

function isSortedBy(axis: TimeAxis, { rows }: ListPage): boolean {
	const seconds = rows.map((row) => readSecond(row, axis));
	return seconds.every((second, index) => second >= (index === 0 ? second : seconds[index - 1]));
}

/** Answers that are wanted as Lazada sent them should not have a row twice, so their pages go by offset while they can. */
function isWantedByPage(
	{ keepAnswers }: ListReader,
	{ total = Infinity }: ListPage,
	{ ceiling }: SortedByTime,
): boolean {
	return keepAnswers && total <= ceiling;
}

/** Each page but the first begins with the last row of the one before. */
function atLeastTwo(size: string): string {
	return String(Math.max(2, Number(size)));
}

/**
 * Reads a list that Lazada sorts by a time, oldest first, to its end. Rows that change meanwhile move to its end or
 * out of it: since each request begins with a time and not with a count, they push no other row over the edge of a
 * page.
 *
 * @param given by the user
 * @param now milliseconds since 1970
 * @throws LazadaError as `send` does; (`badAnswer`) where rows are missing
 */
export async function readSorted(
	reader: ListReader,
	beyond: SortedByTime,
	given: Parameters,
	now: number,
): Promise<void> {
	const { paging } = reader;
	const style = PAGE_STYLES[paging.style];
	const axis = chooseAxis(beyond, given);
	const page1 = firstPage(paging, given, now);
	const first: Parameters = {
		...page1,
		...(style.size !== undefined && { [style.size]: atLeastTwo(page1[style.size]) }),
		[beyond.sortBy]: axis.sortBy,
		[beyond.direction]: 'ASC',
	};
	const page = await reader.request(first);
	const isByTime = isSortedBy(axis, page) && !isWantedByPage(reader, page, beyond);
	if (!('position' in style) || style.size === undefined || !isByTime) {
		await readPages(reader, first, { ahead: page });
		return;
	}
	const names = { position: style.position, size: style.size };
	await new SortedReading(reader, beyond, axis, first, names).read(page);
}
