import type { INodeProperties } from 'n8n-workflow';
import { LazadaError } from '../../../lazada/errors';
import { isRecord } from '../../../lazada/json';
import { checkSkuNames } from '../../../lazada/products/productPayload';
import { toText } from '../../shared/parameters';
import { toWriteItem } from '../calls/answerItems';
import type { SendMore } from '../calls/callRequest';
import { executeBatches } from '../calls/executeBatches';
import { pickField, readPicked } from '../calls/pickField';
import { showForOperation } from '../calls/show';
import { tellUnknown } from '../calls/unknownOutcome';
import type { BatchOperation, NodeRun } from '../run/operation';
import { readPace } from '../run/paceOptions';
import type { OperationOutput } from '../run/partialOutput';
import {
	ATTRIBUTES_JSON_FIELD,
	attributesField,
	brandField,
	readAttributes,
} from './attributeFields';
import { writePayload, type Draft } from './draft';
import { newSkuFields } from './newSkuFields';
import { pictureFields, readPictures } from './pictures';
import { readNewSkus } from './readNewSkus';

const show = showForOperation('product', 'update');
const UPDATE = { method: 'POST', apiPath: '/product/update' } as const;
const LOOK_UP = 'See with Product → Get what the product is like now.';

const FIELDS: INodeProperties[] = [
	pickField({
		displayName: 'Product',
		name: 'product',
		search: 'searchProducts',
		example: '1000000001',
		description: 'The product to change',
		required: true,
		displayOptions: show(),
	}),
	{
		displayName: 'Update Fields',
		name: 'updateFields',
		type: 'collection',
		placeholder: 'Add field',
		default: {},
		displayOptions: show(),
		options: [
			ATTRIBUTES_JSON_FIELD,
			brandField(''),
			...pictureFields().map((field) => ({
				...field,
				description: `${field.description} They take the place of all pictures that the product has.`,
			})),
			{
				displayName: 'Name',
				name: 'name',
				type: 'string',
				default: '',
				placeholder: 'e.g. Laptop Bag',
				description: 'The title of the product, as buyers see it',
			},
		],
	},
	attributesField(show, ['product.value', 'country']),
	...newSkuFields(show, false),
];

async function readDraft(run: NodeRun, itemIndex: number): Promise<Draft> {
	const itemId = readPicked(run, itemIndex, 'product');
	if (!/^\d+$/.test(itemId)) {
		throw new LazadaError('input', 'No product is picked', {
			advice: 'Pick the product, or give its ID, which Product → Get Many returns as item_id.',
		});
	}
	const value = run.parameters.value('updateFields', itemIndex, {});
	const given = isRecord(value) ? value : {};
	const { brand } = given;
	const own = { name: toText(given.name), brand: toText(isRecord(brand) ? brand.value : brand) };
	const attributes = readAttributes(run, itemIndex, own, given.attributesJson);
	const skus = await readNewSkus(run, itemIndex);
	checkSkuNames(skus.map(({ members }) => members));
	const pictures = await readPictures(run, itemIndex, 'The product', given);
	if (Object.keys(attributes).length + skus.length + pictures.length === 0) {
		throw new LazadaError('input', 'Nothing is to change of the product', {
			advice: 'Fill in what is to change: what is blank stays as it is.',
		});
	}
	return { itemId, category: '', attributes, skus, pictures };
}

async function update(draft: Draft, send: SendMore): Promise<OperationOutput> {
	const payload = await writePayload(draft, send);
	const answer = await send(UPDATE, { payload }).catch((error: unknown) => {
		throw tellUnknown(error, LOOK_UP);
	});
	return { item_id: draft.itemId, ...toWriteItem(answer, true) };
}

/** Changes what is given of a product. */
export const updateProduct: BatchOperation = {
	option: {
		name: 'Update',
		value: 'update',
		description:
			'Change the name, attributes, pictures or SKUs of a product that buyers see. What is not given stays.',
		action: 'Update a product',
	},
	fields: FIELDS,
	pace: readPace,
	async executeAll(run) {
		return await executeBatches(run, {
			target: UPDATE,
			max: 1,
			read: readDraft,
			perform: async ([draft], { send }) => [await update(draft, send)],
		});
	},
};
