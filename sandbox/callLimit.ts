import { GatewayError } from './errors';
import { LIMIT_SETTINGS, type LimitCode, type LimitSettings } from './settings';

/** What one API has answered, and its ban. */
interface Tally {
	answered: number;
	/** When calls of the current second were answered, in milliseconds. */
	recent: number[];
	bannedUntil: number;
}

const TEXTS: Record<LimitCode, string> = {
	ApiCallLimit: 'The request is limited by the app call frequency',
	'901': 'The request is throttled by the gateway',
	AppCallLimit: 'The calls of the app exceed its limit',
	AppApiCallLimit: 'The calls of the app to this API exceed its limit',
};

/** Drops what is older than the current second. Returns whether another call is allowed. */
function hasRoom(
	recent: number[],
	max: number,
	now: number,
	{ limitWindow }: LimitSettings,
): boolean {
	if (max === 0) return true;
	const start = limitWindow === 'fixed' ? now - (now % 1000) : now - 999;
	while (recent.length > 0 && recent[0] < start) recent.shift();
	return recent.length < max;
}

function banned(
	{ limitCode, limitSaysSeconds }: LimitSettings,
	{ bannedUntil }: Tally,
	now: number,
) {
	const seconds = Math.ceil((bannedUntil - now) / 1000);
	const duration =
		limitCode === 'ApiCallLimit' || limitSaysSeconds
			? `, this ban will last ${seconds} seconds`
			: '';
	return new GatewayError(limitCode, TEXTS[limitCode] + duration, 'SYSTEM');
}

/** Limits the calls of each API and of each seller. Changing a limit resets the counts. */
export class CallLimit {
	private readonly tallies = new Map<string, Tally>();

	/** By access token. */
	private readonly sellers = new Map<string, number[]>();

	private limits = '';

	/** Forgets all counts and bans. */
	reset(): void {
		this.tallies.clear();
		this.sellers.clear();
	}

	/**
	 * Counts a call of an API.
	 *
	 * @throws GatewayError with the code that is set, while the API is banned
	 */
	checkApi(apiPath: string, settings: LimitSettings): void {
		this.resetIfChanged(settings);
		if (settings.callsPerSecond === 0 && settings.banAfterCalls === 0) return;
		const now = Date.now();
		const tally = this.tallies.get(apiPath) ?? { answered: 0, recent: [], bannedUntil: 0 };
		this.tallies.set(apiPath, tally);
		if (now < tally.bannedUntil) throw banned(settings, tally, now);
		if (!hasRoom(tally.recent, settings.callsPerSecond, now, settings)) {
			tally.bannedUntil = now + settings.banSeconds * 1000;
			throw banned(settings, tally, now);
		}
		if (settings.callsPerSecond > 0) tally.recent.push(now);
		tally.answered += 1;
		if (tally.answered === settings.banAfterCalls) {
			tally.bannedUntil = now + settings.banSeconds * 1000;
		}
	}

	/**
	 * Counts a business call with a seller's access token.
	 *
	 * @throws GatewayError (`SellerCallLimit`) where the seller has no calls left in this second
	 */
	checkSeller(accessToken: string, settings: LimitSettings): void {
		this.resetIfChanged(settings);
		if (settings.sellerCallsPerSecond === 0) return;
		const now = Date.now();
		const recent = this.sellers.get(accessToken) ?? [];
		this.sellers.set(accessToken, recent);
		if (!hasRoom(recent, settings.sellerCallsPerSecond, now, settings)) {
			throw new GatewayError(
				'SellerCallLimit',
				'The calls of the seller exceed its limit',
				'SYSTEM',
			);
		}
		recent.push(now);
	}

	private resetIfChanged(settings: LimitSettings): void {
		const limits = LIMIT_SETTINGS.map((name) => settings[name]).join();
		if (limits !== this.limits) this.reset();
		this.limits = limits;
	}
}
