import type { IDataObject } from 'n8n-workflow';
import type { AcceptedAnswer } from '../../../lazada/answers/answer';
import { readContent } from '../../../lazada/answers/answerRows';
import {
	findPageStyle,
	firstPage,
	isSame,
	nextPage,
	readPage,
	type Page,
} from '../../../lazada/answers/pages';
import { LazadaError } from '../../../lazada/errors';
import { isRecord } from '../../../lazada/json';
import type { Parameters } from '../../../lazada/signing/signature';
import { callCountries, EACH_COUNTRY } from '../../../lazada/sites/callGateways';
import { isCountry, nameCountry } from '../../../lazada/sites/countries';
import type { Operation } from '../run/operation';
import { readPace } from '../run/paceOptions';
import { CALL_FIELDS } from './fields';
import { readCallRequest, type CallRequest } from './request';
import { SignedCalls } from './signedCalls';
import { readCallToken } from './tokens';

/** A gateway that returns ever more rows must not keep a workflow running forever; Lazada's own offsets end long before. */
const MAX_PAGES = 10_000;

function tooManyPages(): LazadaError {
	return new LazadaError('input', `After ${MAX_PAGES} pages there are still more`, {
		advice: 'Narrow the call by its parameters, such as a shorter period, and make several calls.',
	});
}

function toItem(value: unknown): IDataObject {
	return (isRecord(value) ? value : { value }) as IDataObject;
}

/** One answer: as Lazada sent it, or its content, where a list gives one item for each row. */
function toAnswerItems(answer: AcceptedAnswer, simplify: boolean): IDataObject[] {
	if (!simplify) return [answer as IDataObject];
	const content = readContent(answer);
	return Array.isArray(content) ? content.map(toItem) : [toItem(content)];
}

/** One page of many: the answer as Lazada sent it, or one item for each row. */
function toPageItems({ answer, rows }: Page, simplify: boolean): IDataObject[] {
	return simplify ? rows.map(toItem) : [answer as IDataObject];
}

/** All pages of one country's shop, from the one that the user begins with. */
async function callPages(
	calls: SignedCalls,
	country: string,
	{ apiPath, parameters: given, pageStyle, simplify }: CallRequest,
): Promise<IDataObject[]> {
	const style = pageStyle ?? findPageStyle(apiPath, given);
	const output: IDataObject[] = [];
	let before: Page | undefined;
	let parameters: Parameters | undefined = firstPage(style, given, Date.now());
	for (let pages = 0; parameters !== undefined; pages++) {
		if (pages === MAX_PAGES) throw tooManyPages();
		const answer = await calls.send(country, parameters);
		const page: Page | undefined = readPage(style, parameters, answer, before);
		if (page === undefined) return [...output, ...toAnswerItems(answer, simplify)];
		if (isSame(page, before)) return output;
		output.push(...toPageItems(page, simplify));
		parameters = nextPage(style, page);
		before = page;
	}
	return output;
}

async function callCountry(
	calls: SignedCalls,
	country: string,
	request: CallRequest,
): Promise<IDataObject[]> {
	if (request.returnAll) return await callPages(calls, country, request);
	return toAnswerItems(await calls.send(country, request.parameters), request.simplify);
}

/** Names the country of a call that was one of several, and those whose calls succeeded before it. */
function inCountry(error: unknown, country: string, done: readonly string[]): unknown {
	if (!(error instanceof LazadaError)) return error;
	const { kind, message, details } = error;
	const before =
		done.length === 0 ? '' : ` The calls for ${done.map(nameCountry).join(', ')} succeeded.`;
	return new LazadaError(kind, `${nameCountry(country)}: ${message}`, {
		...details,
		advice: `${details.advice ?? ''}${before}`.trim(),
	});
}

/** Calls any API of Lazada, signed by the node's credential. */
export const call: Operation = {
	option: {
		name: 'Call',
		value: 'call',
		description: 'Call any Lazada API, signed and with a valid token',
		action: 'Call an API',
	},
	fields: CALL_FIELDS,
	pace: readPace,
	async execute(run, itemIndex) {
		const request = await readCallRequest(run, itemIndex);
		const token = await readCallToken(run, itemIndex);
		const isGiven = token.stored === undefined && isCountry(request.country.toLowerCase());
		const place = isGiven ? { country: '', sellerCountries: [] } : token;
		const { platform } = run.credential.settings;
		const countries = callCountries(platform, place, request.country, request.apiPath);
		const calls = new SignedCalls(run, request, token);
		const output: IDataObject[] = [];
		for (const [index, country] of countries.entries()) {
			const items = await callCountry(calls, country, request).catch((error: unknown) => {
				if (countries.length === 1) throw error;
				throw inCountry(error, country, countries.slice(0, index));
			});
			const isEach = request.country === EACH_COUNTRY;
			output.push(...items.map((item) => (isEach ? { ...item, country } : item)));
		}
		return output;
	},
};
