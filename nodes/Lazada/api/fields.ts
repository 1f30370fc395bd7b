import type { INodeProperties } from 'n8n-workflow';
import { CALL_INPUT_FIELDS } from './inputFields';
import { LIST_FIELDS } from './listFields';
import { showForCall, showForTyped } from './showForCall';

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
	...LIST_FIELDS,
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
		displayOptions: showForCall(),
	},
];
