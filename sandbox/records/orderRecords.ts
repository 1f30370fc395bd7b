import { TimedRecords, type Spread } from './timedRecords';

/** What a change makes of the status of an order; every other becomes `shipped`. */
const NEXT_STATUSES: Record<string, string> = {
	pending: 'ready_to_ship',
	shipped: 'delivered',
};

/** Every third order is new. */
function firstStatus(index: number): string {
	return index % 3 === 0 ? 'pending' : 'shipped';
}

/** Which orders change while they are read. */
export interface Changes {
	/** How many change after each call. */
	orders: number;
	/** How many change at all: the oldest, each once. */
	count: number;
}

/** The orders of a shop, by their index, and the items in them. */
export class OrderRecords extends TimedRecords {
	/** The statuses of the items of those orders where they are no longer as at the start, by the order's index. */
	private readonly statuses = new Map<number, string[]>();

	private changes: Changes = { orders: 0, count: 0 };

	private changed = 0;

	constructor(
		private readonly sellerId: number,
		spread: Spread,
	) {
		super(spread);
	}

	orderId(index: number): number {
		return this.sellerId * 1000 + index;
	}

	/** @returns the order's index, if it is one of the shop's */
	findOrder(orderId: number): number | undefined {
		const index = orderId - this.sellerId * 1000;
		return Number.isInteger(index) && index >= 0 && index < this.count ? index : undefined;
	}

	/** Each unit sold is an item. Only behind the first 57 orders are there new ones with several. */
	itemCount(index: number): number {
		return 1 + ((index + Math.floor(index / 57)) % 3);
	}

	itemIds(index: number): number[] {
		const first = this.orderId(index) * 10 + 1;
		return Array.from({ length: this.itemCount(index) }, (_, item) => first + item);
	}

	/** @returns the index of the order that an item is in, if it is one of the shop's */
	findItem(itemId: number): number | undefined {
		const index = this.findOrder(Math.floor(itemId / 10));
		return index !== undefined && this.itemIds(index).includes(itemId) ? index : undefined;
	}

	itemStatus(itemId: number): string {
		const index = Math.floor(itemId / 10) - this.sellerId * 1000;
		return this.itemStatuses(index)[(itemId % 10) - 1];
	}

	/** Gives an item another status, which updates its order. */
	setItemStatus(itemId: number, status: string, now: number): void {
		const index = this.findItem(itemId);
		if (index === undefined) return;
		const statuses = this.itemStatuses(index);
		statuses[(itemId % 10) - 1] = status;
		this.statuses.set(index, statuses);
		this.touch(index, now);
	}

	/** The statuses of an order's items, each once. */
	orderStatuses(index: number): string[] {
		return [...new Set(this.itemStatuses(index))];
	}

	hasStatus(index: number, status: string): boolean {
		return this.statuses.get(index)?.includes(status) ?? firstStatus(index) === status;
	}

	/** From now on, orders change while they are read. */
	planChanges(changes: Changes): void {
		this.changes = changes;
		this.changed = 0;
	}

	/** Changes the next orders of those that were planned. */
	changeNext(now: number): void {
		const end = Math.min(this.changed + this.changes.orders, this.changes.count, this.count);
		for (; this.changed < end; this.changed += 1) {
			for (const itemId of this.itemIds(this.changed)) {
				this.setItemStatus(itemId, NEXT_STATUSES[this.itemStatus(itemId)] ?? 'shipped', now);
			}
		}
	}

	private itemStatuses(index: number): string[] {
		return this.statuses.get(index) ?? this.itemIds(index).map(() => firstStatus(index));
	}
}
