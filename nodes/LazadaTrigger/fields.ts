import type { INodeProperties } from 'n8n-workflow';
import { expectedCountriesField, expectedSellersField } from '../shared/fields';
import { eventsField, pushFields, WHEN_AUTHORIZED } from './events/eventFields';

const INVITED = {
	name: 'Only With an Invitation',
	value: 'invited',
	description: 'Only through a link from Build Auth URL or from the credential',
};
const ANYONE = {
	name: 'Anyone With the Link',
	value: 'anyone',
	description: 'Anyone who opens the production URL',
};

const whoMayConnect = {
	displayName: 'Who May Connect',
	name: 'whoMayConnect',
	type: 'options' as const,
	options: [ANYONE, INVITED],
};

/** The trigger's fields, as the editor shows them. */
export const fields: INodeProperties[] = [
	{
		displayName:
			'Register the production URL above as the callback of your app in Lazada Open Platform, character for character, and enter it as Callback URL in the credential. If it isn\'t the public HTTPS address of your n8n, such as http://localhost:5678, first set the environment variable WEBHOOK_URL. With Anyone With the Link, it is also the link that sellers open. <a href="https://github.com/n8n-nodes-lazada/n8n-nodes-lazada#connect-sellers-by-a-link" target="_blank">How it works</a>.',
		name: 'callbackNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: WHEN_AUTHORIZED },
	},
	eventsField,
	...pushFields,
	{
		displayName: 'Save To',
		name: 'saveTo',
		type: 'options',
		options: [
			{
				name: 'Credential',
				value: 'credential',
				description: "Store the tokens encrypted in this node's credential (one shop)",
			},
			{
				name: 'Output',
				value: 'output',
				description: 'Return the tokens for the workflow to store (many shops)',
			},
		],
		default: 'credential',
		displayOptions: { show: WHEN_AUTHORIZED },
	},
	{
		...whoMayConnect,
		default: 'invited',
		description:
			'Who may connect a shop to the credential. A shop that connects replaces the stored one.',
		displayOptions: { show: { ...WHEN_AUTHORIZED, saveTo: ['credential'] } },
	},
	{
		...whoMayConnect,
		default: 'anyone',
		description: 'Who may connect a shop and start the workflow',
		displayOptions: { show: { ...WHEN_AUTHORIZED, saveTo: ['output'] } },
	},
	{
		displayName: 'Path',
		name: 'path',
		type: 'string',
		default: '',
		placeholder: 'e.g. lazada/connect',
		description:
			'Last part of the URL. Leave empty for a random one. Changing it changes the callback that you must register with Lazada.',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: WHEN_AUTHORIZED },
		options: [
			{
				displayName: 'Callback URL',
				name: 'callbackUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://example.com/lazada/callback',
				description:
					'Only if the public address differs from the one n8n shows, e.g. behind a proxy that rewrites paths',
			},
			{
				displayName: 'Company Name',
				name: 'companyName',
				type: 'string',
				default: '',
				placeholder: 'e.g. Example Software',
				description:
					'Who asks for the access, shown above the text of each page that sellers see here; at most 100 characters',
			},
			expectedCountriesField,
			expectedSellersField,
		],
	},
];
