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
 * A number. The repetition is lazy: for each character that a greedy one takes, V8 puts a way back on its stack, which
 * overflows at some 6 MB.
 */
const NUMBER = /-?\d[\d.eE+-]*?(?![\d.eE+-])/g;
const LONG_NUMBER = /\d{16}/;

function isInexact(token: string): boolean {
	return /^-?[1-9]\d{15}\d*?$/.test(token) && !Number.isSafeInteger(Number(token));
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
		const between = json.slice(end, start);
		pieces.push(between.replace(NUMBER, (token) => (isInexact(token) ? `"${token}"` : token)));
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
