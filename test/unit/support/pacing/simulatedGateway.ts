/**
 * How a gateway counts. `fixed`: calls of each second of its clock; `sliding`: those of the last 1,000 ms;
 * `bucket`: a token bucket that holds a second's worth; `leaky`: one that holds a quarter of it.
 */
export type Counting = 'fixed' | 'sliding' | 'bucket' | 'leaky';

export interface GatewayLimit {
	counting: Counting;
	perSecond: number;
	/** When the seconds of its clock begin. */
	phaseMs: number;
	/** How long nothing is let through once the limit was met. */
	banMs: number;
	/** How long a ban from before still lasts when the calls begin. */
	earlierBanMs: number;
}

/** What a gateway says to one call. */
export type Verdict = { passed: true } | { passed: false; banMs: number };

/** A gateway with one limit. Refused calls do not count. */
export class SimulatedGateway {
	private bannedUntil: number;

	/** Of the calls that were let through lately. */
	private times: number[] = [];

	private tokens: number;

	private filledAt = 0;

	constructor(private readonly limit: GatewayLimit) {
		this.tokens = this.holds;
		this.bannedUntil = limit.earlierBanMs;
	}

	answer(now: number): Verdict {
		if (now < this.bannedUntil) return { passed: false, banMs: this.bannedUntil - now };
		const { counting } = this.limit;
		const isPassed =
			counting === 'fixed' || counting === 'sliding' ? this.isCounted(now) : this.isTaken(now);
		if (isPassed) return { passed: true };
		this.bannedUntil = now + this.limit.banMs;
		return { passed: false, banMs: this.limit.banMs };
	}

	private isCounted(now: number): boolean {
		const { counting, phaseMs, perSecond } = this.limit;
		const second = Math.floor((now - phaseMs) / 1000) * 1000 + phaseMs;
		const start = counting === 'fixed' ? second : now - 999;
		this.times = this.times.filter((at) => at >= start);
		if (this.times.length >= perSecond) return false;
		this.times.push(now);
		return true;
	}

	private isTaken(now: number): boolean {
		const { perSecond } = this.limit;
		this.tokens = Math.min(this.holds, this.tokens + ((now - this.filledAt) * perSecond) / 1000);
		this.filledAt = now;
		if (this.tokens < 1) return false;
		this.tokens -= 1;
		return true;
	}

	private get holds(): number {
		const { counting, perSecond } = this.limit;
		return Math.max(1, counting === 'leaky' ? perSecond / 4 : perSecond);
	}
}
