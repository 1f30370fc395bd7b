import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { LISTS } from '../../../lazada/catalog/lists';
import { showForChosen, showForTyped } from './showForCall';

type Show = (also?: Record<string, boolean[]>) => IDisplayOptions;

function listFields(show: Show, hint: string): INodeProperties[] {
	return [
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: false,
			description: 'Whether to return all results or only up to a given limit',
			hint,
			displayOptions: show(),
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			description: 'Max number of results to return',
			displayOptions: show({ returnAll: [false] }),
		},
	];
}

const showForLists: Show = (also) => showForChosen(Object.keys(LISTS), also);

/** How much of a list to return, for the APIs that have pages, and for typed paths. */
export const LIST_FIELDS: INodeProperties[] = [
	...listFields(showForLists, 'One item for each row of every page'),
	...listFields(showForTyped, 'For APIs that return a list: one item for each row of every page'),
];
