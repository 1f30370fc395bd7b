import { type CredentialRecord, type Execution, readOutput } from '../../tools/host/restClient';
import { APP } from '../support/app';
import { accepted, asked, newCredential, useStage } from '../support/n8n/stage';
import { lazada, plainRequest, run, withCredential, makeWorkflow } from '../support/n8n/workflows';

const REFRESH = '/auth/token/refresh';
const SHOPS = 1_000;
const WITHIN_MS = 240_000;
const HOUR_MS = 3_600_000;

/** The output holds tokens on purpose, so nothing of it is logged or kept longer than the test. */
const FROM_INPUT = {
	tokenSource: 'input',
	refreshToken: '={{ $json.refreshToken }}',
	onlyWhenDue: false,
};

describe('a thousand shops in a real n8n', () => {
	const stage = useStage();
	let credential: CredentialRecord;

	beforeEach(async () => {
		credential = await newCredential(stage);
	});

	/** Fetches the shops and refreshes all of them in one run of the node. */
	async function refreshAll(): Promise<Execution> {
		const shops = plainRequest('Shops', `${stage.sandbox.url}/control/shops`, {
			method: 'POST',
			sendBody: true,
			specifyBody: 'json',
			jsonBody: JSON.stringify({ appKey: APP.appKey, count: SHOPS }),
		});
		const refresh = withCredential(lazada('refreshAccessToken', FROM_INPUT), credential);
		const workflow = await makeWorkflow(stage, [shops, refresh]);
		return await run(stage, workflow, WITHIN_MS);
	}

	function countStatuses(execution: Execution): Record<string, number> {
		const counts: Record<string, number> = {};
		for (const { status } of readOutput(execution, 'Lazada')) {
			counts[String(status)] = (counts[String(status)] ?? 0) + 1;
		}
		return counts;
	}

	it(
		'are all refreshed under a limit of 20 calls a second, which is seldom hit',
		async () => {
			stage.sandbox.world.settings.callsPerSecond = 20;

			const execution = await refreshAll();

			expect(countStatuses(execution)).toEqual({ refreshed: SHOPS });
			expect(accepted(stage, REFRESH)).toBe(SHOPS);
			const refused = asked(stage, REFRESH) - SHOPS;
			expect(refused).toBeGreaterThan(0);
			expect(refused / asked(stage, REFRESH)).toBeLessThan(0.05);
			const shops = readOutput(execution, 'Shops').map(({ account }) => account);
			expect(readOutput(execution, 'Lazada').map(({ account }) => account)).toEqual(shops);
		},
		WITHIN_MS,
	);

	it(
		'keep what was refreshed before a ban of two hours, and get a retry time',
		async () => {
			Object.assign(stage.sandbox.world.settings, { banAfterCalls: 400, banSeconds: 7_200 });
			const start = Date.now();

			const execution = await refreshAll();

			expect(countStatuses(execution)).toEqual({ refreshed: 400, postponed: 600 });
			expect(accepted(stage, REFRESH)).toBe(400);
			for (const item of readOutput(execution, 'Lazada')) {
				if (item.status !== 'postponed') continue;
				const retryAt = Date.parse(String(item.retryAt));
				expect(retryAt).toBeGreaterThan(start + 1.9 * HOUR_MS);
				expect(retryAt).toBeLessThan(Date.now() + 2.1 * HOUR_MS);
				expect(item.refreshToken).toMatch(/^5000/);
			}
		},
		WITHIN_MS,
	);
});
