import { randomUUID } from 'node:crypto';
import type { INode, IWorkflowBase } from 'n8n-workflow';
import type { CredentialRecord } from '../../../tools/host/restClient';
import { eventually } from '../eventually';
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
		typeVersion: 1.1,
		position: [0, 0],
		webhookId: randomUUID(),
		parameters: { path, ...parameters },
		credentials: { lazadaApi: { id: credential.id, name: credential.name } },
	};
}

/** n8n registers a production URL a moment after it says that the workflow is active. */
export async function untilRegistered(url: string): Promise<void> {
	const look = async () => (await fetch(url, { redirect: 'manual' })).status !== 404;
	await eventually(`the registration of ${url}`, look, { withinMs: 30_000, everyMs: 100 });
}

/** The production URL of a trigger. */
export function triggerUrl(path: string, base = e2e('url')): string {
	return `${base}/webhook/${path}`;
}

/**
 * Activates a workflow with the trigger, whose URL is the only callback that the sandbox's app has.
 *
 * @param path of the trigger
 * @param url where browsers reach it: the credential's callback
 */
export async function activateTrigger(
	{ rest, sandbox }: Stage,
	path: string,
	url: string,
	parameters: object,
	credential: CredentialRecord,
): Promise<ConnectLink> {
	for (const app of sandbox.world.apps.values()) app.callbackUrls = [url];
	const workflow = await rest.createWorkflow({
		name: `Connect ${path}`,
		nodes: [triggerNode(path, parameters, credential)],
		connections: {},
		settings: { executionOrder: 'v1' },
	});
	await rest.activateWorkflow(workflow.id, workflow.versionId);
	await untilRegistered(url);
	const close = async () => await rest.deactivateWorkflow(workflow.id);
	return { url, credential, workflow, close };
}

/**
 * Opens a connect link with a credential of its own.
 *
 * @param base of n8n as browsers know it
 * @param fields of the credential
 */
export async function openConnectLink(
	stage: Stage,
	parameters: object,
	base?: string,
	fields: Record<string, unknown> = {},
): Promise<ConnectLink> {
	const path = `connect-${randomUUID().slice(0, 8)}`;
	const url = triggerUrl(path, base);
	const credential = await newCredential(stage, { callbackUrl: url, ...fields });
	return await activateTrigger(stage, path, url, parameters, credential);
}
