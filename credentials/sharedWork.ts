/** How long outcomes are remembered, in milliseconds. */
export interface Memory {
	successMs: number;
	failureMs: number;
}

interface Entry<T> {
	outcome: Promise<T>;
	/** Once the work has succeeded. */
	result?: T;
	/** Infinity while the work goes on. */
	forgottenAt: number;
}

/**
 * Does each piece of work once, however many ask for it at the same time or shortly after.
 *
 * n8n has no lock around a credential's hook: parallel executions hold the same old grant, and the HTTP
 * Request node calls the hook again after any request that did not succeed. Neither may refresh or exchange twice.
 */
export class SharedWork<T> {
	private readonly entries = new Map<string, Entry<T>>();

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
		this.forget();
		const known = this.entries.get(key);
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
			() => remember(this.memory.failureMs),
		);
		return await entry.outcome;
	}

	/** What the work with this key gave, if it succeeded and is still remembered. */
	remembered(key: string): T | undefined {
		this.forget();
		return this.entries.get(key)?.result;
	}

	private forget(): void {
		const now = this.clock();
		for (const [key, entry] of this.entries) {
			if (entry.forgottenAt <= now) this.entries.delete(key);
		}
	}
}
