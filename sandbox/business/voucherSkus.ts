import { findRecords, required, wholeNumber, type BusinessApi } from './api';
import { readIds } from './readers';
import { DONE, notDone } from './success';

/** Each made-up product has ten SKUs. */
const SKUS_OF_PRODUCT = 10;

/** `/promotion/voucher/product/sku/add`: a success, also where `data` has a problem of each SKU. */
export const addVoucherSkus: BusinessApi = {
	methods: ['POST'],
	under: 'top',
	answer(call) {
		const id = Number(required(call, 'id'));
		const { vouchers } = findRecords(call);
		if (!vouchers.has(id)) return notDone('404', `There is no voucher ${id}`);
		const skus = vouchers.findSkus(id);
		const ids = readIds(call, 'sku_ids');
		const known = ids.filter((skuId) => skus.has(skuId));
		for (const skuId of ids) skus.add(skuId);
		const data = Object.fromEntries(known.map((skuId) => [skuId, 'The SKU is in it already']));
		return { data, ...DONE };
	},
};

/** `/promotion/voucher/product/sku/remove`: takes out those that are in it. */
export const removeVoucherSkus: BusinessApi = {
	methods: ['POST'],
	under: 'top',
	answer(call) {
		const id = Number(required(call, 'id'));
		const { vouchers } = findRecords(call);
		if (!vouchers.has(id)) return notDone('404', `There is no voucher ${id}`);
		for (const skuId of readIds(call, 'sku_ids')) vouchers.findSkus(id).delete(skuId);
		return { ...DONE };
	},
};

/** `/promotion/voucher/products/get`: numbered pages of products with their SKUs. */
export const getVoucherProducts: BusinessApi = {
	methods: ['GET'],
	under: 'top',
	answer(call) {
		const id = Number(required(call, 'id'));
		const page = wholeNumber(call, 'cur_page', { min: 1, max: 100_000, fallback: 1 });
		const size = wholeNumber(call, 'page_size', { min: 1, max: 100, fallback: 10 });
		const products = new Map<number, number[]>();
		for (const skuId of findRecords(call).vouchers.findSkus(id)) {
			const product_id = Math.floor(skuId / SKUS_OF_PRODUCT);
			products.set(product_id, [...(products.get(product_id) ?? []), skuId]);
		}
		const all = [...products].map(([product_id, sku_ids]) => ({ product_id, sku_ids }));
		const data_list = all.slice((page - 1) * size, page * size);
		return { data: { total: all.length, current: page, page_size: size, data_list }, ...DONE };
	},
};
