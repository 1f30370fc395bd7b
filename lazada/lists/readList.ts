import type { AcceptedAnswer } from '../answers/answer';
import { LazadaError } from '../errors';
import type { Parameters } from '../signing/signature';
import { findChanges, stoppedAfter } from './listProblem';
import { ListReader, type SendPage } from './listReader';
import { firstPage } from './pages';
import type { Paging } from './paging';
import { readPages } from './readPages';
import { readPeriods } from './readPeriods';
import { readSorted } from './readSorted';
import { readSplit } from './readSplit';

/** What came of a list. */
export interface ReadList {
	/** Each row once. */
	rows: unknown[];
	/** As Lazada sent them: all where they are kept, otherwise the first. */
	answers: AcceptedAnswer[];
	/** Whether any answer had a list. */
	hasList: boolean;
	/** Why that is not all that was wanted. */
	problem?: LazadaError;
	/** How many rows there are, as the first answer says. */
	total?: number;
}

/** Whether a list is read in its own order: where no way past a ceiling is needed for the rows that are wanted. */
function isWithinReach({ paging, limit }: ListReader): boolean {
	const { beyond } = paging;
	if (beyond === undefined) return true;
	return beyond.by !== 'limited period' && limit <= beyond.ceiling;
}

async function readAll(reader: ListReader, given: Parameters, now: number): Promise<void> {
	const { paging, limit } = reader;
	const { beyond } = paging;
	if (beyond === undefined || isWithinReach(reader)) {
		await readPages(reader, firstPage(paging, given, now, limit));
		return;
	}
	switch (beyond.by) {
		case 'sorted time':
			await readSorted(reader, beyond, given, now);
			return;
		case 'split time':
			await readSplit(reader, beyond, given, now);
			return;
		case 'limited period':
			await readPeriods(reader, beyond, given, now);
	}
}

/** What is wanted of a list. */
export interface Wanted {
	/** Rows; all if left out. */
	limit?: number;
	/** Whether the answers are wanted as Lazada sent them. */
	keepAnswers?: boolean;
}

/**
 * Reads the rows of a list, however many pages, periods and calls that takes.
 *
 * @param given parameters of the user's; where they say where to begin, or how many rows a page has, that counts
 * @param now milliseconds since 1970
 * @throws LazadaError where nothing came before it, or the execution was stopped
 */
export async function readList(
	send: SendPage,
	paging: Paging,
	given: Parameters,
	now: number,
	{ limit = Infinity, keepAnswers = false }: Wanted = {},
): Promise<ReadList> {
	const reader = new ListReader(send, paging, keepAnswers, limit);
	const problem = await readAll(reader, given, now).then(
		() => undefined,
		(error: unknown) => {
			if (!(error instanceof LazadaError) || error.kind === 'canceled') throw error;
			if (reader.rows.size === 0) throw error;
			return describe(error, reader, given);
		},
	);
	const rows = reader.rows.list();
	const { beyond } = paging;
	const isNewestFirst =
		beyond?.by === 'sorted time' &&
		!isWithinReach(reader) &&
		given[beyond.direction]?.toUpperCase() === 'DESC';
	return {
		rows: (isNewestFirst ? rows.reverse() : rows).slice(0, limit),
		answers: reader.answers,
		hasList: reader.hasList,
		total: reader.total,
		...(problem && { problem }),
	};
}

/** An error that counts rows already says what came. */
function describe(error: LazadaError, reader: ListReader, given: Parameters): LazadaError {
	if (error.details.missing !== undefined) return error;
	return stoppedAfter(error, reader.rows.size, reader.total, findChanges(given, reader.asked));
}
