import type { Reason } from '../errors';
import { isRecord, readText } from '../json';
import type { AcceptedAnswer } from './answer';
import { redact } from './shownText';

/** What names an item of a call, the likeliest first. */
const IDS = ['order_item_id', 'package_id', 'product_id', 'order_id'];

/** An accepted answer, taken apart by its items. */
export interface JudgedItems {
	/** The answer without the items that Lazada didn't take. */
	answer: AcceptedAnswer;
	/** These, each with Lazada's reason. */
	refused: Reason[];
	/** How many items were taken; 0 also in answers that have none. */
	taken: number;
}

/** How deep the items lie at most, with room to spare. */
const MAX_DEPTH = 20;

/**
 * Whether a record is an item of the call, and was taken; `undefined` for any other record. A global product is taken
 * beside a list of the markets that didn't take it.
 */
function isTaken(record: Record<string, unknown>): boolean | undefined {
	if ('item_err_code' in record) return ['0', ''].includes(readText(record, 'item_err_code'));
	if ('update_result' in record) return String(record.update_result) !== 'false';
	return String(record.update_gsp_product_result) === 'true' ? true : undefined;
}

function toReason(record: Record<string, unknown>, secrets: readonly string[]): Reason {
	const id = IDS.map((name) => readText(record, name)).find((text) => text !== '') ?? '';
	const field = redact([id, readText(record, 'market')].filter(Boolean).join(' '), secrets);
	const code = redact(readText(record, 'item_err_code'), secrets);
	const said = redact(readText(record, 'msg') || readText(record, 'update_msg'), secrets);
	return {
		...(field && { field }),
		...(code && { code }),
		message: said || (code && `Lazada answered with the code ${code}`) || 'not taken',
	};
}

/**
 * Finds the items that Lazada did not take, in an answer that it calls accepted: seven APIs have a code or a flag for
 * each item [API reference].
 *
 * @param secrets texts that must not be shown, should the answer repeat them
 */
export function judgeItems(answer: AcceptedAnswer, secrets: readonly string[]): JudgedItems {
	const refused: Reason[] = [];
	let taken = 0;
	const prune = (value: unknown, depth: number): unknown => {
		if (depth > MAX_DEPTH) return value;
		const below = (one: unknown) => prune(one, depth + 1);
		if (Array.isArray(value)) return value.map(below).filter((one) => one !== undefined);
		if (!isRecord(value)) return value;
		const isDone = isTaken(value);
		if (isDone === false) {
			refused.push(toReason(value, secrets));
			return undefined;
		}
		if (isDone === true) taken += 1;
		return pruneMembers(value, below, isDone === true);
	};
	const pruned = prune(answer, 0) as AcceptedAnswer;
	return { answer: refused.length === 0 ? answer : pruned, refused, taken };
}

/** An object whose list has nothing left goes too, unless it is an item itself. */
function pruneMembers(
	record: Record<string, unknown>,
	prune: (value: unknown) => unknown,
	isItem: boolean,
): Record<string, unknown> | undefined {
	const members = Object.entries(record).map(
		([name, value]) => [name, prune(value), value] as const,
	);
	const isEmptied = members.some(
		([, now, before]) =>
			Array.isArray(now) && now.length === 0 && Array.isArray(before) && before.length > 0,
	);
	return isEmptied && !isItem && !('code' in record) && !('data' in record)
		? undefined
		: Object.fromEntries(members.map(([name, now]) => [name, now]));
}
