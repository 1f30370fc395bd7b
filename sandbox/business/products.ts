import type { ShopRecords } from '../records/shopRecords';
import { findRecords, required, type BusinessApi, type BusinessCall } from './api';
import { readJson, readPosition, readTime, readWord, refusal } from './readers';
import { describeSku, findSku, toItemId, toSellerSku } from './skus';

/** Beyond it, products can only be reached by their times. */
const MAX_OFFSET = 10_000;

const FILTERS = [
	...['all', 'live', 'inactive', 'deleted', 'image-missing'],
	...['pending', 'rejected', 'sold-out'],
] as const;

function passes(filter: (typeof FILTERS)[number], { skus }: ShopRecords, index: number): boolean {
	const { status, sellable } = skus.find(index);
	if (filter === 'all') return status !== 'deleted';
	if (filter === 'live') return status === 'active';
	if (filter === 'inactive' || filter === 'deleted') return status === filter;
	return filter === 'sold-out' && [...sellable.values()].every((quantity) => quantity === 0);
}

const STATUSES = { active: 'Active', inactive: 'InActive', deleted: 'Deleted' };

function describeProduct(records: ShopRecords, index: number) {
	const { products, skus } = records;
	return {
		item_id: toItemId(index),
		created_time: String(products.createdAt(index)),
		updated_time: String(products.updatedAt(index)),
		status: STATUSES[skus.find(index).status],
		primary_category: 10_002_019,
		attributes: { name: `ผลิตภัณฑ์ ${index}` },
		images: [`https://my-live.slatic.net/p/sandbox-${index}.jpg`],
		skus: [describeSku(records, index)],
	};
}

function findProducts(call: BusinessCall, records: ShopRecords): number[] {
	const filter = readWord(call, 'filter', FILTERS, refusal('36', 'Invalid status filter')) ?? 'all';
	const range = {
		createdAfter: readTime(call, 'create_after'),
		createdBefore: readTime(call, 'create_before'),
		updatedAfter: readTime(call, 'update_after'),
		updatedBefore: readTime(call, 'update_before'),
	};
	const skus = call.parameters.has('sku_seller_list') ? readJson(call, 'sku_seller_list') : [];
	const isWanted = (index: number) =>
		!Array.isArray(skus) || skus.length === 0 || skus.includes(toSellerSku(index));
	return records.products
		.list('created', range)
		.filter((index) => passes(filter, records, index) && isWanted(index));
}

/** `/products/get`: pages by `offset` and `limit`, with the total; oldest first. */
export const getProducts: BusinessApi = {
	methods: ['GET', 'POST'],
	answer(call) {
		const records = findRecords(call);
		const offset = readPosition(call, 'offset', { max: MAX_OFFSET, fallback: 0 });
		const limit = readPosition(call, 'limit', { min: 1, max: 50, fallback: 50 });
		const found = findProducts(call, records);
		const page = found.slice(offset, offset + limit);
		return {
			total_products: found.length,
			products: page.map((index) => describeProduct(records, index)),
		};
	},
};

/** `/product/item/get` */
export const getProduct: BusinessApi = {
	methods: ['GET'],
	answer(call) {
		const records = findRecords(call);
		const ItemId = required(call, 'item_id');
		const index = findSku(records, { ItemId, SkuId: Number(ItemId) * 100 });
		if (index === undefined) throw refusal('208', 'Item not found');
		return describeProduct(records, index);
	},
};
