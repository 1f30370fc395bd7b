import type { AcceptedAnswer } from './answer';
import { isRecord } from '../json';

/** What every answer has beside its content. */
const ENVELOPE = ['code', 'request_id', 'type', '_trace_id_', 'trace_id'];

/** Where Lazada's APIs put their lists, the likeliest first. */
const LIKELY_LISTS = /^(orders|products|items|list|data_?list|module|dataSource|data)$/i;
const TOTAL = /^(count_?total|total(_?(products|record|records|count|results|items))?)$/i;
const MAX_DEPTH = 3;

/** The content of an answer, without the envelope: `data`, `result`, or whatever else is beside the code. */
export function readContent(answer: AcceptedAnswer): unknown {
	if (answer.data !== undefined) return answer.data;
	if (answer.result !== undefined && Object.keys(answer).every(isEnvelopeOr('result'))) {
		return answer.result;
	}
	const rest = Object.entries(answer).filter(([name]) => !ENVELOPE.includes(name));
	return Object.fromEntries(rest);
}

function isEnvelopeOr(member: string): (name: string) => boolean {
	return (name) => name === member || ENVELOPE.includes(name);
}

/** Objects of an answer, the outer ones first. */
function readLevels(content: unknown): Array<Record<string, unknown>> {
	const found: Array<Record<string, unknown>> = [];
	let level = [content];
	for (let depth = 0; depth < MAX_DEPTH; depth++) {
		const records = level.filter(isRecord);
		for (const record of records) found.push(record);
		level = records.flatMap((record) => Object.values(record));
	}
	return found;
}

/** The list that an answer is about; `undefined` if there is none. */
export function findRows(answer: AcceptedAnswer): unknown[] | undefined {
	const content = readContent(answer);
	if (Array.isArray(content)) return content as unknown[];
	for (const record of readLevels(content)) {
		const lists = Object.entries(record).filter(([, value]) => Array.isArray(value));
		const [, list] = lists.find(([name]) => LIKELY_LISTS.test(name)) ?? lists.at(0) ?? [];
		if (Array.isArray(list)) return list as unknown[];
	}
	return undefined;
}

/** How many rows all pages have together, where the answer says so. Samples have it as text too. */
export function findTotal(answer: AcceptedAnswer): number | undefined {
	for (const record of [...readLevels(readContent(answer)), ...readLevels(answer)]) {
		for (const [name, value] of Object.entries(record)) {
			const isCount = typeof value === 'number' || typeof value === 'string';
			if (TOTAL.test(name) && isCount && /^\d+$/.test(String(value))) return Number(value);
		}
	}
	return undefined;
}
