import { createHash } from 'node:crypto';
import { isRecord, textOf, type Grant, type Seller } from './grant';
import { lastOf } from './lastOf';

/** What the credential keeps, as one JSON text, so that both tokens are always written together. */
export interface StoredGrant extends Grant {
	/** App that the tokens belong to; those of another app are of no use. */
	readonly appKey: string;
	/** Base of the token calls that made it: its tokens go nowhere else. `''` where it is not known. */
	readonly madeAt: string;
	/** Digest of the authorization code that it goes back to. `''` where it is not known. */
	readonly madeBy: string;
	/** Digests of the authorization codes that are not to be exchanged any more, newest last. */
	readonly spentCodes: readonly string[];
}

/** Enough for a form that was opened many authorizations ago; each takes 22 characters. */
const SPENT_CODES_KEPT = 20;

/** A short digest by which a single-use secret is recognized without being kept. */
export function digestOf(...parts: string[]): string {
	return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}

/** The list of spent codes after one more was exchanged. */
export function withSpentCode(spent: readonly string[], codeDigest: string): string[] {
	return [...spent.filter((digest) => digest !== codeDigest), codeDigest].slice(-SPENT_CODES_KEPT);
}

/** The last millisecond that a JavaScript date can hold. */
const LAST_DATE = 8.64e15;

/** A point in time written as milliseconds or as ISO 8601; 0 for anything else. */
export function timeOf(value: unknown): number {
	const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
	const time = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number(text);
	return time > 0 && time <= LAST_DATE ? time : 0;
}

function sellerOf(value: Record<string, unknown>): Seller {
	return {
		country: textOf(value, 'country'),
		sellerId: textOf(value, 'sellerId'),
		userId: textOf(value, 'userId'),
		shortCode: textOf(value, 'shortCode'),
	};
}

/**
 * Reads what the credential keeps.
 *
 * @returns `undefined` if there is no grant: blank, not JSON, or without an access token
 */
export const readStoredGrant = lastOf((text: unknown): StoredGrant | undefined => {
	if (typeof text !== 'string' || text.trim() === '') return undefined;
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return undefined;
	}
	if (!isRecord(value) || textOf(value, 'accessToken') === '') return undefined;
	return {
		accessToken: textOf(value, 'accessToken'),
		refreshToken: textOf(value, 'refreshToken'),
		accessTokenExpiresAt: timeOf(value.accessTokenExpiresAt),
		refreshTokenExpiresAt: timeOf(value.refreshTokenExpiresAt),
		receivedAt: timeOf(value.receivedAt),
		country: textOf(value, 'country'),
		account: textOf(value, 'account'),
		accountPlatform: textOf(value, 'accountPlatform'),
		sellers: Array.isArray(value.sellers) ? value.sellers.filter(isRecord).map(sellerOf) : [],
		requestId: textOf(value, 'requestId'),
		appKey: textOf(value, 'appKey'),
		madeAt: textOf(value, 'madeAt'),
		madeBy: textOf(value, 'madeBy'),
		spentCodes: Array.isArray(value.spentCodes)
			? value.spentCodes.filter((digest) => typeof digest === 'string')
			: [],
	};
});
