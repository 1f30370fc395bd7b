interface Timer {
	at: number;
	ring(): void;
}

/** Time that goes on only from one timer to the next, so that an hour takes no longer than its events. */
export class SimulatedTime {
	/** Milliseconds since the start. */
	now = 0;

	/** Soonest first. */
	private readonly timers: Timer[] = [];

	/** @param latenessMs by how much a timer rings late, as real ones do */
	constructor(private readonly latenessMs: () => number = () => 0) {}

	async sleep(ms: number): Promise<void> {
		const at = this.now + Math.max(0, ms) + this.latenessMs();
		await new Promise<void>((ring) => {
			const later = this.timers.findIndex((timer) => timer.at > at);
			this.timers.splice(later === -1 ? this.timers.length : later, 0, { at, ring });
		});
	}

	/**
	 * Lets time go on until the work is done.
	 *
	 * @throws what the work throws; Error if it waits for something that will never come
	 */
	async runUntilDone<T>(work: Promise<T>): Promise<T> {
		let isDone = false;
		const settled = work.finally(() => {
			isDone = true;
		});
		settled.catch(() => undefined);
		for (;;) {
			// By then all that follows from the last timer has happened.
			await new Promise(setImmediate);
			if (isDone) return await settled;
			const next = this.timers.shift();
			if (next === undefined) throw new Error(`Nothing will happen after ${this.now} ms`);
			this.now = next.at;
			next.ring();
		}
	}
}
