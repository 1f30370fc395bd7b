import { LazadaError } from '../errors';
import { parseJsonToSend } from '../json';

function notJson(field: string): LazadaError {
	return new LazadaError('input', `${field} isn't valid JSON`, {
		advice: 'Mend it, or use an expression that gives an object or a list.',
	});
}

/**
 * JSON of a field, or what an expression gave.
 *
 * @param field as the form names it
 * @returns `undefined` for a blank one
 * @throws LazadaError (`input`)
 */
export function readJsonField(field: string, value: unknown): unknown {
	if (typeof value !== 'string') return value;
	try {
		return value.trim() === '' ? undefined : parseJsonToSend(value);
	} catch {
		throw notJson(field);
	}
}
