import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { isRecord } from '../../../lazada/json';
import { toMigration } from '../../../lazada/products/imageAddress';
import { readItemFile } from '../api/files';
import { readCommonFields, type CallRequest } from '../calls/callRequest';
import { executeRequest } from '../calls/executeRequest';
import { showForOperation } from '../calls/show';
import type { ItemOperation, NodeRun } from '../run/operation';
import { readPace } from '../run/paceOptions';
import { FileItem, PartialOutput } from '../run/partialOutput';

const show = showForOperation('product', 'uploadImage');

const FIELDS: INodeProperties[] = [
	{
		displayName: 'Source',
		name: 'imageSource',
		type: 'options',
		default: 'file',
		options: [
			{ name: 'File', value: 'file', description: 'A JPEG or PNG file of the item, up to 3 MB' },
			{
				name: 'URL',
				value: 'url',
				description: 'A public address, from which Lazada fetches the picture itself',
			},
		],
		displayOptions: show(),
	},
	{
		displayName: 'Input Data Field Name',
		name: 'imageField',
		type: 'string',
		default: 'data',
		required: true,
		description: 'The name of the input field containing the picture',
		hint: 'Lazada wants 330 to 5,000 pixels on each side',
		displayOptions: show({ imageSource: ['file'] }),
	},
	{
		displayName: 'Image URL',
		name: 'imageUrl',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. https://example.com/bag.jpg',
		description: 'Reached without a login, on port 80 or 443',
		displayOptions: show({ imageSource: ['url'] }),
	},
];

async function readSource(
	run: NodeRun,
	itemIndex: number,
): Promise<Pick<CallRequest, 'apiPath' | 'parameters' | 'files'>> {
	const { parameters } = run;
	if (parameters.text('imageSource', itemIndex) === 'url') {
		const payload = toMigration(parameters.text('imageUrl', itemIndex));
		return { apiPath: '/image/migrate', parameters: { payload }, files: [] };
	}
	const apiPath = '/image/upload';
	const property = parameters.text('imageField', itemIndex);
	const file = await readItemFile(run, itemIndex, 'image', property, apiPath);
	return { apiPath, parameters: {}, files: [file] };
}

/** The picture's members stand in the item itself, first, where the next node and the user look for them. */
function liftImage(item: IDataObject | FileItem): IDataObject | FileItem {
	if (item instanceof FileItem || !isRecord(item.image)) return item;
	const { image, ...rest } = item;
	return { ...(image as IDataObject), ...rest };
}

/** A picture for products. */
export const uploadImage: ItemOperation = {
	option: {
		value: 'uploadImage',
		name: 'Upload Image',
		description:
			'Bring a picture to Lazada, and get the URL that products take; it is not yet a picture of any product',
		action: 'Upload an image',
	},
	fields: FIELDS,
	pace: readPace,
	async execute(run, itemIndex) {
		const { items, problems, note } = await executeRequest(run, itemIndex, {
			...readCommonFields(run, itemIndex),
			...(await readSource(run, itemIndex)),
			method: 'POST',
			simplify: true,
			keepRefusals: false,
		});
		return new PartialOutput(items.map(liftImage), problems, note);
	},
};
