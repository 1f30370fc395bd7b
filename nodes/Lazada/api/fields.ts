import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { PAGE_STYLES } from '../../../lazada/lists/pageStyles';
import { EACH_COUNTRY } from '../../../lazada/sites/callGateways';
import { COUNTRIES } from '../../../lazada/sites/countries';
import { PACE_OPTIONS } from '../run/paceOptions';
import { CALL_INPUT_FIELDS } from './inputFields';
import { LIST_FIELDS } from './listFields';
import { showForCall, showForTyped } from './showForCall';

const COUNTRY_CHOICES: INodePropertyOptions[] = [
	{
		name: "The Shop's Country",
		value: '',
		description: 'With a cross-border authorization: the first of its countries',
	},
	{
		name: 'Each Country',
		value: EACH_COUNTRY,
		description:
			'With a cross-border authorization: one call for each of its countries; the output names the country',
	},
	...Object.entries(COUNTRIES).map(([value, name]) => ({ name, value })),
];

const TIMEOUT_OPTION: INodeProperties = {
	displayName: 'Timeout (Seconds)',
	name: 'timeoutSeconds',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 60,
	description: 'How long to wait for each answer, at most 3,600',
};

const PAGE_STYLE_CHOICES: INodePropertyOptions[] = Object.entries(PAGE_STYLES).map(
	([value, style]) => {
		const names =
			'position' in style ? [style.position, style.size] : [...Object.keys(style.next), style.size];
		return { name: names.filter(Boolean).join(' and '), value };
	},
);

/** For Return All with APIs that the path list does not have. */
const PAGE_STYLE_OPTION: INodeProperties = {
	displayName: 'Page Parameters',
	name: 'pageStyle',
	type: 'options',
	options: [
		{
			name: 'Automatic',
			value: 'auto',
			description: 'As documented for the API, or as your parameters show',
		},
		...PAGE_STYLE_CHOICES,
	],
	default: 'auto',
	description: 'Which parameters Return All uses to request pages',
};

const RETURN_REFUSALS_OPTION: INodeProperties = {
	displayName: 'Return Refusals as Data',
	name: 'returnRefusals',
	type: 'boolean',
	default: false,
	description:
		'Whether to return an accepted answer unchanged also where it says itself that Lazada did not carry out the call, or not for each item',
};

/** Fields of the operation *Call*, as the form shows them. */
export const CALL_FIELDS: INodeProperties[] = [
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
				hint: "Also the address of an API, or of its page in Lazada's reference",
			},
		],
		displayOptions: showForCall(),
	},
	{
		displayName: 'Method',
		name: 'method',
		type: 'options',
		options: [
			{ name: 'GET', value: 'GET' },
			{ name: 'POST', value: 'POST' },
		],
		default: 'GET',
		description: "As in Lazada's API reference. One that stands before the path counts instead.",
		displayOptions: showForTyped(),
	},
	...CALL_INPUT_FIELDS,
	{
		displayName: 'Token Source',
		name: 'tokenSource',
		type: 'options',
		default: 'credential',
		options: [
			{
				name: 'Credential',
				value: 'credential',
				description:
					"Call for the shop of this node's credential, whose tokens are refreshed automatically",
			},
			{
				name: 'Input',
				value: 'input',
				description:
					'Call with the access token given here (many shops). The credential only signs.',
			},
		],
		displayOptions: showForCall(),
	},
	{
		displayName: 'Access Token',
		name: 'accessToken',
		type: 'string',
		typeOptions: { password: true },
		default: '={{ $json.accessToken }}',
		required: true,
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
			"Which country's gateway to call. With a token from the input, the country is read from the item's fields country and sellers.",
		displayOptions: showForCall(),
	},
	...LIST_FIELDS,
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
		options: [...PACE_OPTIONS, PAGE_STYLE_OPTION, RETURN_REFUSALS_OPTION, TIMEOUT_OPTION],
	},
];
