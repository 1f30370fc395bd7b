import type { ItemChange } from '../records/orderRecords';
import type { ReturnChange } from '../records/returnRecords';
import type { ShopRecords } from '../records/shopRecords';
import { isInShare } from './chance';
import type { LifePlan } from './lifePlan';
import type { Later, Scene } from './scene';

/** Statuses in which the units of an order are reserved. */
const RESERVED = ['unpaid', 'pending', 'packed', 'ready_to_ship'];

/** Of the price. */
const COMMISSION = 0.05;
const PAYMENT_FEE = 0.02;

/** What is canceled can be sold again; what is shipped leaves the warehouse. Stock of the start knows no orders. */
function followWithStock({ orders, skus }: ShopRecords, { index, from, to, at }: ItemChange): void {
	if (orders.turn(index) < 0 || !RESERVED.includes(from) || RESERVED.includes(to)) return;
	const { product } = orders.content(index);
	if (to === 'canceled') skus.release(product, 1, at);
	else skus.sendOff(product, 1, at);
}

/** The payment fee is not given back. */
function followWithMoney({ orders, ledger }: ShopRecords, change: ItemChange): void {
	const { index, itemId, from, to, at } = change;
	const cents = orders.itemCents(index);
	const commission = Math.round(cents * COMMISSION);
	const { product } = orders.content(index);
	const item = { at, orderId: orders.orderId(index), itemId, product };
	if (to === 'delivered') {
		ledger.add(item, [
			[13, cents],
			[16, -commission],
			[3, -Math.round(cents * PAYMENT_FEE)],
		]);
	}
	if (to === 'returned' && from === 'delivered') {
		ledger.add(item, [
			[14, -cents],
			[15, commission],
		]);
	}
}

/** A share of the orders is sent back once all of the order is there. */
function followWithReturn({ orders }: ShopRecords, plan: LifePlan, index: number): Later[] {
	const isThere = orders
		.orderStatuses(index)
		.every((one) => ['delivered', 'canceled'].includes(one));
	const turn = orders.turn(index);
	const isReturned = isThere && turn >= 0 && isInShare(plan.shares.returned, turn, 0.5);
	return isReturned ? [{ kind: 'return', id: index, seconds: plan.seconds.return }] : [];
}

/** What a change of an order item leads to, whoever made it. */
export function followItem({ records, plan }: Scene, change: ItemChange): Later[] {
	followWithStock(records, change);
	followWithMoney(records, change);
	const { to, itemId, index } = change;
	if (to === 'ready_to_ship') return [{ kind: 'ship', id: itemId, seconds: plan.seconds.ship }];
	return to === 'delivered' ? followWithReturn(records, plan, index) : [];
}

/** What a decision on a return leads to. */
export function followReturn({ records, plan }: Scene, change: ReturnChange): Later[] {
	const { record, lines, status, at } = change;
	if (status === 'REFUND_SUCCESS') {
		for (const { itemId } of lines) records.orders.setItemStatus(itemId, 'returned', at);
	}
	const isAgreed = status === 'REQUEST_COMPLETE';
	return isAgreed ? [{ kind: 'refund', id: record.id, seconds: plan.seconds.refund }] : [];
}
