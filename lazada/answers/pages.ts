import type { AcceptedAnswer } from './answer';
import { readContent, findRows, findTotal } from './answerRows';
import { API_PATHS } from '../catalog/catalog';
import { LazadaError } from '../errors';
import { isRecord } from '../json';
import { PAGE_STYLES, type CursorPages, type NumberedPages, type PageStyle } from './pageStyles';
import { toParameterText } from '../signing/parameters';
import type { Parameters } from '../signing/signature';

/** A page, and the parameters that requested it. */
export interface Page {
	parameters: Parameters;
	answer: AcceptedAnswer;
	rows: unknown[];
	/** Rows of this page and those before it. */
	soFar: number;
	/** Rows before the first requested page, where the user begins further on. */
	skipped: number;
}

/**
 * How to request an API's pages: as the catalogue says; for unknown APIs, by the given parameters; otherwise offset
 * and limit, like most of Lazada's APIs.
 */
export function findPageStyle(apiPath: string, parameters: Parameters): PageStyle {
	const known = API_PATHS.find(({ path }) => path === apiPath)?.pages;
	if (known !== undefined) return known;
	const given = Object.entries(PAGE_STYLES).find(
		([, style]) => 'position' in style && Object.hasOwn(parameters, style.position),
	);
	return (given?.[0] as PageStyle | undefined) ?? 'offset';
}

function readNumber(parameters: Parameters, name: string, fallback: number): number {
	const text = parameters[name] ?? String(fallback);
	if (/^\d{1,12}$/.test(text)) return Number(text);
	throw new LazadaError('input', `The parameter "${name}" is not a whole number`, {
		advice: 'With Return All it says where the first page begins. Enter a number, or leave it out.',
	});
}

function readSize(style: NumberedPages, parameters: Parameters): number | undefined {
	if (style.size === undefined || parameters[style.size] === undefined) return undefined;
	return readNumber(parameters, style.size, 0);
}

/**
 * The parameters of the first page. What the user gave counts: where to begin, and how many rows a page has.
 *
 * @param now milliseconds since 1970; chats are listed from a time on backwards
 */
export function firstPage(name: PageStyle, given: Parameters, now: number): Parameters {
	const style = PAGE_STYLES[name];
	if (!('position' in style)) {
		return { [style.start]: String(now), [style.size]: String(style.defaultSize), ...given };
	}
	const size =
		style.size === undefined || style.defaultSize === undefined
			? {}
			: { [style.size]: String(style.defaultSize) };
	return { ...size, [style.position]: String(style.first), ...given };
}

/**
 * The parameters of the next page.
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
	const position = readNumber(parameters, style.position, style.first);
	const size = readSize(style, parameters);
	const isFull = size === undefined || rows.length >= size;
	const total = findTotal(page.answer);
	// A total that is just a full first page may be the count of that page.
	const isTotal = total !== undefined && total >= soFar && !(isFull && total === rows.length);
	if (isTotal ? skipped + soFar >= total : !isFull) return undefined;
	const step = style.counts === 'rows' ? rows.length : 1;
	return { ...parameters, [style.position]: String(position + step) };
}

function nextByCursor(style: CursorPages, { parameters, answer }: Page): Parameters | undefined {
	const content = readContent(answer);
	if (!isRecord(content) || String(content[style.more]) !== 'true') return undefined;
	const next = Object.entries(style.next).map(([parameter, field]) => [
		parameter,
		toParameterText(content[field]),
	]);
	const isComplete = next.every(([, text]) => text !== undefined);
	return isComplete ? { ...parameters, ...(Object.fromEntries(next) as Parameters) } : undefined;
}

/** Rows before a page by its number, if all of them are as large as requested. */
function countRowsBefore(name: PageStyle, parameters: Parameters): number {
	const style = PAGE_STYLES[name];
	if (!('position' in style)) return 0;
	const position = readNumber(parameters, style.position, style.first) - style.first;
	return style.counts === 'rows' ? position : position * (readSize(style, parameters) ?? 0);
}

/**
 * Reads a page from its answer.
 *
 * @param before the page before it
 * @returns `undefined` if the answer has no list
 * @throws LazadaError (`input`) if the user's own page parameters are no numbers
 */
export function readPage(
	name: PageStyle,
	parameters: Parameters,
	answer: AcceptedAnswer,
	before: Page | undefined,
): Page | undefined {
	const rows = findRows(answer);
	if (rows === undefined) return undefined;
	return {
		parameters,
		answer,
		rows,
		soFar: (before?.soFar ?? 0) + rows.length,
		skipped: before?.skipped ?? countRowsBefore(name, parameters),
	};
}
