import { isRecord } from '../json';
import type { AcceptedAnswer } from './answer';

/** What every answer has beside its content. */
const ENVELOPE = ['code', 'request_id', 'type', '_trace_id_', 'trace_id'];

function isEmpty(value: unknown): boolean {
	if (value === null || value === undefined || value === '') return true;
	if (Array.isArray(value)) return value.length === 0;
	return isRecord(value) && Object.keys(value).length === 0;
}

/**
 * The content of an answer, without the envelope: `data`, `result`, or whatever else is beside the code. An empty
 * `data` or `result` is the content only if nothing is beside it.
 */
export function readContent(answer: AcceptedAnswer): unknown {
	const rest = Object.entries(answer).filter(([name]) => !ENVELOPE.includes(name));
	const { data, result } = answer;
	if (!isEmpty(data)) return data;
	const others = rest.filter(([name]) => name !== 'data');
	const isAlone = others.length === 0 || (others.length === 1 && others[0][0] === 'result');
	if (isAlone && !isEmpty(result)) return result;
	if (data !== undefined && others.length === 0) return data;
	return Object.fromEntries(rest.filter(([, value]) => value !== undefined));
}
