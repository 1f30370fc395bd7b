import { tellNobody, type Tell } from './shopEvents';
import { TimedRecords, type Spread } from './timedRecords';

/** What a change makes of the status of an order; every other becomes `shipped`. */
const NEXT_STATUSES: Record<string, string> = {
	pending: 'ready_to_ship',
	shipped: 'delivered',
};

/** How many products the orders are of, in turn. */
const PRODUCTS = 23;

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

/** What is in an order. */
export interface OrderContent {
	/** The index of the product that its items are of. */
	product: number;
	/** Each unit sold is an item. */
	units: number;
	/** The price of the whole, in cents. */
	cents: number;
}

/** An item that gets another status. */
export interface ItemChange {
	/** Of its order. */
	index: number;
	itemId: number;
	from: string;
	to: string;
	at: number;
}

/** The orders of a shop, by their index, and the items in them. */
export class OrderRecords extends TimedRecords {
	/** Told of each change of an item's status. */
	onChange?: (change: ItemChange) => void;

	/** The statuses of the items of those orders where they are no longer as at the start, by the order's index. */
	private readonly statuses = new Map<number, string[]>();

	/** What is in the orders that were added. */
	private readonly contents = new Map<number, OrderContent>();

	private changes: Changes = { orders: 0, count: 0 };

	private changed = 0;

	constructor(
		private readonly sellerId: number,
		spread: Spread,
		private readonly tell: Tell = tellNobody,
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

	/** Only behind the first 57 orders are there new ones with several items, apart from those that were added. */
	content(index: number): OrderContent {
		return (
			this.contents.get(index) ?? {
				product: index % PRODUCTS,
				units: 1 + ((index + Math.floor(index / 57)) % 3),
				cents: (10 + index) * 100,
			}
		);
	}

	/**
	 * Adds an order.
	 *
	 * @returns its index
	 */
	addOrder(content: OrderContent, status: string, now: number): number {
		const index = this.add(now);
		this.contents.set(index, content);
		this.statuses.set(index, new Array<string>(content.units).fill(status));
		for (const itemId of this.itemIds(index)) {
			this.tell({ kind: 'orderItem', itemId, status, at: now });
		}
		return index;
	}

	/** How many orders were added to those of the start. */
	get addedCount(): number {
		return this.contents.size;
	}

	/** How many orders were added before this one; below 0 for one of the start. */
	turn(index: number): number {
		return index - (this.count - this.addedCount);
	}

	itemIds(index: number): number[] {
		const first = this.orderId(index) * 10 + 1;
		return Array.from({ length: this.content(index).units }, (_, item) => first + item);
	}

	/** The price of each item of an order, in cents. */
	itemCents(index: number): number {
		const { cents, units } = this.content(index);
		return Math.round(cents / units);
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
		const from = statuses[(itemId % 10) - 1];
		statuses[(itemId % 10) - 1] = status;
		this.statuses.set(index, statuses);
		this.touch(index, now);
		if (status !== from) this.tell({ kind: 'orderItem', itemId, status, at: now });
		this.onChange?.({ index, itemId, from, to: status, at: now });
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
