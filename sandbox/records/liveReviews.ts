import type { Reviews } from './reviewRecords';
import { countUntil, timeAt, type SteadyStream } from './steadyStream';
import type { TimeRange } from './timedRecords';

const FIRST_ITEM_ID = 7000;
/** Over so many products they are spread in turn. */
const ITEMS = 3;

/** All that there is to remember; everything else follows from the clock. */
export interface LiveReviewsState extends SteadyStream {
	/** The shop's replies, by the index of the review. */
	replies: Record<number, string>;
}

/** The reviews of a shop whose buyers go on writing. */
export class LiveReviews implements Reviews {
	constructor(
		private readonly sellerId: number,
		private readonly state: LiveReviewsState,
		private readonly now: number,
	) {}

	id(index: number): number {
		return this.sellerId * 100_000 + index;
	}

	itemId(index: number): number {
		return FIRST_ITEM_ID + (index % ITEMS);
	}

	createdAt(index: number): number {
		return timeAt(this.state, index);
	}

	find(id: number): number | undefined {
		const index = id - this.sellerId * 100_000;
		return Number.isInteger(index) && index >= 0 && index < this.count ? index : undefined;
	}

	findCreated({ createdAfter = -Infinity, createdBefore = Infinity }: TimeRange): number[] {
		return Array.from({ length: this.count }, (_, index) => index).filter((index) => {
			const time = this.createdAt(index);
			return time >= createdAfter && time <= createdBefore;
		});
	}

	reply(index: number): string | undefined {
		return this.state.replies[index];
	}

	addReply(index: number, content: string): void {
		this.state.replies[index] = content;
	}

	/** How many there are. */
	get count(): number {
		return countUntil(this.state, this.now);
	}
}
