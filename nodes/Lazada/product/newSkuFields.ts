import type { INodeProperties } from 'n8n-workflow';
import type { Show } from '../calls/show';
import { MORE, SALE_PROPERTIES, textField } from './skuExtras';

/** The measures of a parcel: by the form's names and Lazada's. */
export const PARCEL: ReadonlyArray<[label: string, name: string, member: string, example: string]> =
	[
		['Package Weight (Kg)', 'packageWeight', 'package_weight', '0.5'],
		['Package Length (Cm)', 'packageLength', 'package_length', '40'],
		['Package Width (Cm)', 'packageWidth', 'package_width', '32'],
		['Package Height (Cm)', 'packageHeight', 'package_height', '5'],
	];

function skuValues(isNew: boolean): INodeProperties[] {
	const sellerSku = {
		...textField('Seller SKU', 'sellerSku', 'BAG-BLACK'),
		description: isNew
			? "The seller's own name of the SKU, which no other of the shop has"
			: 'The SKU as the seller named it; with SKU ID beside it, its new name',
	};
	return [
		...(isNew ? [] : [textField('SKU ID', 'skuId', '2000000001')]),
		isNew ? { ...sellerSku, required: true } : sellerSku,
		{
			...textField('Price', 'price', '35.00'),
			...(isNew && { required: true }),
			description: "What buyers pay, in the shop's currency",
		},
		{ ...textField('Quantity', 'quantity', '3'), description: 'How many there are to sell' },
		...PARCEL.map(([label, name, , example]) => ({
			...textField(label, name, example),
			...(isNew && { description: 'Of the parcel. Most categories need it.' }),
		})),
		SALE_PROPERTIES,
		MORE,
	];
}

/** The SKUs of a product, by fields or in JSON. */
export function newSkuFields(show: Show, isNew: boolean): INodeProperties[] {
	return [
		{
			displayName: 'Specify SKUs',
			name: 'specifySkus',
			type: 'options',
			options: [
				{ name: 'Using Fields Below', value: 'list' },
				{ name: 'Using JSON', value: 'json' },
			],
			default: 'list',
			displayOptions: show(),
		},
		{
			displayName: 'SKUs',
			name: 'skus',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add SKU',
			default: {},
			// One at least is needed, so its fields are open.
			...(isNew && { default: { sku: [{}] } }),
			description: isNew
				? 'What buyers can choose between: one at least'
				: 'The SKUs that change. What is blank stays as it is.',
			options: [{ displayName: 'SKU', name: 'sku', values: skuValues(isNew) }],
			displayOptions: show({ specifySkus: ['list'] }),
		},
		{
			displayName: 'SKUs',
			name: 'skusJson',
			type: 'json',
			default: '[]',
			placeholder: 'e.g. [{ "SellerSku": "BAG-BLACK", "price": "35.00", "quantity": "3" }]',
			description: "A list of SKUs by Lazada's names, such as an expression gives it",
			displayOptions: show({ specifySkus: ['json'] }),
		},
	];
}
