import { needsAuthorization } from '../lazada/authorizationGuide';
import { LazadaError } from '../lazada/errors';
import { textOf } from '../lazada/grant';
import { isAlive, refreshDecision, refreshDueAt } from '../lazada/refreshDecision';
import { readSettings, type Settings } from '../lazada/settings';
import { digestOf, type StoredGrant } from '../lazada/storedGrant';
import { refreshTokenCall } from '../lazada/tokenCall';
import { CodeExchange } from './codeExchange';
import { callForGrant } from './grantCall';
import { grantOf, isComplete, storedFields, type StoredFields } from './grantFields';
import { RefreshSpread } from './refreshSpread';
import { SharedWork } from './sharedWork';
import { callWithoutToken, type HttpRequest } from './tokenClient';

/** What the hook hands back to be stored; nothing where nothing changed. */
export type KeptGrant = StoredFields | Record<string, never>;

const SECOND_MS = 1000;
/**
 * n8n's database may take nothing for hours, and a form that was opened before a refresh may be saved long after it:
 * for that time the grant that was kept last is used in place of the stored one.
 */
const REMEMBERED_MS = 12 * 3600 * SECOND_MS;

/** Codes that only the app key, the app secret or the machine can cause: the probe is about these. */
const APP_REFUSALS = [
	'IncompleteSignature',
	'InvalidAppKey',
	'InvalidTimestamp',
	'IllegalTimestamp',
	'AppWhiteIpLimit',
];

/**
 * Keeps the grant of a credential: exchanges a new authorization code once, refreshes when due, and otherwise
 * does nothing. It runs before every request.
 */
export class GrantKeeper {
	private readonly codes: CodeExchange;

	private readonly refreshes: SharedWork<StoredGrant>;

	private readonly probes: SharedWork<void>;

	private readonly spread: RefreshSpread;

	/**
	 * @param clock milliseconds since 1970
	 * @param share of this process in spreading refreshes over workers, from 0 to 1
	 */
	constructor(
		private readonly clock: () => number,
		share = Math.random(),
	) {
		this.spread = new RefreshSpread(clock, share);
		this.codes = new CodeExchange(clock);
		// A refresh that does not come through must not be tried at every request.
		this.refreshes = new SharedWork(
			{ successMs: REMEMBERED_MS, failureMs: () => 60 * SECOND_MS },
			clock,
		);
		this.probes = new SharedWork(
			{ successMs: 600 * SECOND_MS, failureMs: () => 10 * SECOND_MS },
			clock,
		);
	}

	/**
	 * @param fields of the credential, decrypted
	 * @returns what n8n is to store
	 * @throws LazadaError where the fields cannot be used, or a grant is needed and only the seller can give it
	 */
	async keep(httpRequest: HttpRequest, fields: Record<string, unknown>): Promise<KeptGrant> {
		if (fields.session !== '' && fields.session !== undefined) return {};
		const settings = readSettings(fields);
		const stored = grantOf(fields, settings);
		const exchanged = await this.codes.exchangeNew(httpRequest, settings, fields, stored);
		const kept = await this.refreshDue(httpRequest, settings, exchanged ?? stored);
		if (kept === undefined || (kept === stored && isComplete(fields, kept))) return {};
		return storedFields(kept, textOf(fields, 'authorizationCode'));
	}

	private async refreshDue(
		httpRequest: HttpRequest,
		settings: Settings,
		stored: StoredGrant | undefined,
	): Promise<StoredGrant | undefined> {
		if (stored === undefined) {
			await this.probe(httpRequest, settings);
			return undefined;
		}
		const successor = this.refreshes.remembered(refreshKey(settings, stored));
		if (successor !== undefined && successor.accessToken !== stored.accessToken) {
			return await this.refreshDue(httpRequest, settings, successor);
		}

		const start = this.clock();
		const decision = refreshDecision(stored, settings.refreshAheadMs, start);
		if (decision === 'fresh') {
			this.spread.usedFresh(stored);
			return stored;
		}
		if (decision === 'reauthorize') {
			throw needsAuthorization("This shop's authorization has ended", settings, start, stored);
		}
		const dueAt = refreshDueAt(stored, settings.refreshAheadMs);
		if (this.spread.leavesToOthers(stored, dueAt)) return stored;
		return await this.refresh(httpRequest, settings, stored);
	}

	private async refresh(
		httpRequest: HttpRequest,
		settings: Settings,
		stored: StoredGrant,
	): Promise<StoredGrant> {
		const refreshing = this.refreshes.once(refreshKey(settings, stored), async () => {
			const call = refreshTokenCall(stored.refreshToken);
			const grant = await callForGrant(httpRequest, settings, call, this.clock, stored);
			return { ...grant, madeBy: stored.madeBy, spentCodes: stored.spentCodes };
		});
		return await refreshing.catch((error: unknown) => {
			const isOurs = error instanceof LazadaError;
			// What the app is refused, the request would be too, and whoever sent it could not tell why.
			if (!isOurs || APP_REFUSALS.includes(error.details.lazadaCode ?? '')) throw error;
			if (isAlive(stored, this.clock())) return stored;
			throw error;
		});
	}

	/** Without a grant there is no call that could show a wrong app key or secret, so one is made for it. */
	private async probe(httpRequest: HttpRequest, settings: Settings): Promise<void> {
		const url = `${settings.platform.gateways.sg}/seller/get`;
		await this.probes.once(digestOf(url, settings.appKey, settings.appSecret), async () => {
			const calling = callWithoutToken(httpRequest, settings, 'GET', url, {}, this.clock());
			await calling.catch((error: unknown) => {
				const isRefused = error instanceof LazadaError && error.kind === 'refused';
				if (!isRefused || APP_REFUSALS.includes(error.details.lazadaCode ?? '')) throw error;
			});
		});
	}
}

/** By which a refresh is known. A new App Secret is a new try: the old one may be why it did not come through. */
function refreshKey(
	{ appKey, appSecret }: Settings,
	{ accessToken, refreshToken }: StoredGrant,
): string {
	return digestOf(appKey, appSecret, accessToken, refreshToken);
}
