import type { INode, IWorkflowBase } from 'n8n-workflow';
import type { CredentialRecord, Execution } from '../../../tools/n8n/restClient';
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
	{ rest }: Stage,
	credential: CredentialRecord,
	step: INode,
	settings: IWorkflowBase['settings'] = {},
): Promise<IWorkflowBase> {
	const withCredential: INode = {
		...step,
		credentials: { lazadaApi: { id: credential.id, name: credential.name } },
	};
	return await rest.createWorkflow({
		name: `${step.name} ${credential.name}`,
		nodes: [node(TRIGGER, 'n8n-nodes-base.manualTrigger', 1, {}, 0), withCredential],
		connections: { [TRIGGER]: { main: [[{ node: step.name, type: 'main', index: 0 }]] } },
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

export async function run({ rest }: Stage, workflow: IWorkflowBase): Promise<Execution> {
	return await rest.runWorkflow(workflow, TRIGGER);
}
