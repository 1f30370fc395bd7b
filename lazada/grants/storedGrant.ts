import { hash } from 'node:crypto';
import { isRecord, readText, type JsonRecord } from '../json';
import type { Grant, Seller } from './grant';

/** What the credential stores, as one JSON text, so that both tokens are always written together. */
export interface StoredGrant extends Grant {
	/** App that the tokens belong to; no other app can use them. `''` where it is not known. */
	readonly appKey: string;
	/** Base of the token call that gave it: its tokens are sent to no other environment. `''` where not known. */
	readonly tokenHost: string;
	/** Fingerprint of the authorization code that it was first exchanged for. `''` where not known. */
	readonly codeFingerprint: string;
	/** Fingerprints of the authorization codes that must not be exchanged any more, newest last. */
	readonly spentCodes: readonly string[];
}

/** Enough for a form that was opened many authorizations ago; each takes 22 characters. */
const MAX_SPENT_CODES = 20;

/** A short digest by which a secret is recognized without being stored. */
export function fingerprint(...parts: string[]): string {
	return hash('sha256', JSON.stringify(parts), 'base64url').slice(0, 22);
}

/**
 * The list of spent codes after one more was exchanged.
 *
 * @param code its fingerprint
 */
export function addSpentCode(spent: readonly string[], code: string): string[] {
	return [...spent.filter((other) => other !== code), code].slice(-MAX_SPENT_CODES);
}

/** The last millisecond that a JavaScript date can hold. */
const MAX_TIME = 8.64e15;

/** A point in time written as milliseconds or as ISO 8601; 0 for anything else. */
export function parseTime(value: unknown): number {
	const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
	const time = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number(text);
	return time > 0 && time <= MAX_TIME ? time : 0;
}

/** As `parseTime`, except that the end of a refresh token may be unknown: null, or not there. */
function parseRefreshExpiry(stored: JsonRecord): number | null {
	const { refreshTokenExpiresAt: end = null } = stored;
	return end === null && readText(stored, 'refreshToken') !== '' ? null : parseTime(end);
}

function readSeller(value: Record<string, unknown>): Seller {
	return {
		country: readText(value, 'country'),
		sellerId: readText(value, 'sellerId'),
		userId: readText(value, 'userId'),
		shortCode: readText(value, 'shortCode'),
	};
}

/**
 * Reads what the credential stores.
 *
 * @returns `undefined` if there is no grant: blank, not JSON, or without an access token
 */
export function readStoredGrant(text: unknown): StoredGrant | undefined {
	if (typeof text !== 'string' || text.trim() === '') return undefined;
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return undefined;
	}
	if (!isRecord(value) || readText(value, 'accessToken') === '') return undefined;
	return {
		accessToken: readText(value, 'accessToken'),
		refreshToken: readText(value, 'refreshToken'),
		accessTokenExpiresAt: parseTime(value.accessTokenExpiresAt),
		refreshTokenExpiresAt: parseRefreshExpiry(value),
		receivedAt: parseTime(value.receivedAt),
		country: readText(value, 'country'),
		account: readText(value, 'account'),
		accountPlatform: readText(value, 'accountPlatform'),
		sellers: Array.isArray(value.sellers) ? value.sellers.filter(isRecord).map(readSeller) : [],
		requestId: readText(value, 'requestId'),
		appKey: readText(value, 'appKey'),
		tokenHost: readText(value, 'tokenHost'),
		codeFingerprint: readText(value, 'codeFingerprint'),
		spentCodes: Array.isArray(value.spentCodes)
			? value.spentCodes.filter((code) => typeof code === 'string')
			: [],
	};
}
