import type { AcceptedAnswer } from '../../lazada/answers/answer';
import { fingerprint } from '../../lazada/grants/storedGrant';
import { readGrant } from '../../lazada/grants/tokenCalls';
import type { Settings } from '../../lazada/settings';
import { ExpiringMap } from './expiringMap';
import type { NewTokens } from './tokenRequest';

/** What Lazada gave for a refresh token. */
export interface Rotation {
	/** Lazada's answer: as JSON, since thousands may be remembered, unless it is nested too deep for that. */
	answer: string | AcceptedAnswer;
	/** Milliseconds since 1970. */
	receivedAt: number;
	/** Fingerprint of the App Secret that signed the call; `''` where it is not known. */
	signedWith: string;
}

/** n8n's database, or a workflow's table, may refuse writes for hours. */
const LIFE_MS = 12 * 3_600_000;

/** About 20 MB. */
const MAX_ROTATIONS = 20_000;

function stringify(raw: AcceptedAnswer): Rotation['answer'] {
	try {
		return JSON.stringify(raw);
	} catch {
		return raw;
	}
}

function readRotation({ answer, receivedAt }: Rotation): NewTokens {
	const raw = typeof answer === 'string' ? (JSON.parse(answer) as AcceptedAnswer) : answer;
	return { raw, grant: readGrant(raw, receivedAt) };
}

/**
 * Remembers which refresh token was replaced by what, per app, for the process: a refresh token works once, and an
 * execution that still holds the old one gets the new tokens from here. The credential's hook and the refreshes of
 * many shops share it.
 */
export class RotationLedger {
	private readonly rotations: ExpiringMap<Rotation>;

	/** The App Secret that was used last, and its fingerprint. */
	private lastSecret = { appSecret: '', fingerprint: '' };

	/** @param clock milliseconds since 1970 */
	constructor(private readonly clock: () => number) {
		this.rotations = new ExpiringMap(clock, MAX_ROTATIONS);
	}

	/**
	 * Remembers new tokens.
	 *
	 * @returns Lazada's answer as it is remembered
	 */
	record(settings: Settings, refreshToken: string, { raw, grant }: NewTokens): Rotation {
		const { receivedAt } = grant;
		const signedWith = this.fingerprintSecret(settings);
		const rotation = { answer: stringify(raw), receivedAt, signedWith };
		this.rotations.set(keyFor(settings, refreshToken), rotation, LIFE_MS);
		return rotation;
	}

	/** Remembers what a safety copy holds, unless the ledger knows the token already. */
	recordCopy(key: string, answer: string, receivedAt: number): void {
		if (this.rotations.get(key) !== undefined) return;
		this.rotations.set(key, { answer, receivedAt, signedWith: '' }, LIFE_MS);
	}

	/**
	 * The newest tokens that replaced a refresh token, followed from token to token.
	 *
	 * Without `verified`, only what was signed with the App Secret of `settings` counts: anybody may enter a
	 * foreign token.
	 *
	 * @param verified whether Lazada has just told the holder of this App Secret that the refresh token is spent:
	 * it verifies the signature first, so the caller may receive the replacement
	 * @param maxAgeMs how old the replacement of `refreshToken` itself may be
	 */
	findNewest(
		settings: Settings,
		refreshToken: string,
		{ verified = false, maxAgeMs = Infinity } = {},
	): NewTokens | undefined {
		const first = this.rotations.get(keyFor(settings, refreshToken));
		if (first === undefined || this.clock() - first.receivedAt >= maxAgeMs) return undefined;
		if (!verified && first.signedWith !== this.fingerprintSecret(settings)) return undefined;
		return this.follow(settings, refreshToken, readRotation(first));
	}

	/** The newest tokens that followed `tokens`, themselves if there are none. */
	follow(settings: Settings, refreshToken: string, tokens: NewTokens): NewTokens {
		const seen = new Set([refreshToken]);
		let newest = tokens;
		while (!seen.has(newest.grant.refreshToken)) {
			seen.add(newest.grant.refreshToken);
			const next = this.rotations.get(keyFor(settings, newest.grant.refreshToken));
			if (next !== undefined) newest = readRotation(next);
		}
		return newest;
	}

	private fingerprintSecret({ appSecret }: Settings): string {
		if (this.lastSecret.appSecret !== appSecret) {
			this.lastSecret = { appSecret, fingerprint: fingerprint(appSecret) };
		}
		return this.lastSecret.fingerprint;
	}
}

/** By which a refresh token is known, also in a safety copy: tokens belong to one app at one token host. */
export function keyFor({ appKey, platform }: Settings, refreshToken: string): string {
	return fingerprint(platform.tokenBaseUrl, appKey, refreshToken);
}
