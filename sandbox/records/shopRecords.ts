import type { Shop } from '../accounts';
import { OrderRecords } from './orderRecords';
import { PackageRecords } from './packageRecords';
import { Promotions } from './promotions';
import { ReturnRecords } from './returnRecords';
import { ReviewRecords } from './reviewRecords';
import { SkuRecords } from './skuRecords';
import { TimedRecords } from './timedRecords';

const HOUR_MS = 3_600_000;
const REVIEWS = 12;

/** So many records, one an hour. */
function hourly(count: number, from: number) {
	return { count, from, to: from + count * HOUR_MS };
}

const OCTOBER_2 = Date.UTC(2026, 9, 2);
const NOVEMBER_1 = Date.UTC(2026, 10, 1);

/** What a shop has. */
export class ShopRecords {
	orders: OrderRecords;

	products = new TimedRecords(hourly(23, NOVEMBER_1));

	skus = new SkuRecords();

	transactions = new TimedRecords(hourly(120, OCTOBER_2));

	reviews: ReviewRecords;

	packages: PackageRecords;

	readonly returns: ReturnRecords;

	readonly vouchers = new Promotions(3001, 12);

	readonly freeShipping = new Promotions(4001, 3);

	constructor({ sellerId }: Shop, now: number) {
		// Evergreen, so that a workflow that asks for the orders of the last day gets some.
		this.orders = new OrderRecords(sellerId, { ...hourly(57, NOVEMBER_1), evergreen: true });
		this.reviews = new ReviewRecords(sellerId, hourly(REVIEWS, now - REVIEWS * HOUR_MS), 1);
		this.packages = new PackageRecords(sellerId);
		this.returns = new ReturnRecords(sellerId);
	}
}
