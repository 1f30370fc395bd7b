import { ExpiringMap } from './expiringMap';
import { SingleFlight } from './singleFlight';

/** How long results are remembered, in milliseconds. */
export interface Lifetimes {
	successMs: number;
	failureMs: (error: unknown) => number;
}

type Result<T> = { value: T } | { error: unknown; failedAt: number };

/**
 * Does each piece of work once, however many ask for it at the same time or shortly after.
 *
 * n8n has no lock around a credential's hook: parallel executions hold the same old grant, and the HTTP
 * Request node calls the hook again after any request that failed. Neither may refresh or exchange twice.
 */
export class RememberedWork<T> {
	private readonly flight = new SingleFlight<T>();

	private readonly results: ExpiringMap<Result<T>>;

	/** @param clock milliseconds since 1970 */
	constructor(
		private readonly lifetimes: Lifetimes,
		private readonly clock: () => number,
	) {
		this.results = new ExpiringMap(clock);
	}

	/**
	 * The result of the work with this key: one that is under way or remembered, otherwise a new one.
	 *
	 * @throws what the work throws; a remembered failure is thrown again
	 */
	async once(key: string, work: () => Promise<T>): Promise<T> {
		const known = this.results.get(key);
		if (known !== undefined && 'value' in known) return known.value;
		// If the clock moved backwards, discard the failure: the wrong clock may have caused it.
		if (known !== undefined && known.failedAt <= this.clock()) throw known.error;
		const { value } = await this.flight.once(key, async () => await this.doAndRemember(key, work));
		return value;
	}

	private async doAndRemember(key: string, work: () => Promise<T>): Promise<T> {
		const { successMs, failureMs } = this.lifetimes;
		return await work().then(
			(value) => {
				this.results.set(key, { value }, successMs);
				return value;
			},
			(error: unknown) => {
				this.results.set(key, { error, failedAt: this.clock() }, failureMs(error));
				throw error;
			},
		);
	}
}
