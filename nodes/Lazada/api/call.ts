import type { IDataObject } from 'n8n-workflow';
import { callCountries, EACH_COUNTRY } from '../../../lazada/callGateways';
import { COUNTRIES, isCountry, type Country } from '../../../lazada/countries';
import { LazadaError } from '../../../lazada/errors';
import { firstPage, isSame, nextPage, pageOf, pageStyleOf, type Page } from '../../../lazada/pages';
import type { Parameters } from '../../../lazada/signature';
import type { Operation } from '../operation';
import { readPace } from '../paceOptions';
import { CALL_FIELDS } from './callFields';
import { answerItems, pageItems } from './callOutput';
import { readCallRequest, type CallRequest } from './callRequest';
import { readCallToken } from './callTokens';
import { SignedCalls } from './signedCalls';

/** A gateway that gives ever more rows must not keep a workflow forever; Lazada's own offsets end long before. */
const MOST_PAGES = 10_000;

function tooManyPages(): LazadaError {
	return new LazadaError('input', `After ${MOST_PAGES} pages there are still more`, {
		advice: 'Narrow the call by its parameters, such as a shorter time, and make several of it.',
	});
}

/** All pages of one country's shop, from the one that the user begins with. */
async function callPages(
	calls: SignedCalls,
	country: Country,
	{ apiPath, parameters: given, pageStyle, simplify }: CallRequest,
): Promise<IDataObject[]> {
	const style = pageStyle ?? pageStyleOf(apiPath, given);
	const output: IDataObject[] = [];
	let before: Page | undefined;
	let parameters: Parameters | undefined = firstPage(style, given, Date.now());
	for (let pages = 0; parameters !== undefined; pages++) {
		if (pages === MOST_PAGES) throw tooManyPages();
		const answer = await calls.send(country, parameters);
		const page: Page | undefined = pageOf(style, parameters, answer, before);
		if (page === undefined) return [...output, ...answerItems(answer, simplify)];
		if (isSame(page, before)) return output;
		output.push(...pageItems(page, simplify));
		parameters = nextPage(style, page);
		before = page;
	}
	return output;
}

async function callCountry(
	calls: SignedCalls,
	country: Country,
	request: CallRequest,
): Promise<IDataObject[]> {
	if (request.returnAll) return await callPages(calls, country, request);
	return answerItems(await calls.send(country, request.parameters), request.simplify);
}

/** Names the country of a call that was one of several, and those that came through before it. */
function inCountry(error: unknown, country: Country, done: readonly Country[]): unknown {
	if (!(error instanceof LazadaError)) return error;
	const { kind, message, details } = error;
	const before =
		done.length === 0
			? ''
			: ` The calls for ${done.map((one) => COUNTRIES[one]).join(', ')} came through.`;
	return new LazadaError(kind, `${COUNTRIES[country]}: ${message}`, {
		...details,
		advice: `${details.advice ?? ''}${before}`.trim(),
	});
}

/** Calls any API of Lazada, signed by the node's credential. */
export const call: Operation = {
	option: {
		name: 'Call',
		value: 'call',
		description: 'Call any API of Lazada, signed and with a fresh token',
		action: 'Call an API',
	},
	fields: CALL_FIELDS,
	pace: readPace,
	async execute(context, itemIndex, run) {
		const request = await readCallRequest(context, itemIndex);
		const token = await readCallToken(context, itemIndex, run);
		const isGiven = token.stored === undefined && isCountry(request.country.toLowerCase());
		const place = isGiven ? { country: '', sellerCountries: [] } : token;
		const { platform } = run.credential.settings;
		const countries = callCountries(platform, place, request.country, request.apiPath);
		const calls = new SignedCalls(context, run, request, token);
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
