import type { AcceptedAnswer } from '../../../lazada/answers/answer';
import { judgeItems } from '../../../lazada/answers/itemRefusals';
import { withReasons } from '../../../lazada/answers/reasons';
import { LazadaError, type Reason } from '../../../lazada/errors';
import { readText } from '../../../lazada/json';
import { findItemRecords } from '../../../lazada/packages/judgeEntries';

/** How an operation tells what Lazada didn't take. */
export interface RefusalWords {
	/** Such as `Lazada didn't pack order item`. */
	what: string;
	/** How to mend it: whole sentences. */
	advice: string;
}

/**
 * The answer to a call whose items are judged one by one, also where Lazada says that it took none of them.
 *
 * @throws LazadaError where the answer says nothing of single items
 */
export async function keepJudged(sending: Promise<AcceptedAnswer>): Promise<AcceptedAnswer> {
	return await sending.catch((error: unknown) => {
		const answer = error instanceof LazadaError ? error.details.answer : undefined;
		if (answer === undefined || findItemRecords(answer).length === 0) throw error;
		if (judgeItems(answer, []).taken > 0) throw error;
		return answer;
	});
}

/** Why Lazada didn't take one item or package, whose ID is the reason's field. */
export function toRefusal(
	reason: Reason,
	id: string,
	answer: AcceptedAnswer,
	{ what, advice }: RefusalWords,
): LazadaError {
	const { message, code } = reason;
	return new LazadaError('refused', withReasons(`${what} ${id}`, [{ message }]), {
		lazadaCode: code,
		requestId: readText(answer, 'request_id'),
		reasons: [{ ...reason, field: id }],
		advice,
	});
}

/** Where an answer says nothing of an item or package that was sent. */
export function leftOut(
	kind: string,
	id: string,
	answer: AcceptedAnswer,
	lookUp: string,
): LazadaError {
	return new LazadaError('badAnswer', `Lazada's answer says nothing of ${kind} ${id}`, {
		requestId: readText(answer, 'request_id'),
		advice: `Lazada may have taken it all the same. ${lookUp}`,
	});
}
