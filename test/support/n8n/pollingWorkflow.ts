import { NodeConnectionTypes, type INode } from 'n8n-workflow';
import type { CredentialRecord, RestClient, SavedWorkflow } from '../../../tools/host/restClient';

export const POLLING = 'Lazada Polling Trigger';

/** A workflow that begins with the polling trigger. */
export async function createPollingWorkflow(
	rest: RestClient,
	{ id, name }: CredentialRecord,
	parameters: object,
	next?: INode,
): Promise<SavedWorkflow> {
	const trigger: INode = {
		id: 'node-polling',
		name: POLLING,
		type: 'n8n-nodes-lazada.lazadaPollingTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: { ...parameters },
		credentials: { lazadaApi: { id, name } },
	};
	const link = next && [{ node: next.name, type: NodeConnectionTypes.Main, index: 0 }];
	return await rest.createWorkflow({
		name: 'Polling',
		nodes: next === undefined ? [trigger] : [trigger, next],
		connections: link === undefined ? {} : { [POLLING]: { main: [link] } },
		settings: { executionOrder: 'v1' },
	});
}
