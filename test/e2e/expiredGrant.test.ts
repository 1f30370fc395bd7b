import { setTimeout as sleep } from 'node:timers/promises';
import { LIFETIMES } from '../../sandbox/world';
import { PATIENTLY } from '../support/eventually';
import { e2e } from '../support/n8n/environment';
import { accepted, asked, authorizedCredential, useStage } from '../support/n8n/stage';
import { readStoredTokens } from '../support/n8n/storedCredential';
import { openWebhookWorkflow } from '../support/n8n/webhookWorkflow';
import { call, httpRequest, withCredential } from '../support/n8n/workflows';

const REFRESH = '/auth/token/refresh';
const SELLER = '/seller/get';
const EXECUTIONS = 200;
const SHORT_SECONDS = 3;

describe('two hundred executions at once with an expired token', () => {
	const stage = useStage('test', { accessSeconds: SHORT_SECONDS });

	it.each([
		['the Lazada node', () => call({ path: SELLER })],
		['the HTTP Request node', (gateway: string) => httpRequest(`${gateway}/rest${SELLER}`)],
	])(
		'of %s all succeed, with one refresh',
		async (_node, stepWith) => {
			const credential = await authorizedCredential(stage);
			await sleep(SHORT_SECONDS * 1000);
			// Many executions have asked for the refresh before its answer comes.
			Object.assign(stage.sandbox.world.settings, LIFETIMES.test, { latencyMs: 1000 });
			const before = accepted(stage, SELLER);
			const step = withCredential(stepWith(stage.sandbox.url), credential);
			const work = await openWebhookWorkflow(stage, step, e2e('url'));
			const { successes, problems } = await work.start(EXECUTIONS);
			await work.close();

			expect([successes, problems]).toEqual([EXECUTIONS, []]);
			expect(accepted(stage, SELLER)).toBe(before + EXECUTIONS);
			const [{ newest }] = stage.sandbox.world.authorizations;
			expect(asked(stage, REFRESH)).toBe(1);
			expect(await readStoredTokens(credential.id)).toEqual(newest);
		},
		PATIENTLY,
	);
});
