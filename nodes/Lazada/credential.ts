import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHookFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { grantOf } from '../../credentials/grantFields';
import { readSettings, type Settings } from '../../lazada/settings';
import type { StoredGrant } from '../../lazada/storedGrant';

/** The type of the node's credential; its literal in the node's description is all that n8n's lint can read. */
export const CREDENTIAL_TYPE = 'lazadaApi';

/** Where a node of the package runs: as a step of a workflow, or as its trigger. */
export type LazadaContext = IExecuteFunctions | IWebhookFunctions;

/** Anything that can read the node's credential. */
type CredentialContext = LazadaContext | IHookFunctions;

/** The node's credential, read once for all items. */
export interface LazadaCredential {
	fields: ICredentialDataDecryptedObject;
	settings: Settings;
}

/**
 * Reads the node's credential from n8n's database.
 *
 * @throws LazadaError (`input`) where a field of it cannot be used
 */
export async function readCredential(context: CredentialContext): Promise<LazadaCredential> {
	const fields = await context.getCredentials(CREDENTIAL_TYPE);
	return { fields, settings: readSettings(fields) };
}

/** The grant that the node's credential holds now, read anew. */
export async function readCredentialGrant(
	context: LazadaContext,
): Promise<StoredGrant | undefined> {
	const { fields, settings } = await readCredential(context);
	return grantOf(fields, settings);
}
