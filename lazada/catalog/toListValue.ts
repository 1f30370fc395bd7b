import { parseJsonToSend } from '../json';
import { invalidValue, refuseRounded } from './invalidValue';
import type { ApiParameter } from './parameter';

const DIGITS = /^-?\d+(\.\d+)?$/;

/** Whether the entries are numbers, texts, or lists and objects, as the sample shows. */
type EntryKind = 'number' | 'text' | 'json';

function findEntryKind(sample: string): EntryKind {
	const [entry] = JSON.parse(sample) as unknown[];
	if (typeof entry === 'string') return 'text';
	return typeof entry === 'number' ? 'number' : 'json';
}

/** Whether a list of this parameter may be written without JSON, `1,2`. */
export function hasPlainEntries({ sample }: ApiParameter): boolean {
	return findEntryKind(sample ?? '[""]') !== 'json';
}

/** @throws LazadaError (`input`) for text that begins like JSON and isn't */
function readEntries(parameter: ApiParameter, value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	if (typeof value !== 'string') return [value];
	const text = value.trim();
	if (!/^[[{]/.test(text))
		return text
			.split(/[,\n]/)
			.map((entry) => entry.trim())
			.filter(Boolean);
	try {
		return [parseJsonToSend(text)].flat();
	} catch {
		throw invalidValue(parameter, "isn't valid JSON", 'Check its quotes, commas and brackets.');
	}
}

/** One entry as JSON; `undefined` for one of another kind. */
function toEntry(entry: unknown, kind: EntryKind): string | undefined {
	const text = typeof entry === 'string' ? entry.trim() : JSON.stringify(entry);
	if (kind === 'json') return /^[[{]/.test(text) ? text : undefined;
	// Long numbers are objects that are written as their digits.
	if (DIGITS.test(text)) return kind === 'number' ? text : JSON.stringify(text);
	return kind === 'text' && typeof entry === 'string' && text !== ''
		? JSON.stringify(text)
		: undefined;
}

const ENTRY_NAMES: Readonly<Record<EntryKind, string>> = {
	number: 'a number',
	text: 'text',
	json: 'an object',
};

/**
 * A list as the API takes it: JSON, whose entries are written as in the sample.
 *
 * @param value a list, JSON of one, or entries with commas between them
 * @throws LazadaError (`input`)
 */
export function toListValue(parameter: ApiParameter, value: unknown): string {
	const { sample = '[""]', max } = parameter;
	const kind = findEntryKind(sample);
	const entries = readEntries(parameter, value);
	if (entries.length === 0) {
		throw invalidValue(parameter, 'has no entries', 'Give one at least, or remove the parameter.');
	}
	if (max !== undefined && entries.length > max) {
		const problem = `has ${entries.length} entries, and Lazada takes ${max} at most`;
		throw invalidValue(parameter, problem, 'Spread them over several items.');
	}
	for (const entry of entries) refuseRounded(parameter, entry);
	const written = entries.map((entry) => toEntry(entry, kind));
	const wrong = written.indexOf(undefined);
	if (wrong === -1) return `[${written.join(',')}]`;
	const problem = `has an entry that isn't ${ENTRY_NAMES[kind]}: number ${wrong + 1}`;
	throw invalidValue(parameter, problem, `Lazada takes a list such as ${sample}.`);
}
