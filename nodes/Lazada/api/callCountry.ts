import type { AcceptedAnswer } from '../../../lazada/answers/answer';
import { judgeItems } from '../../../lazada/answers/itemRefusals';
import { withReasons } from '../../../lazada/answers/reasons';
import { LazadaError, type Reason } from '../../../lazada/errors';
import { readText } from '../../../lazada/json';
import { findPaging } from '../../../lazada/lists/findPaging';
import type { Paging } from '../../../lazada/lists/paging';
import { readList } from '../../../lazada/lists/readList';
import { findOnlyRows, isBlank } from '../../../lazada/lists/rows';
import { readContent } from '../../../lazada/answers/content';
import { PartialOutput } from '../run/partialOutput';
import { toAnswerItems, toItem } from './answerItems';
import type { CallRequest } from './request';
import type { SignedCalls } from './signedCalls';

/** All pages of one country's shop, from the one that the user begins with. */
async function callList(
	calls: SignedCalls,
	country: string,
	{ apiPath, parameters, pageStyle, simplify }: CallRequest,
	paging: Paging,
): Promise<PartialOutput> {
	const send = async (page: typeof parameters) => await calls.send(country, page);
	const list = await readList(send, paging, parameters, Date.now(), !simplify);
	const { rows, answers, hasList, problem } = list;
	const problems = problem === undefined ? [] : [problem];
	if (!simplify) return new PartialOutput(answers.map(toItem), problems);
	const isKnown = paging.rows !== undefined && pageStyle === undefined;
	const [answer] = answers;
	if (!hasList && !isKnown && !isBlank(readContent(answer))) {
		return new PartialOutput(toAnswerItems(answer, true), problems);
	}
	return new PartialOutput(rows.map(toItem), problems, `${apiPath} gave ${rows.length} rows.`);
}

/** An error for each item of the call that Lazada did not take. */
function toItemProblem(reason: Reason, answer: AcceptedAnswer): LazadaError {
	return new LazadaError('refused', withReasons("Lazada didn't take an item", [reason]), {
		lazadaCode: reason.code,
		requestId: readText(answer, 'request_id'),
		reasons: [reason],
		advice: 'Correct what Lazada names, and send this item again.',
	});
}

async function callOnce(
	calls: SignedCalls,
	country: string,
	{ parameters, returnAll, simplify, keepRefusals }: CallRequest,
): Promise<PartialOutput> {
	const whole = await calls.send(country, parameters);
	if (keepRefusals) return new PartialOutput(toAnswerItems(whole, simplify), []);
	const { answer, refused, taken } = judgeItems(whole, calls.secrets);
	const problems = refused.map((reason) => toItemProblem(reason, whole));
	if (refused.length > 0) {
		const items = taken === 0 ? [] : toAnswerItems(simplify ? answer : whole, simplify);
		const note = `${taken} of ${taken + refused.length} were taken: don't send these again.`;
		return new PartialOutput(items, problems, note);
	}
	const rows = returnAll && simplify ? findOnlyRows(answer) : undefined;
	return new PartialOutput(rows?.map(toItem) ?? toAnswerItems(answer, simplify), []);
}

/**
 * Makes one item's calls to the gateway of one country.
 *
 * @returns what came, and what didn't
 * @throws LazadaError where nothing came
 */
export async function callCountry(
	calls: SignedCalls,
	country: string,
	request: CallRequest,
): Promise<PartialOutput> {
	const { apiPath, parameters, pageStyle, returnAll } = request;
	const paging = returnAll ? findPaging(apiPath, parameters, pageStyle) : undefined;
	return paging === undefined
		? await callOnce(calls, country, request)
		: await callList(calls, country, request, paging);
}
