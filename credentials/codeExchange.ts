import { readAuthorizationCode } from '../lazada/authorizationCode';
import { LazadaError } from '../lazada/errors';
import { expectedShopsIn, requireExpected, type ExpectedShops } from '../lazada/expectedShops';
import { textOf } from '../lazada/grant';
import { isAlive } from '../lazada/refreshDecision';
import type { Settings } from '../lazada/settings';
import { isOwnState, verifyState } from '../lazada/state';
import { digestOf, withSpentCode, type StoredGrant } from '../lazada/storedGrant';
import { createTokenCall } from '../lazada/tokenCall';
import { callForGrant } from './grantCall';
import { SharedWork } from './sharedWork';
import type { HttpRequest } from './tokenClient';

/** A form that was opened before an exchange may be saved this long after it and still be right. */
const REMEMBERED_MS = 3_600_000;
/** Long enough for n8n's second call of the hook, short enough for the user's next try. */
const SHORT_MS = 10_000;

/** What a node says of a code, in fields that the credential's form does not have. */
export interface CodeContext {
	/** The link's uuid, if it had one. */
	uuid: string;
	/** Shops that may come of it, each text as `expectedShopsText` makes it; all must hold. */
	expectedShops: string[];
}

function contextOf(fields: Record<string, unknown>): CodeContext {
	const { expectedShops } = fields;
	const texts = Array.isArray(expectedShops) ? expectedShops : [];
	return {
		uuid: textOf(fields, 'uuid'),
		expectedShops: texts.filter((text) => typeof text === 'string'),
	};
}

/** Exchanges each authorization code once, and only for the shops that it is meant for. */
export class CodeExchange {
	private readonly exchanges: SharedWork<StoredGrant>;

	/** @param clock milliseconds since 1970 */
	constructor(private readonly clock: () => number) {
		const memory = {
			successMs: REMEMBERED_MS,
			failureMs: (error: unknown) => (isUseless(error) ? REMEMBERED_MS : SHORT_MS),
		};
		this.exchanges = new SharedWork(memory, clock);
	}

	/**
	 * @param fields of the credential, with a `CodeContext` where a node calls
	 * @returns the grant that the code stands for; `undefined` if there is no code, or it is spent
	 * @throws LazadaError; (`stranger`) where another shop authorized than was expected
	 */
	async exchangeNew(
		httpRequest: HttpRequest,
		settings: Settings,
		fields: Record<string, unknown>,
		stored: StoredGrant | undefined,
	): Promise<StoredGrant | undefined> {
		const spentCodes = stored?.spentCodes ?? [];
		const answer = readAuthorizationCode(textOf(fields, 'authorizationCode'));
		if (answer === undefined) return undefined;
		const codeDigest = digestOf(settings.appKey, answer.code);
		if (spentCodes.includes(codeDigest)) return undefined;

		const { uuid, expectedShops } = contextOf(fields);
		const expected = [
			this.expectedBy(answer.state, settings),
			...expectedShops.map(expectedShopsIn),
		];
		const key = digestOf(codeDigest, settings.appSecret);
		if (this.exchanges.remembers(key, isUseless) && stored && isAlive(stored, this.clock())) {
			// The user was told once. A code that is no use must not cut a connected shop off.
			return { ...stored, spentCodes: [codeDigest, ...stored.spentCodes] };
		}
		return await this.exchanges.once(key, async () => {
			const call = createTokenCall(answer.code, uuid);
			const grant = await callForGrant(httpRequest, settings, call, this.clock);
			for (const shops of expected) requireExpected(grant, shops);
			return { ...grant, spentCodes: withSpentCode(spentCodes, codeDigest) };
		});
	}

	/** Verifies the state of a pasted address, if it is one of ours. */
	private expectedBy(
		state: string | undefined,
		{ appKey, appSecret }: Settings,
	): ExpectedShops | undefined {
		if (state === undefined || !isOwnState(state)) return undefined;
		return verifyState(state, appKey, appSecret, this.clock()).expected;
	}
}

/** Whether a code turned out to be of no use: Lazada refused it, or it is a stranger's. It stays so. */
function isUseless(error: unknown): boolean {
	return (
		error instanceof LazadaError && (error.kind === 'reauthorize' || error.kind === 'stranger')
	);
}
