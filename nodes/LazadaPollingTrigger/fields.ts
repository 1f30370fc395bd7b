import type { INodeProperties } from 'n8n-workflow';
import { COUNTRIES } from '../../lazada/sites/countries';
import { findApi } from '../../lazada/catalog/catalog';
import { includeItemsField } from '../Lazada/order/includeItems';

const ORDER_EVENTS = ['orderCreated', 'orderChanged'];

const STATUSES = findApi('/orders/get')?.parameters.find(({ name }) => name === 'status');

const countryOptions = Object.entries(COUNTRIES).map(([value, name]) => ({ name, value }));
const statusOptions = (STATUSES?.choices ?? []).map(({ value, label: name }) => ({ name, value }));

/** The trigger's fields, as the editor shows them, behind its poll times. */
export const fields: INodeProperties[] = [
	{
		displayName:
			'Lazada may disable apps that ask for orders in a loop, so this node polls every hour unless you choose otherwise. To hear of events at once, use the events of the <b>Lazada Trigger</b>, and this node as a net every few hours. <a href="https://github.com/n8n-nodes-lazada/n8n-nodes-lazada/blob/main/docs/polling.md" target="_blank">How it works</a>.',
		name: 'pollNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Event',
		name: 'event',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'New Message', value: 'messageCreated', description: 'In Seller Center' },
			{
				name: 'New or Changed Order',
				value: 'orderChanged',
				description: 'Its newest state, such as after a change of its status',
			},
			{
				name: 'New or Changed Product',
				value: 'productChanged',
				description: 'Its newest state, with prices and stock',
			},
			{
				name: 'New or Changed Return',
				value: 'returnChanged',
				description: 'Its newest state, such as after a decision',
			},
			{ name: 'New Order', value: 'orderCreated', description: 'Paid or not' },
			{
				name: 'New Return',
				value: 'returnCreated',
				description: 'A return, a refund or a cancellation is requested',
			},
			{
				name: 'New Review',
				value: 'reviewCreated',
				description: 'With one more call for each product and poll',
			},
		],
		default: 'orderChanged',
		description: 'What starts the workflow',
	},
	{
		displayName: 'Status',
		name: 'status',
		type: 'options',
		options: [{ name: 'Any', value: '' }, ...statusOptions],
		default: '',
		description: 'Only orders with an item in this status: each item of an order has its own',
		displayOptions: { show: { event: ['orderChanged'] } },
	},
	includeItemsField(() => ({ show: { event: ORDER_EVENTS } })),
	{
		displayName: 'Products',
		name: 'products',
		type: 'string',
		default: '',
		placeholder: 'e.g. 2419854443, 2419854444',
		description:
			'IDs of the products whose reviews are wanted, with commas between them. If empty, all of the shop.',
		displayOptions: { show: { event: ['reviewCreated'] } },
	},
	{
		displayName: 'Begin',
		name: 'begin',
		type: 'options',
		options: [
			{ name: 'Now', value: 'now', description: 'With what comes after the first poll' },
			{ name: 'At a Date', value: 'date', description: 'With what is there since then' },
		],
		default: 'now',
		description: 'Where to begin. If you change this or the event, polling begins anew.',
	},
	{
		displayName: 'Date',
		name: 'beginDate',
		type: 'dateTime',
		default: '',
		required: true,
		description: "Without an offset, it is in the workflow's time zone",
		displayOptions: { show: { begin: ['date'] } },
	},
	{
		displayName: 'Countries',
		name: 'countries',
		type: 'multiOptions',
		options: countryOptions,
		default: [],
		description:
			'For a cross-border authorization. If none is chosen, all of its countries are polled.',
	},
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
];
