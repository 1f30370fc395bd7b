import { LISTS } from '../catalog/lists';
import { LazadaError } from '../errors';
import { isRecord } from '../json';
import type { Paging, TimeAxis } from '../lists/paging';
import { readList } from '../lists/readList';
import { findRows } from '../lists/rows';
import { floorToSecond, toIsoSeconds } from '../lists/times';
import type { Parameters } from '../signing/signature';
import { sortByTime, toPolledRows, type RowReader } from './polledRow';
import type { Ask, PollSource, Reading } from './reading';

const SECOND_MS = 1_000;
const NEWEST = 10;
/** Nothing on Lazada is older. */
const LAZADA_BEGAN = Date.UTC(2012, 0, 1);

/** A list that Lazada sorts by a time. */
export interface OrderedList extends RowReader {
	axis: TimeAxis & { sortBy: string };
	/** Filters. */
	given: Parameters;
}

function parametersFor({ axis, given }: OrderedList, from: number, direction: 'ASC' | 'DESC') {
	// Nobody documents whether the time includes its own second.
	const after = Math.max(LAZADA_BEGAN, floorToSecond(from) - SECOND_MS);
	return {
		...given,
		[axis.after]: toIsoSeconds(after),
		sort_by: axis.sortBy,
		sort_direction: direction,
	};
}

/** Whether rows come by time, the oldest first. */
function isInOrder(rows: readonly unknown[], { readTime }: RowReader): boolean {
	const times = rows.filter(isRecord).map(readTime);
	return times.every((time, index) => index === 0 || time >= times[index - 1]);
}

/** Makes the calls of a list, and looks whether each page is sorted as was asked for. */
class OrderedPages {
	isSorted = true;

	constructor(
		private readonly ask: Ask,
		private readonly list: OrderedList,
		private readonly paging: Paging,
	) {}

	async send(parameters: Parameters) {
		const answer = await this.ask(this.list.apiPath, parameters);
		const rows = findRows(answer, this.paging) ?? [];
		this.isSorted &&= isInOrder(rows, this.list);
		return answer;
	}
}

async function readSince(ask: Ask, list: OrderedList, from: number, now: number): Promise<Reading> {
	const paging = LISTS[list.apiPath];
	const pages = new OrderedPages(ask, list, paging);
	const send = async (parameters: Parameters) => await pages.send(parameters);
	const { rows, problem } = await readList(send, paging, parametersFor(list, from, 'ASC'), now);
	// Of a list without order, a part says nothing of what is missing.
	if (problem !== undefined && !pages.isSorted) throw problem;
	const polled = sortByTime(toPolledRows(rows, list));
	return { rows: polled, isWhole: problem === undefined, ...(problem && { problem }) };
}

async function readNewest(ask: Ask, list: OrderedList) {
	const parameters = { ...parametersFor(list, 0, 'DESC'), offset: '0', limit: String(NEWEST) };
	const answer = await ask(list.apiPath, parameters);
	const rows = findRows(answer, LISTS[list.apiPath]);
	if (rows === undefined) {
		throw new LazadaError('badAnswer', `The answer of ${list.apiPath} has no list`);
	}
	return sortByTime(toPolledRows(rows, list)).reverse();
}

/** A list that Lazada gives by time, the oldest first: wherever a reading breaks off, nothing before is missing. */
export function pollInOrder(list: OrderedList): PollSource {
	return {
		readNewest: async (ask) => await readNewest(ask, list),
		readSince: async (ask, from, now) => await readSince(ask, list, from, now),
	};
}
