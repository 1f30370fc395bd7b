import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { EACH_COUNTRY } from '../../../lazada/sites/callGateways';
import { COUNTRIES } from '../../../lazada/sites/countries';
import { PAGE_STYLE_OPTION, RETURN_REFUSALS_OPTION } from '../api/options';
import { PACE_OPTIONS } from '../run/paceOptions';

/** All resources but this one call the gateway for a seller. */
const displayOptions = { hide: { resource: ['authorization'] } };

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

/** Whose token a call is made with, and where to: for all operations that call the gateway for a seller. */
export const COMMON_FIELDS: INodeProperties[] = [
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
		displayOptions,
	},
	{
		displayName: 'Access Token',
		name: 'accessToken',
		type: 'string',
		typeOptions: { password: true },
		default: '={{ $json.accessToken }}',
		required: true,
		description: 'The access token that was stored last for this shop',
		displayOptions: { ...displayOptions, show: { tokenSource: ['input'] } },
	},
	{
		displayName: 'Country',
		name: 'country',
		type: 'options',
		options: COUNTRY_CHOICES,
		default: '',
		description:
			"Which country's gateway to call. With a token from the input, the country is read from the item's fields country and sellers.",
		displayOptions,
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions,
		options: [...PACE_OPTIONS, PAGE_STYLE_OPTION, RETURN_REFUSALS_OPTION, TIMEOUT_OPTION],
	},
];
