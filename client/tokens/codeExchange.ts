import { readAuthorizationCode, type Callback } from '../../lazada/authorization/authorizationCode';
import { requireExpected, type ExpectedShops } from '../../lazada/authorization/expectedShops';
import { isOwnState, verifyState } from '../../lazada/authorization/state';
import { LazadaError } from '../../lazada/errors';
import type { Grant } from '../../lazada/grants/grant';
import { isAlive } from '../../lazada/grants/refreshDecision';
import { addSpentCode, fingerprint, type StoredGrant } from '../../lazada/grants/storedGrant';
import { createTokenCall } from '../../lazada/grants/tokenCalls';
import type { Settings } from '../../lazada/settings';
import type { HookCommand } from '../hookCommand';
import type { Send } from '../requests';
import { ExpiringMap } from './expiringMap';
import { RememberedWork } from './rememberedWork';
import { requestGuidedGrant } from './tokenRequest';

/** A form that was opened before an exchange may be saved this long after it and still be right. */
const REMEMBERED_MS = 3_600_000;
/** Covers n8n's immediate second hook call without delaying the user's next attempt. */
const SHORT_MS = 10_000;

/** Exchanges each authorization code once, and only for the shops that it is meant for. */
export class CodeExchange {
	private readonly exchanges: RememberedWork<Grant>;

	/** Rejected codes already reported to the user. */
	private readonly reportedCodes: ExpiringMap<true>;

	/** @param clock milliseconds since 1970 */
	constructor(private readonly clock: () => number) {
		const failureMs = (error: unknown) => (isFinal(error) ? REMEMBERED_MS : SHORT_MS);
		this.exchanges = new RememberedWork({ successMs: REMEMBERED_MS, failureMs }, clock);
		this.reportedCodes = new ExpiringMap(clock);
	}

	/**
	 * Exchanges a code that a node hands over.
	 *
	 * @returns the grant to store; `undefined` if the stored grant was made by this code
	 * @throws LazadaError; (`wrongShop`) where another shop authorized than was expected
	 */
	async exchange(
		send: Send,
		settings: Settings,
		{ code, uuid, expected }: Extract<HookCommand, { do: 'exchange' }>,
		stored: StoredGrant | undefined,
	): Promise<StoredGrant | undefined> {
		const codeFingerprint = fingerprint(settings.appKey, code);
		if (!stored?.spentCodes.includes(codeFingerprint)) {
			const grant = await this.exchangeOnce(send, settings, code, uuid);
			requireEach(grant, expected);
			return toStored(grant, settings, codeFingerprint, stored);
		}
		if (stored.codeFingerprint !== codeFingerprint) throw spentCode();
		// The second caller may expect another shop than the first one did.
		requireEach(stored, expected);
		return undefined;
	}

	/**
	 * Exchanges what the user pasted into the credential's form.
	 *
	 * @param text of the field *Authorization Code*: a code, or a whole callback URL
	 * @returns the grant to store; `undefined` if there is no code, or it is spent
	 * @throws LazadaError; a rejected code is reported once only where the shop still has a valid grant
	 */
	async exchangePasted(
		send: Send,
		settings: Settings,
		text: string,
		stored: StoredGrant | undefined,
	): Promise<StoredGrant | undefined> {
		if (text === '') return undefined;
		const codeFingerprint = fingerprint(settings.appKey, findCode(text));
		const spentCodes = stored?.spentCodes ?? [];
		if (spentCodes.includes(codeFingerprint)) return undefined;
		const exchanging = this.exchangeText(send, settings, text);
		return await exchanging.then(
			(grant) => toStored(grant, settings, codeFingerprint, stored),
			(error: unknown) => {
				if (!stored || !isAlive(stored, this.clock()) || !isFinal(error)) throw error;
				// A rejected code must not disconnect a shop that still has a valid grant.
				if (this.reportedCodes.get(codeFingerprint)) {
					return { ...stored, spentCodes: addSpentCode(spentCodes, codeFingerprint) };
				}
				this.reportedCodes.set(codeFingerprint, true, REMEMBERED_MS);
				throw error;
			},
		);
	}

	private async exchangeText(send: Send, settings: Settings, text: string): Promise<Grant> {
		const { appKey, appSecret } = settings;
		const { code, state }: Callback = readAuthorizationCode(text) ?? { code: text };
		const isOurs = state !== undefined && isOwnState(state);
		const link = isOurs ? verifyState(state, appKey, appSecret, this.clock()) : undefined;
		const grant = await this.exchangeOnce(send, settings, code, '');
		requireEach(grant, link?.expected === undefined ? [] : [link.expected]);
		return grant;
	}

	private async exchangeOnce(
		send: Send,
		settings: Settings,
		code: string,
		uuid: string,
	): Promise<Grant> {
		const key = fingerprint(settings.appKey, settings.appSecret, code);
		return await this.exchanges.once(key, async () => {
			const call = createTokenCall(code, uuid);
			return (await requestGuidedGrant(send, settings, call, this.clock)).grant;
		});
	}
}

/** The code in a pasted text; the text itself where it has none. */
function findCode(text: string): string {
	try {
		return readAuthorizationCode(text)?.code ?? text;
	} catch {
		return text;
	}
}

function requireEach(grant: Grant, expected: readonly ExpectedShops[]): void {
	for (const shops of expected) requireExpected(grant, shops);
}

function toStored(
	grant: Grant,
	{ appKey, platform }: Settings,
	codeFingerprint: string,
	before: StoredGrant | undefined,
): StoredGrant {
	const spentCodes = addSpentCode(before?.spentCodes ?? [], codeFingerprint);
	return { ...grant, appKey, tokenHost: platform.tokenBaseUrl, codeFingerprint, spentCodes };
}

function spentCode(): LazadaError {
	return new LazadaError('reauthorize', 'This authorization code can no longer be used', {
		advice:
			'It was exchanged or refused before. The credential keeps the tokens it has; open the authorization link again for a new code.',
	});
}

/** Whether the same code would fail again: no code at all, of a bad link, refused, or of another shop. */
function isFinal(error: unknown): boolean {
	return error instanceof LazadaError && ['input', 'reauthorize', 'wrongShop'].includes(error.kind);
}
