import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { EACH_COUNTRY } from '../../../lazada/callGateways';
import { COUNTRIES } from '../../../lazada/countries';
import { PACE_OPTIONS } from '../paceOptions';
import { PAGE_STYLE_OPTION } from './pageStyleOption';

function show(
	also: Record<string, Array<string | boolean>> = {},
): INodeProperties['displayOptions'] {
	return { show: { resource: ['api'], operation: ['call'], ...also } };
}

const COUNTRY_CHOICES: INodePropertyOptions[] = [
	{
		name: "The Grant's Country",
		value: '',
		description: 'For a cross-border grant: the first of its countries',
	},
	{
		name: 'Each Country of the Grant',
		value: EACH_COUNTRY,
		description: 'For a cross-border grant: one call for each; the output says which country it is',
	},
	...Object.entries(COUNTRIES).map(([value, name]) => ({ name, value })),
];

const TIMEOUT_OPTION: INodeProperties = {
	displayName: 'Timeout (Seconds)',
	name: 'timeoutSeconds',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 60,
	description: 'How long to wait for each answer',
};

export const CALL_FIELDS: INodeProperties[] = [
	{
		displayName: 'Method',
		name: 'method',
		type: 'options',
		options: [
			{ name: 'GET', value: 'GET' },
			{ name: 'POST', value: 'POST' },
		],
		default: 'GET',
		description: 'As the reference of the API says; the list of paths names it too',
		displayOptions: show(),
	},
	{
		displayName: 'Path',
		name: 'path',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description:
			'Which API to call: one of those used most, or any path of <a href="https://open.lazada.com/apps/doc/api" target="_blank">Lazada\'s API reference</a>',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Choose an API…',
				typeOptions: { searchListMethod: 'searchPaths', searchable: true },
			},
			{
				displayName: 'By Path',
				name: 'path',
				type: 'string',
				placeholder: 'e.g. /orders/get',
			},
		],
		displayOptions: show(),
	},
	{
		displayName: 'Token Source',
		name: 'tokenSource',
		type: 'options',
		default: 'credential',
		options: [
			{
				name: 'Credential',
				value: 'credential',
				description: "Call for the shop of this node's credential, whose token is kept fresh",
			},
			{
				name: 'Input',
				value: 'input',
				description:
					'Call with the access token given here: for many shops. The credential only signs.',
			},
		],
		displayOptions: show(),
	},
	{
		displayName: 'Access Token',
		name: 'accessToken',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		required: true,
		placeholder: 'e.g. {{ $json.accessToken }}',
		description: 'The access token that was stored last for this shop',
		displayOptions: show({ tokenSource: ['input'] }),
	},
	{
		displayName: 'Country',
		name: 'country',
		type: 'options',
		options: COUNTRY_CHOICES,
		default: '',
		description:
			'Whose gateway to call. With a token from the input, the country of its grant is taken from the fields country and sellers of the item.',
		displayOptions: show(),
	},
	{
		displayName: 'Specify Parameters',
		name: 'specifyParameters',
		type: 'options',
		options: [
			{ name: 'Using Fields Below', value: 'list' },
			{ name: 'Using JSON', value: 'json' },
		],
		default: 'list',
		displayOptions: show(),
	},
	{
		displayName: 'Parameters',
		name: 'parameters',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Parameter',
		default: {},
		description:
			'What the API takes, without what the credential adds: app key, time, token and signature. Empty ones are left out.',
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
		displayOptions: show({ specifyParameters: ['list'] }),
	},
	{
		displayName: 'Parameters',
		name: 'parametersJson',
		type: 'json',
		default: '{}',
		placeholder: 'e.g. { "created_after": "2026-11-01T00:00:00+08:00", "limit": 50 }',
		description:
			'What the API takes, each member one parameter. Objects and lists in it are sent as JSON.',
		displayOptions: show({ specifyParameters: ['json'] }),
	},
	{
		displayName: 'Payload',
		name: 'payload',
		type: 'json',
		default: '',
		placeholder: 'e.g. { "Request": { "Product": { … } } }',
		description:
			'For APIs that take a parameter named payload, such as those that create and update products: JSON, or XML, sent as it stands',
		displayOptions: show({ method: ['POST'] }),
	},
	{
		displayName: 'Files',
		name: 'files',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add File',
		default: {},
		description: 'Files of the item to send along, such as the image of /image/upload',
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
						description: 'What the API calls the file',
					},
					{
						displayName: 'Input Data Field Name',
						name: 'binaryProperty',
						type: 'string',
						default: 'data',
						description: 'The field of the incoming item that the file is in',
					},
				],
			},
		],
		displayOptions: show({ method: ['POST'] }),
	},
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
		hint: 'For APIs that answer with a list: one item comes out for each row of every page',
		displayOptions: show(),
	},
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
		displayOptions: show(),
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: show(),
		options: [...PACE_OPTIONS, PAGE_STYLE_OPTION, TIMEOUT_OPTION],
	},
];
