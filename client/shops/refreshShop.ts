import type { IExecuteFunctions } from 'n8n-workflow';
import { rejectsToken } from '../../lazada/answers/codes';
import { LazadaError } from '../../lazada/errors';
import { readCopies } from '../../lazada/grants/safetyCopies';
import { refreshTokenCall } from '../../lazada/grants/tokenCalls';
import { readAgain, type LazadaCredential } from '../credential';
import type { PacedCalls } from '../pacedCalls';
import { rotations, shopRefreshes } from '../processMemory';
import { tokenCallSender } from '../send';
import { keyFor } from '../tokens/rotationLedger';
import { requestGrant, type NewTokens } from '../tokens/tokenRequest';
import type { SafetyCopyWriter } from './safetyCopyWriter';

/** How the shops of one run are refreshed. */
export interface ShopRefresh {
	context: IExecuteFunctions;
	credential: LazadaCredential;
	calls: PacedCalls;
	/** Takes a copy of each shop's new tokens, if the user wants one. */
	copies: SafetyCopyWriter | undefined;
}

/**
 * n8n drops the output of a node that stops at a later item, and the old refresh token is spent by then. If the item
 * is run again within this time, it gets the tokens that Lazada gave; after it, Lazada is asked again.
 */
const RERUN_MS = 600_000;

/** New tokens from Lazada, or those that replaced the refresh token before. */
interface Refreshed {
	tokens: NewTokens;
	isNew: boolean;
}

/** Looks among the safety copies of the node's credential. */
async function readCopiesInto({ context, credential }: ShopRefresh): Promise<void> {
	const { fields } = await readAgain(context, credential);
	for (const { replaced, answer, receivedAt } of readCopies(fields.tokenCopies)) {
		rotations.recordCopy(replaced, answer, receivedAt);
	}
}

async function askLazada(run: ShopRefresh, refreshToken: string): Promise<Refreshed> {
	const { context, credential, calls, copies } = run;
	const { settings } = credential;
	const call = refreshTokenCall(refreshToken);
	const send = tokenCallSender(context, credential);
	const target = { apiPath: call.apiPath, seller: refreshToken };
	const asking = calls.call(target, async () => await requestGrant(send, settings, call, Date.now));
	const tokens = await asking.catch(async (error: unknown) => {
		if (!(error instanceof LazadaError) || !rejectsToken(error, 'refreshToken')) throw error;
		const verified = { verified: true };
		if (rotations.findNewest(settings, refreshToken, verified) === undefined) {
			await readCopiesInto(run);
		}
		const newest = rotations.findNewest(settings, refreshToken, verified);
		if (newest === undefined) throw error;
		return { tokens: newest, isNew: false };
	});
	if ('isNew' in tokens) return tokens;
	const { answer, receivedAt } = rotations.record(settings, refreshToken, tokens);
	if (copies !== undefined && typeof answer === 'string') {
		copies.add(context, credential, {
			replaced: keyFor(settings, refreshToken),
			given: keyFor(settings, tokens.grant.refreshToken),
			answer,
			receivedAt,
			runItems: context.getInputData().length,
		});
	}
	return { tokens, isNew: true };
}

/**
 * Refreshes the tokens of any shop, once however often the same refresh token is given.
 *
 * @throws LazadaError (`refused`, `reauthorize`, `badAnswer`, `unreachable`, `postponed`)
 */
export async function refreshShop(run: ShopRefresh, refreshToken: string): Promise<NewTokens> {
	const { settings } = run.credential;
	const { appKey, appSecret, platform } = settings;
	const key = JSON.stringify([platform.tokenBaseUrl, appKey, appSecret, refreshToken]);
	const { value, wasFirst } = await shopRefreshes.once(key, async () => {
		const recent = rotations.findNewest(settings, refreshToken, { maxAgeMs: RERUN_MS });
		if (recent !== undefined) return { tokens: recent, isNew: false };
		return await askLazada(run, refreshToken);
	});
	if (wasFirst && value.isNew) return value.tokens;
	return rotations.follow(settings, refreshToken, value.tokens);
}
