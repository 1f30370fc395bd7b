import { sleep } from 'n8n-workflow';
import { rejectsToken } from '../lazada/answers/codes';
import { LazadaError } from '../lazada/errors';
import { fingerprint, type StoredGrant } from '../lazada/grants/storedGrant';
import {
	CREDENTIAL_TYPE,
	readAgain,
	type LazadaContext,
	type LazadaCredential,
} from './credential';
import { readGrantField } from './credentialFields';
import {
	keepExpressions,
	NothingToSend,
	withCommand,
	type HookCommand,
	type VerifiedCode,
} from './hookCommand';
import { readStoredExpressions } from './n8nWorkarounds';
import { sendThroughCredential } from './send';
import { RememberedWork } from './tokens/rememberedWork';

/** A command that the credential's hook carries out, without a request of the node's own. */
type StoringCommand = Exclude<HookCommand, { do: 'sign' }>;

/** Waits (ms) for the winning worker's grant after losing a refresh race: a busy worker stores late. */
const WINNER_WAITS_MS = [0, 200, 500, 1_000, 1_500, 2_500];
const REMEMBERED_MS = 60_000;

/**
 * What was stored by the winner of a race, by what its losers hold. All of them look for it together, and only once:
 * where many lose, the database is busy, and each look takes seconds.
 */
const winners = new RememberedWork<StoredGrant | undefined>(
	{ successMs: REMEMBERED_MS, failureMs: () => 0 },
	() => Date.now(),
);

/** The URL is never called: `authenticate` ends the request. */
const NO_REQUEST = { url: 'lazada:no-request' };

/**
 * Lets the credential's hook carry out a command, and n8n store the result.
 *
 * @param credential as it was read; n8n before 2.34 stores all of its fields again, its expressions as they are stored
 * @returns the grant that is stored now
 * @throws LazadaError as the hook does
 */
export async function runHook(
	context: LazadaContext,
	credential: LazadaCredential,
	command: StoringCommand,
): Promise<StoredGrant | undefined> {
	const { fields, settings } = credential;
	const carrier = withCommand(fields, command);
	keepExpressions(carrier, async () => await readStoredExpressions(context, CREDENTIAL_TYPE));
	const running = sendThroughCredential(context, credential, carrier, NO_REQUEST);
	await running.catch((error: unknown) => {
		if (!(error instanceof NothingToSend)) throw error;
	});
	// n8n has put what the hook returned into the same object.
	return readGrantField(carrier, settings);
}

/** The grant that another worker has stored in place of `held`. */
async function findWinner(
	context: LazadaContext,
	credential: LazadaCredential,
	held: StoredGrant,
): Promise<StoredGrant | undefined> {
	return await winners.once(fingerprint(credential.id, held.accessToken), async () => {
		for (const waitMs of WINNER_WAITS_MS) {
			if (waitMs > 0) await sleep(waitMs);
			const { fields, settings } = await readAgain(context, credential);
			const stored = readGrantField(fields, settings);
			if (stored !== undefined && stored.accessToken !== held.accessToken) return stored;
		}
		return undefined;
	});
}

/**
 * Lets the hook refresh a grant, and n8n store the result. Another worker of the same n8n may do so at the same
 * moment: then Lazada takes the refresh token from one of them only, and the other uses what that one stored.
 *
 * @param held the grant to replace, if there is one
 * @returns the grant that is stored now
 * @throws LazadaError as the hook does
 */
export async function refreshThroughHook(
	context: LazadaContext,
	credential: LazadaCredential,
	command: Extract<StoringCommand, { do: 'prepare' | 'refresh' }>,
	held: StoredGrant | undefined,
): Promise<StoredGrant | undefined> {
	return await runHook(context, credential, command).catch(async (error: unknown) => {
		const isLost = error instanceof LazadaError && rejectsToken(error, 'refreshToken');
		const winner =
			isLost && held !== undefined ? await findWinner(context, credential, held) : undefined;
		if (winner === undefined) throw error;
		return winner;
	});
}

/**
 * Exchanges a code for a grant that is stored in the node's credential. A code that made the stored grant is
 * not exchanged again.
 *
 * @returns the grant that is stored now
 * @throws LazadaError; (`wrongShop`) where another shop authorized than was expected: nothing is stored then
 */
export async function exchangeThroughHook(
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
