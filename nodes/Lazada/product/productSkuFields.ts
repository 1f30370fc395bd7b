import type { INodeProperties } from 'n8n-workflow';
import { requireId, type SkuName } from '../../../lazada/products/sku';
import { pickField, readPicked } from '../calls/pickField';
import type { Show } from '../calls/show';
import type { NodeRun } from '../run/operation';

/** A product, and one of its SKUs if not all of it is meant. */
export function productSkuFields(show: Show): INodeProperties[] {
	return [
		pickField({
			displayName: 'Product',
			name: 'product',
			search: 'searchProducts',
			example: '1000000001',
			required: true,
			description: 'The product, by its Product ID: item_id of Product → Get Many',
			displayOptions: show(),
		}),
		{
			displayName: 'SKU ID',
			name: 'onlySkuId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2000000001',
			description:
				'One variation of the product, as SkuId of Product → Get Many names it. Blank means all of them.',
			displayOptions: show(),
		},
	];
}

/**
 * The SKU that an item is about; its `skuId` is `''` where all of the product is meant.
 *
 * @throws LazadaError (`input`)
 */
export function readProductSku(run: NodeRun, itemIndex: number): SkuName {
	const itemId = readPicked(run, itemIndex, 'product');
	const skuId = run.parameters.text('onlySkuId', itemIndex);
	requireId('Product ID', itemId, 'item_id');
	if (skuId !== '') requireId('SKU ID', skuId, 'SkuId');
	return { sellerSku: '', itemId, skuId };
}

/** SKUs of one product go into one call; a call for all of it has no others. */
export function groupByProduct({ itemId, skuId }: SkuName): string {
	return skuId === '' ? `all of ${itemId}` : itemId;
}
