import type { IWorkflowBase } from 'n8n-workflow';
import { readOutput } from '../../tools/host/restClient';
import type { ConnectLink } from '../support/n8n/connectLink';
import { openPushTrigger, push } from '../support/n8n/pushTrigger';
import { useStage } from '../support/n8n/stage';
import { MESSAGES, signBody } from '../support/pushMessages';
import { queue } from './support/environment';
import { findWorker } from './support/workers';

const isTest = (title: string) => title.startsWith('Test message');
const REAL = MESSAGES.filter(([title]) => !isTest(title)).map(([, message]) => message);
const TESTS = MESSAGES.filter(([title]) => isTest(title)).map(([, message]) => message);

describe('messages that Lazada pushes to a webhook process', () => {
	const stage = useStage('all tests');
	let trigger: ConnectLink;

	beforeAll(async () => {
		trigger = await openPushTrigger(stage, undefined, queue('webhookUrl'));
	});

	afterAll(async () => await trigger.close());

	it('each start the workflow once, on a worker, however often they come', async () => {
		for (const { raw, authorization } of [...REAL, ...REAL, ...TESTS]) {
			expect(await push(trigger.url, raw, { authorization })).toBe(200);
		}

		// It answers once the execution is stored, so all are there.
		const executions = await stage.rest.listExecutions(trigger.workflow.id);
		expect(executions).toHaveLength(REAL.length);
		const messages = executions.map(async ({ id }) => {
			const execution = await stage.rest.finishedExecution(id);
			expect(execution.status).toBe('success');
			expect(await findWorker(id)).toMatch(/^worker-/);
			const [item] = readOutput(execution, 'Lazada Trigger');
			return item.message;
		});
		const sent = REAL.map(({ raw }): unknown => JSON.parse(raw));
		expect(new Set(await Promise.all(messages))).toEqual(new Set(sent));
	});

	it('are stored by n8n, so that its other processes and the next ones know them', async () => {
		const path = `/workflows/${trigger.workflow.id}`;
		const { staticData } = await stage.rest.call<IWorkflowBase>('GET', path);
		const { seen } = staticData?.['node:Lazada Trigger'] as { seen: string };
		expect(new Set(seen.split(' ')).size).toBe(REAL.length);
	});

	it('start nothing with a wrong signature', async () => {
		const before = await stage.rest.listExecutions(trigger.workflow.id);
		const [{ raw }] = REAL;
		const body = `${raw} `;
		expect(await push(trigger.url, body, { authorization: signBody(raw) })).toBe(401);
		expect(await push(trigger.url, body, {})).toBe(401);
		expect(await stage.rest.listExecutions(trigger.workflow.id)).toHaveLength(before.length);
	});
});
