import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { API_PATHS } from '../../../lazada/catalog/catalog';
import { showForChosen, showForTyped } from './showForCall';

function fileField(
	parameterName: Partial<INodeProperties>,
	displayOptions: IDisplayOptions,
): INodeProperties {
	return {
		displayName: 'Files',
		name: 'files',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add File',
		default: {},
		description: 'Files of the item to send, such as the image of /image/upload',
		options: [
			{
				displayName: 'File',
				name: 'file',
				values: [
					{
						displayName: 'Parameter Name',
						name: 'parameter',
						type: 'string',
						default: '',
						description: 'The name that the API has for the file',
						...parameterName,
					},
					{
						displayName: 'Input Data Field Name',
						name: 'binaryProperty',
						type: 'string',
						default: 'data',
						description: 'The name of the input field containing the file',
					},
				],
			},
		],
		displayOptions,
	};
}

const PATHS = API_PATHS.filter(({ parameters }) =>
	parameters.some(({ kind }) => kind === 'file'),
).map(({ path }) => path);

/** *Files*, for the APIs that take one, and for typed paths. */
export const FILE_FIELDS: INodeProperties[] = [
	fileField({ placeholder: "e.g. image; empty for the API's own" }, showForChosen(PATHS)),
	fileField({ default: 'image' }, showForTyped({ method: ['POST'] })),
];
