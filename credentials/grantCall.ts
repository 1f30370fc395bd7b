import { needsAuthorization } from '../lazada/authorizationGuide';
import { LazadaError } from '../lazada/errors';
import { readGrant } from '../lazada/grant';
import type { Settings } from '../lazada/settings';
import type { StoredGrant } from '../lazada/storedGrant';
import type { TokenCall } from '../lazada/tokenCall';
import { callWithoutToken, type HttpRequest } from './tokenClient';

/** A grant of the entered app, apart from the codes that led to it. */
export type NewGrant = Omit<StoredGrant, 'madeBy' | 'spentCodes'>;

/**
 * Makes a token call from a hook of the credential.
 *
 * @param clock milliseconds since 1970
 * @throws LazadaError (`refused`, `answer`, `unreachable`); (`reauthorize`) with the link to open
 */
export async function callForGrant(
	httpRequest: HttpRequest,
	settings: Settings,
	{ apiPath, parameters }: TokenCall,
	clock: () => number,
): Promise<NewGrant> {
	const url = settings.platform.tokenBaseUrl + apiPath;
	const calling = callWithoutToken(httpRequest, settings, 'POST', url, parameters, clock());
	const answer = await calling.catch((error: unknown) => {
		if (!(error instanceof LazadaError) || error.kind !== 'reauthorize') throw error;
		throw needsAuthorization(error.message, settings, clock(), error);
	});
	const { appKey, appSecret, platform } = settings;
	const secrets = [appSecret, ...Object.values(parameters)];
	return { ...readGrant(answer, clock(), secrets), appKey, madeAt: platform.tokenBaseUrl };
}
