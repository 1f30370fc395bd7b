import { describeSku, toItemId, toSellerSku, toSkuId } from '../business/skus';
import { MAIN_WAREHOUSE } from '../records/skuRecords';
import type { ShopEvent } from '../records/shopEvents';
import type { ShopRecords } from '../records/shopRecords';
import { MESSAGE_TYPES, type PushMessage } from './pushMessage';

type Happened<K extends ShopEvent['kind']> = Extract<ShopEvent, { kind: K }>;

/** A product has one SKU: what is deleted of it is all of it. */
export function describeProduct(
	records: ShopRecords,
	{ index, action, at }: Happened<'product'>,
): PushMessage[] {
	const isDeleted = action === 'deleted';
	const { ShopSku: shop_sku } = describeSku(records, index);
	const data = {
		item_id: toItemId(index),
		sku_list: [{ shop_sku, seller_sku: toSellerSku(index), sku_id: toSkuId(index) }],
		action: isDeleted ? 'DELETED' : 'EDITED_UPDATED',
		status_update_time: at,
	};
	const type = isDeleted ? MESSAGE_TYPES.productDeleted : MESSAGE_TYPES.productEdited;
	return [{ type, shop: records.shop, at, data }];
}

/** A new product is accepted at once. */
export function describeNewProduct(
	{ shop }: ShopRecords,
	{ itemId, skus, at }: Happened<'newProduct'>,
): PushMessage[] {
	const added = {
		item_id: String(itemId),
		sku_list: skus.map(({ sellerSku: seller_sku, shopSku: shop_sku, skuId }) => ({
			...{ shop_sku, seller_sku, sku_id: String(skuId) },
		})),
		action: 'PUBLISHED',
		status_update_time: at,
	};
	const judged = { date: at, itemId, reason: '', seller_id: shop.sellerId, status: 'APPROVED' };
	return [
		{ type: MESSAGE_TYPES.productAdded, shop, at, data: added },
		{ type: MESSAGE_TYPES.qualityCheck, shop, at, data: judged },
	];
}

/** What can be sold is what there is without what is reserved. */
export function describeLowStock(
	{ shop, skus }: ShopRecords,
	{ index, warehouse, at }: Happened<'lowStock'>,
): PushMessage[] {
	const { sellable, occupied } = skus.find(index);
	const occupy_quantity = warehouse === MAIN_WAREHOUSE ? occupied : 0;
	const data = {
		seller_sku: toSellerSku(index),
		withhold_quantity: 0,
		sku_id: toSkuId(index),
		real_quantity: (sellable.get(warehouse) ?? 0) + occupy_quantity,
		warehouse,
		occupy_quantity,
		pre_order_quantity: 0,
	};
	return [{ type: MESSAGE_TYPES.lowStock, shop, at, data }];
}
