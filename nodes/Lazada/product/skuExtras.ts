import type { INodeProperties } from 'n8n-workflow';
import { pictureFields } from './pictures';

/** A line of text of a SKU. */
export function textField(displayName: string, name: string, placeholder: string): INodeProperties {
	return { displayName, name, type: 'string', default: '', placeholder: `e.g. ${placeholder}` };
}

/** In what SKUs differ. */
export const SALE_PROPERTIES: INodeProperties = {
	displayName: 'Variations',
	name: 'properties',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Variation',
	default: {},
	description: 'In what the SKU differs from the others, such as its colour or size',
	options: [
		{
			displayName: 'Variation',
			name: 'property',
			values: [
				{
					displayName: 'Name or ID',
					name: 'name',
					type: 'options',
					typeOptions: {
						loadOptionsMethod: 'getSaleProperties',
						loadOptionsDependsOn: ['category.value', 'product.value'],
					},
					default: '',
					description:
						'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
				},
				textField('Value', 'value', 'Black'),
			],
		},
	],
};

/** What few SKUs need. */
export const MORE: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'more',
	type: 'collection',
	placeholder: 'Add field',
	default: {},
	options: [
		...pictureFields(),
		{
			displayName: 'Other Fields (JSON)',
			name: 'json',
			type: 'json',
			default: '{}',
			description:
				'Further fields of the SKU by Lazada\'s names, such as { "tax_class": "default" }',
		},
		textField('Package Content', 'packageContent', '1x Laptop Bag'),
		{
			displayName: 'Sale End',
			name: 'saleEnd',
			type: 'dateTime',
			default: '',
			description: "When the sale price ends, in the shop's time. A day alone counts to its end.",
		},
		{
			...textField('Sale Price', 'salePrice', '33.00'),
			description: "What buyers pay in place of the price, in the shop's currency",
		},
		{
			displayName: 'Sale Start',
			name: 'saleStart',
			type: 'dateTime',
			default: '',
			description: "When the sale price begins, in the shop's time",
		},
	],
};
