import type { IDataObject } from 'n8n-workflow';
import { changesSomething } from '../../../lazada/catalog/catalog';
import { LazadaError } from '../../../lazada/errors';
import { EACH_COUNTRY } from '../../../lazada/sites/callGateways';
import { nameCountry } from '../../../lazada/sites/countries';
import type { NodeRun } from '../run/operation';
import { PartialOutput } from '../run/partialOutput';
import { callCountry, type CountryCall } from './callCountry';
import type { CallRequest } from './callRequest';
import { namesShop, noteOthers, readOwner } from './rowOwner';
import { SignedCalls } from './signedCalls';
import { chooseCountries, readCallToken, type CallToken } from './tokens';

/** Names the country of a call that was one of several. */
function inCountry({ kind, message, details }: LazadaError, country: string): LazadaError {
	const name = nameCountry(country);
	return new LazadaError(kind, message.includes(name) ? message : `${name}: ${message}`, details);
}

/**
 * One call for each of several countries: those that answer come out, whatever the others do.
 *
 * @param ownerIn whose the rows of a country are
 * @param stops whether the node stops at the first problem: then no further country is called
 */
async function callEach(
	call: Omit<CountryCall, 'country' | 'owner'>,
	countries: readonly string[],
	ownerIn: (country: string) => IDataObject,
	stops: boolean,
): Promise<PartialOutput> {
	const items: IDataObject[] = [];
	const problems: LazadaError[] = [];
	const done: string[] = [];
	for (const country of countries) {
		const owner = ownerIn(country);
		const outcome = await callCountry({ ...call, country, owner }).catch((error: unknown) => {
			if (!(error instanceof LazadaError) || error.kind === 'canceled') throw error;
			return new PartialOutput([], [error]);
		});
		items.push(...outcome.items.map((item) => ({ ...item, country })));
		problems.push(...outcome.problems.map((problem) => inCountry(problem, country)));
		if (outcome.problems.length === 0) done.push(nameCountry(country));
		else if (stops) break;
	}
	const note = done.length === 0 ? '' : `The calls for ${done.join(', ')} succeeded.`;
	return new PartialOutput(items, problems, note);
}

async function makeCalls(
	run: NodeRun,
	itemIndex: number,
	request: CallRequest,
	token: CallToken,
): Promise<PartialOutput> {
	const isOwn = token.stored !== undefined;
	const choose = (choice: string) => chooseCountries(token, choice, request.apiPath);
	const calls = new SignedCalls(run, request, token);
	const note = (text: string) => void run.notes.add(text);
	const call = { calls, request, note };
	const items = run.context.getInputData();
	const { json } = items[itemIndex];
	const isNamed = !isOwn && (items.length > 1 || namesShop(json));
	const ownerIn = (country: string) => (isNamed ? readOwner(json, country) : {});
	const countries = choose(request.country);
	if (request.country === EACH_COUNTRY) {
		return await callEach(call, countries, ownerIn, !run.context.continueOnFail());
	}
	const [country] = countries;
	const isWrite = changesSomething(request.method, request.apiPath);
	if (isOwn && !isWrite && request.country === '') noteOthers(run, country, choose(EACH_COUNTRY));
	return await callCountry({ ...call, country, owner: ownerIn(country) });
}

/**
 * Makes the calls that one item asks for: for the shop's country, another, or each.
 *
 * @returns what came, and what didn't
 * @throws LazadaError
 */
export async function executeRequest(
	run: NodeRun,
	itemIndex: number,
	request: CallRequest,
): Promise<PartialOutput> {
	const token = await readCallToken(run, itemIndex);
	const work = async () => await makeCalls(run, itemIndex, request, token);
	if (!changesSomething(request.method, request.apiPath)) return await work();
	return await run.writes.run(work, ({ items, problems }) => {
		const isRefused = problems.length > 0;
		return { isRefused, done: isRefused && items.length === 0 ? [] : [itemIndex] };
	});
}
