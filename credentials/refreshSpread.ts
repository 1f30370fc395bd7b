import { isAlive } from '../lazada/refreshDecision';
import type { StoredGrant } from '../lazada/storedGrant';

/** By how much the workers of one n8n are apart: long enough for one of them to refresh and store. */
const SPREAD_MS = 30_000;
/** A token that ends sooner is not left to others. */
const SPARE_MS = 120_000;
const MOST_REMEMBERED = 1_000;

/**
 * Spreads the refreshes of a busy grant over n8n's workers, which know nothing of each other: each has a moment of
 * its own after the time when it is due, so that mostly one refreshes, and the others find what it stored.
 *
 * A worker that has not just used the grant refreshes at once: nobody else may be there to do it.
 */
export class RefreshSpread {
	private readonly lastFresh = new Map<string, number>();

	/**
	 * @param clock milliseconds since 1970
	 * @param share of this process, from 0 to 1
	 */
	constructor(
		private readonly clock: () => number,
		private readonly share: number,
	) {}

	/** The grant was used, and its refresh was not due. */
	usedFresh({ accessToken }: StoredGrant): void {
		this.lastFresh.delete(accessToken);
		this.lastFresh.set(accessToken, this.clock());
		if (this.lastFresh.size <= MOST_REMEMBERED) return;
		const [oldest] = this.lastFresh.keys();
		this.lastFresh.delete(oldest);
	}

	/**
	 * Whether a refresh is left to another worker for now.
	 *
	 * @param dueAt when it was due, in milliseconds since 1970
	 */
	leavesToOthers(grant: StoredGrant, dueAt: number): boolean {
		const now = this.clock();
		const lastFresh = this.lastFresh.get(grant.accessToken) ?? -Infinity;
		const isBusy = now - lastFresh <= SPREAD_MS;
		return isBusy && isAlive(grant, now + SPARE_MS) && now < dueAt + this.share * SPREAD_MS;
	}
}
