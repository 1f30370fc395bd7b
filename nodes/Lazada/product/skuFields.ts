import type { INodeProperties } from 'n8n-workflow';
import { checkSku, type SkuName } from '../../../lazada/products/sku';
import type { Show } from '../calls/show';
import type { NodeRun } from '../run/operation';

const BY = 'identifyBy';

/** How a SKU is named: by the seller's own, or by Lazada's IDs. */
export function skuFields(show: Show): INodeProperties[] {
	return [
		{
			displayName: 'Identify SKU By',
			name: BY,
			type: 'options',
			default: 'sellerSku',
			options: [
				{
					name: 'IDs',
					value: 'ids',
					description: 'Product ID and SKU ID, which work with every shop',
				},
				{
					name: 'Seller SKU',
					value: 'sellerSku',
					description: 'The SKU as the seller wrote it in Seller Center',
				},
			],
			displayOptions: show(),
		},
		{
			displayName: 'Seller SKU',
			name: 'sellerSku',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. BAG-BLACK',
			description: 'One SKU for each item, such as the column of a table',
			displayOptions: show({ [BY]: ['sellerSku'] }),
		},
		{
			displayName: 'Product ID',
			name: 'itemId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 1000000001',
			description: 'Returned as item_id by Product → Get Many',
			displayOptions: show({ [BY]: ['ids'] }),
		},
		{
			displayName: 'SKU ID',
			name: 'skuId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 2000000001',
			description: 'Returned as SkuId by Product → Get Many',
			displayOptions: show({ [BY]: ['ids'] }),
		},
	];
}

/** What the fields say, unchecked. */
export function readSkuFields({ parameters }: NodeRun, itemIndex: number): SkuName {
	const read = (name: string) => parameters.text(name, itemIndex);
	return read(BY) === 'ids'
		? { sellerSku: '', itemId: read('itemId'), skuId: read('skuId') }
		: { sellerSku: read('sellerSku'), itemId: '', skuId: '' };
}

/**
 * The SKU that an item is about.
 *
 * @throws LazadaError (`input`)
 */
export function readSku(run: NodeRun, itemIndex: number): SkuName {
	const sku = readSkuFields(run, itemIndex);
	return checkSku(sku);
}

/** A SKU as the output names it: what was given. */
export function toSkuJson({ sellerSku, itemId, skuId }: SkuName): Record<string, string> {
	return {
		...(sellerSku && { sellerSku }),
		...(itemId && { itemId }),
		...(skuId && { skuId }),
	};
}
