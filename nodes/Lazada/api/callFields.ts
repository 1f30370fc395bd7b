import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { EACH_COUNTRY } from '../../../lazada/callGateways';
import { COUNTRIES } from '../../../lazada/countries';
import { PACE_OPTIONS } from '../paceOptions';
import { CALL_INPUT_FIELDS } from './callInputFields';
import { PAGE_STYLE_OPTION } from './pageStyleOption';
import { showForCall } from './showForCall';

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

/** Fields of the operation *Call*, as the form shows them. */
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
		displayOptions: showForCall(),
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
		displayOptions: showForCall(),
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
		displayOptions: showForCall(),
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
		displayOptions: showForCall({ tokenSource: ['input'] }),
	},
	{
		displayName: 'Country',
		name: 'country',
		type: 'options',
		options: COUNTRY_CHOICES,
		default: '',
		description:
			'Whose gateway to call. With a token from the input, the country of its grant is taken from the fields country and sellers of the item.',
		displayOptions: showForCall(),
	},
	...CALL_INPUT_FIELDS,
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
		hint: 'For APIs that answer with a list: one item comes out for each row of every page',
		displayOptions: showForCall(),
	},
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
		displayOptions: showForCall(),
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: showForCall(),
		options: [...PACE_OPTIONS, PAGE_STYLE_OPTION, TIMEOUT_OPTION],
	},
];
