import { readContent } from '../../../lazada/answers/content';
import { LazadaError } from '../../../lazada/errors';
import { isRecord } from '../../../lazada/json';
import type { SkuName } from '../../../lazada/products/sku';
import type { SendMore } from '../calls/callRequest';

/** The largest page of the list, which is also the largest call that changes SKUs. */
const LIMIT = '50';

async function getByIds(send: SendMore, skus: readonly SkuName[]): Promise<unknown[]> {
	const products: unknown[] = [];
	for (const item_id of new Set(skus.map(({ itemId }) => itemId))) {
		const answer = await send({ method: 'GET', apiPath: '/product/item/get' }, { item_id });
		products.push(readContent(answer));
	}
	return products;
}

async function getBySellerSkus(send: SendMore, skus: readonly SkuName[]): Promise<unknown[]> {
	const sku_seller_list = JSON.stringify(skus.map(({ sellerSku }) => sellerSku));
	const target = { method: 'GET', apiPath: '/products/get' } as const;
	const answer = await send(target, { filter: 'all', limit: LIMIT, sku_seller_list });
	const content = readContent(answer);
	const products: unknown = isRecord(content) ? content.products : undefined;
	return Array.isArray(products) ? (products as unknown[]) : [];
}

/** The products of some SKUs, as they are now; what Lazada doesn't answer is left out. */
export async function lookAtSkus(send: SendMore, skus: readonly SkuName[]): Promise<unknown[]> {
	const byIds = skus.filter(({ skuId }) => skuId !== '');
	const bySellerSkus = skus.filter(({ skuId }) => skuId === '');
	const looking = async () => [
		...(byIds.length > 0 ? await getByIds(send, byIds) : []),
		...(bySellerSkus.length > 0 ? await getBySellerSkus(send, bySellerSkus) : []),
	];
	return await looking().catch((error: unknown) => {
		if (error instanceof LazadaError && error.kind !== 'canceled') return [];
		throw error;
	});
}
