/** A window of one second is a little longer than a second: calls take different times to arrive. */
const WINDOW_MS = 1_040;
/** Calls may come up to this much closer together than evenly, to make up for one that started late. */
const MIN_SPACING = 0.9;
/** Where Lazada doesn't say how long a limit lasts, the first wait; each further one is twice as long. */
const FIRST_WAIT_MS = 1_000;
/** On top of what Lazada says, which it may have rounded. */
const EXTRA_WAIT_MS = 50;
/** How long a learned rate must hold before it is raised: at first to twice as fast, since it may be far off. */
const PROBATION_MS = 60_000;
const MIN_PROBATION_MS = 5_000;
const MAX_PROBATION_MS = 600_000;
const MAX_RAISE = 1;
/** Raise after an earlier raise was too much, and cut where a rate that held before is limited. */
const SMALL_CHANGE = 0.05;

/**
 * A congestion-control loop for one rate limit: no limit until the first rejection, then the rate that Lazada allowed,
 * evenly spaced, with multiplicative increase after a quiet probation period and a cut at each rejection.
 *
 * | event                        | what changes                                                           |
 * |------------------------------|------------------------------------------------------------------------|
 * | first rejection              | pause; rate = successes of the last second                             |
 * | later rejection              | pause, doubled; rate cut to the last good one, or by 5 %; it is the ceiling |
 * | success from before a pause  | rate + 1, up to the ceiling                                            |
 * | success after probation      | rate raised (×2, later by 5 %); no ceiling; shorter probation          |
 * | rejection after a raise      | longer probation, smaller raise                                        |
 *
 * All times are milliseconds of one clock that never jumps.
 */
export class Pace {
	private readonly starts: number[] = [];

	private pausedAt = -Infinity;

	private pausedUntil = -Infinity;

	private lastChangeAt = -Infinity;

	/** A higher rate was rejected. */
	private ceiling = Infinity;

	private probationMs = PROBATION_MS;

	private raise = MAX_RAISE;

	/** The rate before the last raise. */
	private lastGoodRate: number | undefined;

	/** Rejections without a success between them, and when the first of them was. */
	private consecutive = 0;

	private firstLimitedAt = -Infinity;

	/** @param perSecond calls that are allowed; Infinity while no limit is known */
	constructor(private perSecond = Infinity) {}

	/** When the next call may start: `now` or later. */
	nextStart(now: number): number {
		const free = Math.max(now, this.pausedUntil);
		if (this.perSecond === Infinity) return free;
		const { count, windowMs } = this.window();
		const last = this.starts.at(-1) ?? -Infinity;
		const first = this.starts.length < count ? -Infinity : (this.starts.at(-count) ?? -Infinity);
		return Math.max(free, last + (MIN_SPACING * windowMs) / count, first + windowMs);
	}

	/** A call starts now. */
	started(now: number): void {
		if (this.perSecond === Infinity) return;
		this.starts.push(now);
		this.starts.splice(0, this.starts.length - this.window().count);
	}

	/** No limit rejected the call; after the probation period the rate is raised. */
	succeeded(startedAt: number, now: number): void {
		this.consecutive = 0;
		if (this.lastChangeAt === -Infinity) return;
		// Lazada accepted it before the rejection, and only its answer arrived later.
		if (startedAt <= this.pausedAt) {
			const known = this.perSecond === Infinity ? 0 : this.perSecond;
			this.perSecond = Math.min(known + 1, this.ceiling);
			return;
		}
		if (now - this.lastChangeAt < this.probationMs) return;
		this.lastGoodRate = this.perSecond;
		this.perSecond *= 1 + this.raise;
		this.raise = Math.min(MAX_RAISE, this.raise * 2);
		this.ceiling = Infinity;
		this.lastChangeAt = now;
		this.probationMs = Math.max(MIN_PROBATION_MS, this.probationMs / 2);
	}

	/**
	 * The limit rejected a call. Calls that were under way together are rejected together: that is one event.
	 *
	 * @param startedAt when the call started
	 * @param waitMs what Lazada says, if it does
	 * @param recentSuccesses calls that the limit counts and did not reject within the last second
	 * @returns total blocked time including this pause, and the number of consecutive rejections
	 */
	limited(
		startedAt: number,
		now: number,
		waitMs: number | undefined,
		recentSuccesses: number,
	): { blockedForMs: number; consecutive: number } {
		const isSameEvent = startedAt <= this.pausedAt;
		if (!isSameEvent) {
			if (this.consecutive === 0) this.firstLimitedAt = now;
			this.consecutive += 1;
			this.pausedAt = now;
			this.lastChangeAt = now;
			this.slowDown(recentSuccesses);
		}
		const ownWaitMs = FIRST_WAIT_MS * 2 ** (this.consecutive - 1);
		const pauseMs = (waitMs ?? ownWaitMs) + EXTRA_WAIT_MS;
		const isKnown = isSameEvent && waitMs === undefined;
		if (!isKnown) this.pausedUntil = Math.max(this.pausedUntil, now + pauseMs);
		return { blockedForMs: this.pausedUntil - this.firstLimitedAt, consecutive: this.consecutive };
	}

	private slowDown(recentSuccesses: number): void {
		// A ban from before, or one that lasts longer than Lazada said: don't derive a rate from it.
		if (recentSuccesses === 0) return;
		if (this.perSecond === Infinity) {
			this.perSecond = recentSuccesses;
			return;
		}
		const slower = this.perSecond - Math.max(1, this.perSecond * SMALL_CHANGE);
		this.ceiling = Math.max(1, this.lastGoodRate ?? Math.min(recentSuccesses, slower));
		this.perSecond = this.ceiling;
		this.lastGoodRate = undefined;
		this.raise = SMALL_CHANGE;
		this.probationMs = Math.min(MAX_PROBATION_MS, this.probationMs * 2);
	}

	/** At most `count` calls may start within `windowMs`. */
	private window(): { count: number; windowMs: number } {
		const count = Math.ceil(this.perSecond);
		return { count, windowMs: (WINDOW_MS * count) / this.perSecond };
	}
}
