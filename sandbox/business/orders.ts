import { missingParameter } from '../errors';
import { describeBuyer } from '../records/buyers';
import type { OrderRecords } from '../records/orderRecords';
import { findRecords, type BusinessApi, type BusinessCall } from './api';
import { readPosition, readTime, readWord, refusal } from './readers';

/** How far pages reach: the last row of a page may not be beyond it. */
const MAX_REACH = 5000;

const STATUSES = [
	...['unpaid', 'pending', 'packed', 'ready_to_ship', 'shipped', 'delivered', 'canceled'],
	...['returned', 'failed', 'lost', 'topack', 'toship', 'shipping'],
];

function readSort(call: BusinessCall) {
	const sortBy = readWord(
		call,
		'sort_by',
		['created_at', 'updated_at'],
		refusal('75', 'Invalid sort filter.'),
	);
	const direction = readWord(
		call,
		'sort_direction',
		['ASC', 'DESC'],
		refusal('74', 'Invalid sort direction.'),
	);
	return {
		sortBy: sortBy === 'updated_at' ? ('updated' as const) : ('created' as const),
		newestFirst: direction === 'DESC',
	};
}

function readRange(call: BusinessCall) {
	const createdAfter = readTime(call, 'created_after');
	const updatedAfter = readTime(call, 'update_after');
	if (createdAfter === undefined && updatedAfter === undefined) {
		throw missingParameter('created_after');
	}
	return {
		createdAfter,
		updatedAfter,
		createdBefore: readTime(call, 'created_before'),
		updatedBefore: readTime(call, 'update_before'),
	};
}

function findOrders(call: BusinessCall, orders: OrderRecords): number[] {
	const { sortBy, newestFirst } = readSort(call);
	const status = readWord(call, 'status', STATUSES, refusal('36', 'Invalid status filter'));
	const found = orders
		.list(sortBy, readRange(call))
		.filter((index) => status === undefined || orders.hasStatus(index, status));
	return newestFirst ? found.reverse() : found;
}

/** An order as `/orders/get` and `/order/get` answer it, apart from its times. */
export function describeOrder(orders: OrderRecords, index: number) {
	const id = orders.orderId(index);
	const { cents, units } = orders.content(index);
	return {
		order_id: id,
		order_number: id,
		...describeBuyer(index),
		statuses: orders.orderStatuses(index),
		price: (cents / 100).toFixed(2),
		items_count: units,
	};
}

/** `/orders/get`: pages by `offset` and `limit`, with the total. Orders may change after each call. */
export const getOrders: BusinessApi = {
	methods: ['GET', 'POST'],
	answer(call) {
		const { orders } = findRecords(call);
		const offset = readPosition(call, 'offset', { max: Infinity, fallback: 0 });
		const limit = readPosition(call, 'limit', { min: 1, max: 100, fallback: 50 });
		if (offset + limit > MAX_REACH) {
			throw refusal('97', `The sum of offset and limit is more than ${MAX_REACH}`);
		}
		const found = findOrders(call, orders);
		const page = found.slice(offset, offset + limit).map((index) => ({
			...describeOrder(orders, index),
			created_at: new Date(orders.createdAt(index)).toISOString(),
			updated_at: new Date(orders.updatedAt(index)).toISOString(),
		}));
		orders.changeNext(call.world.now());
		return { count: page.length, countTotal: found.length, orders: page };
	},
};
