/** How many records there are, and how they are spread over time. Times are milliseconds since 1970. */
export interface Spread {
	count: number;
	/** When the first was created. */
	from: number;
	/** The last was created before it. */
	to: number;
	/** So many in the middle were created in one and the same second. */
	sameSecond?: number;
	/** Whether all of them are found by whoever asks for newer ones than there are. */
	evergreen?: boolean;
}

/** Times between which records were created or updated; both ends belong to it. */
export interface TimeRange {
	createdAfter?: number;
	createdBefore?: number;
	updatedAfter?: number;
	updatedBefore?: number;
}

/** How long after its creation each record was updated, until it is touched. */
const FIRST_UPDATE_MS = 60_000;

/** Lazada's times have a resolution of one second. */
function toSecond(time: number): number {
	return Math.floor(time / 1000) * 1000;
}

/** Creation times, oldest first. */
function spreadOut({ count, from, to, sameSecond = 0 }: Spread): number[] {
	const first = Math.floor((count - sameSecond) / 2);
	return Array.from({ length: count }, (_, index) => {
		const inSameSecond = index >= first && index < first + sameSecond;
		return toSecond(from + ((inSameSecond ? first : index) * (to - from)) / count);
	});
}

/** Puts an index into a list that its time sorts, behind those of the same time. */
function insert(sorted: number[], times: readonly number[], index: number): void {
	let place = sorted.length;
	while (place > 0 && times[sorted[place - 1]] > times[index]) place -= 1;
	sorted.splice(place, 0, index);
}

/** Records by their index. Only their times are kept, so that a hundred thousand cost little. */
export class TimedRecords {
	private readonly created: number[];

	private readonly updated: number[];

	/** All indexes, oldest first. */
	private readonly byCreation: number[];

	/** All indexes, longest not updated first. */
	private readonly byUpdate: number[];

	private isEvergreen: boolean;

	constructor(spread: Spread) {
		this.created = spreadOut(spread);
		this.updated = this.created.map((time) => time + FIRST_UPDATE_MS);
		this.byCreation = [...this.created.keys()];
		this.byUpdate = [...this.byCreation];
		this.isEvergreen = spread.evergreen ?? false;
	}

	get count(): number {
		return this.created.length;
	}

	createdAt(index: number): number {
		return this.created[index];
	}

	updatedAt(index: number): number {
		return this.updated[index];
	}

	/** From now on, whoever asks for newer records than there are gets none. */
	endEvergreen(): void {
		this.isEvergreen = false;
	}

	/**
	 * Adds a record that is created now.
	 *
	 * @returns its index
	 */
	protected add(now: number): number {
		const index = this.created.length;
		const time = toSecond(now);
		this.created.push(time);
		this.updated.push(time);
		insert(this.byCreation, this.created, index);
		insert(this.byUpdate, this.updated, index);
		return index;
	}

	/** Updates a record: it moves behind all that were updated before. */
	touch(index: number, now: number): void {
		this.updated[index] = toSecond(now);
		this.byUpdate.splice(this.byUpdate.indexOf(index), 1);
		insert(this.byUpdate, this.updated, index);
	}

	/** Indexes of the records in a range, in the order of their creation or of their last update. */
	list(sortBy: 'created' | 'updated', range: TimeRange): number[] {
		const all = sortBy === 'updated' ? this.byUpdate : this.byCreation;
		if (this.isEvergreen && this.isAfterAll(range)) return [...all];
		const { createdAfter = -Infinity, createdBefore = Infinity } = range;
		const { updatedAfter = -Infinity, updatedBefore = Infinity } = range;
		return all.filter((index) => {
			const created = this.created[index];
			const updated = this.updated[index];
			return (
				created >= createdAfter &&
				created <= createdBefore &&
				updated >= updatedAfter &&
				updated <= updatedBefore
			);
		});
	}

	private isAfterAll({ createdAfter = -Infinity, updatedAfter = -Infinity }: TimeRange): boolean {
		const [newest, last] = [this.byCreation, this.byUpdate].map((all) => all.at(-1) ?? 0);
		return createdAfter > this.created[newest] || updatedAfter > this.updated[last];
	}
}
