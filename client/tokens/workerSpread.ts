import { isAlive } from '../../lazada/grants/refreshDecision';
import type { StoredGrant } from '../../lazada/grants/storedGrant';
import { ExpiringMap } from './expiringMap';

/** By how much the workers of one n8n are apart: long enough for one of them to refresh and store. */
const SPREAD_MS = 30_000;
/** A token that expires sooner is refreshed by every worker. */
const MIN_LIFE_MS = 120_000;
const MAX_REMEMBERED = 1_000;

/**
 * Spreads the refreshes of a busy grant over n8n's workers, which know nothing of each other: each has a moment of
 * its own after the time when it is due, so that mostly one refreshes, and the others find what it stored.
 *
 * A worker that has not just used the grant refreshes at once: there may be no other one to do it.
 */
export class WorkerSpread {
	private readonly lastFresh: ExpiringMap<true>;

	/**
	 * @param clock milliseconds since 1970
	 * @param share of this process, from 0 to 1
	 */
	constructor(
		private readonly clock: () => number,
		private readonly share: number,
	) {
		this.lastFresh = new ExpiringMap(clock, MAX_REMEMBERED);
	}

	/** The grant was used, and its refresh was not due. */
	usedFresh({ accessToken }: StoredGrant): void {
		this.lastFresh.set(accessToken, true, SPREAD_MS + 1);
	}

	/**
	 * Whether to leave a refresh to another worker for now.
	 *
	 * @param dueAt when it was due, in milliseconds since 1970
	 */
	shouldDefer(grant: StoredGrant, dueAt: number): boolean {
		const now = this.clock();
		const isBusy = this.lastFresh.get(grant.accessToken) === true;
		return isBusy && isAlive(grant, now + MIN_LIFE_MS) && now < dueAt + this.share * SPREAD_MS;
	}
}
