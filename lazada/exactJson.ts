/** Texts, and numbers outside of them. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/gs;
const LONG_NUMBER = /\d{16}/;

function isInexact(token: string): boolean {
	return /^-?[1-9]\d{15,}$/.test(token) && !Number.isSafeInteger(Number(token));
}

/** JSON text whose whole numbers that JavaScript can't hold stand in quotes. */
function quoteLongNumbers(json: string): string {
	if (!LONG_NUMBER.test(json)) return json;
	return json.replace(TOKENS, (token) => (isInexact(token) ? `"${token}"` : token));
}

/**
 * Reads JSON. A whole number that JavaScript can't hold becomes the text that was written: Lazada's ids are long,
 * and one digit off is another order.
 *
 * @throws SyntaxError
 */
export function parseExactJson(text: string): unknown {
	return JSON.parse(quoteLongNumbers(text));
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
