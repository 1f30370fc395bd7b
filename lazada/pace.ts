/** A window of one second is kept a little longer than a second: calls take different times to arrive. */
const WINDOW_MS = 1_040;
/** Calls may come up to this much closer together than evenly, to make up for one that started late. */
const CLOSEST = 0.9;
/** Where Lazada doesn't say how long a limit lasts, the first wait; each further one is twice as long. */
const FIRST_WAIT_MS = 1_000;
/** On top of what Lazada says, which it may have rounded. */
const EXTRA_WAIT_MS = 50;
/** A pace that was learned is raised after so long without a limit: first to twice as fast, for it may be far off. */
const CALM_MS = 60_000;
const SHORTEST_CALM_MS = 5_000;
const LONGEST_CALM_MS = 600_000;
const FIRST_RAISE = 1;
/** By how much it is raised after a raise was too much, and lowered where a limit is met at a pace that held. */
const SMALL_CHANGE = 0.05;

/**
 * How fast calls may follow each other under one limit: as fast as they come until the limit is met, then as
 * many a second as Lazada let through, evenly spaced. All times are milliseconds of one clock that never jumps.
 */
export class Pace {
	private readonly starts: number[] = [];

	private pausedAt = -Infinity;

	private pausedUntil = -Infinity;

	private lastChange = -Infinity;

	/** Above this the limit was met. */
	private atMost = Infinity;

	private calmMs = CALM_MS;

	private raise = FIRST_RAISE;

	/** The pace that held before the last raise. */
	private held: number | undefined;

	/** Limits met in a row, without a call that came through between them, and when the first of them was. */
	private metInARow = 0;

	private firstMetAt = -Infinity;

	/** @param perSecond calls that are allowed; Infinity while no limit is known */
	constructor(private perSecond = Infinity) {}

	/** When the next call may start: `now` or later. */
	nextStart(now: number): number {
		const free = Math.max(now, this.pausedUntil);
		if (this.perSecond === Infinity) return free;
		const { count, windowMs } = this.window();
		const last = this.starts.at(-1) ?? -Infinity;
		const first = this.starts.length < count ? -Infinity : (this.starts.at(-count) ?? -Infinity);
		return Math.max(free, last + (CLOSEST * windowMs) / count, first + windowMs);
	}

	/** A call starts now. */
	started(now: number): void {
		if (this.perSecond === Infinity) return;
		this.starts.push(now);
		this.starts.splice(0, this.starts.length - this.window().count);
	}

	/** A call came through; after a long calm the pace is raised. */
	passed(startedAt: number, now: number): void {
		this.metInARow = 0;
		if (this.lastChange === -Infinity) return;
		// It was let through before the limit was met, and only its answer came later.
		if (startedAt <= this.pausedAt) {
			const known = this.perSecond === Infinity ? 0 : this.perSecond;
			this.perSecond = Math.min(known + 1, this.atMost);
			return;
		}
		if (now - this.lastChange < this.calmMs) return;
		this.held = this.perSecond;
		this.perSecond *= 1 + this.raise;
		this.raise = Math.min(FIRST_RAISE, this.raise * 2);
		this.atMost = Infinity;
		this.lastChange = now;
		this.calmMs = Math.max(SHORTEST_CALM_MS, this.calmMs / 2);
	}

	/**
	 * A call met the limit. Those that were under way together meet it together: that is one event.
	 *
	 * @param startedAt when the call started
	 * @param waitMs what Lazada says, if it does
	 * @param passedLately calls under this limit that came through within the last second
	 * @returns how long nothing will have come through by the end of the pause that begins now, and how many
	 * limits in a row were met
	 */
	met(
		startedAt: number,
		now: number,
		waitMs: number | undefined,
		passedLately: number,
	): { barredMs: number; inARow: number } {
		const isSameEvent = startedAt <= this.pausedAt;
		if (!isSameEvent) {
			if (this.metInARow === 0) this.firstMetAt = now;
			this.metInARow += 1;
			this.pausedAt = now;
			this.lastChange = now;
			this.slowDown(passedLately);
		}
		const ownWaitMs = FIRST_WAIT_MS * 2 ** (this.metInARow - 1);
		const pauseMs = (waitMs ?? ownWaitMs) + EXTRA_WAIT_MS;
		const isKnown = isSameEvent && waitMs === undefined;
		if (!isKnown) this.pausedUntil = Math.max(this.pausedUntil, now + pauseMs);
		return { barredMs: this.pausedUntil - this.firstMetAt, inARow: this.metInARow };
	}

	private slowDown(passedLately: number): void {
		// Nothing came through: a ban from before, or one that lasts longer than it was said to. It teaches no pace.
		if (passedLately === 0) return;
		if (this.perSecond === Infinity) {
			this.perSecond = passedLately;
			return;
		}
		const slower = this.perSecond - Math.max(1, this.perSecond * SMALL_CHANGE);
		this.atMost = Math.max(1, this.held ?? Math.min(passedLately, slower));
		this.perSecond = this.atMost;
		this.held = undefined;
		this.raise = SMALL_CHANGE;
		this.calmMs = Math.min(LONGEST_CALM_MS, this.calmMs * 2);
	}

	/** At most `count` calls may start within `windowMs`. */
	private window(): { count: number; windowMs: number } {
		const count = Math.ceil(this.perSecond);
		return { count, windowMs: (WINDOW_MS * count) / this.perSecond };
	}
}
