import { fingerprint, type StoredGrant } from '../../lazada/grants/storedGrant';
import { ExpiringMap } from './expiringMap';

/** What a call asks for: an API, on the gateway of a country. */
export interface CallPlace {
	country: string;
	apiPath: string;
}

/** For so long, a token that was accepted is taken for valid wherever else it is refused. */
const ACCEPTED_MS = 300_000;
/** More than a day, so that a daily workflow does not refresh each time. */
const REFUSED_MS = 25 * 3_600_000;
const MAX_REMEMBERED = 10_000;

/** Lazada gives the categories to everybody, so they say nothing about a token. */
const NEEDS_NO_TOKEN = /\/category\//;

function keyFor(...parts: string[]): string {
	return JSON.stringify(parts);
}

/** The key of a place for a grant and all that follow it. */
function successionKey(grant: StoredGrant, { country, apiPath }: CallPlace): string {
	const { appKey, tokenHost, codeFingerprint, account, sellers } = grant;
	const shops = sellers.map((seller) => `${seller.country} ${seller.sellerId}`);
	const shop = fingerprint(appKey, tokenHost, codeFingerprint, account, ...shops);
	return keyFor(shop, apiPath, country);
}

/**
 * Remembers where Lazada accepts which access tokens. Lazada answers the same to a token that has expired and to a
 * good one in a country where the shop isn't, or where the API isn't offered; only the first is worth a refresh.
 */
export class TokenAcceptance {
	/** The place of the last success of a token: anywhere, with one API, and there itself. */
	private readonly successes: ExpiringMap<CallPlace>;

	private readonly refusals: ExpiringMap<true>;

	/** @param clock milliseconds since 1970 */
	constructor(clock: () => number) {
		this.successes = new ExpiringMap(clock, MAX_REMEMBERED);
		this.refusals = new ExpiringMap(clock, MAX_REMEMBERED);
	}

	/** Lazada accepted the grant's access token. */
	accepted(grant: StoredGrant, place: CallPlace): void {
		const { accessToken } = grant;
		const { apiPath, country } = place;
		const keys = [keyFor(accessToken, apiPath), keyFor(accessToken, apiPath, country)];
		if (!NEEDS_NO_TOKEN.test(apiPath)) keys.push(keyFor(accessToken));
		for (const key of keys) this.successes.set(key, place, ACCEPTED_MS);
		this.refusals.delete(successionKey(grant, place));
	}

	/** Lazada refused the grant's access token. If it accepted it at the same place before, the token has ended. */
	refused({ accessToken }: StoredGrant, { apiPath, country }: CallPlace): void {
		const there = keyFor(accessToken, apiPath, country);
		if (this.successes.get(there) === undefined) return;
		for (const key of [there, keyFor(accessToken, apiPath), keyFor(accessToken)]) {
			this.successes.delete(key);
		}
	}

	/** Another place where Lazada has just accepted the access token that it refuses at this one. */
	findSuccess({ accessToken }: StoredGrant, { apiPath }: CallPlace): CallPlace | undefined {
		return (
			this.successes.get(keyFor(accessToken, apiPath)) ?? this.successes.get(keyFor(accessToken))
		);
	}

	/** Lazada refused a new access token, too. */
	refusedNew(grant: StoredGrant, place: CallPlace): void {
		this.refusals.set(successionKey(grant, place), true, REFUSED_MS);
	}

	/** Whether Lazada refused a new access token of the shop at this place lately, so that a refresh does not help. */
	refusesNew(grant: StoredGrant, place: CallPlace): boolean {
		return this.refusals.get(successionKey(grant, place)) === true;
	}
}
