import { LazadaError } from '../errors';
import { toParameterText } from '../signing/parameters';

const PRICE = /^\d{1,15}(\.\d{1,2})?$/;
const QUANTITY = /^\d{1,9}$/;
const DIFFERENCE = /^[+-]?\d{1,9}$/;

function toLine(value: unknown): string {
	return (toParameterText(value) ?? '').trim();
}

function wrong(field: string, text: string, wanted: string, advice: string): LazadaError {
	const cited = `"${text.slice(0, 60)}"`;
	return new LazadaError('input', `${field} must be ${wanted}, and not ${cited}`, { advice });
}

/**
 * A price as Lazada takes it.
 *
 * @param field as the form names it
 * @returns `''` for a blank one
 * @throws LazadaError (`input`)
 */
export function readPrice(field: string, value: unknown): string {
	const text = toLine(value);
	if (text === '' || (PRICE.test(text) && Number(text) > 0)) return text;
	const advice = 'Enter digits with a point, such as 35.50, or leave it blank to keep the price.';
	throw wrong(field, text, 'above 0, with two decimals at most', advice);
}

/**
 * How many there are to be.
 *
 * @returns `''` for a blank one, which is not 0
 * @throws LazadaError (`input`)
 */
export function readQuantity(field: string, value: unknown): string {
	const text = toLine(value);
	if (text === '' || QUANTITY.test(text)) return text;
	const advice = 'Enter digits alone, such as 5, or leave it blank to keep the stock.';
	throw wrong(field, text, 'a whole number from 0', advice);
}

/**
 * By how many the stock changes.
 *
 * @returns `''` for a blank one
 * @throws LazadaError (`input`)
 */
export function readDifference(field: string, value: unknown): string {
	const text = toLine(value);
	if (text === '' || DIFFERENCE.test(text)) return text.replace('+', '');
	const advice = 'Enter digits with a sign, such as -2 or 3, or leave it blank to keep the stock.';
	throw wrong(field, text, 'a whole number', advice);
}
