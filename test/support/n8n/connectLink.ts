import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { INode, IWorkflowBase } from 'n8n-workflow';
import type { CredentialRecord } from '../../../tools/host/restClient';
import { e2e } from './environment';
import { newCredential, type Stage } from './stage';

/** An active workflow that begins with the Lazada Trigger. */
export interface ConnectLink {
	/** Its production URL: the connect link and the callback. */
	url: string;
	credential: CredentialRecord;
	workflow: IWorkflowBase;
	close(): Promise<void>;
}

function triggerNode(path: string, parameters: object, credential: CredentialRecord): INode {
	return {
		id: 'node-trigger',
		name: 'Lazada Trigger',
		type: 'n8n-nodes-lazada.lazadaTrigger',
		typeVersion: 1,
		position: [0, 0],
		webhookId: randomUUID(),
		parameters: { event: 'sellerAuthorized', path, ...parameters },
		credentials: { lazadaApi: { id: credential.id, name: credential.name } },
	};
}

const REGISTERED_WITHIN_MS = 30_000;

/** n8n registers a production URL a moment after it says that the workflow is active. */
export async function untilRegistered(url: string): Promise<void> {
	const end = Date.now() + REGISTERED_WITHIN_MS;
	while ((await fetch(url, { redirect: 'manual' })).status === 404) {
		if (Date.now() > end) throw new Error(`n8n has not registered ${url}`);
		await sleep(100);
	}
}

/**
 * Activates a workflow with the trigger, whose URL is the only callback that the sandbox's app has.
 *
 * @param base of n8n as browsers know it
 */
export async function openConnectLink(
	stage: Stage,
	parameters: object,
	base = e2e('url'),
): Promise<ConnectLink> {
	const path = `connect-${randomUUID().slice(0, 8)}`;
	const url = `${base}/webhook/${path}`;
	for (const app of stage.sandbox.world.apps.values()) app.callbackUrls = [url];
	const credential = await newCredential(stage, { callbackUrl: url });
	const workflow = await stage.rest.createWorkflow({
		name: `Connect ${path}`,
		nodes: [triggerNode(path, parameters, credential)],
		connections: {},
		settings: { executionOrder: 'v1' },
	});
	await stage.rest.activateWorkflow(workflow.id, workflow.versionId);
	await untilRegistered(url);
	const close = async () => await stage.rest.deactivateWorkflow(workflow.id);
	return { url, credential, workflow, close };
}
