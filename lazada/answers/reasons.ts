import type { Reason } from '../errors';
import { isRecord, readText } from '../json';
import { CODES, FIELDS, LISTS, MESSAGES, OBJECTS, PLACES, TEXTS } from './reasonNames';
import { redact } from './shownText';

/** How many reasons an error has at most. */
export const MAX_REASONS = 50;
/** How many are looked at: many may repeat each other. */
const MAX_READ = 1_000;
/** What Lazada says where nothing is wrong. */
const SAYS_NOTHING = /^(success(ful(ly)?)?|ok|null|0|)$/i;

function readFirst(record: Record<string, unknown>, names: readonly string[]): string {
	for (const name of names) {
		const text = readText(record, name);
		if (text !== '') return text;
	}
	return '';
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

/** One reason: a text, or an object with a text and perhaps a field and a code. */
function toReason(value: unknown): Reason | undefined {
	if (typeof value === 'string') return { message: value };
	if (!isRecord(value)) return undefined;
	const message = readFirst(value, MESSAGES);
	const field = readFirst(value, FIELDS);
	const code = readFirst(value, CODES);
	if (message === '' && code === '') return undefined;
	return { ...(field && { field }), ...(code && { code }), message: message || code };
}

/** Reasons of a list, of an object, or of JSON in a text. */
function toReasons(value: unknown): Reason[] {
	const read = typeof value === 'string' && /^[[{]/.test(value.trim()) ? parse(value) : value;
	const list: unknown[] = Array.isArray(read) ? read : [read];
	return list.flatMap((one) => toReason(one) ?? toNamedReasons(one));
}

/** An object that has a text for each field. */
function toNamedReasons(value: unknown): Reason[] {
	if (!isRecord(value)) return [];
	return Object.keys(value)
		.map((field) => ({ field, message: readText(value, field) }))
		.filter(({ message }) => message !== '');
}

/** All reasons of one object of an answer; a code alone is none. */
function readOne(record: Record<string, unknown>): Reason[] {
	const listed = LISTS.flatMap((name) => (name in record ? toReasons(record[name]) : []));
	const objects = OBJECTS.map((name) => record[name])
		.filter((value) => typeof value === 'object')
		.flatMap(toReasons)
		.filter(({ code, message }) => code !== message);
	const text = TEXTS.map((name) => readText(record, name)).find((one) => !SAYS_NOTHING.test(one));
	return [...listed, ...objects, ...toReasons(text)];
}

/**
 * What Lazada says of the cause, wherever its APIs put it: `detail[]`, `errors[]`, `error_msg` and its many spellings,
 * an object as `message` or as `errorCode`, at the top of the answer, in `result`, or in `data`.
 *
 * @param secrets texts that must not be shown, should the answer repeat them
 */
export function readReasons(
	answer: Record<string, unknown>,
	secrets: readonly string[],
): readonly Reason[] {
	const inside = PLACES.map((name) => answer[name]).filter(isRecord);
	const all = [answer, ...inside]
		.flatMap(readOne)
		.slice(0, MAX_READ)
		.map(({ field, code, message }) => ({
			...(field && { field: redact(field, secrets) }),
			...(code && { code: redact(code, secrets) }),
			message: redact(message, secrets),
		}))
		.filter(({ message }) => !SAYS_NOTHING.test(message));
	return dropRepeated(all).slice(0, MAX_REASONS);
}

/** Each reason once; without a field only where the same is not said of a field. */
function dropRepeated(reasons: readonly Reason[]): Reason[] {
	const named = new Set(reasons.filter(({ field }) => field).map(({ message }) => message));
	const known = new Set<string>();
	return reasons.filter(({ field = '', message }) => {
		const key = `${field}: ${message}`;
		if (known.has(key) || (field === '' && named.has(message))) return false;
		known.add(key);
		return true;
	});
}

/** A sentence with the reasons behind it, each as "field: reason"; of bounded length, without a full stop. */
export function withReasons(what: string, reasons: readonly Reason[]): string {
	const cited = reasons.map(({ field, message }) =>
		[field, message.replace(/\.$/, '')].filter(Boolean).join(': '),
	);
	return redact([what.replace(/\.$/, ''), cited.join('; ')].filter(Boolean).join(': '), []);
}
