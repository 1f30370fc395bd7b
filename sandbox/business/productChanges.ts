import { findRecords, type BusinessApi, type BusinessCall } from './api';
import { readPayload } from './payload';
import { readProduct, requireMembers } from './productPayload';
import { setStatus } from './productStatus';
import { readSkus } from './skuPayload';
import { findSku } from './skus';

const NEEDED = ['PrimaryCategory', 'Attributes.name', 'Skus.Sku.SellerSku', 'Skus.Sku.price'];

/** `/product/create`: checks the payload, and keeps nothing. What is pushed says that there is a product all the same. */
export const createProduct: BusinessApi = {
	methods: ['POST'],
	answer(call) {
		const product = readProduct(call);
		requireMembers(product, NEEDED, { code: '500', text: 'Create product failed' });
		const records = findRecords(call);
		const item_id = 7000 + records.products.count;
		const skus = product.sellerSkus.map((sellerSku, index) => ({
			...{ sellerSku, shopSku: `${item_id}-${index}`, skuId: item_id * 100 + index },
		}));
		records.tell({ kind: 'newProduct', itemId: item_id, skus, at: call.world.now() });
		const sku_list = skus.map(({ sellerSku: seller_sku, shopSku: shop_sku, skuId: sku_id }) => ({
			...{ seller_sku, shop_sku, sku_id },
		}));
		return { item_id, item_status: 'Active', sku_list };
	},
};

/** Though nothing of the edit is kept. */
function tellOfEdit(call: BusinessCall, ItemId: string): void {
	const records = findRecords(call);
	const index = findSku(records, { ItemId, SkuId: Number(ItemId) * 100 });
	if (index === undefined) return;
	records.tell({ kind: 'product', index, action: 'edited', at: call.world.now() });
}

/** `/product/update`: checks the payload, and keeps nothing but whether SKUs are on sale. */
export const updateProduct: BusinessApi = {
	methods: ['POST'],
	under: 'top',
	answer(call) {
		const product = readProduct(call);
		requireMembers(product, ['ItemId'], { code: '501', text: 'Update product failed' });
		const active = readSkus(readPayload(call)).filter(({ Status }) => Status === 'active');
		if (active.length === 0) tellOfEdit(call, product.itemId);
		return { data: { variation: {}, item_status: 'Active' }, ...setStatus(call, active, 'active') };
	},
};
