import type { INodeProperties } from 'n8n-workflow';
import { LISTS } from '../../../lazada/catalog/lists';
import { limitFields } from '../calls/rowFields';
import type { Show } from '../calls/show';
import { showForChosen, showForTyped } from './showForCall';

const showForLists: Show = (also) => showForChosen(Object.keys(LISTS), also);

/** How much of a list to return, for the APIs that have pages, and for typed paths. */
export const LIST_FIELDS: INodeProperties[] = [
	...limitFields(showForLists, 'One item for each row of every page'),
	...limitFields(showForTyped, 'For APIs that return a list: one item for each row of every page'),
];
