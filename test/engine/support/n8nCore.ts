import type { WorkflowExecute } from 'n8n-core';
import type { INode, Workflow } from 'n8n-workflow';

/** Whether the suite runs on the core of the oldest n8n that the package supports, 1.123: `npm run test:oldest`. */
export const IS_OLDEST_CORE = process.env.OLDEST_CORE !== undefined;

type Running = ReturnType<WorkflowExecute['run']>;

/** Starts a workflow at a node. n8n 1 takes the two one by one. */
export function runFrom(startNode: INode, workflow: Workflow, execute: WorkflowExecute): Running {
	if (!IS_OLDEST_CORE) return execute.run({ workflow, startNode });
	const run: unknown = execute.run.bind(execute);
	return (run as (workflow: Workflow, startNode: INode) => Running)(workflow, startNode);
}
