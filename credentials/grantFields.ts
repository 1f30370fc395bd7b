import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { isRecord } from '../lazada/grant';
import type { Settings } from '../lazada/settings';
import { readStoredGrant, type StoredGrant } from '../lazada/storedGrant';

/** Fields of the credential that n8n stores after an exchange or refresh, all in one write. */
export interface StoredFields {
	tokenGrant: string;
	/** n8n's own name for tokens: the one field that it keeps even if a form is saved that does not have it. */
	oauthTokenData: { tokenGrant: string };
	authorizationCode: string;
	session: '';
}

/**
 * What is to be stored with a grant.
 *
 * @param authorizationCode that made the grant, so that the field does not name an older one
 */
export function storedFields(grant: StoredGrant, authorizationCode: string): StoredFields {
	const tokenGrant = JSON.stringify(grant);
	return { tokenGrant, oauthTokenData: { tokenGrant }, authorizationCode, session: '' };
}

/** Replaces the stored grant where other fields than the stored ones are signed with. */
export function fieldsWithGrant(tokenGrant: string): ICredentialDataDecryptedObject {
	return { tokenGrant, oauthTokenData: {} };
}

/**
 * The grant that the credential holds, unless it belongs to another app or another environment than the one
 * entered now: whoever may change the gateway must not get the tokens sent there.
 *
 * A form that was opened before the exchange has no `tokenGrant` and deletes it when it is saved; then the copy
 * counts. The newer of both is the one to use.
 */
export function grantOf(
	{ tokenGrant, oauthTokenData }: Record<string, unknown>,
	{ appKey, platform }: Pick<Settings, 'appKey' | 'platform'>,
): StoredGrant | undefined {
	const copy = isRecord(oauthTokenData) ? oauthTokenData.tokenGrant : undefined;
	return [tokenGrant, copy]
		.map(readStoredGrant)
		.filter((grant) => grant !== undefined)
		.filter((grant) => ['', appKey].includes(grant.appKey))
		.filter((grant) => ['', platform.tokenBaseUrl].includes(grant.madeAt))
		.sort((one, other) => other.receivedAt - one.receivedAt)
		.at(0);
}

/** Whether the grant stands in its own field, not only in the copy. */
export function isComplete({ tokenGrant }: Record<string, unknown>, grant: StoredGrant): boolean {
	return readStoredGrant(tokenGrant)?.receivedAt === grant.receivedAt;
}
