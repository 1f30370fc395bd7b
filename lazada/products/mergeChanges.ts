import { LazadaError } from '../errors';
import { describeSku } from './sku';
import type { SkuChange, StockChange } from './skuChange';

const FIELDS = {
	price: 'price',
	salePrice: 'sale price',
	saleStart: 'first day of a sale',
	saleEnd: 'last day of a sale',
} as const;

function differ(one: string, other: string): boolean {
	return one !== '' && other !== '' && one !== other;
}

/** Differences add up; otherwise the stock of each warehouse is given once. */
function mergeStock(one: SkuChange, other: SkuChange): StockChange[] {
	const merged = new Map(one.stock.map(({ warehouse, quantity }) => [warehouse, quantity]));
	for (const { warehouse, quantity } of other.stock) {
		const before = merged.get(warehouse);
		const sum = String(Number(before ?? 0) + Number(quantity));
		merged.set(warehouse, one.mode === 'difference' && before !== undefined ? sum : quantity);
	}
	return [...merged].map(([warehouse, quantity]) => ({ warehouse, quantity }));
}

/** What two changes of one SKU contradict each other in. */
function findConflict(one: SkuChange, other: SkuChange): string | undefined {
	const names = Object.keys(FIELDS) as Array<keyof typeof FIELDS>;
	const field = names.find((name) => differ(one[name], other[name]));
	if (field !== undefined) return FIELDS[field];
	if (one.stock.length === 0 || other.stock.length === 0) return undefined;
	if (one.mode !== other.mode) return 'kind of stock';
	const quantities = new Map(one.stock.map(({ warehouse, quantity }) => [warehouse, quantity]));
	const isMixed = quantities.has('') !== other.stock.some(({ warehouse }) => warehouse === '');
	if (isMixed) return 'place of the stock';
	if (one.mode === 'difference') return undefined;
	const twice = other.stock.find(({ warehouse, quantity }) =>
		differ(quantities.get(warehouse) ?? '', quantity),
	);
	return twice === undefined ? undefined : 'quantity';
}

/**
 * Two changes of one SKU as one: Lazada takes each SKU once in a call.
 *
 * @throws LazadaError (`input`) where they contradict each other
 */
export function mergeChanges(one: SkuChange, other: SkuChange): SkuChange {
	const conflict = findConflict(one, other);
	if (conflict !== undefined) {
		throw new LazadaError(
			'input',
			`The SKU ${describeSku(other.sku)} comes twice, each time with another ${conflict}`,
			{ advice: 'Remove one of the two items, or mend it.' },
		);
	}
	const { sku } = one;
	return {
		sku,
		price: one.price || other.price,
		salePrice: one.salePrice || other.salePrice,
		saleStart: one.saleStart || other.saleStart,
		saleEnd: one.saleEnd || other.saleEnd,
		mode: one.stock.length > 0 ? one.mode : other.mode,
		stock: mergeStock(one, other),
	};
}
