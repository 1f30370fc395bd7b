import type { IDataObject } from 'n8n-workflow';
import type { AcceptedAnswer } from '../../../lazada/answers/answer';
import { judgeItems } from '../../../lazada/answers/itemRefusals';
import { withReasons } from '../../../lazada/answers/reasons';
import { LazadaError, type Reason } from '../../../lazada/errors';
import { readText } from '../../../lazada/json';
import { changesSomething } from '../../../lazada/catalog/catalog';
import { LISTS } from '../../../lazada/catalog/lists';
import { findPaging } from '../../../lazada/lists/findPaging';
import { PAGE_STYLES } from '../../../lazada/lists/pageStyles';
import type { Paging } from '../../../lazada/lists/paging';
import { readList } from '../../../lazada/lists/readList';
import { findOnlyRows, isBlank } from '../../../lazada/lists/rows';
import { readContent } from '../../../lazada/answers/content';
import { PartialOutput } from '../run/partialOutput';
import { toAnswerItems, toItem, toWriteItem } from './answerItems';
import type { CallRequest, SendMore } from './callRequest';
import type { SignedCalls } from './signedCalls';

/** The calls to one country, and what their rows are to say of themselves. */
export interface CountryCall {
	calls: SignedCalls;
	country: string;
	request: CallRequest;
	/** Whose the rows are, where several shops are in play. */
	owner: IDataObject;
	/** Takes what the user is to know beside the rows. */
	note: (text: string) => void;
}

/** How many rows are wanted: a page that the user asks for by its size is wanted as it is. */
function readLimit({ returnAll, limit, parameters }: CallRequest, paging: Paging): number {
	if (returnAll) return Infinity;
	const { size } = PAGE_STYLES[paging.style];
	return size !== undefined && size in parameters ? Number(parameters[size]) : limit;
}

/** Says that there are more rows than were wanted. */
function noteMore({ note }: CountryCall, came: number, total: number | undefined): void {
	const of = total === undefined ? '' : ` of ${total}`;
	note(
		`${came}${of} results are returned. Turn on Return All to get all of them, or raise the Limit.`,
	);
}

/** Rows as the operation returns them. */
async function finish(call: CountryCall, rows: readonly unknown[]): Promise<PartialOutput> {
	const { calls, country, request } = call;
	const items = rows.map(toItem);
	const sendMore: SendMore = async (target, parameters, files = []) =>
		await calls.send(country, { ...target, parameters, files });
	return (await request.finish?.(items, sendMore)) ?? new PartialOutput(items, []);
}

/** The rows of one country's shop, from the one that the user begins with. */
async function callList(call: CountryCall, paging: Paging): Promise<PartialOutput> {
	const { calls, country, request, owner } = call;
	const { apiPath, parameters, pageStyle, simplify, returnAll } = request;
	const send = async (page: typeof parameters) =>
		await calls.send(country, { ...request, parameters: page });
	const limit = readLimit(request, paging);
	const list = await readList(send, paging, parameters, Date.now(), {
		limit,
		keepAnswers: !simplify,
	});
	const { rows, answers, hasList, problem, total } = list;
	const problems = problem === undefined ? [] : [problem];
	const isMore = rows.length >= limit && (total === undefined || total > rows.length);
	if (!returnAll && isMore) noteMore(call, rows.length, total);
	if (!simplify) return new PartialOutput(answers.map(toItem), problems);
	const isKnown = paging.rows !== undefined && pageStyle === undefined;
	const [answer] = answers;
	if (!hasList && !isKnown && !isBlank(readContent(answer))) {
		return new PartialOutput(toAnswerItems(answer, true), problems);
	}
	const finished = await finish(call, rows);
	const items = finished.items.map((row) => ({ ...owner, ...row }));
	const note = `${apiPath} gave ${rows.length} rows.`;
	return new PartialOutput(items, [...problems, ...finished.problems], note);
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

/**
 * What one answer gives: rows, where it has nothing else; that it worked, where the call changed something.
 *
 * @param isWhole whether Lazada took all of the call
 */
async function toOutput(
	call: CountryCall,
	answer: AcceptedAnswer,
	isWhole: boolean,
): Promise<PartialOutput> {
	const { request, owner } = call;
	const { method, apiPath, simplify, returnAll, limit } = request;
	if (!simplify) return new PartialOutput(toAnswerItems(answer, false), []);
	if (changesSomething(method, apiPath)) {
		return new PartialOutput([toWriteItem(answer, isWhole)], []);
	}
	const rows = findOnlyRows(answer);
	if (rows === undefined) return await finish(call, toAnswerItems(answer, true));
	const isMore = !returnAll && rows.length > limit;
	if (isMore) noteMore(call, limit, rows.length);
	const { items, problems } = await finish(call, isMore ? rows.slice(0, limit) : rows);
	return new PartialOutput(
		items.map((row) => ({ ...owner, ...row })),
		problems,
	);
}

async function callOnce(call: CountryCall): Promise<PartialOutput> {
	const { calls, country, request } = call;
	const { simplify, keepRefusals } = request;
	const whole = await calls.send(country, request);
	if (keepRefusals) return new PartialOutput(toAnswerItems(whole, simplify), []);
	const { answer, refused, taken } = judgeItems(whole, calls.secrets);
	if (refused.length === 0) return await toOutput(call, answer, true);
	const problems = refused.map((reason) => toItemProblem(reason, whole));
	const items = taken === 0 ? [] : (await toOutput(call, simplify ? answer : whole, false)).items;
	const note = `${taken} of ${taken + refused.length} were taken: don't send these again.`;
	return new PartialOutput(items, problems, note);
}

/**
 * Makes one item's calls to the gateway of one country.
 *
 * @returns what came, and what didn't
 * @throws LazadaError where nothing came
 */
export async function callCountry(call: CountryCall): Promise<PartialOutput> {
	const { apiPath, parameters, pageStyle, returnAll } = call.request;
	const isList = returnAll || Object.hasOwn(LISTS, apiPath);
	const paging = isList ? findPaging(apiPath, parameters, pageStyle) : undefined;
	return paging === undefined ? await callOnce(call) : await callList(call, paging);
}
