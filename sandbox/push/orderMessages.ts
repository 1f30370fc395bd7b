import { toBuyerId } from '../records/buyers';
import type { ReturnRecord, ReturnType } from '../records/returnRecords';
import type { ShopEvent } from '../records/shopEvents';
import type { ShopRecords } from '../records/shopRecords';
import { MESSAGE_TYPES, toSeconds, type PushMessage } from './pushMessage';

type Happened<K extends ShopEvent['kind']> = Extract<ShopEvent, { kind: K }>;

/** What a package is said to be once all that is in it has a status; the others of Lazada's 48 don't occur here. */
const PACKAGE_STATUSES: Record<string, string> = {
	packed: 'READY_TO_SHIP_PENDING',
	ready_to_ship: 'READY_TO_SHIP',
	shipped: 'INFO_ST_DOMESTIC_PICKUP_SIGN_IN_SUCCESS',
	delivered: 'DELIVERED',
	failed: 'DELIVER_FAILED',
	canceled: 'CANCELLED',
};

/** What is pushed of a return, by what its API calls the status. Lazada pushes no others. */
const RETURN_STATUSES: Record<ReturnType, Record<string, string>> = {
	CANCEL: { REQUEST_INITIATE: 'CANCEL_INIT', CANCEL_SUCCESS: 'CANCEL_SUCCESS' },
	RETURN: {
		REQUEST_INITIATE: 'RTM_INIT',
		REQUEST_REJECT: 'RTM_CANCELED',
		REQUEST_COMPLETE: 'RTM_SHIPPING_BACK',
		REFUND_SUCCESS: 'RTM_RECEIVE_ITEM',
	},
	ONLY_REFUND: {
		REQUEST_INITIATE: 'REFUND_INIT',
		DISPUTE_IN_PROGRESS: 'REFUND_PENDING',
		REFUND_SUCCESS: 'REFUND_SUCCESS',
		REQUEST_REJECT: 'REFUND_REJECTED',
	},
};

/** The newest return of an order item. */
function findReturn({ returns }: ShopRecords, itemId: number): ReturnRecord | undefined {
	const ofItem = ({ lines }: ReturnRecord) => lines.some((line) => line.itemId === itemId);
	return returns.all.filter(ofItem).at(-1);
}

function describeReverse(records: ShopRecords, { itemId, status }: Happened<'orderItem'>): object {
	if (!['canceled', 'returned'].includes(status)) return {};
	const record = findReturn(records, itemId);
	const line = record?.lines.find((one) => one.itemId === itemId);
	if (record === undefined || line === undefined) return {};
	return { reverse_order_id: String(record.id), reverse_order_line_id: String(line.id) };
}

/** The package that an item is in, once all of it has the item's status. */
function describePackage(records: ShopRecords, index: number, event: Happened<'orderItem'>) {
	const { orders, packages } = records;
	const found = packages.findByItem(event.itemId);
	const status = PACKAGE_STATUSES[event.status] ?? '';
	const isWhole = found?.itemIds.every((id) => orders.itemStatus(id) === event.status);
	if (found === undefined || status === '' || !isWhole) return [];
	return [
		{
			trade_order_id: String(orders.orderId(index)),
			buyer_id: String(toBuyerId(index)),
			fulfillment_package_id: found.id,
			status,
			status_update_time: toSeconds(event.at),
		},
	];
}

/** One message for each order item, and one for its package. */
export function describeOrderItem(
	records: ShopRecords,
	event: Happened<'orderItem'>,
): PushMessage[] {
	const { shop, orders } = records;
	const { itemId, status, at } = event;
	const index = orders.findItem(itemId);
	if (index === undefined) return [];
	const data = {
		order_status: status,
		...describeReverse(records, event),
		trade_order_id: String(orders.orderId(index)),
		trade_order_line_id: String(itemId),
		status_update_time: toSeconds(at),
	};
	const packages = describePackage(records, index, event);
	return [
		{ type: MESSAGE_TYPES.order, shop, at, data },
		...packages.map((one) => ({ type: MESSAGE_TYPES.package, shop, at, data: one })),
	];
}

/** One message for each line of a return, if its status is one that Lazada pushes. */
export function describeReturn(records: ShopRecords, event: Happened<'return'>): PushMessage[] {
	const { shop, orders, returns } = records;
	const { returnId, lineIds, status, at } = event;
	const record = returns.find(returnId);
	if (record === undefined || !(status in RETURN_STATUSES[record.type])) return [];
	const reverse_status = RETURN_STATUSES[record.type][status];
	return record.lines
		.filter(({ id }) => lineIds.includes(id))
		.map(({ id, itemId }) => {
			const data = {
				reverse_order_id: record.id,
				reverse_status,
				trade_order_id: record.orderId,
				extraParams: {},
				trade_order_line_id: itemId,
				buyer_id: toBuyerId(orders.findOrder(record.orderId) ?? 0),
				seller_id: shop.sellerId,
				reverse_order_line_id: id,
				status_update_time: toSeconds(at),
			};
			return { type: MESSAGE_TYPES.return, shop, at, data };
		});
}
