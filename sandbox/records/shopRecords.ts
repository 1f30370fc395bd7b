import type { Shop } from '../accounts';
import { OrderRecords } from './orderRecords';
import { PackageRecords } from './packageRecords';
import { Promotions } from './promotions';
import { ReviewRecords } from './reviewRecords';
import { TimedRecords } from './timedRecords';

const HOUR_MS = 3_600_000;
const REVIEWS = 12;

/** So many records, one an hour from November 1, 2026, for whoever asks: whatever times a client gives, it gets them. */
function firstSpread(count: number) {
	const from = Date.UTC(2026, 10, 1);
	return { count, from, to: from + count * HOUR_MS, atAnyTime: true };
}

/** What a shop has. */
export class ShopRecords {
	orders: OrderRecords;

	products = new TimedRecords(firstSpread(23));

	transactions = new TimedRecords(firstSpread(120));

	reviews: ReviewRecords;

	packages: PackageRecords;

	readonly vouchers = new Promotions(3001, 12);

	readonly freeShipping = new Promotions(4001, 3);

	constructor({ sellerId }: Shop, now: number) {
		this.orders = new OrderRecords(sellerId, firstSpread(57));
		const lastHours = { count: REVIEWS, from: now - REVIEWS * HOUR_MS, to: now };
		this.reviews = new ReviewRecords(sellerId, lastHours, 1);
		this.packages = new PackageRecords(sellerId);
	}
}
