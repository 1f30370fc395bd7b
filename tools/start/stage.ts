import type { IWorkflowBase } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/server';
import type { RestClient, WorkflowFile } from '../host/restClient';

/** The seller whose shop the demonstration is about. */
export const SELLER = 'shop-sg@example.com';

/** The parts of a running demonstration. */
export interface Stage {
	rest: RestClient;
	sandbox: Sandbox;
	say: (line: string) => void;
}

/** @throws Error that says what is otherwise, if it does not hold */
export function expect(holds: boolean, what: string): void {
	if (!holds) throw new Error(what);
}

/** Saves a workflow, in place of one that an earlier start has left under its name. */
export async function storeWorkflow(
	{ rest }: Stage,
	workflow: WorkflowFile,
): Promise<IWorkflowBase> {
	const known = (await rest.workflows()).find(({ name }) => name === workflow.name);
	return known === undefined
		? await rest.createWorkflow(workflow)
		: await rest.saveWorkflow(known.id, workflow);
}
