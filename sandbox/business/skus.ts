import type { ShopRecords } from '../records/shopRecords';
import { MAIN_WAREHOUSE } from '../records/skuRecords';
import type { ErrorDetail } from '../errors';

const FIRST_ITEM = 7000;

/** What tells a SKU: the seller's own text, or both IDs of Lazada. */
export interface NamedSku {
	SellerSku?: unknown;
	SkuId?: unknown;
	ItemId?: unknown;
}

export function toItemId(index: number): number {
	return FIRST_ITEM + index;
}

export function toSkuId(index: number): number {
	return toItemId(index) * 100;
}

export function toSellerSku(index: number): string {
	return `SKU-${index}`;
}

function toText(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The product whose SKU is named; `undefined` if the shop has none, or it was removed. */
export function findSku({ products, skus }: ShopRecords, named: NamedSku): number | undefined {
	const skuId = toText(named.SkuId);
	const itemId = toText(named.ItemId);
	const index = skuId
		? Number(skuId) / 100 - FIRST_ITEM
		: Number(/^SKU-(\d+)$/.exec(toText(named.SellerSku))?.[1] ?? NaN);
	const isThere = Number.isInteger(index) && index >= 0 && index < products.count;
	if (!isThere || skus.find(index).status === 'deleted') return undefined;
	return itemId === '' || Number(itemId) === toItemId(index) ? index : undefined;
}

/** What Lazada says of a SKU that the shop doesn't have. */
export function unknownSku({ SellerSku, SkuId, ItemId }: NamedSku): ErrorDetail {
	const isById = toText(SkuId) !== '';
	return {
		field: isById ? 'SkuId' : 'SellerSku',
		message: isById ? 'ITEM_NOT_FOUND' : 'SELLER_SKU_NOT_FOUND',
		code: 'E0501',
		...(SellerSku !== undefined && { seller_sku: toText(SellerSku) }),
		...(isById && { sku_id: toText(SkuId), item_id: toText(ItemId) }),
	};
}

/** A SKU as the APIs for products show it. */
export function describeSku({ skus }: ShopRecords, index: number) {
	const { price, salePrice, saleStart, saleEnd, sellable, occupied, status } = skus.find(index);
	const quantity = [...sellable.values()].reduce((sum, one) => sum + one, 0);
	return {
		SellerSku: toSellerSku(index),
		SkuId: toSkuId(index),
		ShopSku: `${toItemId(index)}_MY-${toSkuId(index)}`,
		Status: status,
		price,
		special_price: salePrice,
		special_from_date: saleStart,
		special_to_date: saleEnd,
		quantity,
		Available: quantity,
		multiWarehouseInventories: [...sellable].map(([warehouseCode, sellableQuantity]) => {
			const occupyQuantity = warehouseCode === MAIN_WAREHOUSE ? occupied : 0;
			const totalQuantity = sellableQuantity + occupyQuantity;
			return {
				warehouseCode,
				sellableQuantity,
				occupyQuantity,
				totalQuantity,
				withholdQuantity: 0,
			};
		}),
	};
}
