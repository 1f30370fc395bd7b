/** How long outcomes are remembered, in milliseconds. */
export interface Memory {
	successMs: number;
	failureMs(error: unknown): number;
}

interface Entry<T> {
	outcome: Promise<T>;
	/** Once the work has succeeded. */
	result?: T;
	/** Once it has not. */
	error?: unknown;
	/** Infinity while the work goes on. */
	forgottenAt: number;
	/** When the work failed. */
	failedAt?: number;
}

const SWEEP_EVERY_MS = 10_000;

/**
 * Does each piece of work once, however many ask for it at the same time or shortly after.
 *
 * n8n has no lock around a credential's hook: parallel executions hold the same old grant, and the HTTP
 * Request node calls the hook again after any request that did not succeed. Neither may refresh or exchange twice.
 */
export class SharedWork<T> {
	private readonly entries = new Map<string, Entry<T>>();

	private sweepAt = 0;

	/** @param clock milliseconds since 1970 */
	constructor(
		private readonly memory: Memory,
		private readonly clock: () => number,
	) {}

	/**
	 * The outcome of the work with this key: one that is under way or remembered, otherwise a new one.
	 *
	 * @throws what the work throws; a remembered failure is thrown again
	 */
	async once(key: string, work: () => Promise<T>): Promise<T> {
		const known = this.entry(key);
		if (known !== undefined) return await known.outcome;

		const entry: Entry<T> = { outcome: work(), forgottenAt: Infinity };
		this.entries.set(key, entry);
		const remember = (forMs: number) => {
			entry.forgottenAt = this.clock() + forMs;
		};
		entry.outcome.then(
			(result) => {
				entry.result = result;
				remember(this.memory.successMs);
			},
			(error: unknown) => {
				entry.error = error;
				entry.failedAt = this.clock();
				remember(this.memory.failureMs(error));
			},
		);
		return await entry.outcome;
	}

	/**
	 * Remembers a result in place of what is remembered.
	 *
	 * @param most entries that are kept; beyond them the oldest is dropped
	 */
	remember(key: string, result: T, most: number): void {
		const forgottenAt = this.clock() + this.memory.successMs;
		this.entries.delete(key);
		this.entries.set(key, { outcome: Promise.resolve(result), result, forgottenAt });
		const [oldest] = this.entries.keys();
		if (this.entries.size > most) this.entries.delete(oldest);
	}

	/** What the work with this key gave, if it succeeded and is still remembered. */
	remembered(key: string): T | undefined {
		return this.entry(key)?.result;
	}

	/** Whether the work with this key is remembered to have thrown such an error. */
	remembers(key: string, isSuch: (error: unknown) => boolean): boolean {
		return isSuch(this.entry(key)?.error);
	}

	private entry(key: string): Entry<T> | undefined {
		const now = this.clock();
		if (now >= this.sweepAt) this.sweep(now);
		const entry = this.entries.get(key);
		if (entry === undefined || entry.forgottenAt <= now) return undefined;
		// The clock was set back since then: a wrong clock may be why it failed, and the time to forget is wrong too.
		return (entry.failedAt ?? now) > now ? undefined : entry;
	}

	/** Drops what is forgotten. Thousands of shops may be remembered, so not at every call. */
	private sweep(now: number): void {
		for (const [key, { forgottenAt }] of this.entries) {
			if (forgottenAt <= now) this.entries.delete(key);
		}
		this.sweepAt = now + SWEEP_EVERY_MS;
	}
}
