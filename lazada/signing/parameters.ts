import { LazadaError } from '../errors';
import type { Parameters } from './signature';

/**
 * The text that stands for a value in a query or form: text as it is (lone surrogates replaced, because UTF-8
 * has no bytes for them), numbers and booleans in their usual spelling, objects and lists as JSON.
 *
 * @returns `undefined` for what is not sent: null, undefined and the empty text
 */
export function toParameterText(value: unknown): string | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	const text = typeof value === 'string' ? value : jsonText(value);
	return text?.toWellFormed();
}

/** JSON, except that what is text as JSON, such as a date, is the text itself. */
function jsonText(value: unknown): string | undefined {
	if (typeof value === 'number') return String(value);
	const json = JSON.stringify(value) as string | undefined;
	return json?.startsWith('"') ? (JSON.parse(json) as string) : json;
}

/**
 * Puts the parameters of several places (query, form, body) together, as Lazada's gateway takes them [108066].
 *
 * @param sources plain objects, earlier ones first
 * @param drop names to leave out, such as those of an earlier signing
 * @throws LazadaError (`input`) if two places give one name different values
 */
export function mergeParameters(
	sources: Array<Record<string, unknown>>,
	drop: readonly string[] = [],
): Parameters {
	const merged = new Map<string, string>();
	for (const source of sources) {
		for (const [name, value] of Object.entries(source)) {
			const text = toParameterText(value);
			if (text === undefined || name === '' || drop.includes(name)) continue;
			const key = name.toWellFormed();
			const earlier = merged.get(key);
			if (earlier !== undefined && earlier !== text) {
				throw new LazadaError(
					'input',
					`The parameter "${key.slice(0, 60)}" is given twice with different values`,
					{
						advice: 'Give each parameter once, in the URL, the query or the body.',
					},
				);
			}
			merged.set(key, text);
		}
	}
	return Object.fromEntries(merged);
}

/** A plus before the offset of a time, with nothing else in the value behind it. */
const OFFSET_PLUS =
	/(\d{4}-\d\d-\d\d(?:T|%20|\+)\d\d(?::|%3A)\d\d(?:(?::|%3A)\d\d(?:\.\d+)?)?(?:%20|\+)?)\+(?=\d\d(?::|%3A)?\d\d(?:&|$))/gi;

/**
 * Reads URL-encoded text, `a=1&b=2`. There a `+` stands for a blank, except before the offset of a time, as in
 * `created_after=2026-11-01T00:00:00+08:00`: nobody who types that means a blank.
 *
 * @throws LazadaError (`input`) if a name comes twice with different values
 */
export function readUrlEncoded(text: string): Parameters {
	const pairs = [...new URLSearchParams(text.replace(OFFSET_PLUS, '$1%2B'))].map(
		([name, value]) => ({ [name]: value }),
	);
	return mergeParameters(pairs);
}
