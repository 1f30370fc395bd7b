import { sleep, type ICredentialDataDecryptedObject } from 'n8n-workflow';
import { GrantKept, KEEP_GRANT_ADDRESS } from '../../credentials/grantKept';
import { LazadaError } from '../../lazada/errors';
import type { StoredGrant } from '../../lazada/storedGrant';
import { readCredential, readCredentialGrant, type LazadaContext } from './credential';
import { sendWith, thrownByCredential } from './transport';

/** How long to wait for what another worker stores, after Lazada has told this one that it came second. */
const OTHERS_STORE_WITHIN_MS = [0, 200, 500];

/** Whether the credential holds another grant by now than `held`. */
async function hasSuccessor(context: LazadaContext, held: StoredGrant): Promise<boolean> {
	for (const waitMs of OTHERS_STORE_WITHIN_MS) {
		if (waitMs > 0) await sleep(waitMs);
		const stored = await readCredentialGrant(context);
		if (stored !== undefined && stored.accessToken !== held.accessToken) return true;
	}
	return false;
}

/**
 * Lets the credential refresh a grant, and n8n store the result. Another worker of the same n8n may do so at the
 * same moment: then Lazada takes the refresh token from one of them only, and the other uses what that one stored.
 *
 * @param overlay what differs from the stored fields
 * @param held the grant that is to be replaced
 * @throws LazadaError as the credential's hook does
 */
export async function refreshGrant(
	context: LazadaContext,
	overlay: ICredentialDataDecryptedObject,
	held: StoredGrant | undefined,
): Promise<void> {
	await keepGrant(context, overlay).catch(async (error: unknown) => {
		const isSecond =
			error instanceof LazadaError &&
			error.details.lazadaCode === 'IllegalRefreshToken' &&
			held !== undefined &&
			(await hasSuccessor(context, held));
		if (!isSecond) throw error;
	});
}

/**
 * Lets the credential exchange or refresh, and n8n store the result, without a request of the node's own.
 *
 * @param overlay what differs from the stored fields: a new authorization code, or a grant to be refreshed
 * @throws LazadaError as the credential's hook does
 */
export async function keepGrant(
	context: LazadaContext,
	overlay: ICredentialDataDecryptedObject,
): Promise<void> {
	const { fields } = await readCredential(context);
	await storeThroughHook(context, { ...fields, ...overlay });
}

/**
 * Lets the credential's hook say what is to be stored, and n8n store it, without a request of the node's own.
 *
 * @param fields that the hook gets
 * @throws LazadaError as the credential's hook does
 */
export async function storeThroughHook(
	context: LazadaContext,
	fields: ICredentialDataDecryptedObject,
): Promise<void> {
	await sendWith(context, { ...fields, session: '' }, { url: KEEP_GRANT_ADDRESS }).catch(
		(error: unknown) => {
			const thrown = thrownByCredential(error);
			if (!(thrown instanceof GrantKept)) throw thrown ?? error;
		},
	);
}
