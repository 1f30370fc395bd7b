import { LazadaError } from '../../../lazada/errors';
import { isRecord } from '../../../lazada/json';
import { toText } from '../../shared/parameters';

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function toIds(value: unknown, memberName: string): string[] {
	if (Array.isArray(value)) {
		return value.flatMap((one: unknown) =>
			toIds(isRecord(one) ? one[memberName] : one, memberName),
		);
	}
	if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
		throw new LazadaError('input', 'An ID has more digits than a number can hold', {
			advice: 'Give it as text, so that all its digits are sent.',
		});
	}
	return toText(value)
		.split(/[\s,;]+/)
		.map((id) => id.replace(/^["'[]+|["'\]]+$/g, ''))
		.filter((id) => id !== '');
}

/**
 * Reads IDs: one, several with commas between them, a list, JSON of one, or a list of rows that have them.
 *
 * @param memberName where a row has its ID
 * @returns each once
 * @throws LazadaError (`input`) for a number whose last digits JavaScript has lost
 */
export function readIdList(value: unknown, memberName: string): string[] {
	const isJsonOfRows = typeof value === 'string' && /^\s*\[\s*\{/.test(value);
	const read = isJsonOfRows ? parse(value) : value;
	return [...new Set(toIds(read, memberName))];
}
