import type { AcceptedAnswer } from '../../lazada/answer';
import { LazadaError } from '../../lazada/errors';
import { expectedShopsText, requireExpected, type ExpectedShops } from '../../lazada/expectedShops';
import { readGrant, type Grant } from '../../lazada/grant';
import type { Settings } from '../../lazada/settings';
import { digestOf, type StoredGrant } from '../../lazada/storedGrant';
import { createTokenCall } from '../../lazada/tokenCall';
import { readCredentialGrant, type LazadaContext, type LazadaCredential } from './credential';
import { keepGrant } from './keptGrant';
import { sendTokenCall } from './transport';

/** An authorization code whose state is verified already. */
export interface VerifiedCode {
	code: string;
	/** Exactly the link's, `''` if it had none. */
	uuid: string;
	/** Shops that may come of it; all must hold. */
	expected: Array<ExpectedShops | undefined>;
}

/**
 * Exchanges a code for a grant that is handed on; the node's credential only signs.
 *
 * @throws LazadaError; (`stranger`) where another shop authorized than was expected
 */
export async function exchangeForOutput(
	context: LazadaContext,
	credential: LazadaCredential,
	{ code, uuid, expected }: VerifiedCode,
): Promise<{ raw: AcceptedAnswer; grant: Grant }> {
	const raw = await sendTokenCall(context, credential, createTokenCall(code, uuid));
	const grant = readGrant(raw, Date.now(), [credential.settings.appSecret, code]);
	for (const shops of expected) requireExpected(grant, shops);
	return { raw, grant };
}

/**
 * Exchanges a code for a grant that is stored in the node's credential. A code that made the stored grant is
 * not exchanged again.
 *
 * @returns the grant that is stored now
 * @throws LazadaError; (`stranger`) where another shop authorized than was expected: nothing is stored then
 */
export async function exchangeIntoCredential(
	context: LazadaContext,
	{ appKey }: Settings,
	{ code, uuid, expected }: VerifiedCode,
): Promise<StoredGrant> {
	const expectedShops = expected.filter((shops) => shops !== undefined).map(expectedShopsText);
	await keepGrant(context, { authorizationCode: code, uuid, expectedShops });
	const grant = await readCredentialGrant(context);
	if (grant?.madeBy === digestOf(appKey, code)) {
		for (const shops of expected) requireExpected(grant, shops);
		return grant;
	}
	throw new LazadaError('reauthorize', 'This authorization code is of no use any more', {
		advice:
			'It was exchanged or refused before. The credential keeps the grant it has; open the authorization link again for a new code.',
	});
}
