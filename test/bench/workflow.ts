import type { IConnections, INode } from 'n8n-workflow';
import type { WorkflowFile } from '../../tools/host/restClient';
import { BENCH_PACKAGE } from './benchPackage';

/** A node of a workflow. */
export function step(
	name: string,
	type: string,
	typeVersion: number,
	parameters: INode['parameters'],
	credentials: INode['credentials'] = {},
): INode {
	return { id: name, name, type, typeVersion, position: [0, 0], parameters, credentials };
}

/**
 * Webhook → BenchStart → the nodes to be measured → BenchEnd, whose one item is the webhook's answer. Nothing
 * of a run that succeeds is stored, so that n8n's database is not measured.
 */
export function workflowAround(
	{ name, steps }: { name: string; steps: INode[] },
	path: string,
): WorkflowFile {
	const webhook = { path, httpMethod: 'POST', responseMode: 'lastNode', options: {} };
	const nodes = [
		step('Webhook', 'n8n-nodes-base.webhook', 2.1, webhook),
		step('BenchStart', `${BENCH_PACKAGE}.benchStart`, 1, {}),
		...steps,
		step('BenchEnd', `${BENCH_PACKAGE}.benchEnd`, 1, {}),
	];
	const connections: IConnections = {};
	for (const [index, node] of nodes.entries()) {
		node.position = [220 * index, 0];
		const next = nodes.at(index + 1);
		if (next === undefined) continue;
		connections[node.name] = { main: [[{ node: next.name, type: 'main', index: 0 }]] };
	}
	const settings = {
		executionOrder: 'v1',
		saveDataSuccessExecution: 'none',
		saveDataErrorExecution: 'none',
		saveExecutionProgress: false,
	} as const;
	return { name, nodes, connections, settings };
}
