import type { AcceptedAnswer } from '../../../lazada/answers/answer';
import { LISTS } from '../../../lazada/catalog/lists';
import { isRecord } from '../../../lazada/json';
import { findRows, findTotal } from '../../../lazada/lists/rows';

/** The rows of an answer of a known API, and how many there are in all, if Lazada says it. */
export function readRows(
	apiPath: string,
	answer: AcceptedAnswer,
): { rows: Array<Record<string, unknown>>; total: number | undefined } {
	const paging = Object.hasOwn(LISTS, apiPath) ? LISTS[apiPath] : {};
	const rows = (findRows(answer, paging) ?? []).filter(isRecord);
	return { rows, total: findTotal(answer, paging) };
}
