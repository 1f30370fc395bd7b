import {
	NodeConnectionTypes,
	type INode,
	type INodeConnections,
	type IWorkflowBase,
} from 'n8n-workflow';
import type { CredentialRecord, Execution } from '../../../tools/host/restClient';
import type { Stage } from './stage';

const TRIGGER = 'Start';

function node(
	name: string,
	type: string,
	typeVersion: number,
	parameters: object,
	x: number,
): INode {
	return {
		id: `node-${name}`,
		name,
		type,
		typeVersion,
		position: [x, 0],
		parameters: { ...parameters },
	};
}

/** A trigger and one node that has the credential. */
export async function workflowWith(
	stage: Stage,
	credential: CredentialRecord,
	step: INode,
	settings: IWorkflowBase['settings'] = {},
): Promise<IWorkflowBase> {
	return await makeWorkflow(stage, [withCredential(step, credential)], settings);
}

/** A node with the credential. */
export function withCredential(step: INode, { id, name }: CredentialRecord): INode {
	return { ...step, credentials: { lazadaApi: { id, name } } };
}

/** A trigger and one node behind another. */
export async function makeWorkflow(
	{ rest }: Stage,
	steps: INode[],
	settings: IWorkflowBase['settings'] = {},
): Promise<IWorkflowBase> {
	const names = [TRIGGER, ...steps.map(({ name }) => name)];
	const links = names.slice(1).map((name, index): [string, INodeConnections] => {
		const target = { node: name, type: NodeConnectionTypes.Main, index: 0 };
		return [names[index], { main: [[target]] }];
	});
	const placed = steps.map((step, index) => ({
		...step,
		position: [240 * (index + 1), 0] as [number, number],
	}));
	return await rest.createWorkflow({
		name: names.slice(1).join(', '),
		nodes: [node(TRIGGER, 'n8n-nodes-base.manualTrigger', 1, {}, 0), ...placed],
		connections: Object.fromEntries(links),
		settings: { executionOrder: 'v1', ...settings },
	});
}

/** The plain HTTP Request node, set to the Lazada credential. */
export function httpRequest(url: string, parameters: object = {}): INode {
	return node(
		'HTTP Request',
		'n8n-nodes-base.httpRequest',
		4.2,
		{
			url,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: 'lazadaApi',
			options: {},
			...parameters,
		},
		240,
	);
}

/** The plain HTTP Request node without a credential, under a name of its own. */
export function plainRequest(name: string, url: string, parameters: object = {}): INode {
	return node(name, 'n8n-nodes-base.httpRequest', 4.2, { url, options: {}, ...parameters }, 240);
}

/** The Lazada node, calling any API. */
export function call(parameters: object): INode {
	const all = { resource: 'api', operation: 'call', ...parameters };
	return node('Lazada', 'n8n-nodes-lazada.lazada', 1, all, 240);
}

/** The Lazada node, calling an API that was chosen from the list, where it has this name. */
export function callChosen(value: string, cachedResultName: string, parameters: object): INode {
	return call({ path: { __rl: true, mode: 'list', value, cachedResultName }, ...parameters });
}

/** The Lazada node. */
export function lazada(operation: string, parameters: object = {}): INode {
	return node(
		'Lazada',
		'n8n-nodes-lazada.lazada',
		1,
		{ resource: 'authorization', operation, ...parameters },
		240,
	);
}

export async function run(
	{ rest }: Stage,
	workflow: IWorkflowBase,
	withinMs?: number,
): Promise<Execution> {
	return await rest.runWorkflow(workflow, TRIGGER, withinMs);
}
