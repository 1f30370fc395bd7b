import { TimedRecords, type Spread, type TimeRange } from './timedRecords';

const FIRST_ITEM_ID = 7000;

/** The reviews of a shop, by their index, and its replies. */
export interface Reviews {
	id(index: number): number;
	itemId(index: number): number;
	createdAt(index: number): number;
	/** @returns the review's index, if it is one of the shop's */
	find(id: number): number | undefined;
	/** Those of a time, oldest first. */
	findCreated(range: Pick<TimeRange, 'createdAfter' | 'createdBefore'>): number[];
	reply(index: number): string | undefined;
	addReply(index: number, content: string): void;
}

/** Reviews that a shop has from the start. */
export class ReviewRecords extends TimedRecords implements Reviews {
	private readonly replies = new Map<number, string>();

	/** @param items over how many of the shop's products the reviews are spread, in turn */
	constructor(
		private readonly sellerId: number,
		spread: Spread,
		private readonly items: number,
	) {
		super(spread);
	}

	id(index: number): number {
		return this.sellerId * 100_000 + index;
	}

	itemId(index: number): number {
		return FIRST_ITEM_ID + (index % this.items);
	}

	findCreated(range: TimeRange): number[] {
		return this.list('created', range);
	}

	find(id: number): number | undefined {
		const index = id - this.sellerId * 100_000;
		return Number.isInteger(index) && index >= 0 && index < this.count ? index : undefined;
	}

	reply(index: number): string | undefined {
		return this.replies.get(index);
	}

	addReply(index: number, content: string): void {
		this.replies.set(index, content);
	}
}
