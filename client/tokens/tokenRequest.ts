import type { AcceptedAnswer } from '../../lazada/answers/answer';
import { rejectsToken } from '../../lazada/answers/codes';
import { needsAuthorization } from '../../lazada/authorization/authorizationGuide';
import { LazadaError } from '../../lazada/errors';
import type { Grant } from '../../lazada/grants/grant';
import type { StoredGrant } from '../../lazada/grants/storedGrant';
import { readGrant, type TokenCall } from '../../lazada/grants/tokenCalls';
import type { Settings } from '../../lazada/settings';
import { requestOptions, sendAndJudge, type Send } from '../requests';

/** New tokens: as Lazada gave them, and as a grant. */
export interface NewTokens {
	raw: AcceptedAnswer;
	grant: Grant;
}

/**
 * Makes a token call: the one way to ask Lazada for a grant.
 *
 * @param send signs without an access token
 * @param clock milliseconds since 1970
 * @throws LazadaError (`refused`, `reauthorize`, `badAnswer`, `unreachable`)
 */
export async function requestGrant(
	send: Send,
	settings: Settings,
	{ apiPath, parameters }: TokenCall,
	clock: () => number,
): Promise<NewTokens> {
	const url = settings.platform.tokenBaseUrl + apiPath;
	const secrets = [settings.appSecret, ...Object.values(parameters)];
	const raw = await sendAndJudge(send, requestOptions('POST', url, parameters), secrets);
	return { raw, grant: readGrant(raw, clock(), secrets) };
}

/** Lazada refuses a refresh token that another process has just used, and a hook cannot read what that one stored. */
const OTHER_WORKER =
	'If n8n runs on several workers, another one may just have refreshed it: try again first';

/**
 * Makes a token call for the credential's own shop, whose form shows the message of an error and nothing else.
 *
 * @param held the grant to refresh
 * @throws LazadaError as `requestGrant`; (`reauthorize`) with the shop and the link to open
 */
export async function requestGuidedGrant(
	send: Send,
	settings: Settings,
	call: TokenCall,
	clock: () => number,
	held?: StoredGrant,
): Promise<NewTokens> {
	return await requestGrant(send, settings, call, clock).catch((error: unknown) => {
		if (!(error instanceof LazadaError) || error.kind !== 'reauthorize') throw error;
		const isSpent = rejectsToken(error, 'refreshToken');
		const what = isSpent ? `${error.message}. ${OTHER_WORKER}` : error.message;
		throw needsAuthorization(what, settings, clock(), held, error);
	});
}
