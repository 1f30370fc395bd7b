const DAY_MS = 86_400_000;

/** Time stands still and moves only when a test says so: for n8n, the package and the sandbox alike. */
export class Clock {
	private now: number;

	private readonly spy: jest.SpyInstance<number>;

	/** @param start ISO 8601 */
	constructor(private readonly start: string) {
		this.now = Date.parse(start);
		this.spy = jest.spyOn(Date, 'now').mockImplementation(() => this.now);
	}

	/** Back to the start. */
	reset(): void {
		this.now = Date.parse(this.start);
	}

	passDays(days: number): void {
		this.now += days * DAY_MS;
	}

	passMinutes(minutes: number): void {
		this.now += minutes * 60_000;
	}

	restore(): void {
		this.spy.mockRestore();
	}
}
