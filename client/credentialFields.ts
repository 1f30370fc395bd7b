import { describeConnectedShop } from '../lazada/grants/connectedShop';
import { readStoredGrant, type StoredGrant } from '../lazada/grants/storedGrant';
import { isRecord } from '../lazada/json';
import type { Settings } from '../lazada/settings';
import { HOOK_RUNS } from './hookCommand';

/** Fields of the credential that n8n stores after an exchange or refresh, all in one write. */
export interface StoredFields {
	tokenGrant: string;
	/**
	 * n8n's own name for tokens: the one field that n8n restores when a form is saved that was opened before it was
	 * stored. Such a form deletes `tokenGrant`.
	 */
	oauthTokenData: { tokenGrant: string };
	authorizationCode: string;
	/** What the form shows of the grant. */
	connectedShop: string;
	/** n8n stores nothing unless the expirable field is among what the hook returns. */
	session: typeof HOOK_RUNS;
}

/**
 * What to store with a grant.
 *
 * @param authorizationCode the newest one, so that the field does not name an older one
 */
export function storedFields(
	grant: StoredGrant,
	{ appKey }: Pick<Settings, 'appKey'>,
	authorizationCode: string,
): StoredFields {
	const tokenGrant = JSON.stringify(grant);
	return {
		tokenGrant,
		oauthTokenData: { tokenGrant },
		authorizationCode,
		connectedShop: describeConnectedShop(grant, appKey),
		session: HOOK_RUNS,
	};
}

function readGrants({ tokenGrant, oauthTokenData }: Record<string, unknown>): StoredGrant[] {
	const copy = isRecord(oauthTokenData) ? oauthTokenData.tokenGrant : undefined;
	const texts = copy === tokenGrant ? [tokenGrant] : [tokenGrant, copy];
	return texts.map((text) => readStoredGrant(text)).filter((grant) => grant !== undefined);
}

function belongsTo(
	{ appKey, tokenHost }: StoredGrant,
	settings: Pick<Settings, 'appKey' | 'platform'>,
): boolean {
	return (
		['', settings.appKey].includes(appKey) &&
		['', settings.platform.tokenBaseUrl].includes(tokenHost)
	);
}

/**
 * The newest grant that the credential holds, unless it belongs to another app or another environment than the one
 * entered now: a user who changes the gateway must not get the tokens sent there. A grant that names neither was
 * entered through n8n's API, by somebody who knows its tokens.
 */
export function readGrantField(
	fields: Record<string, unknown>,
	settings: Pick<Settings, 'appKey' | 'platform'>,
): StoredGrant | undefined {
	return readGrants(fields)
		.filter((grant) => belongsTo(grant, settings))
		.sort((one, other) => other.receivedAt - one.receivedAt)
		.at(0);
}

/** The grant that the credential holds for another app or another environment, if it holds none for this one. */
export function findForeignGrant(
	fields: Record<string, unknown>,
	settings: Pick<Settings, 'appKey' | 'platform'>,
): StoredGrant | undefined {
	const grants = readGrants(fields);
	return grants.some((grant) => belongsTo(grant, settings)) ? undefined : grants.at(0);
}

/**
 * Whether a stale form has deleted `tokenGrant`, and with it what the form shows of it, so that the grant must be stored
 * again: a form that is opened anew tests with `tokenGrant` only, since n8n shows `true` in place of `oauthTokenData`.
 */
export function lostTokenGrant(
	{ tokenGrant }: Record<string, unknown>,
	grant: StoredGrant,
): boolean {
	return readStoredGrant(tokenGrant)?.receivedAt !== grant.receivedAt;
}
