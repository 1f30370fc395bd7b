import { requireExpected } from '../lazada/authorization/expectedShops';
import { createTokenCall } from '../lazada/grants/tokenCalls';
import type { LazadaContext, LazadaCredential } from './credential';
import type { VerifiedCode } from './hookCommand';
import { tokenCallSender } from './send';
import { requestGrant, type NewTokens } from './tokens/tokenRequest';

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
