import type { Grant } from './grant';

/** What a grant allows to do now. */
export type RefreshDecision =
	/** Use the access token. */
	| 'fresh'
	/** Refresh now; if that fails, an access token that has not expired still works. */
	| 'refresh'
	/** Only the seller can help: the refresh token has expired, or there is none. */
	| 'reauthorize';

export type GrantTimes = Pick<
	Grant,
	'accessTokenExpiresAt' | 'refreshToken' | 'refreshTokenExpiresAt' | 'receivedAt'
>;

/** Lazada's advice [121098]. */
export const DEFAULT_REFRESH_AHEAD_HOURS = 48;

/**
 * When the access token should be refreshed: Refresh Ahead before it expires, but never in the first half of its
 * life, or tokens that live shorter than that would be refreshed at every request.
 *
 * @param aheadMs Refresh Ahead in milliseconds
 * @returns milliseconds since 1970
 */
export function refreshDueAt(
	grant: Pick<Grant, 'accessTokenExpiresAt' | 'receivedAt'>,
	aheadMs: number,
): number {
	const life = grant.accessTokenExpiresAt - grant.receivedAt;
	// A grant from the input has no `receivedAt`, so half of its life is not known.
	const max = grant.receivedAt > 0 && life >= 0 ? life / 2 : Infinity;
	return Math.floor(grant.accessTokenExpiresAt - Math.min(aheadMs, max));
}

/** Whether the access token has not expired. */
export function isAlive(grant: Pick<Grant, 'accessTokenExpiresAt'>, now: number): boolean {
	return now < grant.accessTokenExpiresAt;
}

/**
 * Whether the refresh token can still be used. A grant that Lazada gave no refresh for has none; one whose end is not
 * known may be used until Lazada refuses it.
 */
export function isRefreshable(
	{ refreshToken, refreshTokenExpiresAt }: Pick<Grant, 'refreshToken' | 'refreshTokenExpiresAt'>,
	now: number,
): boolean {
	return refreshToken !== '' && (refreshTokenExpiresAt === null || now < refreshTokenExpiresAt);
}

/**
 * The one decision whether to refresh.
 *
 * @param aheadMs Refresh Ahead in milliseconds
 * @param now milliseconds since 1970
 */
export function refreshDecision(grant: GrantTimes, aheadMs: number, now: number): RefreshDecision {
	if (now < refreshDueAt(grant, aheadMs)) return 'fresh';
	if (isRefreshable(grant, now)) return 'refresh';
	return isAlive(grant, now) ? 'fresh' : 'reauthorize';
}
