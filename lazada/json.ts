/** A JSON object. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Whether the value is a JSON object, neither a list nor null. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member that the object has of itself, not from its prototype. */
export function readOwn(record: JsonRecord, name: string): unknown {
	return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Text of a member that is text or a number, trimmed; `''` for anything else. */
export function readText(record: JsonRecord, name: string): string {
	const value = readOwn(record, name);
	if (typeof value === 'string') return value.trim();
	return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/**
 * Single characters, without repetitions: for each character that one takes, V8 may put a way back on its stack, which
 * overflows at some 6 MB.
 */
const FIRST_OF_NUMBER = /[-\d]/g;
const BEHIND_NUMBER = /[^-+.\deE]/g;
const LONG_NUMBER = /\d{16}/;

/** Whether a number of a JSON text is a whole one that JavaScript can't hold. */
function isInexact(number: string): boolean {
	const isWhole = /^-?[1-9]/.test(number) && !/[.eE]/.test(number);
	return isWhole && !Number.isSafeInteger(Number(number));
}

/** Where a single character is found from an index on; the end of the text if nowhere. */
function findFrom(text: string, index: number, character: RegExp): number {
	character.lastIndex = index;
	return character.exec(text)?.index ?? text.length;
}

/** A part of a JSON text that has no texts in it, its inexact numbers in quotes. */
function quoteNumbers(part: string): string {
	const pieces: string[] = [];
	let end = 0;
	while (end < part.length) {
		const start = findFrom(part, end, FIRST_OF_NUMBER);
		const after = findFrom(part, start, BEHIND_NUMBER);
		const number = part.slice(start, after);
		pieces.push(part.slice(end, start), isInexact(number) ? `"${number}"` : number);
		end = after;
	}
	return pieces.join('');
}

function isEscaped(json: string, quote: number): boolean {
	let start = quote;
	while (json[start - 1] === '\\') start--;
	return (quote - start) % 2 === 1;
}

/** Where the text that begins at a quote ends: behind its closing quote. */
function findTextEnd(json: string, start: number): number {
	let quote = json.indexOf('"', start + 1);
	while (isEscaped(json, quote)) quote = json.indexOf('"', quote + 1);
	return quote + 1;
}

/** JSON text whose whole numbers that JavaScript can't hold stand in quotes. */
function quoteLongNumbers(json: string): string {
	const pieces: string[] = [];
	let end = 0;
	while (end < json.length) {
		const quote = json.indexOf('"', end);
		const start = quote === -1 ? json.length : quote;
		pieces.push(quoteNumbers(json.slice(end, start)));
		end = quote === -1 ? start : findTextEnd(json, start);
		pieces.push(json.slice(start, end));
	}
	return pieces.join('');
}

/**
 * Reads JSON. A whole number that JavaScript can't hold becomes the text that was written: Lazada's ids are long,
 * and one digit off is another order.
 *
 * @throws SyntaxError
 */
export function parseExactJson(text: string): unknown {
	// First as it is: where the JSON holds, every text in it has an end.
	const value: unknown = JSON.parse(text);
	return LONG_NUMBER.test(text) ? JSON.parse(quoteLongNumbers(text)) : value;
}

/** JavaScript's own way, from Node 22 on, to have a number written as it was read. */
interface RawJson {
	rawJSON?: (text: string) => unknown;
}

/** What V8 tells a reviver beside name and value. */
interface Written {
	source?: string;
}

/**
 * Reads JSON whose values are to be written as JSON again: a whole number that JavaScript can't hold is written
 * digit by digit as it was read; before Node 22, in quotes.
 *
 * @throws SyntaxError
 */
export function parseJsonToSend(text: string): unknown {
	const { rawJSON } = JSON as RawJson;
	if (rawJSON === undefined || !LONG_NUMBER.test(text)) return parseExactJson(text);
	return JSON.parse(text, (_name, value: unknown, written?: Written) =>
		typeof value === 'number' && isInexact(written?.source ?? '')
			? rawJSON(written?.source ?? '')
			: value,
	);
}
