import type { ExecutionSummary, RestClient, SavedWorkflow } from '../../../tools/host/restClient';
import { eventually } from '../eventually';

/** Executions of an active workflow that came to a good end and were kept, newest first. */
export async function goodRuns(
	rest: RestClient,
	{ id }: { id: string },
	startedBy: 'trigger' | 'webhook',
): Promise<ExecutionSummary[]> {
	const executions = await rest.listExecutions(id);
	return executions.filter(({ mode, status }) => mode === startedBy && status === 'success');
}

/** Activates a workflow for the time of `work`, then waits until none of its executions goes on. */
export async function whileActive(
	rest: RestClient,
	{ id, versionId }: SavedWorkflow,
	work: () => Promise<void>,
): Promise<void> {
	await rest.activateWorkflow(id, versionId);
	try {
		await work();
	} finally {
		await rest.deactivateWorkflow(id);
		await eventually('the end of all executions', async () => {
			const executions = await rest.listExecutions(id);
			return executions.every(({ status }) => !['new', 'running', 'waiting'].includes(status));
		});
	}
}
