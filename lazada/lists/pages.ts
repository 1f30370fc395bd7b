import type { AcceptedAnswer } from '../answers/answer';
import { readContent } from '../answers/content';
import { LazadaError } from '../errors';
import { isRecord } from '../json';
import { toParameterText } from '../signing/parameters';
import type { Parameters } from '../signing/signature';
import { PAGE_STYLES, type CursorPages, type NumberedPages } from './pageStyles';
import type { Paging } from './paging';

function readNumber(parameters: Parameters, name: string, fallback: number): number {
	const text = parameters[name] ?? String(fallback);
	if (/^\d{1,12}$/.test(text)) return Number(text);
	throw new LazadaError('input', `The parameter "${name}" is not a whole number`, {
		advice: 'With Return All it says where the first page begins. Enter a number, or leave it out.',
	});
}

/** Rows that a page may have; `undefined` where Lazada decides. */
export function readSize({ style }: Paging, parameters: Parameters): number | undefined {
	const { size } = PAGE_STYLES[style];
	return size !== undefined && size in parameters ? readNumber(parameters, size, 0) : undefined;
}

/** As many rows as the API takes, unless the user wants fewer. */
function chooseSize(paging: Paging, given: Parameters, limit: number): Parameters {
	const { style, maxSize, size: usual } = paging;
	const { size } = PAGE_STYLES[style];
	if (size === undefined) return {};
	const wanted = readSize(paging, given) ?? maxSize ?? usual;
	if (wanted === undefined) return {};
	return { [size]: String(Math.min(wanted, maxSize ?? Infinity, limit)) };
}

/**
 * The parameters of the first page. What the user gave counts: where to begin, and how many rows a page has.
 *
 * @param now milliseconds since 1970; chats are listed from a time on backwards
 * @param limit rows that are wanted of all pages together
 * @throws LazadaError (`input`) if the user's own page parameters are no numbers
 */
export function firstPage(
	paging: Paging,
	given: Parameters,
	now: number,
	limit = Infinity,
): Parameters {
	const style = PAGE_STYLES[paging.style];
	const size = chooseSize(paging, given, limit);
	if (!('position' in style)) return { [style.start]: String(now), ...given, ...size };
	const position = readNumber(given, style.position, style.first);
	return { ...given, ...size, [style.position]: String(position) };
}

/**
 * The parameters of the page after this one.
 *
 * @param rows of this page
 * @returns `undefined` where a page says itself that it is the last one, or not which comes next
 */
export function pageAfter(
	{ style: name }: Paging,
	parameters: Parameters,
	answer: AcceptedAnswer,
	rows: number,
): Parameters | undefined {
	const style = PAGE_STYLES[name];
	return 'position' in style
		? nextNumbered(style, parameters, rows)
		: nextByCursor(style, parameters, answer);
}

function nextNumbered(style: NumberedPages, parameters: Parameters, rows: number): Parameters {
	const position = readNumber(parameters, style.position, style.first);
	const step = style.counts === 'rows' ? rows : 1;
	return { ...parameters, [style.position]: String(position + step) };
}

function nextByCursor(
	style: CursorPages,
	parameters: Parameters,
	answer: AcceptedAnswer,
): Parameters | undefined {
	const content = readContent(answer);
	if (!isRecord(content) || !saysMore(style, answer)) return undefined;
	const next = Object.entries(style.next).map(([parameter, field]) => [
		parameter,
		toParameterText(content[field]),
	]);
	const isComplete = next.every(([, text]) => text !== undefined);
	return isComplete ? { ...parameters, ...(Object.fromEntries(next) as Parameters) } : undefined;
}

function saysMore(style: CursorPages, answer: AcceptedAnswer): boolean {
	const content = readContent(answer);
	return isRecord(content) && String(content[style.more]) === 'true';
}

/** Whether a page says itself that there are more; `undefined` for pages that don't. */
export function hasMore({ style: name }: Paging, answer: AcceptedAnswer): boolean | undefined {
	const style = PAGE_STYLES[name];
	return 'position' in style ? undefined : saysMore(style, answer);
}

/** Rows before a page by its number, if all of them are as large as requested. */
export function countRowsBefore(paging: Paging, parameters: Parameters): number {
	const style = PAGE_STYLES[paging.style];
	if (!('position' in style)) return 0;
	const position = readNumber(parameters, style.position, style.first) - style.first;
	return style.counts === 'rows' ? position : position * (readSize(paging, parameters) ?? 0);
}
