import type { TimedRecords } from '../records/timedRecords';
import { findRecords, type BusinessApi, type BusinessCall } from './api';
import { readJson, readPosition, readTime, readWord, refusal } from './readers';

/** Beyond it, products can only be reached by their times. */
const MAX_OFFSET = 10_000;

const FILTERS = [
	...['all', 'live', 'inactive', 'deleted', 'image-missing'],
	...['pending', 'rejected', 'sold-out'],
] as const;

function isLive(index: number): boolean {
	return index % 10 !== 9;
}

function passes(filter: (typeof FILTERS)[number], index: number): boolean {
	if (filter === 'all') return true;
	if (filter === 'live') return isLive(index);
	if (filter === 'inactive') return !isLive(index);
	return filter === 'sold-out' && index === 0;
}

function sellerSku(index: number): string {
	return `SKU-${index}`;
}

function describeProduct(products: TimedRecords, index: number) {
	return {
		item_id: 7000 + index,
		created_time: String(products.createdAt(index)),
		updated_time: String(products.updatedAt(index)),
		status: isLive(index) ? 'Active' : 'InActive',
		attributes: { name: `ผลิตภัณฑ์ ${index}` },
		skus: [{ SellerSku: sellerSku(index), quantity: index }],
	};
}

function findProducts(call: BusinessCall, products: TimedRecords): number[] {
	const filter = readWord(call, 'filter', FILTERS, refusal('36', 'Invalid status filter')) ?? 'all';
	const range = {
		createdAfter: readTime(call, 'create_after'),
		createdBefore: readTime(call, 'create_before'),
		updatedAfter: readTime(call, 'update_after'),
		updatedBefore: readTime(call, 'update_before'),
	};
	const skus = call.parameters.has('sku_seller_list') ? readJson(call, 'sku_seller_list') : [];
	const isWanted = (index: number) =>
		!Array.isArray(skus) || skus.length === 0 || skus.includes(sellerSku(index));
	return products
		.list('created', range)
		.filter((index) => passes(filter, index) && isWanted(index));
}

/** `/products/get`: pages by `offset` and `limit`, with the total; oldest first. */
export const getProducts: BusinessApi = {
	methods: ['GET', 'POST'],
	answer(call) {
		const { products } = findRecords(call);
		const offset = readPosition(call, 'offset', { max: MAX_OFFSET, fallback: 0 });
		const limit = readPosition(call, 'limit', { min: 1, max: 50, fallback: 50 });
		const found = findProducts(call, products);
		const page = found.slice(offset, offset + limit);
		return {
			total_products: found.length,
			products: page.map((index) => describeProduct(products, index)),
		};
	},
};
