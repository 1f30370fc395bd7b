import { LazadaError } from '../errors';

/** How a call names a SKU: by the seller's own, or by Lazada's IDs. What is not given is `''`. */
export interface SkuName {
	sellerSku: string;
	itemId: string;
	skuId: string;
}

const IS_ID = /^\d{1,20}$/;

/** A SKU as messages name it, or the product where all of it is meant. */
export function describeSku({ sellerSku, skuId, itemId }: SkuName): string {
	return sellerSku || skuId || itemId;
}

/** The same text for the same SKU, where it is named in the same way. */
export function keyOfSku({ sellerSku, itemId, skuId }: SkuName): string {
	return JSON.stringify(skuId === '' ? [sellerSku] : [itemId, skuId]);
}

/** The members by which a payload names a SKU, those that are given. */
export function toSkuMembers({ sellerSku, itemId, skuId }: SkuName): Record<string, string> {
	return {
		...(itemId && { ItemId: itemId }),
		...(skuId && { SkuId: skuId }),
		...(sellerSku && { SellerSku: sellerSku }),
	};
}

/**
 * Checks one of Lazada's IDs.
 *
 * @param name as the form names it
 * @param source what Lazada calls it in its answers
 * @throws LazadaError (`input`)
 */
export function requireId(name: string, id: string, source: string): void {
	if (IS_ID.test(id)) return;
	throw new LazadaError('input', id ? `The ${name} isn't a number` : `The ${name} is empty`, {
		advice: `Give the digits alone, such as ${source}, which Product → Get Many returns.`,
	});
}

/**
 * Checks that a SKU is named well enough for Lazada to find it.
 *
 * @throws LazadaError (`input`)
 */
export function checkSku(sku: SkuName): SkuName {
	const { sellerSku, itemId, skuId } = sku;
	if (itemId === '' && skuId === '') {
		if (sellerSku !== '') return sku;
		throw new LazadaError('input', 'The Seller SKU is empty', {
			advice: 'Give the SKU as it is written in Seller Center, or choose to give its IDs.',
		});
	}
	requireId('Product ID', itemId, 'item_id');
	requireId('SKU ID', skuId, 'SkuId');
	return sku;
}
