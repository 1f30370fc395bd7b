import { LazadaError } from '../../../lazada/errors';
import { isRecord, readText } from '../../../lazada/json';
import { checkNewSkus, checkSkuNames } from '../../../lazada/products/productPayload';
import { readPicked } from '../calls/pickField';
import type { NodeRun } from '../run/operation';
import { readAttributes } from './attributeFields';
import type { Draft } from './draft';
import { readPictures } from './pictures';
import { readNewSkus } from './readNewSkus';

/** A product that an item wants, and whether it is to be created. */
export interface WantedProduct extends Draft {
	validateOnly: boolean;
}

/**
 * The product that an item wants.
 *
 * @throws LazadaError (`input`) for what Lazada cannot take
 */
export async function readNewProduct(run: NodeRun, itemIndex: number): Promise<WantedProduct> {
	const { parameters } = run;
	const category = readPicked(run, itemIndex, 'category');
	if (!/^\d+$/.test(category)) {
		throw new LazadaError('input', 'The product has no category', {
			advice: 'Pick its category, or give the ID of one that has no other below it.',
		});
	}
	const more = parameters.value('additionalFields', itemIndex, {});
	const { attributesJson } = isRecord(more) ? more : { attributesJson: undefined };
	const own = {
		name: parameters.text('productName', itemIndex),
		brand: readPicked(run, itemIndex, 'brand'),
	};
	const attributes = readAttributes(run, itemIndex, own, attributesJson);
	if (readText(attributes, 'name') === '') {
		throw new LazadaError('input', 'The product has no name', {
			advice: 'Enter the title that buyers are to see.',
		});
	}
	const skus = await readNewSkus(run, itemIndex);
	const members = skus.map((sku) => sku.members);
	checkNewSkus(members);
	checkSkuNames(members);
	const fields = {
		images: parameters.value('images', itemIndex, ''),
		imageFiles: parameters.value('imageFiles', itemIndex, ''),
	};
	const pictures = await readPictures(run, itemIndex, 'The product', fields);
	const validateOnly = parameters.value('validateOnly', itemIndex, false) === true;
	return { itemId: '', category, attributes, skus, pictures, validateOnly };
}
