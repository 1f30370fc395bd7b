import { findRecords, type BusinessApi } from './api';
import { findOrder } from './order';
import { toLocalTime } from './readers';

/** `/order/items/get`: `data` is a bare list. */
export const getOrderItems: BusinessApi = {
	methods: ['GET'],
	answer(call) {
		const index = findOrder(call);
		const { orders, packages } = findRecords(call);
		return orders.itemIds(index).map((itemId) => {
			const inPackage = packages.findByItem(itemId);
			return {
				order_item_id: itemId,
				order_id: orders.orderId(index),
				name: `ผลิตภัณฑ์ ${index % 23}`,
				sku: `SKU-${index % 23}`,
				status: orders.itemStatus(itemId),
				package_id: inPackage?.id ?? '',
				tracking_code: inPackage?.trackingNumber ?? '',
				created_at: toLocalTime(orders.createdAt(index)),
				updated_at: toLocalTime(orders.updatedAt(index)),
			};
		});
	},
};
