import type { AcceptedAnswer } from './answer';
import { answerContent, rowsOf, totalOf } from './answerRows';
import { API_PATHS } from './apiPaths';
import { LazadaError } from './errors';
import { isRecord } from './grant';
import { PAGE_STYLES, type CursorPages, type NumberedPages, type PageStyle } from './pageStyles';
import { parameterText } from './parameters';
import type { Parameters } from './signature';

/** A page that came, and what was asked to get it. */
export interface Page {
	parameters: Parameters;
	answer: AcceptedAnswer;
	rows: unknown[];
	/** Rows of this page and those before it. */
	soFar: number;
	/** Rows before the first page that was asked for, where the user begins further on. */
	skipped: number;
}

/**
 * How an API's pages are asked for: as the list of known APIs says; for others, by the parameters that are given;
 * otherwise offset and limit, as most of Lazada's APIs have it.
 */
export function pageStyleOf(apiPath: string, parameters: Parameters): PageStyle {
	const known = API_PATHS.find(({ path }) => path === apiPath)?.pages;
	if (known !== undefined) return known;
	const given = Object.entries(PAGE_STYLES).find(
		([, style]) => 'position' in style && Object.hasOwn(parameters, style.position),
	);
	return (given?.[0] as PageStyle | undefined) ?? 'offset';
}

function numberIn(parameters: Parameters, name: string, standard: number): number {
	const text = parameters[name] ?? String(standard);
	if (/^\d{1,12}$/.test(text)) return Number(text);
	throw new LazadaError('input', `The parameter "${name}" is not a whole number`, {
		advice: 'With Return All it says where the first page begins. Give a number, or leave it out.',
	});
}

function sizeOf(style: NumberedPages, parameters: Parameters): number | undefined {
	if (style.size === undefined || parameters[style.size] === undefined) return undefined;
	return numberIn(parameters, style.size, 0);
}

/**
 * What the first page is asked with. What the user gave counts: where to begin, and how many rows a page has.
 *
 * @param now milliseconds since 1970; chats are listed from a time on backwards
 */
export function firstPage(name: PageStyle, given: Parameters, now: number): Parameters {
	const style = PAGE_STYLES[name];
	if (!('position' in style)) {
		return { [style.start]: String(now), [style.size]: String(style.standardSize), ...given };
	}
	const size =
		style.size === undefined || style.standardSize === undefined
			? {}
			: { [style.size]: String(style.standardSize) };
	return { ...size, [style.position]: String(style.first), ...given };
}

/**
 * What the next page is asked with.
 *
 * @param before the page before `page`, by which a gateway is noticed that gives the same page again and again
 * @returns `undefined` if `page` is the last one
 * @throws LazadaError (`input`) if the user's own page parameters are no numbers
 */
export function nextPage(name: PageStyle, page: Page, before?: Page): Parameters | undefined {
	const style = PAGE_STYLES[name];
	if (page.rows.length === 0 || isSame(page, before)) return undefined;
	return 'position' in style ? nextNumbered(style, page) : nextByCursor(style, page);
}

/** Whether a page only repeats the one before. */
export function isSame(page: Page, before: Page | undefined): boolean {
	return (
		before !== undefined &&
		page.rows.length > 0 &&
		JSON.stringify(page.rows) === JSON.stringify(before.rows)
	);
}

function nextNumbered(style: NumberedPages, page: Page): Parameters | undefined {
	const { parameters, rows, soFar, skipped } = page;
	const position = numberIn(parameters, style.position, style.first);
	const size = sizeOf(style, parameters);
	const isFull = size === undefined || rows.length >= size;
	const total = totalOf(page.answer);
	// A total that is just a full first page may be the count of that page.
	const isTotal = total !== undefined && total >= soFar && !(isFull && total === rows.length);
	if (isTotal ? skipped + soFar >= total : !isFull) return undefined;
	const step = style.counts === 'rows' ? rows.length : 1;
	return { ...parameters, [style.position]: String(position + step) };
}

function nextByCursor(style: CursorPages, { parameters, answer }: Page): Parameters | undefined {
	const content = answerContent(answer);
	if (!isRecord(content) || String(content[style.more]) !== 'true') return undefined;
	const next = Object.entries(style.next).map(([parameter, field]) => [
		parameter,
		parameterText(content[field]),
	]);
	const isComplete = next.every(([, text]) => text !== undefined);
	return isComplete ? { ...parameters, ...(Object.fromEntries(next) as Parameters) } : undefined;
}

/** Rows before a page by its number, if all of them are as large as was asked for. */
function rowsBefore(name: PageStyle, parameters: Parameters): number {
	const style = PAGE_STYLES[name];
	if (!('position' in style)) return 0;
	const position = numberIn(parameters, style.position, style.first) - style.first;
	return style.counts === 'rows' ? position : position * (sizeOf(style, parameters) ?? 0);
}

/**
 * A page out of its answer.
 *
 * @param before the page before it
 * @returns `undefined` if the answer has no list
 * @throws LazadaError (`input`) if the user's own page parameters are no numbers
 */
export function pageOf(
	name: PageStyle,
	parameters: Parameters,
	answer: AcceptedAnswer,
	before: Page | undefined,
): Page | undefined {
	const rows = rowsOf(answer);
	if (rows === undefined) return undefined;
	return {
		parameters,
		answer,
		rows,
		soFar: (before?.soFar ?? 0) + rows.length,
		skipped: before?.skipped ?? rowsBefore(name, parameters),
	};
}
