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
function spreadOut({ count, from, to, sameSecond = 0 }: Spread): Float64Array {
	const first = Math.floor((count - sameSecond) / 2);
	return Float64Array.from({ length: count }, (_, index) => {
		const inSameSecond = index >= first && index < first + sameSecond;
		return toSecond(from + ((inSameSecond ? first : index) * (to - from)) / count);
	});
}

/** Records by their index, oldest first. Only their times are kept, so that a hundred thousand cost little. */
export class TimedRecords {
	private readonly created: Float64Array;

	private readonly updated: Float64Array;

	/** All indexes, oldest first. */
	private readonly byCreation: number[];

	/** All indexes, longest not updated first. */
	private readonly byUpdate: number[];

	constructor(private readonly spread: Spread) {
		this.created = spreadOut(spread);
		this.updated = this.created.map((time) => time + FIRST_UPDATE_MS);
		this.byCreation = Array.from(this.created.keys());
		this.byUpdate = [...this.byCreation];
	}

	get count(): number {
		return this.spread.count;
	}

	createdAt(index: number): number {
		return this.created[index];
	}

	updatedAt(index: number): number {
		return this.updated[index];
	}

	/** Updates a record: it moves behind all that were updated before. */
	touch(index: number, now: number): void {
		const time = toSecond(now);
		this.updated[index] = time;
		this.byUpdate.splice(this.byUpdate.indexOf(index), 1);
		let place = this.byUpdate.length;
		while (place > 0 && this.updated[this.byUpdate[place - 1]] > time) place -= 1;
		this.byUpdate.splice(place, 0, index);
	}

	/** Indexes of the records in a range, in the order of their creation or of their last update. */
	list(sortBy: 'created' | 'updated', range: TimeRange): number[] {
		const all = sortBy === 'updated' ? this.byUpdate : this.byCreation;
		const { createdAfter = -Infinity, createdBefore = Infinity } = range;
		const { updatedAfter = -Infinity, updatedBefore = Infinity } = range;
		const afterAll =
			createdAfter > this.created[this.count - 1] ||
			updatedAfter > this.updated[this.byUpdate[this.count - 1]];
		if (afterAll && this.spread.evergreen) return [...all];
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
}
