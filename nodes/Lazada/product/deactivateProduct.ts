import { toDeactivation } from '../../../lazada/products/skuPayload';
import { showForOperation } from '../calls/show';
import { groupByProduct, productSkuFields, readProductSku } from './productSkuFields';
import { skuOperation } from './skuOperation';

/** Takes products offline. */
export const deactivateProduct = skuOperation({
	option: {
		value: 'deactivate',
		name: 'Deactivate',
		description:
			'Take a product or one of its SKUs offline, so that nobody can buy it; Activate undoes it',
		action: 'Deactivate a product so that nobody can buy it',
	},
	fields: productSkuFields(showForOperation('product', 'deactivate')),
	apiPath: '/product/deactivate',
	read: readProductSku,
	groupBy: groupByProduct,
	toParameters: (skus) => {
		const skuIds = skus.map(({ skuId }) => skuId).filter(Boolean);
		return { apiRequestBody: toDeactivation(skus[0].itemId, skuIds) };
	},
});
