import { toRemoval } from '../../../lazada/products/skuPayload';
import { showForOperation } from '../calls/show';
import { readSku, skuFields } from './skuFields';
import { skuOperation } from './skuOperation';

/** SKUs leave the shop for good. */
export const removeSkus = skuOperation({
	option: {
		value: 'remove',
		name: 'Remove',
		description:
			'Remove SKUs from the shop, one for each item; a product goes with its last SKU. This cannot be undone: Deactivate only takes it offline.',
		action: 'Remove products for good',
	},
	fields: skuFields(showForOperation('product', 'remove')),
	apiPath: '/product/remove',
	read: readSku,
	// Lazada ignores the seller SKUs of a call that has IDs.
	groupBy: ({ skuId }) => (skuId === '' ? 'sellerSku' : 'ids'),
	toParameters: toRemoval,
});
