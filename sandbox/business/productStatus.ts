import type { ErrorDetail } from '../errors';
import type { SkuState } from '../records/skuRecords';
import { findRecords, type BusinessApi, type BusinessCall } from './api';
import { readJson, refusal } from './readers';
import { findSku, unknownSku, type NamedSku } from './skus';

/** Sets the status of each SKU that the shop has. */
export function setStatus(
	call: BusinessCall,
	named: readonly NamedSku[],
	status: SkuState['status'],
): { detail?: ErrorDetail[] } {
	const records = findRecords(call);
	const detail: ErrorDetail[] = [];
	for (const sku of named) {
		const index = findSku(records, sku);
		if (index === undefined) {
			detail.push(unknownSku(sku));
			continue;
		}
		const now = call.world.now();
		records.skus.change(index, { status }, now);
		records.products.touch(index, now);
	}
	return detail.length > 0 ? { detail } : {};
}

interface Deactivation {
	Request?: { Product?: { ItemId?: unknown; Skus?: { SkuId?: unknown } } };
}

/** `/product/deactivate`: some SKUs of a product, or all of it. */
export const deactivateProduct: BusinessApi = {
	methods: ['POST'],
	under: 'top',
	answer(call) {
		const { Request } = readJson(call, 'apiRequestBody') as Deactivation;
		const { ItemId, Skus } = Request?.Product ?? {};
		if (ItemId === undefined) throw refusal('E0001', 'ItemId is mandatory');
		const skuIds = [Skus?.SkuId ?? Number(ItemId) * 100].flat();
		const named = skuIds.map((SkuId) => ({ ItemId, SkuId }));
		return { data: {}, ...setStatus(call, named, 'inactive') };
	},
};

function readList(call: BusinessCall, name: string): unknown[] {
	return call.parameters.has(name) ? [readJson(call, name)].flat() : [];
}

/** `/product/remove`: IDs count more than the seller's SKUs. */
export const removeProducts: BusinessApi = {
	methods: ['POST'],
	under: 'top',
	answer(call) {
		const byIds = readList(call, 'sku_id_list').map((id): NamedSku => {
			const [, ItemId, SkuId] = /^SkuId_(\d+)_(\d+)$/.exec(String(id)) ?? [];
			return { ItemId: ItemId ?? '', SkuId: SkuId ?? String(id) };
		});
		const bySku = readList(call, 'seller_sku_list').map((SellerSku): NamedSku => ({ SellerSku }));
		const named = byIds.length > 0 ? byIds : bySku;
		if (named.length === 0) throw refusal('30', 'Empty Request');
		return { data: {}, ...setStatus(call, named, 'deleted') };
	},
};
