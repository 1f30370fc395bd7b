import { setTimeout as sleep } from 'node:timers/promises';
import { LIFETIMES } from '../../sandbox/world';
import { WORKERS } from '../../tools/host/queueFolders';
import type { CredentialRecord } from '../../tools/host/restClient';
import { PATIENTLY } from '../support/eventually';
import { accepted, asked, authorizedCredential, useStage } from '../support/n8n/stage';
import {
	openWebhookWorkflow,
	type Outcome,
	type WebhookWorkflow,
} from '../support/n8n/webhookWorkflow';
import { call, httpRequest, withCredential } from '../support/n8n/workflows';
import { queue } from './support/environment';
import { executionsByWorker } from './support/workers';

const REFRESH = '/auth/token/refresh';
const SELLER = '/seller/get';
const EXECUTIONS = 200;
const SHORT_SECONDS = 3;
const SAID_TO_THE_SECOND =
	/^The refresh token has expired or isn't this app's\. If n8n runs on several workers, .*: try again first\. Shop: shop-sg@example\.com \(sg\)\. Open this link/;

describe('two hundred executions at once, on two workers, with an expired token', () => {
	const stage = useStage('test', { accessSeconds: SHORT_SECONDS });
	let credential: CredentialRecord;

	beforeEach(async () => {
		credential = await authorizedCredential(stage);
		await sleep(SHORT_SECONDS * 1000);
		// Both workers have asked for a refresh before the first answer comes.
		Object.assign(stage.sandbox.world.settings, LIFETIMES.test, { latencyMs: 1000 });
	});

	async function startAll(work: WebhookWorkflow): Promise<Outcome> {
		const before = await executionsByWorker();
		const outcome = await work.start(EXECUTIONS);
		const shares = [...(await executionsByWorker())].map(
			([worker, ids]) => ids.length - (before.get(worker)?.length ?? 0),
		);
		expect(shares.reduce((sum, share) => sum + share)).toBe(EXECUTIONS);
		expect(Math.min(...shares)).toBeGreaterThan(EXECUTIONS / 10);
		return outcome;
	}

	/** The main process has refreshed nothing: it has only what is stored. */
	async function expectNewestStored(): Promise<void> {
		const [{ refreshes }] = stage.sandbox.world.authorizations;
		const before = asked(stage, REFRESH);
		const form = await stage.rest.openCredential(credential.id);
		expect(await stage.rest.testCredential(form)).toMatchObject({ status: 'OK' });
		expect([refreshes, asked(stage, REFRESH) - before]).toEqual([1, 0]);
	}

	it(
		'of the Lazada node all succeed, with at most one refresh for each worker',
		async () => {
			const before = accepted(stage, SELLER);
			const step = withCredential(call({ path: SELLER }), credential);
			const work = await openWebhookWorkflow(stage, step, queue('webhookUrl'));
			const { successes, problems } = await startAll(work);
			await work.close();

			expect([successes, new Set(problems)]).toEqual([EXECUTIONS, new Set()]);
			expect(accepted(stage, SELLER)).toBe(before + EXECUTIONS);
			expect(asked(stage, REFRESH)).toBeLessThanOrEqual(WORKERS.length);
			await expectNewestStored();
		},
		PATIENTLY,
	);

	it(
		'of the HTTP Request node fail at most on the worker that lost the race, and not afterwards',
		async () => {
			const step = httpRequest(`${stage.sandbox.url}/rest${SELLER}`);
			const work = await openWebhookWorkflow(
				stage,
				withCredential(step, credential),
				queue('webhookUrl'),
			);
			const { successes, problems } = await startAll(work);

			const refreshes = asked(stage, REFRESH);
			process.stdout.write(
				`HTTP Request: ${successes} of ${EXECUTIONS} succeeded, ${refreshes} refreshes\n`,
			);
			expect(refreshes).toBeLessThanOrEqual(WORKERS.length);
			expect(successes).toBeGreaterThan(0);
			for (const problem of problems) expect(problem).toMatch(SAID_TO_THE_SECOND);
			await expectNewestStored();
			expect(await work.start(20)).toMatchObject({ successes: 20 });
			expect(asked(stage, REFRESH)).toBe(refreshes);
			await work.close();
		},
		PATIENTLY,
	);

	it(
		'of the HTTP Request node all succeed if it retries, with at most one refresh for each worker',
		async () => {
			const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1000 };
			const step = { ...httpRequest(`${stage.sandbox.url}/rest${SELLER}`), ...retrying };
			const work = await openWebhookWorkflow(
				stage,
				withCredential(step, credential),
				queue('webhookUrl'),
			);
			const { successes, problems } = await startAll(work);
			await work.close();

			expect([successes, new Set(problems)]).toEqual([EXECUTIONS, new Set()]);
			expect(asked(stage, REFRESH)).toBeLessThanOrEqual(WORKERS.length);
			await expectNewestStored();
		},
		PATIENTLY,
	);
});
