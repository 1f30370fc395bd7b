import { findRecords, type BusinessApi } from './api';
import { readPayload } from './payload';
import { readProduct, requireMembers } from './productPayload';
import { setStatus } from './productStatus';
import { readSkus } from './skuPayload';

const NEEDED = ['PrimaryCategory', 'Attributes.name', 'Skus.Sku.SellerSku', 'Skus.Sku.price'];

/** `/product/create`: checks the payload, and keeps nothing. */
export const createProduct: BusinessApi = {
	methods: ['POST'],
	answer(call) {
		const product = readProduct(call);
		requireMembers(product, NEEDED, { code: '500', text: 'Create product failed' });
		const item_id = 7000 + findRecords(call).products.count;
		return {
			item_id,
			item_status: 'Active',
			sku_list: product.sellerSkus.map((seller_sku, index) => ({
				seller_sku,
				shop_sku: `${item_id}-${index}`,
				sku_id: item_id * 100 + index,
			})),
		};
	},
};

/** `/product/update`: checks the payload, and keeps nothing but whether SKUs are on sale. */
export const updateProduct: BusinessApi = {
	methods: ['POST'],
	under: 'top',
	answer(call) {
		const failure = { code: '501', text: 'Update product failed' };
		requireMembers(readProduct(call), ['ItemId'], failure);
		const active = readSkus(readPayload(call)).filter(({ Status }) => Status === 'active');
		return { data: { variation: {}, item_status: 'Active' }, ...setStatus(call, active, 'active') };
	},
};
