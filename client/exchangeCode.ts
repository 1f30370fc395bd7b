import { requireExpected, type ExpectedShops } from '../lazada/authorization/expectedShops';
import { LazadaError } from '../lazada/errors';
import type { StoredGrant } from '../lazada/grants/storedGrant';
import { createTokenCall } from '../lazada/grants/tokenCalls';
import type { LazadaContext, LazadaCredential } from './credential';
import { runHook } from './runHook';
import { tokenCallSender } from './send';
import { requestGrant, type NewTokens } from './tokens/tokenRequest';

/** An authorization code whose state is verified already. */
export interface VerifiedCode {
	code: string;
	/** Exactly the link's, `''` if it had none. */
	uuid: string;
	/** Conditions that the authorized shop must satisfy, all of them. */
	expected: readonly ExpectedShops[];
}

/**
 * Exchanges a code for tokens that are handed on; the node's credential only signs.
 *
 * @throws LazadaError; (`wrongShop`) where another shop authorized than was expected
 */
export async function exchangeForOutput(
	context: LazadaContext,
	credential: LazadaCredential,
	{ code, uuid, expected }: VerifiedCode,
): Promise<NewTokens> {
	const send = tokenCallSender(context, credential);
	const call = createTokenCall(code, uuid);
	const tokens = await requestGrant(send, credential.settings, call, Date.now);
	for (const shops of expected) requireExpected(tokens.grant, shops);
	return tokens;
}

/**
 * Exchanges a code for a grant that is stored in the node's credential. A code that made the stored grant is
 * not exchanged again.
 *
 * @returns the grant that is stored now
 * @throws LazadaError; (`wrongShop`) where another shop authorized than was expected: nothing is stored then
 */
export async function exchangeIntoCredential(
	context: LazadaContext,
	credential: LazadaCredential,
	code: VerifiedCode,
): Promise<StoredGrant> {
	const stored = await runHook(context, credential, { do: 'exchange', ...code });
	if (stored !== undefined) return stored;
	throw new LazadaError('badAnswer', "n8n didn't store the new tokens in the credential", {
		advice:
			'Check that the node has a Lazada credential of its own, then authorize the shop again.',
	});
}
