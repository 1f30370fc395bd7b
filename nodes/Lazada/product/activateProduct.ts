import { readContent } from '../../../lazada/answers/content';
import { LazadaError } from '../../../lazada/errors';
import { isRecord } from '../../../lazada/json';
import { readSkuIds } from '../../../lazada/products/productRow';
import { toActivation } from '../../../lazada/products/skuPayload';
import type { SendMore } from '../calls/callRequest';
import { showForOperation } from '../calls/show';
import { groupByProduct, productSkuFields, readProductSku } from './productSkuFields';
import { skuOperation } from './skuOperation';

/** All SKUs of a product: there is no call that activates a product as such. */
async function getSkuIds(send: SendMore, item_id: string): Promise<string[]> {
	const answer = await send({ method: 'GET', apiPath: '/product/item/get' }, { item_id });
	const product = readContent(answer);
	const skuIds = isRecord(product) ? readSkuIds(product) : [];
	if (skuIds.length > 0) return skuIds;
	throw new LazadaError('refused', `The product ${item_id} has no SKU that could be activated`, {
		advice: 'Check the Product ID with Product → Get Many.',
	});
}

/** Puts products on sale again. */
export const activateProduct = skuOperation({
	option: {
		value: 'activate',
		name: 'Activate',
		description: 'Put a product or one of its SKUs on sale again after Deactivate',
		action: 'Activate a product',
	},
	fields: productSkuFields(showForOperation('product', 'activate')),
	apiPath: '/product/update',
	read: readProductSku,
	groupBy: groupByProduct,
	toParameters: async (skus, { send }) => {
		const [{ itemId, skuId }] = skus;
		const skuIds = skuId === '' ? await getSkuIds(send, itemId) : skus.map((sku) => sku.skuId);
		return { payload: toActivation(itemId, skuIds) };
	},
});
