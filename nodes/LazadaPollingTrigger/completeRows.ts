import type { IDataObject } from 'n8n-workflow';
import { LazadaError } from '../../lazada/errors';
import { isRecord, readText } from '../../lazada/json';
import type { Completed } from '../../lazada/polling/pollShop';
import type { PollEvent } from '../../lazada/polling/pollEvents';
import type { PolledRow } from '../../lazada/polling/polledRow';
import type { Ask } from '../../lazada/polling/reading';
import { simplifyProduct } from '../../lazada/products/productRow';
import { MAX_ORDERS, readOrderItems, type OrderItems } from '../Lazada/order/readOrderItems';
import { simplifyOrder } from '../Lazada/order/simplifyOrder';
import { simplifyReturn } from '../Lazada/return/simplifyReturn';
import { simplifyReview } from '../Lazada/review/simplifyReview';
import { simplifyMessage } from '../Lazada/shop/simplifyMessage';

type Simplify = (row: IDataObject) => IDataObject;

/** As the operations of the Lazada node that read the same lists. */
const SIMPLIFIED: Readonly<Record<PollEvent, Simplify>> = {
	orderCreated: simplifyOrder,
	orderChanged: simplifyOrder,
	returnCreated: simplifyReturn,
	returnChanged: simplifyReturn,
	productChanged: (row) => simplifyProduct(row) as IDataObject,
	reviewCreated: simplifyReview,
	messageCreated: simplifyMessage,
};

/** Why an order has no items, also where it is simplified. */
function pickProblem({ items, itemsProblem }: IDataObject): IDataObject {
	return items === null ? { items, itemsProblem } : {};
}

/** Rows as items of n8n. */
export function toItems(
	rows: readonly IDataObject[],
	event: PollEvent,
	simplify: boolean,
	country: string,
): IDataObject[] {
	return rows.map((row) => {
		const shown = simplify ? { ...SIMPLIFIED[event](row), ...pickProblem(row) } : row;
		return { ...shown, country };
	});
}

/** Whether it is about this one order: Lazada will say the same of it for ever. */
function isOfOrder(items: OrderItems | undefined): boolean {
	if (!(items instanceof LazadaError)) return true;
	return ['refused', 'badAnswer'].includes(items.kind) && items.details.passes !== true;
}

/** An order with its items, or with why there are none: it must not look like one that has none. */
function withItems(order: IDataObject, items: OrderItems | undefined): IDataObject {
	if (items instanceof LazadaError) return { ...order, items: null, itemsProblem: items.message };
	return { ...order, items: (items ?? []).filter(isRecord) };
}

function toOrder({ row }: PolledRow): IDataObject {
	return row as IDataObject;
}

/**
 * Orders with their items, 50 in a call, until a call doesn't come through.
 *
 * @returns the first of them that have what Lazada says of their items
 * @throws LazadaError (`canceled`)
 */
export async function addItems(
	rows: readonly PolledRow[],
	ask: Ask,
): Promise<Completed<IDataObject>> {
	const items: IDataObject[] = [];
	for (let start = 0; start < rows.length; start += MAX_ORDERS) {
		const orders = rows.slice(start, start + MAX_ORDERS).map(toOrder);
		const ids = [...new Set(orders.map((order) => readText(order, 'order_id')))];
		const found = await readOrderItems(
			async ({ apiPath }, parameters) => await ask(apiPath, parameters),
			ids,
		);
		const all = [...found.values()];
		const isLost = !all.every(isOfOrder) || all.every((one) => one instanceof LazadaError);
		const problem = all.find((one) => one instanceof LazadaError);
		if (isLost && problem instanceof LazadaError && (ids.length > 1 || !isOfOrder(problem))) {
			return { items, problem };
		}
		for (const order of orders) {
			items.push(withItems(order, found.get(readText(order, 'order_id'))));
		}
	}
	return { items };
}
