import type { Account, Shop } from '../accounts';
import { ControlError } from '../errors';
import type { ShopRecords } from '../records/shopRecords';
import { MAIN_WAREHOUSE } from '../records/skuRecords';
import type { World } from '../world';
import { changePlan, FIRST_PLAN, type Life, type WantedLife } from './lifePlan';
import { ShopLife } from './shopLife';

/** What came of it in one shop. */
export interface GivenLife {
	country: string;
	sellerId: number;
	/** How many orders were born at once. */
	orders: number;
}

function checkCount(name: string, count: number): void {
	const isGood = Number.isInteger(count) && count >= 0;
	if (!isGood) throw new ControlError(`${name} must be a number from 0`);
}

function fillStock({ products, skus }: ShopRecords, stock: number, now: number): void {
	for (let index = 0; index < products.count; index += 1) {
		const sellable = new Map(skus.find(index).sellable).set(MAIN_WAREHOUSE, stock);
		skus.change(index, { sellable }, now);
	}
}

/** What a shop had of orders and products before is gone: nobody has written down how it came to be. */
function beginLife(records: ShopRecords, { sellerId }: Shop): Life {
	records.renewTrade();
	records.life = new ShopLife(records, sellerId);
	return records.life;
}

/**
 * Has the shops of an account live, or changes how they do. It is remembered, for a sandbox that is started again.
 *
 * @throws ControlError where a number cannot be; nothing has changed then
 */
export function giveLife(world: World, account: Account, wanted: WantedLife): GivenLife[] {
	const { orders = 0, stock, ...plan } = wanted;
	changePlan(FIRST_PLAN, plan);
	checkCount('orders', orders);
	if (stock !== undefined) checkCount('stock', stock);
	const now = world.now();
	return world.standStill(now, () => {
		world.journal.add({ at: now, account: account.account, life: wanted });
		return account.shops.map((shop) => {
			const records = world.findRecords(shop);
			const life = records.life ?? beginLife(records, shop);
			life.change(plan, now);
			if (stock !== undefined) fillStock(records, stock, now);
			const { country, sellerId } = shop;
			return { country, sellerId, orders: life.bear(orders, now) };
		});
	});
}
