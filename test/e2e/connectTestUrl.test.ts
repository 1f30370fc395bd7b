import { consentTo } from '../../tools/host/consent';
import { readOutput } from '../../tools/host/restClient';
import { e2e } from '../support/n8n/environment';
import type { ConnectLink } from '../support/n8n/connectLink';
import { closeConnectStage, openConnectStage, type ConnectStage } from './support/connectStage';
import { eventually } from '../support/eventually';
import { accepted } from '../support/n8n/stage';
import { readTitle, type Visitor } from '../support/n8n/visitor';

describe('the test URL of the Lazada Trigger', () => {
	let stage: ConnectStage;
	let link: ConnectLink;
	let seller: Visitor;

	afterEach(async () => await closeConnectStage(stage));

	async function open(parameters: object): Promise<void> {
		stage = await openConnectStage(parameters);
		({ link, seller } = stage);
	}

	/** What "Execute workflow" does in the editor. */
	async function listen(): Promise<string> {
		await stage.rest.call('POST', `/workflows/${link.workflow.id}/run`, {
			workflowData: link.workflow,
			triggerToStartFrom: { name: 'Lazada Trigger' },
		});
		return link.url.replace('/webhook/', '/webhook-test/');
	}

	async function started(): Promise<Record<string, unknown>> {
		const execution = await eventually('the execution of the test', async () => {
			const [newest] = await stage.rest.listExecutions(link.workflow.id);
			return newest;
		});
		return readOutput(await stage.rest.finishedExecution(execution.id), 'Lazada Trigger')[0];
	}

	it('says that Lazada only accepts the registered callback, and works if it is that', async () => {
		await open({ saveTo: 'output', whoMayConnect: 'anyone' });
		const testUrl = await listen();
		for (const app of stage.sandbox.world.apps.values()) app.callbackUrls = [testUrl];

		const page = await seller.open(testUrl);
		expect(readTitle(page)).toBe('This is the test URL');
		expect(page.html).toContain('Lazada only accepts the callback that is registered for the app');

		const authorize = /<a href="([^"]+)"/.exec(page.html)?.[1].replaceAll('&amp;', '&') ?? '';
		const callback = await consentTo(authorize, 'shop-id@example.com', 'id');
		const arrival = await seller.open(callback);
		expect(readTitle(arrival)).toBe('Connected');
		expect(arrival.url).not.toMatch(/[?&](code|state)=/);
		expect(await started()).toMatchObject({ status: 'authorized', country: 'id' });
		expect(accepted(stage, '/auth/token/create')).toBe(1);
	});

	it('does not redirect anyone to Lazada if shops connect by invitation', async () => {
		await open({ saveTo: 'credential', whoMayConnect: 'invited' });
		const page = await seller.open(await listen());
		expect(readTitle(page)).toBe('This is the test URL');
		expect(page.html).not.toContain('<a ');
		expect(page.url.startsWith(e2e('url'))).toBe(true);
	});
});
