import { rejectsToken } from '../lazada/answers/codes';
import { LazadaError } from '../lazada/errors';
import type { StoredGrant } from '../lazada/grants/storedGrant';
import { nameCountry } from '../lazada/sites/countries';
import type { CredentialGrant } from './credentialGrant';
import { tokenAcceptance } from './processMemory';
import type { CallPlace } from './tokens/tokenAcceptance';

/** A token refused so soon after Lazada gave it has not ended: this run has refreshed it for another place. */
const NEW_MS = 300_000;

function isNew({ receivedAt }: StoredGrant): boolean {
	return Date.now() - receivedAt < NEW_MS;
}

function isRefusedToken(error: unknown): error is LazadaError {
	return error instanceof LazadaError && rejectsToken(error, 'accessToken');
}

function validElsewhere(
	{ kind, details }: LazadaError,
	{ country, apiPath }: CallPlace,
	success: CallPlace,
): LazadaError {
	const here = nameCountry(country);
	const what =
		success.country === country
			? `Lazada in ${here} doesn't accept this access token for ${apiPath}, though it is valid for ${success.apiPath}`
			: `Lazada in ${here} doesn't accept this access token, though it is valid in ${nameCountry(success.country)}`;
	return new LazadaError(kind, what, {
		...details,
		advice: `Check that the shop sells in ${here}, and that Lazada offers ${apiPath} there. The token was not refreshed.`,
	});
}

function refusedThoughNew(
	{ kind, details }: LazadaError,
	{ country, apiPath }: CallPlace,
): LazadaError {
	const here = nameCountry(country);
	const what = `Lazada in ${here} doesn't accept an access token of this shop for ${apiPath}, not even a new one`;
	return new LazadaError(kind, what, {
		...details,
		advice: `Check that the shop sells in ${here}, and that Lazada offers this API there and to your app. The token was refreshed once and isn't refreshed again for this call.`,
	});
}

/** What Lazada answered, and the grant that it accepted. */
export interface GrantedAnswer<T> {
	answer: T;
	grant: StoredGrant;
}

/**
 * Makes a call with the credential's grant. If Lazada refuses its access token, the call is made once more with the
 * token that another execution has stored meanwhile, or with a refreshed one. It is not refreshed where Lazada has
 * just accepted it elsewhere, nor where it lately refused a new one too.
 *
 * @param send makes the call with an access token
 * @throws LazadaError as `send` does, or as the refresh; (`refused`) where it is the place that does not take the token
 */
export async function callWithGrant<T>(
	keeper: CredentialGrant,
	held: StoredGrant,
	place: CallPlace,
	send: (accessToken: string) => Promise<T>,
): Promise<GrantedAnswer<T>> {
	const attempt = async (grant: StoredGrant): Promise<GrantedAnswer<T>> => {
		const answer = await send(grant.accessToken);
		tokenAcceptance.accepted(grant, place);
		return { answer, grant };
	};
	return await attempt(held).catch(async (error: unknown) => {
		if (!isRefusedToken(error)) throw error;
		if (tokenAcceptance.refusesNew(held, place)) throw refusedThoughNew(error, place);
		tokenAcceptance.refused(held, place);
		const success = tokenAcceptance.findSuccess(held, place);
		const newer = success ? await keeper.findNewer(held) : await keeper.replace(held);
		if (newer === undefined) {
			if (success) throw validElsewhere(error, place, success);
			if (isNew(held)) tokenAcceptance.refusedNew(held, place);
			throw refusedThoughNew(error, place);
		}
		return await attempt(newer).catch((again: unknown) => {
			if (!isRefusedToken(again)) throw again;
			tokenAcceptance.refusedNew(newer, place);
			throw refusedThoughNew(again, place);
		});
	});
}
