import { redact } from '../answers/shownText';

/** One shop of a grant. IDs are text whatever Lazada sent: they are names, not numbers. */
export interface Seller {
	/** Code of the site, lower case. */
	country: string;
	sellerId: string;
	userId: string;
	/** `''` where the answer has none. */
	shortCode: string;
}

/** What a seller granted: made from the answer of either token call, never changed afterwards. */
export interface Grant {
	readonly accessToken: string;
	/** `''` only where this grant cannot be refreshed. */
	readonly refreshToken: string;
	/** Milliseconds since 1970, as are the next two. */
	readonly accessTokenExpiresAt: number;
	/** 0 where this grant cannot be refreshed, null where it can be but Lazada did not say how long. */
	readonly refreshTokenExpiresAt: number | null;
	/** When the answer arrived: with `accessTokenExpiresAt` it gives the life of the access token. */
	readonly receivedAt: number;
	/** Lower case; `cb` for cross-border. */
	readonly country: string;
	readonly account: string;
	readonly accountPlatform: string;
	readonly sellers: readonly Seller[];
	readonly requestId: string;
}

const MAX_NAME_LENGTH = 100;

/**
 * What a shop is called in a message: by its account and country, as far as Lazada gave them.
 *
 * @param grant of the shop, or what a table has of it
 * @returns one line; names come from sellers and may hold anything else
 */
export function nameShop({ account, country }: Pick<Grant, 'account' | 'country'>): string {
	const place = country === '' ? '' : ` (${country})`;
	return redact(`${account || 'a shop without a name'}${place}`, []).slice(0, MAX_NAME_LENGTH);
}
