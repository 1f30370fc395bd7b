const SECOND_MS = 1_000;

/** A row, and the second of its time in milliseconds since 1970. */
export interface KnownRow {
	key: string;
	second: number;
}

/** The newest rows of a sorted list, which the next request need not bring again. */
export class Frontier {
	private rows: KnownRow[] = [];

	/** Whether `after` includes its own second, as far as answers have shown: nobody documents it. */
	private isInclusive = true;

	/** @param from the second that requests begin with; -Infinity for the whole list */
	constructor(private from = -Infinity) {}

	/** Adds a row that an answer had; one that is known already has come again. */
	add(key: string, second: number): void {
		this.rows = this.rows.filter((row) => row.key !== key);
		this.rows.push({ key, second });
	}

	/** Requests begin with this second from now on: what is before it need not be known. */
	moveTo(from: number): void {
		this.from = from;
		this.rows = this.rows.filter(({ second }) => second >= from);
	}

	/** The rows are no longer where they were. */
	forget(): void {
		this.rows = [];
	}

	/** The known rows that a request begins with, in their order. */
	list(): KnownRow[] {
		const first = this.isInclusive ? this.from : this.from + SECOND_MS;
		return this.rows.filter(({ second }) => second >= first);
	}

	/** A request began with a row of this second. */
	learn(second: number): void {
		const isTold = this.rows.some((row) => row.second === this.from);
		if (isTold) this.isInclusive = second === this.from;
	}
}
