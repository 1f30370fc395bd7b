import type { AcceptedAnswer } from '../answers/answer';
import { judgeItems } from '../answers/itemRefusals';
import type { Reason } from '../errors';
import { isRecord, readText, type JsonRecord } from '../json';

/** How deep the records lie at most, with room to spare. */
const MAX_DEPTH = 10;

/** What Lazada says of one order item or package of a call. */
export interface Judgement {
	record: JsonRecord;
	/** Why Lazada didn't take it; `undefined` where it did. */
	refusal: Reason | undefined;
}

/** The records of an answer that each have a code of their own, in their order. */
export function findItemRecords(value: unknown, depth = 0): JsonRecord[] {
	if (depth > MAX_DEPTH) return [];
	if (Array.isArray(value)) return value.flatMap((one) => findItemRecords(one, depth + 1));
	if (!isRecord(value)) return [];
	if (Object.hasOwn(value, 'item_err_code')) return [value];
	return Object.values(value).flatMap((one) => findItemRecords(one, depth + 1));
}

/**
 * What an answer says of each order item or package of the call.
 *
 * @param idName the member that names it: `order_item_id` or `package_id`
 * @param ids as they were sent, each once
 * @param secrets texts that must not be shown, should the answer repeat them
 * @param renames whether what was taken has another ID now: as many records as IDs that are left over belong together in
 * their order
 * @returns by these IDs; one that the answer leaves out is missing
 */
export function judgeEntries(
	answer: AcceptedAnswer,
	idName: string,
	ids: readonly string[],
	secrets: readonly string[],
	renames = false,
): Map<string, Judgement> {
	const records = findItemRecords(answer);
	const found = new Map<string, JsonRecord>();
	for (const record of records) {
		const id = readText(record, idName);
		if (ids.includes(id) && !found.has(id)) found.set(id, record);
	}
	const named = new Set(found.values());
	const others = records.filter((record) => !named.has(record));
	const missing = ids.filter((id) => !found.has(id));
	if (renames && others.length === missing.length) {
		missing.forEach((id, at) => found.set(id, others[at]));
	}
	const judged = [...found].map(([id, record]) => {
		const [refusal] = judgeItems({ record }, secrets).refused;
		return [id, { record, refusal }] as const;
	});
	return new Map(judged);
}
