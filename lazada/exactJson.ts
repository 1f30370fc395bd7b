/** What V8 tells a reviver beside name and value: a number as it was written. */
interface Written {
	source?: string;
}

const LONG_NUMBER = /\d{16}/;

function exact(_name: string, value: unknown, written?: Written): unknown {
	const isInexact = typeof value === 'number' && !Number.isSafeInteger(value);
	const { source = '' } = written ?? {};
	return isInexact && /^-?\d+$/.test(source) ? source : value;
}

/**
 * Reads JSON. A whole number that JavaScript can't hold becomes the text that was written: Lazada's ids are long,
 * and one digit off is another order.
 *
 * @throws SyntaxError
 */
export function parseExactJson(text: string): unknown {
	return LONG_NUMBER.test(text) ? JSON.parse(text, exact) : JSON.parse(text);
}
