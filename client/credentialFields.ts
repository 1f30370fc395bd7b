import { readStoredGrant, type StoredGrant } from '../lazada/grants/storedGrant';
import type { Settings } from '../lazada/settings';
import { HOOK_RUNS } from './hookCommand';

/** Fields of the credential that n8n stores after an exchange or refresh, all in one write. */
export interface StoredFields {
	tokenGrant: string;
	authorizationCode: string;
	/** n8n stores nothing unless the expirable field is among what the hook returns. */
	session: typeof HOOK_RUNS;
}

/**
 * What to store with a grant.
 *
 * @param authorizationCode the newest one, so that the field does not name an older one
 */
export function storedFields(grant: StoredGrant, authorizationCode: string): StoredFields {
	return { tokenGrant: JSON.stringify(grant), authorizationCode, session: HOOK_RUNS };
}

/**
 * The grant that the credential holds, unless it belongs to another app or another environment than the one
 * entered now: a user who changes the gateway must not get the tokens sent there. A grant that names neither was
 * entered through n8n's API, by somebody who knows its tokens.
 */
export function readGrantField(
	{ tokenGrant }: Record<string, unknown>,
	{ appKey, platform }: Pick<Settings, 'appKey' | 'platform'>,
): StoredGrant | undefined {
	const grant = readStoredGrant(tokenGrant);
	if (grant === undefined) return undefined;
	const isOfApp = ['', appKey].includes(grant.appKey);
	return isOfApp && ['', platform.tokenBaseUrl].includes(grant.tokenHost) ? grant : undefined;
}
