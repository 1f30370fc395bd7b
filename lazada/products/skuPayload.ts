import { changesPrice, type SkuChange, type StockChange } from './skuChange';
import { toSkuMembers, type SkuName } from './sku';

/** The APIs that change prices and stock of SKUs, in the order in which they are called for one SKU. */
export const SKU_APIS = [
	'/product/price_quantity/update',
	'/product/stock/sellable/update',
	'/product/stock/sellable/adjust',
] as const;

export type SkuApi = (typeof SKU_APIS)[number];

const STOCK_APIS: Readonly<Record<SkuChange['mode'], SkuApi>> = {
	total: '/product/price_quantity/update',
	sellable: '/product/stock/sellable/update',
	difference: '/product/stock/sellable/adjust',
};

/** The APIs that a change needs: prices and total stock go into one call, what can be sold has APIs of its own. */
export function findSkuApis(change: SkuChange): SkuApi[] {
	const needed = [
		...(changesPrice(change) ? [STOCK_APIS.total] : []),
		...(change.stock.length > 0 ? [STOCK_APIS[change.mode]] : []),
	];
	return SKU_APIS.filter((path) => needed.includes(path));
}

function toStockMembers(name: string, stock: readonly StockChange[]): Record<string, unknown> {
	if (stock.length === 0) return {};
	const [{ warehouse, quantity }] = stock;
	if (warehouse === '') return { [name]: quantity };
	const each = stock.map((one) => ({ WarehouseCode: one.warehouse, [name]: one.quantity }));
	return { MultiWarehouseInventories: { MultiWarehouseInventory: each } };
}

function toPriceMembers({ price, salePrice, saleStart, saleEnd }: SkuChange) {
	return {
		...(price && { Price: price }),
		...(salePrice && { SalePrice: salePrice }),
		...(saleStart && { SaleStartDate: saleStart }),
		...(saleEnd && { SaleEndDate: saleEnd }),
	};
}

function toSku(path: SkuApi, change: SkuChange): Record<string, unknown> {
	const { sku, mode, stock } = change;
	const isTotal = path === STOCK_APIS.total;
	const name = isTotal ? 'Quantity' : 'SellableQuantity';
	return {
		...toSkuMembers(sku),
		...(isTotal ? toPriceMembers(change) : {}),
		...(STOCK_APIS[mode] === path ? toStockMembers(name, stock) : {}),
	};
}

/** The payload that asks one of these APIs for changes: JSON, in which all values are text [120759]. */
export function toSkuPayload(path: SkuApi, changes: readonly SkuChange[]): string {
	const Sku = changes.map((change) => toSku(path, change));
	return JSON.stringify({ Request: { Product: { Skus: { Sku } } } });
}

/** The request of `/product/deactivate`: SKUs of one product, or all of it where none is named. */
export function toDeactivation(itemId: string, skuIds: readonly string[]): string {
	const Skus = skuIds.length === 0 ? {} : { Skus: { SkuId: skuIds } };
	return JSON.stringify({ Request: { Product: { ItemId: itemId, ...Skus } } });
}

/**
 * The payload of `/product/update` that puts SKUs of one product on sale again. Lazada's reference doesn't describe
 * `Status`; integrations send it, and answers have it.
 */
export function toActivation(itemId: string, skuIds: readonly string[]): string {
	const Sku = skuIds.map((SkuId) => ({ SkuId, Status: 'active' }));
	return JSON.stringify({ Request: { Product: { ItemId: itemId, Skus: { Sku } } } });
}

/** The parameters of `/product/remove`, which takes SKUs that are all named in one way. */
export function toRemoval(skus: readonly SkuName[]): Record<string, string> {
	const isById = skus.every(({ skuId }) => skuId !== '');
	if (!isById) return { seller_sku_list: JSON.stringify(skus.map(({ sellerSku }) => sellerSku)) };
	const ids = skus.map(({ itemId, skuId }) => `SkuId_${itemId}_${skuId}`);
	return { sku_id_list: JSON.stringify(ids) };
}
