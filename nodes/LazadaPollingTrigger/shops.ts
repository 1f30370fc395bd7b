import type { IPollFunctions } from 'n8n-workflow';
import { readCredential } from '../../client/credential';
import { CredentialGrant } from '../../client/credentialGrant';
import type { ItemApp } from '../../client/itemApps';
import { PacedCalls } from '../../client/pacedCalls';
import { findApi } from '../../lazada/catalog/catalog';
import type { Ask } from '../../lazada/polling/reading';
import { EACH_COUNTRY } from '../../lazada/sites/callGateways';
import { SignedCalls } from '../Lazada/calls/signedCalls';
import { chooseCountries, toCallToken } from '../Lazada/calls/tokens';
import type { Budget, Deadline } from './budget';

/** A shop of the credential in one country. */
export interface PolledShop {
	/** Tells it from all others, also where the credential is connected to another seller. */
	key: string;
	country: string;
	/** Calls that are begun before a time. */
	askUntil: (deadline: Deadline) => Ask;
}

/**
 * The shops of the trigger's credential: one, or one for each country of a cross-border authorization.
 *
 * @param chosen countries; all if there are none
 * @throws LazadaError
 */
export async function openShops(
	context: IPollFunctions,
	chosen: readonly string[],
	budget: Budget,
): Promise<PolledShop[]> {
	const credential = await readCredential(context);
	const grant = new CredentialGrant(context, credential);
	const pace = { callsPerSecond: 0, maxWaitMs: budget.waitMs, signal: undefined };
	const app: ItemApp = { credential, calls: new PacedCalls(pace), grant };
	const stored = await grant.getCurrent();
	const token = toCallToken(app, stored);
	const how = { timeoutMs: budget.waitMs, keepRefusals: false };
	const calls = new SignedCalls({ context }, how, token);
	const choices = chosen.length === 0 ? [EACH_COUNTRY] : chosen;
	const countries = choices.flatMap((choice) => chooseCountries(token, choice, ''));
	return countries.map((country) => {
		const seller = stored.sellers.find((one) => one.country.toLowerCase() === country);
		const askUntil = (deadline: Deadline): Ask => {
			return async (apiPath, parameters) => {
				deadline.check();
				const method = findApi(apiPath)?.method ?? 'GET';
				return await calls.send(country, { method, apiPath, parameters, files: [] });
			};
		};
		return { key: `${country}:${seller?.sellerId ?? ''}`, country, askUntil };
	});
}
