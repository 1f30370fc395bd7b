import type { AcceptedAnswer } from '../../lazada/answers/answer';
import type { Grant } from '../../lazada/grants/grant';
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
