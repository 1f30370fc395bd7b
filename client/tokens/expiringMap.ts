interface Entry<V> {
	value: V;
	expiresAt: number;
}

const SWEEP_EVERY_MS = 10_000;

/** A map whose entries expire. */
export class ExpiringMap<V> {
	private readonly entries = new Map<string, Entry<V>>();

	private sweepAt = -Infinity;

	/**
	 * @param clock milliseconds since 1970
	 * @param maxSize beyond it the oldest entry is dropped
	 */
	constructor(
		private readonly clock: () => number,
		private readonly maxSize = Infinity,
	) {}

	get(key: string): V | undefined {
		const entry = this.entries.get(key);
		return entry !== undefined && this.clock() < entry.expiresAt ? entry.value : undefined;
	}

	/** Replaces what the key has; it counts as the newest entry. */
	set(key: string, value: V, lifeMs: number): void {
		const now = this.clock();
		if (now >= this.sweepAt) this.sweep(now);
		this.entries.delete(key);
		this.entries.set(key, { value, expiresAt: now + lifeMs });
		const [oldest] = this.entries.keys();
		if (this.entries.size > this.maxSize) this.entries.delete(oldest);
	}

	delete(key: string): void {
		this.entries.delete(key);
	}

	/** Thousands of shops may be in it, so not each time. */
	private sweep(now: number): void {
		for (const [key, { expiresAt }] of this.entries) {
			if (expiresAt <= now) this.entries.delete(key);
		}
		this.sweepAt = now + SWEEP_EVERY_MS;
	}
}
