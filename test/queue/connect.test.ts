import { type CredentialRecord, readOutput } from '../../tools/host/restClient';
import { eventually } from '../support/eventually';
import { openConnectLink } from '../support/n8n/connectLink';
import { accepted, useStage } from '../support/n8n/stage';
import { readTitle, Visitor } from '../support/n8n/visitor';
import { openWebhookWorkflow } from '../support/n8n/webhookWorkflow';
import { call, httpRequest, run, withCredential, workflowWith } from '../support/n8n/workflows';
import { queue } from './support/environment';
import { executionsByWorker, findWorker } from './support/workers';

describe('n8n in queue mode', () => {
	const stage = useStage('all tests');

	/** Connects a shop through the webhook process, which stores the grant. */
	async function connected(): Promise<CredentialRecord> {
		const parameters = { saveTo: 'credential', whoMayConnect: 'anyone' };
		const link = await openConnectLink(stage, parameters, queue('webhookUrl'));
		const seller = await Visitor.arrive();
		const callback = await seller.consentThrough(link.url, 'shop-th@example.com', 'th');
		const arrival = await seller.open(callback);
		expect([readTitle(arrival), arrival.status]).toEqual(['Connected', 200]);
		expect(arrival.html).toMatch(/TH3000.*Thailand/s);
		await seller.leave();

		// The seller's page does not wait for the execution, which is queued.
		const { id } = await eventually('its execution', async () => {
			return (await stage.rest.listExecutions(link.workflow.id)).at(0);
		});
		const execution = await stage.rest.finishedExecution(id);
		expect(readOutput(execution, 'Lazada Trigger')).toMatchObject([
			{ status: 'authorized', country: 'th' },
		]);
		await findWorker(id);
		await link.close();
		return link.credential;
	}

	it('lets a seller connect at the webhook process, and every process uses the grant', async () => {
		const credential = await connected();
		expect(accepted(stage, '/auth/token/create')).toBe(1);

		const form = await stage.rest.openCredential(credential.id);
		expect(await stage.rest.testCredential(form)).toMatchObject({ status: 'OK' });
		const before = await executionsByWorker();
		const step = withCredential(call({ path: '/seller/get' }), credential);
		const work = await openWebhookWorkflow(stage, step, queue('webhookUrl'));
		await work.start(20);
		await work.close();
		expect(accepted(stage, '/seller/get')).toBe(21);
		for (const [worker, ids] of await executionsByWorker()) {
			expect(ids.length).toBeGreaterThan(before.get(worker)?.length ?? 0);
		}
	});

	it.each([
		['the Lazada node', () => call({ path: '/seller/get' })],
		['the HTTP Request node', () => httpRequest(`${stage.sandbox.url}/rest/seller/get`)],
	])('runs %s on a worker', async (_node, makeStep) => {
		const credential = await connected();
		const step = makeStep();
		const execution = await run(stage, await workflowWith(stage, credential, step));

		expect(execution.status).toBe('success');
		expect(JSON.stringify(readOutput(execution, step.name))).toContain('shop-th@example.com');
		expect(await findWorker(execution.id)).toMatch(/^worker-/);
	});
});
