import type { Shop } from '../accounts';
import { OrderRecords } from './orderRecords';
import { TimedRecords } from './timedRecords';

const HOUR_MS = 3_600_000;

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

	constructor(shop: Shop) {
		this.orders = new OrderRecords(shop.sellerId, firstSpread(57));
	}
}
