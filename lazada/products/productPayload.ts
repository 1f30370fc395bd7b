import { LazadaError } from '../errors';
import { readText } from '../json';
import { toParameterText } from '../signing/parameters';
import type { SkuMembers } from './newSku';

/** What a payload says of a product; what is blank or empty is left out. */
export interface ProductDraft {
	/** Of a product that there is. */
	itemId: string;
	category: string;
	attributes: Readonly<Record<string, unknown>>;
	/** Addresses at Lazada. */
	images: readonly string[];
	skus: readonly SkuMembers[];
}

/** Attributes as payloads have them: several values with commas between them; blank ones are left out. */
export function toAttributes(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const toValue = (value: unknown) =>
		Array.isArray(value) ? value.map((one) => toParameterText(one) ?? '').join(',') : value;
	const attributes = Object.entries(values).map(([name, value]) => {
		const one = toValue(value);
		const isObject = typeof one === 'object' && one !== null && !(one instanceof Date);
		return [name, isObject ? one : toParameterText(one)] as const;
	});
	return Object.fromEntries(attributes.filter(([, value]) => value !== undefined && value !== ''));
}

/**
 * Checks SKUs that are to be created.
 *
 * @throws LazadaError (`input`) where there are none, or one lacks what each must have
 */
export function checkNewSkus(skus: readonly SkuMembers[]): void {
	if (skus.length === 0) {
		throw new LazadaError('input', 'The product has no SKU', {
			advice: 'Add one SKU at least, with its seller SKU and price.',
		});
	}
	const unnamed = skus.findIndex((sku) => readText(sku, 'SellerSku') === '');
	if (unnamed >= 0) {
		throw new LazadaError('input', `SKU ${unnamed + 1} of the product has no Seller SKU`, {
			advice: "Enter the seller's own name of the SKU, which no other of the shop has.",
		});
	}
	const unpriced = skus.find((sku) => readText(sku, 'price') === '');
	if (unpriced === undefined) return;
	const name = readText(unpriced, 'SellerSku').slice(0, 60);
	throw new LazadaError('input', `The SKU ${name} has no price`, { advice: 'Enter its price.' });
}

/**
 * @throws LazadaError (`input`) where two SKUs of a product have the same name, or one has none
 */
export function checkSkuNames(skus: readonly SkuMembers[]): void {
	for (const name of ['SellerSku', 'SkuId']) {
		const names = skus.map((sku) => readText(sku, name)).filter((text) => text !== '');
		const twice = names.find((text, index) => names.indexOf(text) < index);
		if (twice === undefined) continue;
		throw new LazadaError('input', `Two SKUs of the product are named ${twice.slice(0, 60)}`, {
			advice: 'Give each SKU once, with a name of its own.',
		});
	}
	const isNamed = (sku: SkuMembers) => readText(sku, 'SellerSku') + readText(sku, 'SkuId') !== '';
	const unnamed = skus.findIndex((sku) => !isNamed(sku));
	if (unnamed < 0) return;
	throw new LazadaError(
		'input',
		`SKU ${unnamed + 1} of the product has neither ID nor Seller SKU`,
		{
			advice: 'Enter one of them: by it Lazada knows which SKU is meant.',
		},
	);
}

/** The payload that creates a product, checks it, or changes it: JSON [API reference]. */
export function toProductPayload(draft: ProductDraft): string {
	const { itemId, category, attributes, images, skus } = draft;
	const Product = {
		...(itemId && { ItemId: itemId }),
		...(category && { PrimaryCategory: category }),
		...(images.length > 0 && { Images: { Image: images } }),
		...(Object.keys(attributes).length > 0 && { Attributes: attributes }),
		...(skus.length > 0 && { Skus: { Sku: skus } }),
	};
	return JSON.stringify({ Request: { Product } });
}
