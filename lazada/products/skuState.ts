import { isRecord, readText } from '../json';
import { changesPrice, type SkuChange } from './skuChange';
import type { SkuApi } from './skuPayload';
import type { SkuName } from './sku';

function asList(value: unknown): Array<Record<string, unknown>> {
	return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** The row of a SKU among products as Lazada gives them. */
export function findSkuRow(
	products: readonly unknown[],
	{ sellerSku, itemId, skuId }: SkuName,
): Record<string, unknown> | undefined {
	return products
		.filter(isRecord)
		.filter((product) => itemId === '' || readText(product, 'item_id') === itemId)
		.flatMap(({ skus }) => asList(skus))
		.find((sku) =>
			skuId === '' ? readText(sku, 'SellerSku') === sellerSku : readText(sku, 'SkuId') === skuId,
		);
}

function isSame(row: Record<string, unknown>, name: string, wanted: string): boolean {
	const text = readText(row, name);
	return wanted === '' || (text !== '' && Number(text) === Number(wanted));
}

/** Where a row of a SKU has the stock of a warehouse; the SKU itself where it has none by warehouse. */
function findStockRow(
	row: Record<string, unknown>,
	warehouse: string,
): Record<string, unknown> | undefined {
	const rows = asList(row.multiWarehouseInventories);
	if (warehouse !== '') return rows.find((one) => readText(one, 'warehouseCode') === warehouse);
	return rows.length === 1 ? rows[0] : undefined;
}

function hasStock(row: Record<string, unknown>, change: SkuChange): boolean {
	const name = change.mode === 'total' ? 'totalQuantity' : 'sellableQuantity';
	return change.stock.every(({ warehouse, quantity }) => {
		const stock = findStockRow(row, warehouse);
		return stock !== undefined && isSame(stock, name, quantity);
	});
}

/**
 * Whether a SKU is as a call was to make it. A difference can't be told from what is there, nor the days of a sale,
 * whose form in answers isn't documented.
 */
export function isAsWanted(path: SkuApi, row: Record<string, unknown>, change: SkuChange): boolean {
	const isPriceApi = path === '/product/price_quantity/update';
	if (change.stock.length > 0 && change.mode === 'difference' && !isPriceApi) return false;
	if (isPriceApi && (change.saleStart !== '' || change.saleEnd !== '')) return false;
	const isPriced =
		!isPriceApi ||
		!changesPrice(change) ||
		(isSame(row, 'price', change.price) && isSame(row, 'special_price', change.salePrice));
	const isStockApi = isPriceApi === (change.mode === 'total');
	return isPriced && (!isStockApi || hasStock(row, change));
}
