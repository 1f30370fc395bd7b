import { WorkflowExecute } from 'n8n-core';
import {
	Workflow,
	type ExecutionError,
	type ICredentialsHelper,
	type IConnections,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeTypes,
	type IRun,
	type IWorkflowSettings,
} from 'n8n-workflow';
import { additionalDataFor } from './additionalData';
import { runFrom } from './n8nCore';
import { workflowData } from './workflowData';

/** What came of an execution whose last node is the one that a test is about. */
export interface Execution {
	/** All that n8n would store of it. */
	run: IRun;
	/** The items of the last node, by output. */
	outputs: INodeExecutionData[][];
	/** The JSON of its first output's items. */
	json: IDataObject[];
	/** Why the execution stopped. */
	error: ExecutionError | undefined;
}

/**
 * Executes a workflow as in production, from its first node on.
 *
 * @param stop stops it before its end, as a user does
 */
export async function execute(
	nodes: INode[],
	connections: IConnections,
	nodeTypes: INodeTypes,
	credentialsHelper: ICredentialsHelper,
	stop?: AbortSignal,
	settings?: IWorkflowSettings,
): Promise<Execution> {
	const all = { executionOrder: 'v1' as const, ...settings };
	const data = workflowData(nodes, { connections, settings: all });
	const workflow = new Workflow({ ...data, nodeTypes });
	const additionalData = additionalDataFor(credentialsHelper, data, 'trigger');
	const workflowExecute = new WorkflowExecute(additionalData, 'trigger');
	const running = runFrom(workflow.nodes[nodes[0].name], workflow, workflowExecute);
	stop?.addEventListener('abort', () => running.cancel());
	const run = await running;
	const { runData, error } = run.data.resultData;
	const main = runData[nodes[1].name]?.at(-1)?.data?.main ?? [];
	const outputs = main.map((items) => items ?? []);
	return { run, outputs, json: (outputs[0] ?? []).map(({ json }) => json), error };
}
