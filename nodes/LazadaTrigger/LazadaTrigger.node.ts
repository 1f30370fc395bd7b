import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type IHookFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { nodeError } from '../shared/nodeError';
import { getDetails } from './details/getDetails';
import { refuseMethod } from './events/answerRequest';
import { readEvents } from './events/readFilter';
import { receivePush } from './events/receivePush';
import { fields } from './fields';
import { reply } from './reply';
import { readSetup } from './setup';
import { warnOfUrl } from './warnOfUrl';
import { webhookPath } from './webhookPath';

/** How consents are stored, where nothing else starts the workflow; otherwise which events do. */
const SUBTITLE =
	'={{ $parameter["events"].join() === "sellerAuthorized" ? ($parameter["saveTo"] === "output" ? "Save to output" : "Save to credential") : $parameter["events"].map((event) => event.replace(/[A-Z]/g, (letter) => " " + letter.toLowerCase())).join(", ") }}';

export class LazadaTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Lazada Trigger',
		name: 'lazadaTrigger',
		icon: { light: 'file:../../icons/lazada.svg', dark: 'file:../../icons/lazada.dark.svg' },
		group: ['trigger'],
		// For 1, n8n evaluates an expression of its own at each request (`parseRequestBody` in its `webhook-helpers.js`).
		version: [1, 1.1],
		defaultVersion: 1.1,
		subtitle: SUBTITLE,
		// n8n's node creator shows this for the pair of nodes.
		description:
			'Start on events of Lazada, connect sellers, and work with orders, products and stock',
		eventTriggerDescription:
			'Waiting for an event that Lazada pushes, or for a seller to open the URL and approve access',
		activationMessage:
			"Lazada can now push events and send sellers to the production URL of your Lazada Trigger. If that URL isn't public, doesn't use HTTPS, or isn't the Callback URL in the credential, n8n's log says so.",
		defaults: { name: 'Lazada Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'lazadaApi', required: true }],
		// Without responseData, n8n answers with the text "firstEntryJson" instead of what the webhook returns.
		webhooks: [
			{
				name: 'default',
				httpMethod: 'GET',
				...webhookPath,
				responseMode: 'onReceived',
				// n8n sends the redirect once the workflow is started; see `reply`.
				responseCode: '={{303}}',
				responseData: '',
			},
			{
				name: 'setup',
				httpMethod: 'POST',
				...webhookPath,
				// n8n answers with 200 by itself; a responseCode would be one more expression for it to evaluate.
				responseMode: 'onReceived',
				responseData: '',
			},
		],
		triggerPanel: {
			header: 'Connect a seller, or wait for an event',
			executionsHelp: {
				inactive:
					"To try it here, open the test URL in a browser, or enter it under Push Mechanism in your app's console and click Verify. Lazada only sends sellers to the callback registered for the app, and pushes to one address, so register the test URL for the time being, or publish the workflow and use the production URL.",
				active:
					"To try it here, open the test URL in a browser, or enter it under Push Mechanism in your app's console and click Verify. On the production URL, each event, and each seller who approves access, starts the workflow. Those executions are in the executions list, not in the editor.",
			},
			activationHint:
				'Once the workflow is published, Lazada can push events and send sellers to the production URL.',
		},
		properties: fields,
	};

	/**
	 * Lazada has no API that registers a callback. What can be checked is whether the trigger could answer, and whether
	 * its address is one that sellers can be sent to.
	 */
	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				const setup = await readSetup(this).catch((error: unknown) => {
					throw nodeError(this.getNode(), error);
				});
				warnOfUrl(this, setup, readEvents(this));
				return true;
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await Promise.resolve(true);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return await Promise.resolve(true);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		if (this.getWebhookName() === 'setup') return await receivePush(this);
		return readEvents(this).consent
			? await reply(this)
			: refuseMethod(this, 'POST', 'This URL takes the events that Lazada pushes.');
	}

	/** n8n hands it what the webhook returned. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await getDetails(this)];
	}
}
