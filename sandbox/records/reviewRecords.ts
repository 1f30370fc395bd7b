import { TimedRecords, type Spread } from './timedRecords';

const FIRST_ITEM_ID = 7000;

/** The reviews of a shop, by their index, and its replies. */
export class ReviewRecords extends TimedRecords {
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

	/** @returns the review's index, if it is one of the shop's */
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
