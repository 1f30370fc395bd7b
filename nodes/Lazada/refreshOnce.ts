import type { IExecuteFunctions } from 'n8n-workflow';
import { SharedWork } from '../../credentials/sharedWork';
import type { AcceptedAnswer } from '../../lazada/answer';
import { LazadaError } from '../../lazada/errors';
import { readGrant, type Grant } from '../../lazada/grant';
import { digestOf } from '../../lazada/storedGrant';
import { refreshTokenCall } from '../../lazada/tokenCall';
import type { NodeRun } from './run';
import { sendTokenCall } from './transport';

/** New tokens, as Lazada gave them and as a grant. */
export interface Refreshed {
	raw: AcceptedAnswer;
	grant: Grant;
}

/** What is remembered of a refresh: thousands of shops may be, so it is one text. */
interface Remembered {
	/** Lazada's answer, as JSON where it is not nested too deep for that. */
	answer: string | AcceptedAnswer;
	receivedAt: number;
}

const clock = () => Date.now();
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * Refreshes of the last minutes, for the process. n8n drops the output of a node that stops at a later item, and
 * the old refresh token is spent by then: run again, the item gets the tokens that were already given.
 */
const refreshes = new SharedWork<Remembered>(
	{ successMs: 10 * MINUTE_MS, failureMs: () => 0 },
	clock,
);

/**
 * By app alone, and longer: what Lazada gave for a token that it calls spent. A table may take no row for hours, and
 * the App Secret may have been reset since.
 */
const successors = new SharedWork<Remembered>(
	{ successMs: 12 * HOUR_MS, failureMs: () => 0 },
	clock,
);

/** About 20 MB. */
const MOST_SUCCESSORS = 20_000;

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

/** Asks Lazada for new tokens, or takes those that it gave for the same refresh token minutes ago. */
async function refresh(
	context: IExecuteFunctions,
	{ credential, calls }: NodeRun,
	refreshToken: string,
	anyKey: string,
): Promise<Remembered> {
	const call = refreshTokenCall(refreshToken);
	const target = { apiPath: call.apiPath, seller: refreshToken };
	const calling = calls.call(target, async () => await sendTokenCall(context, credential, call));
	return await calling.then(
		(raw) => {
			const receivedAt = clock();
			readGrant(raw, receivedAt, [credential.settings.appSecret, refreshToken]);
			const made = { answer: written(raw), receivedAt };
			successors.remember(anyKey, made, MOST_SUCCESSORS);
			return made;
		},
		(error: unknown) => {
			const earlier = successors.remembered(anyKey);
			if (earlier === undefined || !isSpent(error)) throw error;
			return earlier;
		},
	);
}

/**
 * Refreshes the tokens of any seller, once however often the same refresh token is given.
 *
 * @throws LazadaError (`refused`, `reauthorize`, `answer`, `unreachable`, `postponed`)
 */
export async function refreshOnce(
	context: IExecuteFunctions,
	run: NodeRun,
	refreshToken: string,
): Promise<Refreshed> {
	const { appKey, appSecret, platform } = run.credential.settings;
	const key = (token: string) => digestOf(platform.tokenBaseUrl, appKey, appSecret, token);
	const anyKey = (token: string) => digestOf(platform.tokenBaseUrl, appKey, token);
	let isNew = false;
	const remembered = await refreshes.once(key(refreshToken), async () => {
		const earlier = successors.remembered(anyKey(refreshToken));
		const outcome = await refresh(context, run, refreshToken, anyKey(refreshToken));
		isNew = outcome !== earlier;
		return outcome;
	});
	let refreshed = refreshedBy(remembered);
	if (isNew) return refreshed;
	const seen = new Set([refreshToken]);
	while (!seen.has(refreshed.grant.refreshToken)) {
		const { refreshToken: next } = refreshed.grant;
		seen.add(next);
		const later = refreshes.remembered(key(next)) ?? successors.remembered(anyKey(next));
		if (later !== undefined) refreshed = refreshedBy(later);
	}
	return refreshed;
}
