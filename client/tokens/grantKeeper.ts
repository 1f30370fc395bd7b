import { refusesApp, rejectsToken } from '../../lazada/answers/codes';
import {
	needsAuthorization,
	notAuthorizedYet,
} from '../../lazada/authorization/authorizationGuide';
import { LazadaError } from '../../lazada/errors';
import {
	isAlive,
	isRefreshable,
	refreshDecision,
	refreshDueAt,
} from '../../lazada/grants/refreshDecision';
import { fingerprint, type StoredGrant } from '../../lazada/grants/storedGrant';
import { refreshTokenCall } from '../../lazada/grants/tokenCalls';
import type { Settings } from '../../lazada/settings';
import { requestOptions, sendAndJudge, type Send } from '../requests';
import { RememberedWork } from './rememberedWork';
import type { RotationLedger } from './rotationLedger';
import { requestGuidedGrant, type NewTokens } from './tokenRequest';
import { WorkerSpread } from './workerSpread';

const SECOND_MS = 1000;
/** A refresh that fails must not be retried at every request. */
const REFRESH_LIFETIMES = { successMs: 0, failureMs: () => 60 * SECOND_MS };
const PROBE_LIFETIMES = { successMs: 600 * SECOND_MS, failureMs: () => 10 * SECOND_MS };

/** Refreshes the grant of a credential, when due or at once. */
export class GrantKeeper {
	private readonly refreshes: RememberedWork<StoredGrant>;

	private readonly probes: RememberedWork<void>;

	private readonly spread: WorkerSpread;

	/**
	 * @param clock milliseconds since 1970
	 * @param rotations what this process knows of replaced refresh tokens
	 * @param share of this process in spreading refreshes over workers, from 0 to 1
	 */
	constructor(
		private readonly clock: () => number,
		private readonly rotations: RotationLedger,
		share = Math.random(),
	) {
		this.spread = new WorkerSpread(clock, share);
		this.refreshes = new RememberedWork(REFRESH_LIFETIMES, clock);
		this.probes = new RememberedWork(PROBE_LIFETIMES, clock);
	}

	/**
	 * The grant to use now: the given one, or what replaces it.
	 *
	 * @param send signs without an access token
	 * @throws LazadaError where only the seller can help, or Lazada refuses
	 */
	async keepFresh(
		send: Send,
		settings: Settings,
		held: StoredGrant | undefined,
	): Promise<StoredGrant | undefined> {
		if (held === undefined) {
			await this.probe(send, settings);
			return undefined;
		}
		const grant = this.findNewest(settings, held);
		const now = this.clock();
		const decision = refreshDecision(grant, settings.refreshAheadMs, now);
		if (decision === 'fresh') {
			this.spread.usedFresh(grant);
			return grant;
		}
		if (decision === 'reauthorize') throw authorizationExpired(settings, now, grant);
		const dueAt = refreshDueAt(grant, settings.refreshAheadMs);
		if (this.spread.shouldDefer(grant, dueAt)) return grant;
		return await this.refresh(send, settings, grant).catch((error: unknown) => {
			// If Lazada refuses the app itself, the request would fail too, with a less clear error.
			const isOfApp = error instanceof LazadaError && refusesApp(error);
			if (isOfApp || !isAlive(grant, this.clock())) throw error;
			return grant;
		});
	}

	/**
	 * Refreshes whether due or not, unless another execution has done so.
	 *
	 * @throws as `keepFresh`
	 */
	async refreshNow(
		send: Send,
		settings: Settings,
		held: StoredGrant | undefined,
	): Promise<StoredGrant> {
		const now = this.clock();
		if (held === undefined) throw notAuthorizedYet(settings, now);
		const newest = this.findNewest(settings, held);
		if (newest !== held) return newest;
		if (!isRefreshable(held, now)) throw authorizationExpired(settings, now, held);
		return await this.refresh(send, settings, held);
	}

	/** What this process got in place of a grant that n8n could not store, or that another execution still holds. */
	private findNewest(settings: Settings, grant: StoredGrant): StoredGrant {
		const tokens = this.rotations.findNewest(settings, grant.refreshToken);
		const isNewer = tokens !== undefined && tokens.grant.receivedAt > grant.receivedAt;
		return isNewer ? succeed(grant, tokens) : grant;
	}

	private async refresh(send: Send, settings: Settings, grant: StoredGrant): Promise<StoredGrant> {
		const { appKey, appSecret } = settings;
		const { accessToken, refreshToken } = grant;
		// With the App Secret, so that entering a new one retries at once.
		const key = fingerprint(appKey, appSecret, accessToken, refreshToken);
		return await this.refreshes.once(key, async () => {
			const call = refreshTokenCall(refreshToken);
			const refreshing = requestGuidedGrant(send, settings, call, this.clock, grant);
			const tokens = await refreshing.catch((error: unknown) => {
				const isSpent = error instanceof LazadaError && rejectsToken(error, 'refreshToken');
				const newest = isSpent
					? this.rotations.findNewest(settings, refreshToken, { verified: true })
					: undefined;
				if (newest === undefined) throw error;
				return newest;
			});
			this.rotations.record(settings, refreshToken, tokens);
			return succeed(grant, tokens);
		});
	}

	/** Without a grant there is no call that could show a wrong App Key or secret, so one is made for it. */
	private async probe(send: Send, { appKey, appSecret, platform }: Settings): Promise<void> {
		const url = `${platform.gateways.sg}/seller/get`;
		await this.probes.once(fingerprint(url, appKey, appSecret), async () => {
			const probing = sendAndJudge(send, requestOptions('GET', url, {}), [appSecret]);
			await probing.catch((error: unknown) => {
				const isAboutToken =
					error instanceof LazadaError && error.kind === 'refused' && !refusesApp(error);
				if (!isAboutToken) throw error;
			});
		});
	}
}

/** A refreshed grant belongs to the same app and goes back to the same code. */
function succeed(
	{ appKey, tokenHost, codeFingerprint, spentCodes }: StoredGrant,
	{ grant }: NewTokens,
): StoredGrant {
	return { ...grant, appKey, tokenHost, codeFingerprint, spentCodes };
}

function authorizationExpired(settings: Settings, now: number, grant: StoredGrant): LazadaError {
	return needsAuthorization("This shop's authorization has expired", settings, now, grant);
}
