import { randomUUID } from 'node:crypto';
import type { INode } from 'n8n-workflow';
import { eventually } from '../support/eventually';
import { PUSH_APP } from '../support/pushMessages';
import { signOrders } from '../support/signedOrders';
import { newCredential } from './contenders';
import type { PushPlace } from './pushPlaces';
import { sendEvenly } from './arrivals';
import { step } from './workflow';

/** An active workflow that begins with what is pushed to it. */
export interface PushContender {
	name: string;
	url: string;
	workflowId: string;
	/** Messages that it has answered with 200: each is to have run the workflow. */
	accepted: number;
}

const GATEWAY = 'https://gateway.example.com';

async function activate(
	{ rest, webhookUrl }: PushPlace,
	name: string,
	path: string,
	trigger: INode,
): Promise<PushContender> {
	const next = step('No Operation', 'n8n-nodes-base.noOp', 1, {});
	const { id, versionId } = await rest.createWorkflow({
		name,
		nodes: [{ ...trigger, webhookId: randomUUID() }, next],
		connections: { [trigger.name]: { main: [[{ node: next.name, type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	});
	await rest.activateWorkflow(id, versionId);
	const url = `${webhookUrl}/webhook/${path}`;
	// n8n serves a webhook some moments after its workflow was activated.
	await eventually(`the webhook of ${name}`, async () => {
		const [{ status }] = await sendEvenly(url, signOrders(1, 0), 1);
		return status === 200;
	});
	return { name, url, workflowId: id, accepted: 1 };
}

/** Our trigger, with all that it does for a message: it verifies, reads, filters and remembers it. */
export async function lazadaTrigger(place: PushPlace): Promise<PushContender> {
	const path = 'pushed-to-lazada-trigger';
	const url = `${place.webhookUrl}/webhook/${path}`;
	const gateway = { environment: 'custom', gatewayUrl: GATEWAY };
	const fields = { ...PUSH_APP, callbackUrl: url, authorizationCode: '', ...gateway };
	const credentials = await newCredential(place.rest, 'lazadaApi', fields);
	const parameters = { path, events: ['orderStatus', 'sellerAuthorized'] };
	const trigger = step('Trigger', 'n8n-nodes-lazada.lazadaTrigger', 1.1, parameters, credentials);
	return await activate(place, 'Lazada Trigger', path, trigger);
}

/** n8n's own node, which takes anything. */
export async function webhookNode(
	place: PushPlace,
	name: string,
	options: INode['parameters'] = {},
): Promise<PushContender> {
	const path = `pushed-to-${name.replace(/\W+/g, '-').toLowerCase()}`;
	const parameters = { path, httpMethod: 'POST', responseMode: 'onReceived', options };
	const trigger = step('Trigger', 'n8n-nodes-base.webhook', 2.1, parameters);
	return await activate(place, name, path, trigger);
}
