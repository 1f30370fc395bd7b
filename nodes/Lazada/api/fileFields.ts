import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { API_PATHS } from '../../../lazada/catalog/catalog';
import { showForChosen, showForTyped } from './showForCall';

/** Only for typed paths: of a known API, the catalogue knows it. */
const PARAMETER_NAME: INodeProperties = {
	displayName: 'Parameter Name',
	name: 'parameter',
	type: 'string',
	default: 'image',
	description: 'The name that the API has for the file',
};
const INPUT_FIELD: INodeProperties = {
	displayName: 'Input Data Field Name',
	name: 'binaryProperty',
	type: 'string',
	default: 'data',
	description: 'The name of the input field containing the file',
};

const FILES: INodeProperties = {
	displayName: 'Files',
	name: 'files',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add File',
	default: {},
	description: 'Files of the item to send, such as the image of /image/upload',
};

function fileChoice(values: INodeProperties[]): INodePropertyCollection[] {
	return [{ displayName: 'File', name: 'file', values }];
}

const PATHS = API_PATHS.filter(({ parameters }) =>
	parameters.some(({ kind }) => kind === 'file'),
).map(({ path }) => path);

/** *Files*, for the APIs that take one, where it stands at once, and for typed paths. */
export const FILE_FIELDS: INodeProperties[] = [
	{
		...FILES,
		default: { file: [{ binaryProperty: 'data' }] },
		options: fileChoice([INPUT_FIELD]),
		displayOptions: showForChosen(PATHS),
	},
	{
		...FILES,
		options: fileChoice([PARAMETER_NAME, INPUT_FIELD]),
		displayOptions: showForTyped({ method: ['POST'] }),
	},
];
