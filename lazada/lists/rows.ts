import type { AcceptedAnswer } from '../answers/answer';
import { readContent } from '../answers/content';
import { isRecord } from '../json';
import type { Paging } from './paging';

/** Where Lazada's APIs put their lists, the likeliest first. */
const LIKELY_LISTS = /^(orders|products|items|list|data_?list|module|dataSource|data|result)$/i;
const OF_ERRORS = /err|warn/i;
const TOTAL = /^(count_?total|total(_?(products|record|records|count|results|items|item))?)$/i;
const MAX_DEPTH = 3;
/** Behind it nothing is looked at: an answer may have ten thousand objects in each other. */
const MAX_BLANK_DEPTH = 20;

/** Objects of an answer, the outer ones first. */
function readLevels(content: unknown): Array<Record<string, unknown>> {
	const found: Array<Record<string, unknown>> = [];
	let level = [content];
	for (let depth = 0; depth < MAX_DEPTH; depth++) {
		const records = level.filter(isRecord);
		for (const record of records) found.push(record);
		level = records.flatMap((record) => Object.values(record));
	}
	return found;
}

/** The member at a place such as `data.orders`. */
function readPlace(answer: AcceptedAnswer, place: string | undefined): unknown {
	if (place === undefined) return undefined;
	let value: unknown = answer;
	for (const name of place.split('.')) value = isRecord(value) ? value[name] : undefined;
	return value;
}

function readCount(value: unknown): number | undefined {
	const isCount = typeof value === 'number' || typeof value === 'string';
	return isCount && /^\d{1,15}$/.test(String(value)) ? Number(value) : undefined;
}

/** The list that an answer is about, without rows that are null; `undefined` if there is none. */
export function findRows(
	answer: AcceptedAnswer,
	{ rows: place }: Pick<Paging, 'rows'> = {},
): unknown[] | undefined {
	const known = readPlace(answer, place);
	return (Array.isArray(known) ? (known as unknown[]) : searchRows(answer))?.filter(
		(row) => row !== null,
	);
}

function searchRows(answer: AcceptedAnswer): unknown[] | undefined {
	const content = readContent(answer);
	if (Array.isArray(content)) return content as unknown[];
	for (const record of readLevels(content)) {
		const lists = Object.entries(record).filter(
			([name, value]) => Array.isArray(value) && !OF_ERRORS.test(name),
		);
		const [, list] = lists.find(([name]) => LIKELY_LISTS.test(name)) ?? lists.at(0) ?? [];
		if (Array.isArray(list)) return list as unknown[];
	}
	return undefined;
}

/** Members of an answer that say something of its list. */
const OF_LIST = /total|count|page|size|current|more|next|last|limit|offset|start|row|success|err/i;

/** The rows of an answer that has nothing but a list; `undefined` for one that has more. */
export function findOnlyRows(answer: AcceptedAnswer): unknown[] | undefined {
	const rows = searchRows(answer);
	const content = readContent(answer);
	const isOnly =
		Array.isArray(content) ||
		(isRecord(content) &&
			Object.entries(content).every(
				([name, value]) => value === rows || OF_LIST.test(name) || isBlank(value),
			));
	return isOnly ? rows?.filter((row) => row !== null) : undefined;
}

/** How many rows all pages have together, where the answer says so. Samples have it as text too. */
export function findTotal(
	answer: AcceptedAnswer,
	{ total: place }: Pick<Paging, 'total'> = {},
): number | undefined {
	const known = readCount(readPlace(answer, place));
	if (known !== undefined) return known;
	for (const record of [...readLevels(readContent(answer)), ...readLevels(answer)]) {
		for (const [name, value] of Object.entries(record)) {
			const count = TOTAL.test(name) ? readCount(value) : undefined;
			if (count !== undefined) return count;
		}
	}
	return undefined;
}

/** Whether there is nothing in a value but zeros, empty texts, nulls and flags: an answer without content. */
export function isBlank(value: unknown, depth = 0): boolean {
	if (depth > MAX_BLANK_DEPTH) return false;
	const inside = Array.isArray(value) || isRecord(value) ? Object.values(value) : undefined;
	if (inside !== undefined) return inside.every((one: unknown) => isBlank(one, depth + 1));
	return [undefined, null, true, false, 0, '', '0'].some((blank) => blank === value);
}
