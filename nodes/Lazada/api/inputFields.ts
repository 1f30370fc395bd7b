import type { INodeProperties } from 'n8n-workflow';

/** Shows a field for the operation *Call* only. */
export function showForCall(
	also: Record<string, Array<string | boolean>> = {},
): INodeProperties['displayOptions'] {
	return { show: { resource: ['api'], operation: ['call'], ...also } };
}

/** What is sent with a call: parameters, a payload, files. */
export const CALL_INPUT_FIELDS: INodeProperties[] = [
	{
		displayName: 'Specify Parameters',
		name: 'specifyParameters',
		type: 'options',
		options: [
			{ name: 'Using Fields Below', value: 'list' },
			{ name: 'Using JSON', value: 'json' },
		],
		default: 'list',
		displayOptions: showForCall(),
	},
	{
		displayName: 'Parameters',
		name: 'parameters',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Parameter',
		default: {},
		description:
			'API parameters. app_key, timestamp, access_token and sign are added for you. Empty ones are left out. Most APIs of the list get a date such as {{ $now }} in the form that they take.',
		options: [
			{
				displayName: 'Parameter',
				name: 'parameter',
				values: [
					{
						displayName: 'Name',
						name: 'name',
						type: 'string',
						default: '',
						placeholder: 'e.g. created_after',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						placeholder: 'e.g. 2026-11-01T00:00:00+08:00',
					},
				],
			},
		],
		displayOptions: showForCall({ specifyParameters: ['list'] }),
	},
	{
		displayName: 'Parameters',
		name: 'parametersJson',
		type: 'json',
		default: '{}',
		placeholder: 'e.g. { "created_after": "2026-11-01T00:00:00+08:00", "limit": 50 }',
		description:
			'API parameters as a JSON object, one parameter per key. Nested objects and arrays are sent as JSON.',
		displayOptions: showForCall({ specifyParameters: ['json'] }),
	},
	{
		displayName: 'Payload',
		name: 'payload',
		type: 'json',
		default: '',
		placeholder: 'e.g. { "Request": { "Product": { … } } }',
		description:
			'For APIs that take a parameter named payload, such as those that create and update products: JSON or XML, sent unchanged',
		displayOptions: showForCall({ method: ['POST'] }),
	},
	{
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
						default: 'image',
						description: 'The name that the API has for the file',
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
		displayOptions: showForCall({ method: ['POST'] }),
	},
];
