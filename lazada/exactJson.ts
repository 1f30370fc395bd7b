/** What V8 tells a reviver beside name and value: a number as it was written. */
interface Written {
	source?: string;
}

const LONG_NUMBER = /\d{16}/;

/** What newer JavaScript has for a number that is to be written as it was read. */
interface RawJson {
	rawJSON?(text: string): unknown;
}

type OfLongNumber = (digits: string) => unknown;

function parse(text: string, ofLongNumber: OfLongNumber): unknown {
	if (!LONG_NUMBER.test(text)) return JSON.parse(text);
	const exact = (_name: string, value: unknown, written?: Written): unknown => {
		const { source = '' } = written ?? {};
		const isInexact = typeof value === 'number' && !Number.isSafeInteger(value);
		return isInexact && /^-?\d+$/.test(source) ? ofLongNumber(source) : value;
	};
	return JSON.parse(text, exact);
}

/**
 * Reads JSON. A whole number that JavaScript can't hold becomes the text that was written: Lazada's ids are long,
 * and one digit off is another order.
 *
 * @throws SyntaxError
 */
export function parseExactJson(text: string): unknown {
	return parse(text, (digits) => digits);
}

/**
 * Reads JSON whose values are to be written as JSON again: a whole number that JavaScript can't hold is written
 * digit by digit as it was read, and without quotes.
 *
 * @throws SyntaxError
 */
export function parseJsonToSend(text: string): unknown {
	const { rawJSON } = JSON as RawJson;
	return parse(text, (digits) => rawJSON?.(digits) ?? digits);
}
