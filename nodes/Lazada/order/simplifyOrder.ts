import type { IDataObject } from 'n8n-workflow';
import { toIsoTime } from '../../../lazada/answers/isoTime';
import { isRecord } from '../../../lazada/json';
import { pickFields } from '../calls/pickFields';

const pickFromOrder = pickFields([
	'order_id',
	'order_number',
	'statuses',
	'created_at',
	'updated_at',
	'price',
	'shipping_fee',
	'voucher',
	'payment_method',
	'items_count',
	'promised_shipping_times',
	'warehouse_code',
]);
const pickFromItem = pickFields([
	'order_item_id',
	'order_id',
	'sku',
	'name',
	'variation',
	'status',
	'item_price',
	'paid_price',
	'currency',
	'shipment_provider',
	'package_id',
	'tracking_code',
	'sla_time_stamp',
]);
const pickFromRequest = pickFields(['reverse_order_id', 'cancel_trigger_time']);

const TIMES = ['created_at', 'updated_at', 'sla_time_stamp', 'cancel_trigger_time'];

/** Lazada writes the times of a list in another way than those of one order. */
function withIsoTimes(row: IDataObject): IDataObject {
	const times = TIMES.filter((name) => Object.hasOwn(row, name));
	const written = times.map((name) => [name, toIsoTime(row[name]) ?? row[name]] as const);
	return { ...row, ...Object.fromEntries(written) };
}

function isSaid(value: unknown): boolean {
	return value === true || value === 'true';
}

/** What one needs of an order item; of a buyer's wish to cancel it only where there is one. */
export function simplifyItem(row: IDataObject): IDataObject {
	const request = isSaid(row.is_cancel_pending) ? pickFromRequest(row) : {};
	return withIsoTimes({ ...pickFromItem(row), ...request });
}

/** What one needs of an order, nothing of the buyer's; and of its items, where they came with it. */
export function simplifyOrder(row: IDataObject): IDataObject {
	const order = withIsoTimes({
		...pickFromOrder(row),
		...(isSaid(row.is_cancel_pending) && { is_cancel_pending: true }),
	});
	const { items } = row;
	if (!Array.isArray(items)) return order;
	const rows: unknown[] = items;
	return {
		...order,
		items: rows.filter(isRecord).map((item) => simplifyItem(item as IDataObject)),
	};
}
