import { rejectsToken } from '../../lazada/answers/codes';
import { needsAuthorization } from '../../lazada/authorization/authorizationGuide';
import { LazadaError } from '../../lazada/errors';
import type { TokenCall } from '../../lazada/grants/tokenCalls';
import type { StoredGrant } from '../../lazada/grants/storedGrant';
import type { Settings } from '../../lazada/settings';
import type { Send } from '../requests';
import { requestGrant, type NewTokens } from './tokenRequest';

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
