import { judgeAnswer } from '../../../lazada/answers/answer';
import { judgeInside } from '../../../lazada/answers/inside';
import { judgeItems, type JudgedItems } from '../../../lazada/answers/itemRefusals';
import { isRecord } from '../../../lazada/json';
import {
	fillAnswer,
	KNOWN_ANSWERS,
	type KnownAnswer,
	type Members,
} from '../../support/answerShapes';

export const REASON = 'The shop is on holiday';
export const CODE = 'X_ON_HOLIDAY';

/** The APIs whose answers have a flag of their own. */
export const FLAGGED = KNOWN_ANSWERS.filter(({ answer_style }) => /success/.test(answer_style));

const IS_CODE = /^(err|error|result|msg)_?codes?$/i;
const IS_MESSAGE = /^((err|error|result)_?(msg|message)s?|msg|msg_info|remark|error)$/i;

/** Whether an object of the shape has a member for a reason. */
export function hasReason(shape: Members): boolean {
	return Object.entries(shape).some(
		([name, type]) => IS_MESSAGE.test(name) || (IS_CODE.test(name) && isRecord(type)),
	);
}

/** The object of the shape that has the flag. */
export function findPlace({ answer, answer_style }: KnownAnswer): Members {
	return answer_style === 'success' ? answer : (answer.result as Members);
}

function toRefused(name: string, type: unknown, filled: unknown): unknown {
	if (IS_CODE.test(name)) {
		if (isRecord(type))
			return Object.fromEntries(
				Object.keys(type).map((key) => [key, key === 'key' ? CODE : REASON]),
			);
		return Array.isArray(type) ? [CODE] : type === 'number' ? 7 : CODE;
	}
	if (IS_MESSAGE.test(name)) return Array.isArray(type) ? [REASON] : REASON;
	return ['data', 'result', 'module'].includes(name) ? null : filled;
}

/** An accepted answer of the shape whose own flag says that the call was not carried out. */
export function refuseByFlag(known: KnownAnswer, flag: unknown): Members {
	const place = findPlace(known);
	const answer = fillAnswer(known);
	const filled = known.answer_style === 'success' ? answer : (answer.result as Members);
	const members = Object.entries(place).map(([name, type]) => [
		name,
		toRefused(name, type, filled[name]),
	]);
	const refused = { ...(Object.fromEntries(members) as Members), success: flag };
	return known.answer_style === 'success'
		? { ...answer, ...refused }
		: { ...answer, result: refused };
}

/** The objects of an answer that are an item each. */
export function findItems(value: unknown): Members[] {
	if (Array.isArray(value)) return value.flatMap(findItems);
	if (!isRecord(value)) return [];
	return 'item_err_code' in value ? [value] : Object.values(value).flatMap(findItems);
}

/** Judges an answer as a call does, from the text that comes. */
export function judge(path: string, answer: Members): JudgedItems {
	const body = JSON.stringify(answer);
	return judgeItems(judgeInside(judgeAnswer({ status: 200, body }), path, []), []);
}
