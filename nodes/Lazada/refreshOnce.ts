import type { IExecuteFunctions } from 'n8n-workflow';
import { SharedWork } from '../../credentials/sharedWork';
import type { AcceptedAnswer } from '../../lazada/answer';
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
	/** Lazada's answer, as JSON. */
	answer: string;
	receivedAt: number;
}

const clock = () => Date.now();

/**
 * Refreshes of the last minutes, for the process. n8n drops the output of a node that stops at a later item, and
 * the old refresh token is spent by then: run again, the item gets the tokens that were already given.
 */
const refreshes = new SharedWork<Remembered>({ successMs: 600_000, failureMs: () => 0 }, clock);

function refreshedBy({ answer, receivedAt }: Remembered): Refreshed {
	const raw = JSON.parse(answer) as AcceptedAnswer;
	return { raw, grant: readGrant(raw, receivedAt) };
}

/**
 * Refreshes the tokens of any seller, once however often the same refresh token is given.
 *
 * @throws LazadaError (`refused`, `reauthorize`, `answer`, `unreachable`, `postponed`)
 */
export async function refreshOnce(
	context: IExecuteFunctions,
	{ credential, calls }: NodeRun,
	refreshToken: string,
): Promise<Refreshed> {
	const { appKey, appSecret, platform } = credential.settings;
	const key = (token: string) => digestOf(platform.tokenBaseUrl, appKey, appSecret, token);
	const call = refreshTokenCall(refreshToken);
	const target = { apiPath: call.apiPath, seller: refreshToken };
	let isNew = false;
	const remembered = await refreshes.once(key(refreshToken), async () => {
		isNew = true;
		const raw = await calls.call(
			target,
			async () => await sendTokenCall(context, credential, call),
		);
		const receivedAt = clock();
		readGrant(raw, receivedAt);
		return { answer: JSON.stringify(raw), receivedAt };
	});
	let refreshed = refreshedBy(remembered);
	if (isNew) return refreshed;
	const seen = new Set([refreshToken]);
	while (!seen.has(refreshed.grant.refreshToken)) {
		seen.add(refreshed.grant.refreshToken);
		const later = refreshes.remembered(key(refreshed.grant.refreshToken));
		if (later !== undefined) refreshed = refreshedBy(later);
	}
	return refreshed;
}
