import type { IExecuteFunctions } from 'n8n-workflow';
import { SharedWork } from '../../credentials/sharedWork';
import type { AcceptedAnswer } from '../../lazada/answer';
import { LazadaError } from '../../lazada/errors';
import { readGrant, type Grant } from '../../lazada/grant';
import { digestOf } from '../../lazada/storedGrant';
import { refreshTokenCall } from '../../lazada/tokenCall';
import { keepCopy } from './copyKeeper';
import type { NodeRun } from './run';
import { recallSuccessor, rememberSuccessor, successorOf, type Remembered } from './successors';
import { sendTokenCall } from './transport';

/** New tokens, as Lazada gave them and as a grant. */
export interface Refreshed {
	raw: AcceptedAnswer;
	grant: Grant;
}

/** What was remembered, and whether Lazada has only just given it. */
interface Outcome extends Remembered {
	isNew: boolean;
}

const clock = () => Date.now();
const MINUTE_MS = 60_000;

/**
 * Refreshes of the last minutes, for the process. n8n drops the output of a node that stops at a later item, and
 * the old refresh token is spent by then: run again, the item gets the tokens that were already given.
 */
const refreshes = new SharedWork<Outcome>({ successMs: 10 * MINUTE_MS, failureMs: () => 0 }, clock);

/** Lazada says so only to who has the app's present secret: the tokens that took its place are theirs. */
function isSpent(error: unknown): boolean {
	return error instanceof LazadaError && error.details.lazadaCode === 'IllegalRefreshToken';
}

function written(raw: AcceptedAnswer): Remembered['answer'] {
	try {
		return JSON.stringify(raw);
	} catch {
		return raw;
	}
}

function refreshedBy({ answer, receivedAt }: Remembered): Refreshed {
	const raw = typeof answer === 'string' ? (JSON.parse(answer) as AcceptedAnswer) : answer;
	return { raw, grant: readGrant(raw, receivedAt) };
}

/** Asks Lazada for new tokens, or takes those that it gave for the same refresh token before. */
async function refresh(
	context: IExecuteFunctions,
	{ credential, calls }: NodeRun,
	refreshToken: string,
	keyOf: (token: string) => string,
	keepsCopy: boolean,
): Promise<Outcome> {
	const replaced = keyOf(refreshToken);
	const call = refreshTokenCall(refreshToken);
	const target = { apiPath: call.apiPath, seller: refreshToken };
	const calling = calls.call(target, async () => await sendTokenCall(context, credential, call));
	return await calling.then(
		async (raw) => {
			const receivedAt = clock();
			const secrets = [credential.settings.appSecret, refreshToken];
			const given = keyOf(readGrant(raw, receivedAt, secrets).refreshToken);
			const answer = written(raw);
			rememberSuccessor(replaced, { answer, receivedAt });
			if (keepsCopy && typeof answer === 'string') {
				const runItems = context.getInputData().length;
				await keepCopy(context, { replaced, given, answer, receivedAt, runItems });
			}
			return { answer, receivedAt, isNew: true };
		},
		async (error: unknown) => {
			const earlier = isSpent(error) ? await recallSuccessor(context, replaced) : undefined;
			if (earlier === undefined) throw error;
			return { ...earlier, isNew: false };
		},
	);
}

/**
 * Refreshes the tokens of any seller, once however often the same refresh token is given.
 *
 * @param keepsCopy whether the node's credential is to hold the new tokens as well before they come out
 * @throws LazadaError (`refused`, `reauthorize`, `answer`, `unreachable`, `postponed`)
 */
export async function refreshOnce(
	context: IExecuteFunctions,
	run: NodeRun,
	refreshToken: string,
	keepsCopy: boolean,
): Promise<Refreshed> {
	const { appKey, appSecret, platform } = run.credential.settings;
	const key = (token: string) => digestOf(platform.tokenBaseUrl, appKey, appSecret, token);
	const anyKey = (token: string) => digestOf(platform.tokenBaseUrl, appKey, token);
	let isFirst = false;
	const outcome = await refreshes.once(key(refreshToken), async () => {
		isFirst = true;
		return await refresh(context, run, refreshToken, anyKey, keepsCopy);
	});
	let refreshed = refreshedBy(outcome);
	if (isFirst && outcome.isNew) return refreshed;
	const seen = new Set([refreshToken]);
	while (!seen.has(refreshed.grant.refreshToken)) {
		const { refreshToken: next } = refreshed.grant;
		seen.add(next);
		const later = refreshes.remembered(key(next)) ?? successorOf(anyKey(next));
		if (later !== undefined) refreshed = refreshedBy(later);
	}
	return refreshed;
}
