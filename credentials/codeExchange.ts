import { readAuthorizationCode, type AuthorizationAnswer } from '../lazada/authorizationCode';
import { LazadaError } from '../lazada/errors';
import { expectedShopsIn, requireExpected } from '../lazada/expectedShops';
import { textOf } from '../lazada/grant';
import { isAlive } from '../lazada/refreshDecision';
import type { Settings } from '../lazada/settings';
import { isOwnState, verifyState } from '../lazada/state';
import { digestOf, withSpentCode, type StoredGrant } from '../lazada/storedGrant';
import { createTokenCall } from '../lazada/tokenCall';
import { callForGrant, type NewGrant } from './grantCall';
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
	private readonly exchanges: SharedWork<NewGrant>;

	/** Codes of no use of which the user was told. */
	private readonly told: SharedWork<true>;

	/** @param clock milliseconds since 1970 */
	constructor(private readonly clock: () => number) {
		const failureMs = (error: unknown) => (isUseless(error) ? REMEMBERED_MS : SHORT_MS);
		this.exchanges = new SharedWork({ successMs: REMEMBERED_MS, failureMs }, clock);
		this.told = new SharedWork({ successMs: REMEMBERED_MS, failureMs }, clock);
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
		const text = textOf(fields, 'authorizationCode');
		const reading = Promise.resolve(text).then(readAuthorizationCode);
		const code = await reading.then(
			(answer) => answer?.code,
			() => text,
		);
		if (code === undefined) return undefined;
		const digest = digestOf(settings.appKey, code);
		const spentCodes = stored?.spentCodes ?? [];
		if (spentCodes.includes(digest)) return undefined;

		const exchanging = reading.then(async (answer = { code }) => {
			const grant = await this.exchange(httpRequest, settings, answer, contextOf(fields));
			return { ...grant, madeBy: digest, spentCodes: withSpentCode(spentCodes, digest) };
		});
		return await exchanging.catch(async (error: unknown) => {
			if (!stored || !isAlive(stored, this.clock()) || !isUseless(error)) throw error;
			// The user is told once. A code that is no use must not cut a connected shop off.
			if (this.told.remembered(digest)) {
				return { ...stored, spentCodes: withSpentCode(spentCodes, digest) };
			}
			await this.told.once(digest, async () => await Promise.resolve(true));
			throw error;
		});
	}

	private async exchange(
		httpRequest: HttpRequest,
		settings: Settings,
		{ code, state }: AuthorizationAnswer,
		{ uuid, expectedShops }: CodeContext,
	): Promise<NewGrant> {
		const { appKey, appSecret } = settings;
		const isOurs = state !== undefined && isOwnState(state);
		const link = isOurs ? verifyState(state, appKey, appSecret, this.clock()) : undefined;
		const grant = await this.exchanges.once(digestOf(appKey, appSecret, code), async () => {
			const call = createTokenCall(code, uuid);
			return await callForGrant(httpRequest, settings, call, this.clock);
		});
		for (const shops of [link?.expected, ...expectedShops.map(expectedShopsIn)]) {
			requireExpected(grant, shops);
		}
		return grant;
	}
}

/** Whether a code is of no use, and will stay so: no code at all, of a bad link, refused, or a stranger's. */
function isUseless(error: unknown): boolean {
	return error instanceof LazadaError && ['input', 'reauthorize', 'stranger'].includes(error.kind);
}
