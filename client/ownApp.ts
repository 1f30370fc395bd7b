import { LazadaError } from '../lazada/errors';
import { CREDENTIAL_TYPE, type LazadaContext, type LazadaCredential } from './credential';
import { findForeignGrant } from './credentialFields';
import { mayVary, readStoredExpressions } from './n8nWorkarounds';

/** The fields that say which app a token belongs to, and which hosts get it. */
const APP_FIELDS = ['appKey', 'environment', 'gatewayUrl'];

/**
 * Whether expressions give the items of a run different apps.
 *
 * @returns also `true` where n8n does not show what is stored
 */
async function appMayVary(context: LazadaContext): Promise<boolean> {
	const expressions = await readStoredExpressions(context, CREDENTIAL_TYPE);
	if (expressions === undefined) return true;
	return APP_FIELDS.some((name) => name in expressions && mayVary(expressions[name]));
}

/**
 * Keeps the tokens that the credential stores for one app from being used or replaced for an item whose expressions
 * give another app. A user who changes the app itself may connect again.
 *
 * @throws LazadaError (`input`)
 */
export async function requireOwnApp(
	context: LazadaContext,
	{ fields, settings: { appKey, platform } }: LazadaCredential,
): Promise<void> {
	const foreign = findForeignGrant(fields, { appKey, platform });
	if (foreign === undefined || !(await appMayVary(context))) return;
	const host = platform.tokenBaseUrl;
	throw new LazadaError('input', "The credential's tokens belong to another app than this item's", {
		advice: `The tokens are those of the app ${foreign.appKey || appKey} at ${foreign.tokenHost || host}, but the credential's expressions give the app ${appKey} at ${host} for this item. A credential stores the tokens of one app: give this item's tokens as input, or use a credential for each app. Nothing was sent to Lazada.`,
	});
}
