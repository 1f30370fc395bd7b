import type { Shop } from '../accounts';
import { ControlError } from '../errors';
import { OrderRecords, type Changes } from './orderRecords';
import { PackageRecords } from './packageRecords';
import { ReviewRecords } from './reviewRecords';
import type { ShopRecords } from './shopRecords';
import { SkuRecords } from './skuRecords';
import { TimedRecords, type Spread } from './timedRecords';

/** How many records a shop is to have, and when they were created. */
export interface WantedSpread {
	count: number;
	/** ISO 8601, or milliseconds since 1970. */
	from?: string | number;
	/** A minute ago if left out. */
	to?: string | number;
	sameSecond?: number;
}

/** The records that a shop is to have instead of its own; what is left out stays as it is. */
export interface WantedRecords {
	orders?: WantedSpread;
	products?: WantedSpread;
	transactions?: WantedSpread;
	/** Of the products 7000 and following, in turn: of one if `items` is left out. */
	reviews?: WantedSpread & { items?: number };
	changeEveryCall?: Changes;
}

const DAY_MS = 86_400_000;
/** How long records are spread over if it is not said. */
const DEFAULT_DAYS = 400;

function readCount(name: string, count: unknown): number {
	if (Number.isInteger(count) && Number(count) >= 0) return Number(count);
	throw new ControlError(`${name} must be a number from 0`);
}

function readTime(name: string, time: string | number): number {
	const milliseconds = new Date(time).getTime();
	if (!Number.isNaN(milliseconds)) return milliseconds;
	throw new ControlError(`${name} is not a time`);
}

function readSpread(wanted: WantedSpread, now: number): Spread {
	const count = readCount('count', wanted.count);
	const sameSecond = readCount('sameSecond', wanted.sameSecond ?? 0);
	const to = readTime('to', wanted.to ?? now - 60_000);
	const from = readTime('from', wanted.from ?? to - DEFAULT_DAYS * DAY_MS);
	if (sameSecond > count) throw new ControlError('sameSecond is more than count');
	if (from > to) throw new ControlError('from is after to');
	return { count, sameSecond, from, to };
}

/**
 * Gives a shop records in place of those it has. Other orders or products end its life.
 *
 * @throws ControlError where a count or a time cannot be
 */
export function giveRecords(
	records: ShopRecords,
	shop: Shop,
	wanted: WantedRecords,
	now: number,
): void {
	const { orders, products, transactions, reviews, changeEveryCall } = wanted;
	if (orders || products) records.endLife();
	if (orders) {
		records.orders = new OrderRecords(shop.sellerId, readSpread(orders, now), records.tell);
		records.packages = new PackageRecords(shop.sellerId);
	}
	if (products) {
		records.products = new TimedRecords(readSpread(products, now));
		records.skus = new SkuRecords(records.tell);
	}
	if (transactions) records.transactions = new TimedRecords(readSpread(transactions, now));
	if (reviews) {
		const items = Math.max(1, readCount('items', reviews.items ?? 1));
		records.reviews = new ReviewRecords(shop.sellerId, readSpread(reviews, now), items);
	}
	if (changeEveryCall) {
		records.orders.planChanges({
			orders: readCount('changeEveryCall.orders', changeEveryCall.orders),
			count: readCount('changeEveryCall.count', changeEveryCall.count),
		});
	}
}
