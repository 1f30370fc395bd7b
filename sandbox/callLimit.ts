import { GatewayError } from './gatewayError';
import type { World } from './world';

/** Calls of one API in the current second, and the ban that came of it. */
interface Tally {
	second: number;
	calls: number;
	bannedUntil: number;
}

/** Limits the calls of each API a second, and bans for a while once the limit is met. */
export class CallLimit {
	private readonly tallies = new Map<string, Tally>();

	/** @throws GatewayError (`ApiCallLimit`) while the API is banned */
	check(apiPath: string, { settings }: World): void {
		if (settings.callsPerSecond === 0) return;
		const now = Date.now();
		const second = Math.floor(now / 1000);
		const tally = this.tallies.get(apiPath) ?? { second, calls: 0, bannedUntil: 0 };
		this.tallies.set(apiPath, tally);
		if (tally.second !== second) Object.assign(tally, { second, calls: 0 });
		tally.calls += 1;
		if (now >= tally.bannedUntil && tally.calls > settings.callsPerSecond) {
			tally.bannedUntil = now + settings.banSeconds * 1000;
		}
		if (now < tally.bannedUntil) {
			const seconds = Math.ceil((tally.bannedUntil - now) / 1000);
			throw new GatewayError(
				'ApiCallLimit',
				`The request is limited by the app call frequency, this ban will last ${seconds} seconds`,
				'SYSTEM',
			);
		}
	}
}
