import { findRecords, type BusinessApi } from './api';
import type { ShopRecords } from '../records/shopRecords';
import { findOrder } from './order';
import { toSellerSku } from './skus';
import { readIds, refusal, toLocalTime } from './readers';

/** An order's items as both APIs answer them: each unit sold is one. */
function describeItems({ orders, packages }: ShopRecords, index: number) {
	const { product } = orders.content(index);
	const price = (orders.itemCents(index) / 100).toFixed(2);
	return orders.itemIds(index).map((itemId) => {
		const inPackage = packages.findByItem(itemId);
		return {
			order_item_id: itemId,
			order_id: orders.orderId(index),
			name: `ผลิตภัณฑ์ ${product}`,
			sku: toSellerSku(product),
			item_price: price,
			paid_price: price,
			status: orders.itemStatus(itemId),
			package_id: inPackage?.id ?? '',
			tracking_code: inPackage?.trackingNumber ?? '',
			created_at: toLocalTime(orders.createdAt(index)),
			updated_at: toLocalTime(orders.updatedAt(index)),
		};
	});
}

/** `/order/items/get`: `data` is a bare list. */
export const getOrderItems: BusinessApi = {
	methods: ['GET'],
	answer(call) {
		return describeItems(findRecords(call), findOrder(call));
	},
};

/** `/orders/items/get`: of many orders; one that is wrong has the call refused as a whole. */
export const getItemsOfOrders: BusinessApi = {
	methods: ['GET'],
	answer(call) {
		const records = findRecords(call);
		const indexes = readIds(call, 'order_ids').map((id) => records.orders.findOrder(id));
		return indexes.map((index) => {
			if (index === undefined) {
				throw refusal('37', 'One or more order id in the list are incorrect');
			}
			const order_id = records.orders.orderId(index);
			return { order_id, order_number: order_id, order_items: describeItems(records, index) };
		});
	},
};
