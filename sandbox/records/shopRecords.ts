import type { Shop } from '../accounts';
import type { Life } from '../life/lifePlan';
import { Ledger } from './ledger';
import { OrderRecords } from './orderRecords';
import { PackageRecords } from './packageRecords';
import { Promotions } from './promotions';
import { ReturnRecords } from './returnRecords';
import { ReviewRecords } from './reviewRecords';
import { tellNobody, type Tell } from './shopEvents';
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

/** What orders are about, as each shop has it at the start. */
function makeTrade(sellerId: number, tell: Tell) {
	return {
		// Evergreen, so that a workflow that asks for the orders of the last day gets some.
		orders: new OrderRecords(sellerId, { ...hourly(57, NOVEMBER_1), evergreen: true }, tell),
		packages: new PackageRecords(sellerId),
		returns: new ReturnRecords(sellerId, tell),
		products: new TimedRecords(hourly(23, NOVEMBER_1)),
		skus: new SkuRecords(tell),
		transactions: new TimedRecords(hourly(120, OCTOBER_2)),
		ledger: new Ledger(),
	};
}

/** What a shop has. */
export class ShopRecords {
	orders: OrderRecords;

	products: TimedRecords;

	skus: SkuRecords;

	transactions: TimedRecords;

	reviews: ReviewRecords;

	packages: PackageRecords;

	returns: ReturnRecords;

	ledger: Ledger;

	/** Where orders are born and go their way. */
	life?: Life;

	readonly vouchers = new Promotions(3001, 12);

	readonly freeShipping = new Promotions(4001, 3);

	/** @param tell told of what happens to orders, returns and products */
	constructor(
		readonly shop: Shop,
		now: number,
		readonly tell: Tell = tellNobody,
	) {
		const { sellerId } = shop;
		const trade = makeTrade(sellerId, tell);
		const { orders, products, skus, transactions, packages, returns, ledger } = trade;
		this.orders = orders;
		this.products = products;
		this.skus = skus;
		this.transactions = transactions;
		this.packages = packages;
		this.returns = returns;
		this.ledger = ledger;
		this.reviews = new ReviewRecords(sellerId, hourly(REVIEWS, now - REVIEWS * HOUR_MS), 1);
	}

	/** Has the orders, products and returns of the start again. */
	renewTrade(): void {
		Object.assign(this, makeTrade(this.shop.sellerId, this.tell));
	}

	/** From now on, nothing happens by itself any more. */
	endLife(): void {
		this.life = undefined;
		this.orders.onChange = undefined;
		this.returns.onChange = undefined;
	}
}
