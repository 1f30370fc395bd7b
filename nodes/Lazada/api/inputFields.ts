import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { API_PATHS } from '../../../lazada/catalog/catalog';
import { FILE_FIELDS } from './fileFields';
import { listFormParameters } from './formParameters';
import { PAYLOAD_FIELDS } from './payloadFields';
import { showForCall, showForChosen, showForTyped } from './showForCall';

/** All but those whose parameters have fields of their own. An API without any says that there is nothing to enter. */
const WITH_FORM = API_PATHS.filter(
	(api) => api.parameters.length === 0 || listFormParameters(api).length > 0,
).map(({ path }) => path);

const FIELDS_BELOW = { specifyParameters: ['list'] };

/** Names and values, for what has no field of its own. */
function namesAndValues(
	displayName: string,
	placeholder: string,
	displayOptions: IDisplayOptions,
): INodeProperties {
	return {
		displayName,
		name: 'parameters',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder,
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
		displayOptions,
	};
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
		name: 'apiParameters',
		type: 'resourceMapper',
		default: { mappingMode: 'defineBelow', value: null },
		noDataExpression: true,
		typeOptions: {
			loadOptionsDependsOn: ['path.value'],
			resourceMapper: {
				resourceMapperMethod: 'getApiParameters',
				mode: 'add',
				valuesLabel: 'Parameters',
				fieldWords: { singular: 'parameter', plural: 'parameters' },
				supportAutoMap: false,
				hideNoDataError: true,
			},
		},
		displayOptions: showForChosen(WITH_FORM, FIELDS_BELOW),
	},
	namesAndValues('Parameters', 'Add Parameter', showForTyped(FIELDS_BELOW)),
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
	...PAYLOAD_FIELDS,
	...FILE_FIELDS,
	namesAndValues(
		'Additional Parameters',
		'Add Parameter by Name',
		showForChosen(undefined, FIELDS_BELOW),
	),
];
