import type { ShopRecords } from '../records/shopRecords';
import { draw } from './chance';

const MAX_UNITS = 3;

/** A product that buyers can order; undefined if the shop is sold out. */
function chooseProduct({ products, skus }: ShopRecords, first: number): number | undefined {
	for (let step = 0; step < products.count; step += 1) {
		const index = (first + step) % products.count;
		if (skus.orderable(index) > 0) return index;
	}
	return undefined;
}

/**
 * A buyer orders something of what is left.
 *
 * @returns the order's index; undefined if nothing is left
 */
export function bearOrder(
	records: ShopRecords,
	{ seed, status, at }: { seed: number; status: string; at: number },
): number | undefined {
	const { orders, products, skus } = records;
	const turn = orders.addedCount;
	const product = chooseProduct(records, draw(seed, 2 * turn, products.count));
	if (product === undefined) return undefined;
	const units = Math.min(skus.orderable(product), 1 + draw(seed, 2 * turn + 1, MAX_UNITS));
	skus.reserve(product, units, at);
	const cents = Math.round(skus.find(product).price * 100) * units;
	return orders.addOrder({ product, units, cents }, status, at);
}
