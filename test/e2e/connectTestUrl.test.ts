import { setTimeout as sleep } from 'node:timers/promises';
import { consentTo } from '../../tools/n8n/consent';
import { outputOf } from '../../tools/n8n/restClient';
import { e2e } from './support/environment';
import { openConnectLink, type ConnectLink } from './support/connectLink';
import { accepted, openStage, type Stage } from './support/stage';
import { titleOf, Visitor } from './support/visitor';

const STARTED_WITHIN_MS = 30_000;

describe('the test URL of the Lazada Trigger', () => {
	let stage: Stage;
	let link: ConnectLink;
	let seller: Visitor;

	beforeEach(async () => {
		stage = await openStage();
		seller = await Visitor.arrive();
	});

	afterEach(async () => {
		await link.close();
		await seller.leave();
		await stage.sandbox.close();
	});

	/** What "Execute workflow" does in the editor. */
	async function listen(): Promise<string> {
		await stage.rest.call('POST', `/workflows/${link.workflow.id}/run`, {
			workflowData: link.workflow,
			triggerToStartFrom: { name: 'Lazada Trigger' },
		});
		return link.url.replace('/webhook/', '/webhook-test/');
	}

	async function started(): Promise<Record<string, unknown>> {
		const end = Date.now() + STARTED_WITHIN_MS;
		for (;;) {
			const [execution] = await stage.rest.executionsOf(link.workflow.id);
			if (execution) {
				return outputOf(await stage.rest.finishedExecution(execution.id), 'Lazada Trigger')[0];
			}
			if (Date.now() > end) throw new Error('The test did not start');
			await sleep(200);
		}
	}

	it('says that Lazada only accepts the registered callback, and works where that is it', async () => {
		link = await openConnectLink(stage, { saveTo: 'output', whoMayConnect: 'anyone' });
		const testUrl = await listen();
		for (const app of stage.sandbox.world.apps.values()) app.callbackUrls = [testUrl];

		const page = await seller.open(testUrl);
		expect(titleOf(page)).toBe('This is the test URL');
		expect(page.html).toContain('Lazada only accepts the callback that is registered for the app');

		const authorize = /<a href="([^"]+)"/.exec(page.html)?.[1].replaceAll('&amp;', '&') ?? '';
		const callback = await consentTo(authorize, 'shop-id@example.com', 'id');
		const arrival = await seller.open(callback);
		expect(titleOf(arrival)).toBe('Connected');
		expect(arrival.url).not.toMatch(/[?&](code|state)=/);
		expect(await started()).toMatchObject({ status: 'authorized', country: 'id' });
		expect(accepted(stage, '/auth/token/create')).toBe(1);
	});

	it('leads no one to Lazada where shops connect by invitation', async () => {
		link = await openConnectLink(stage, { saveTo: 'credential', whoMayConnect: 'invited' });
		const page = await seller.open(await listen());
		expect(titleOf(page)).toBe('This is the test URL');
		expect(page.html).not.toContain('<a ');
		expect(page.url.startsWith(e2e('url'))).toBe(true);
	});
});
