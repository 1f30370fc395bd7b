import { LazadaError } from '../../../lazada/errors';
import { parseJsonToSend } from '../../../lazada/json';

function invalidJson(field: string): LazadaError {
	return new LazadaError('input', `${field} isn't valid JSON`, {
		advice:
			'Check its quotes, commas and brackets. An expression can also return an object directly.',
	});
}

/**
 * What JSON text means.
 *
 * @param field that it was entered in, as the form names it
 * @throws LazadaError (`input`)
 */
export function readJson(text: string, field: string): unknown {
	try {
		return parseJsonToSend(text);
	} catch {
		throw invalidJson(field);
	}
}
