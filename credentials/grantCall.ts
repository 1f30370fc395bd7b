import { needsAuthorization } from '../lazada/authorizationGuide';
import { LazadaError } from '../lazada/errors';
import { readGrant } from '../lazada/grant';
import type { Settings } from '../lazada/settings';
import type { StoredGrant } from '../lazada/storedGrant';
import type { TokenCall } from '../lazada/tokenCall';
import { callWithoutToken, type HttpRequest } from './tokenClient';

/** Lazada refuses a refresh token that another process has just used, and a hook cannot read what that one stored. */
const OTHER_WORKER =
	'If n8n runs on several workers, another one may just have refreshed it: try again first';

/** A grant of the entered app, apart from the codes that led to it. */
export type NewGrant = Omit<StoredGrant, 'madeBy' | 'spentCodes'>;

/**
 * Makes a token call from a hook of the credential.
 *
 * @param clock milliseconds since 1970
 * @param held the grant that is to be refreshed
 * @throws LazadaError (`refused`, `answer`, `unreachable`); (`reauthorize`) with the shop and the link to open
 */
export async function callForGrant(
	httpRequest: HttpRequest,
	settings: Settings,
	{ apiPath, parameters }: TokenCall,
	clock: () => number,
	held?: StoredGrant,
): Promise<NewGrant> {
	const url = settings.platform.tokenBaseUrl + apiPath;
	const calling = callWithoutToken(httpRequest, settings, 'POST', url, parameters, clock());
	const answer = await calling.catch((error: unknown) => {
		if (!(error instanceof LazadaError) || error.kind !== 'reauthorize') throw error;
		const isSpent = error.details.lazadaCode === 'IllegalRefreshToken';
		const what = isSpent ? `${error.message}. ${OTHER_WORKER}` : error.message;
		throw needsAuthorization(what, settings, clock(), held, error);
	});
	const { appKey, appSecret, platform } = settings;
	const secrets = [appSecret, ...Object.values(parameters)];
	return { ...readGrant(answer, clock(), secrets), appKey, madeAt: platform.tokenBaseUrl };
}
