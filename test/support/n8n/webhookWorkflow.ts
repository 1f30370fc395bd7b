import { randomUUID } from 'node:crypto';
import { NodeConnectionTypes, type INode } from 'n8n-workflow';
import type { ExecutionSummary, RestClient, SavedWorkflow } from '../../../tools/host/restClient';
import { eventually } from '../eventually';
import type { Stage } from './stage';

/** What the visitors were told. */
export interface Outcome {
	successes: number;
	/** Messages of the failed executions, as n8n lists them: a hundred at most. */
	problems: string[];
}

/** An active workflow that each visit to its URL starts. */
export interface WebhookWorkflow {
	workflow: SavedWorkflow;
	/** Starts it so many times at once, and waits until all have been answered, by their last node. */
	start(times: number): Promise<Outcome>;
	close(): Promise<void>;
}

async function findProblems(rest: RestClient, workflowId: string): Promise<string[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId, status: ['error', 'crashed'] }));
	const { results } = await rest.call<{ results: ExecutionSummary[] }>(
		'GET',
		`/executions?filter=${filter}&limit=100`,
	);
	const messages = results.map(async ({ id, status }) => {
		const { data } = await rest.finishedExecution(id);
		return data.resultData.error?.message ?? status;
	});
	return await Promise.all(messages);
}

/**
 * @param step the one node behind the webhook, with its credential
 * @param baseUrl of the process that serves webhooks
 */
export async function openWebhookWorkflow(
	{ rest }: Stage,
	step: INode,
	baseUrl: string,
): Promise<WebhookWorkflow> {
	const path = `work-${randomUUID().slice(0, 8)}`;
	const url = `${baseUrl}/webhook/${path}`;
	const webhook: INode = {
		id: 'node-webhook',
		name: 'Webhook',
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2,
		position: [0, 0],
		webhookId: randomUUID(),
		parameters: { path, httpMethod: 'POST', responseMode: 'lastNode' },
	};
	const workflow = await rest.createWorkflow({
		name: `Webhook, ${step.name}`,
		nodes: [webhook, step],
		connections: {
			Webhook: { main: [[{ node: step.name, type: NodeConnectionTypes.Main, index: 0 }]] },
		},
		settings: { executionOrder: 'v1' },
	});
	await rest.activateWorkflow(workflow.id, workflow.versionId);
	await eventually('the webhook', async () => {
		// A visit by another method starts nothing.
		const answer = await fetch(url);
		return (await answer.text()).includes('POST request');
	});
	return {
		workflow,
		async start(times) {
			const visits = Array.from({ length: times }, async () => {
				const { status } = await fetch(url, { method: 'POST' });
				return status;
			});
			const statuses = await Promise.all(visits);
			const successes = statuses.filter((status) => status === 200).length;
			const problems = await eventually('the end of all', async () => {
				const executions = await rest.listExecutions(workflow.id);
				const isOver = executions.every(({ status }) => !['new', 'running'].includes(status));
				return isOver && (await findProblems(rest, workflow.id));
			});
			return { successes, problems };
		},
		close: async () => await rest.deactivateWorkflow(workflow.id),
	};
}
