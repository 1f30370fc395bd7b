import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { EVENT_TYPES, OTHER_EVENT } from '../../../lazada/events/eventTypes';
import { COUNTRIES } from '../../../lazada/sites/countries';
import { EVENTS_WITH_DETAILS } from '../details/detailReaders';

/** The event of the seller's link, which isn't pushed. */
export const SELLER_AUTHORIZED = 'sellerAuthorized';

const PUSHED: INodePropertyOptions[] = Object.values(EVENT_TYPES).map(
	({ event, name, description }) => ({ name, value: event, description }),
);
const OTHER: INodePropertyOptions = {
	name: 'Other',
	value: OTHER_EVENT,
	description: 'Messages of types that Lazada does not document',
};
const CONSENT: INodePropertyOptions = {
	name: 'Seller Authorized',
	value: SELLER_AUTHORIZED,
	description: 'A seller has authorized the app and Lazada has issued the tokens',
};

/** The names of all pushed events. */
export const PUSHED_EVENTS = [...PUSHED, OTHER].map(({ value }) => String(value));

const whenPushed = { show: { events: PUSHED_EVENTS } };
/** For fields that are about the seller's link alone. */
export const WHEN_AUTHORIZED = { events: [SELLER_AUTHORIZED] };

/** Which events start the workflow. */
export const eventsField: INodeProperties = {
	displayName: 'Events',
	name: 'events',
	type: 'multiOptions',
	noDataExpression: true,
	required: true,
	options: [...PUSHED, CONSENT, OTHER].sort((one, other) => one.name.localeCompare(other.name)),
	default: [SELLER_AUTHORIZED],
	description: 'What starts the workflow',
};

/** What is asked about pushed events alone. */
export const pushFields: INodeProperties[] = [
	{
		displayName:
			'Enter the production URL above as the callback of <b>Push Mechanism</b> in your app\'s console, click <b>Verify</b>, and choose the same messages there. Lazada pushes only to HTTPS with an OV or EV certificate: without one, use the <b>Lazada Polling Trigger</b>. <a href="https://github.com/n8n-nodes-lazada/n8n-nodes-lazada/blob/main/docs/events.md" target="_blank">How to set it up</a>.',
		name: 'pushNotice',
		type: 'notice',
		default: '',
		displayOptions: whenPushed,
	},
	{
		displayName: 'Get the Details',
		name: 'getDetails',
		type: 'boolean',
		default: false,
		description:
			"Whether to get what the event is about with the credential's tokens, as details: the order with its items, the return, the product, the review or the chat message. Each event then costs a call or two.",
		displayOptions: { show: { events: EVENTS_WITH_DETAILS } },
	},
	{
		displayName: 'Filters',
		name: 'eventFilters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		displayOptions: whenPushed,
		options: [
			{
				displayName: 'Countries',
				name: 'countries',
				type: 'multiOptions',
				options: Object.entries(COUNTRIES).map(([value, name]) => ({ name, value })),
				default: [],
				description: 'Only events of these countries',
			},
			{
				displayName: 'Include Broadcasts',
				name: 'broadcasts',
				type: 'boolean',
				default: false,
				description: "Whether Lazada's own chat messages start the workflow too",
			},
			{
				displayName: 'Include Own Messages',
				name: 'ownMessages',
				type: 'boolean',
				default: false,
				description:
					"Whether the seller's own chat messages, which come back as well, start the workflow too. A workflow that answers them never ends.",
			},
			{
				displayName: 'Seller IDs',
				name: 'sellerIds',
				type: 'string',
				default: '',
				placeholder: 'e.g. 1000000001, 1000000002',
				description: 'Only events of these sellers',
			},
			{
				displayName: 'Statuses',
				name: 'statuses',
				type: 'string',
				default: '',
				placeholder: 'e.g. pending, DELIVERED',
				description: 'Only events with one of these statuses, or with none',
			},
		],
	},
];
