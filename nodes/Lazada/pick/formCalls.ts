import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { readCredential } from '../../../client/credential';
import { CredentialGrant } from '../../../client/credentialGrant';
import type { ItemApp } from '../../../client/itemApps';
import { PacedCalls } from '../../../client/pacedCalls';
import { sendApiCall } from '../../../client/send';
import type { AcceptedAnswer } from '../../../lazada/answers/answer';
import { findApi } from '../../../lazada/catalog/catalog';
import { LazadaError } from '../../../lazada/errors';
import type { Parameters } from '../../../lazada/signing/signature';
import { gatewayFor } from '../../../lazada/sites/platform';
import { SignedCalls } from '../calls/signedCalls';
import { chooseCountries, toCallToken } from '../calls/tokens';
import { readFormText } from './formValues';

/** Asks Lazada for what a form shows: with the API's path, and its parameters. */
export type Ask = (apiPath: string, parameters?: Parameters) => Promise<AcceptedAnswer>;

/** Nobody waits long for a list. */
const TIMEOUT_MS = 20_000;
const PACE = { callsPerSecond: 0, maxWaitMs: 5_000, signal: undefined };

function needsShop(): LazadaError {
	return new LazadaError(
		'input',
		'The list is that of a shop, and only the workflow knows its token',
		{
			advice:
				'Token Source is Input: choose By ID, and enter the ID or an expression that gives it.',
		},
	);
}

function needsCountry(): LazadaError {
	return new LazadaError('input', 'The list differs from country to country', {
		advice: 'Token Source is Input: choose the Country to see its list, or give the ID.',
	});
}

/** Calls without a token, for what Lazada tells everybody. */
function askOpenly(context: ILoadOptionsFunctions, app: ItemApp, country: string): Ask {
	const { credential, calls } = app;
	return async (apiPath, parameters = {}) => {
		const url = gatewayFor(credential.settings.platform, country) + apiPath;
		const call = { method: readMethod(apiPath), apiPath, url, parameters, files: [] };
		const sent = { ...call, timeoutMs: TIMEOUT_MS, keepRefusals: false };
		const send = async () => await sendApiCall(context, credential, undefined, sent);
		return await calls.call({ apiPath, seller: '' }, send);
	};
}

function readMethod(apiPath: string): 'GET' | 'POST' {
	return findApi(apiPath)?.method ?? 'GET';
}

/**
 * Opens the shop of the form's credential in the form's country, for calls that read. Where the tokens are those of the
 * input, a form has none.
 *
 * @param isOpen whether Lazada tells it without a token, too: then the form's country is enough
 * @throws LazadaError (`input`) where the form has no shop; (`reauthorize`) where the credential is connected to none
 */
export async function openFormShop(context: ILoadOptionsFunctions, isOpen: boolean): Promise<Ask> {
	const choice = readFormText(context, 'country');
	const isInput = readFormText(context, 'tokenSource') === 'input';
	if (isInput && !isOpen) throw needsShop();
	if (isInput && !/^[a-z]{2}$/i.test(choice)) throw needsCountry();
	const credential = await readCredential(context);
	const grant = new CredentialGrant(context, credential);
	const app: ItemApp = { credential, calls: new PacedCalls(PACE), grant };
	if (isInput) return askOpenly(context, app, choice.toLowerCase());
	const token = toCallToken(app, await grant.getCurrent());
	const calls = new SignedCalls({ context }, { timeoutMs: TIMEOUT_MS, keepRefusals: false }, token);
	return async (apiPath, parameters = {}) => {
		const [country] = chooseCountries(token, choice, apiPath);
		return await calls.send(country, {
			method: readMethod(apiPath),
			apiPath,
			parameters,
			files: [],
		});
	};
}
