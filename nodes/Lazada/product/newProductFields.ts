import type { INodeProperties } from 'n8n-workflow';
import { pickField } from '../calls/pickField';
import { showForOperation } from '../calls/show';
import { ATTRIBUTES_JSON_FIELD, attributesField, brandField } from './attributeFields';
import { newSkuFields } from './newSkuFields';
import { pictureFields } from './pictures';

const show = showForOperation('product', 'create');

/** What is said of a new product. */
export const NEW_PRODUCT_FIELDS: INodeProperties[] = [
	pickField({
		displayName: 'Category',
		name: 'category',
		search: 'searchCategories',
		example: '10002019',
		description: 'The category that the product is listed in. Its attributes appear below.',
		required: true,
		displayOptions: show(),
	}),
	{
		displayName: 'Name',
		name: 'productName',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Laptop Bag',
		description: 'The title of the product, as buyers see it',
		displayOptions: show(),
	},
	brandField('No Brand', { displayOptions: show() }),
	attributesField(show, ['category.value', 'country']),
	...newSkuFields(show, true),
	// Whoever fills a form has an address sooner than a file.
	...pictureFields({ displayOptions: show() }).reverse(),
	{
		displayName: 'Validate Only',
		name: 'validateOnly',
		type: 'boolean',
		default: false,
		description: 'Whether to have Lazada check the product without creating it',
		displayOptions: show(),
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add field',
		default: {},
		options: [ATTRIBUTES_JSON_FIELD],
		displayOptions: show(),
	},
];
