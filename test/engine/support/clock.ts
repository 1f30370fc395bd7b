const DAY_MS = 86_400_000;

/**
 * The time for n8n, the package and the sandbox alike. Where it stands still, only a test moves it.
 */
export class Clock {
	private now: number;

	private since = performance.now();

	private readonly spy: jest.SpyInstance<number>;

	/** @param start ISO 8601 */
	constructor(
		private readonly start: string,
		private readonly time: 'still' | 'running' = 'still',
	) {
		this.now = Date.parse(start);
		this.spy = jest.spyOn(Date, 'now').mockImplementation(() => this.now + this.passed());
	}

	/** Back to the start. */
	reset(): void {
		this.now = Date.parse(this.start);
		this.since = performance.now();
	}

	passDays(days: number): void {
		this.now += days * DAY_MS;
	}

	passMinutes(minutes: number): void {
		this.now += minutes * 60_000;
	}

	/** Since the start, or since `reset`. */
	get secondsPassed(): number {
		return (Date.now() - Date.parse(this.start)) / 1000;
	}

	restore(): void {
		this.spy.mockRestore();
	}

	private passed(): number {
		return this.time === 'running' ? Math.floor(performance.now() - this.since) : 0;
	}
}
