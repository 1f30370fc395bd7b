import { setTimeout as sleep } from 'node:timers/promises';
import { allInOneGo } from '../support/n8n/exampleChanges';
import { eventually } from '../support/eventually';
import { addDueShops } from '../support/n8n/dueShops';
import { FaultyN8n } from './support/faultyN8n';
import { report } from './support/report';
import { storedIn } from './support/tableShops';
import { TableStage } from './support/tableStage';

const SHOPS = 100;
/** The node's own. */
const CONCURRENCY = 20;
/** The kill comes between two rounds of answers: a slow machine has written the copies of the first one by then. */
const LATENCY_MS = 1_000;
const WITHIN_MS = 120_000;

describe(`n8n, killed while one run of the node refreshes ${SHOPS} shops`, () => {
	let n8n: FaultyN8n;
	let stage: TableStage;

	beforeAll(async () => {
		n8n = await FaultyN8n.start();
		stage = await TableStage.open(n8n, allInOneGo);
		await addDueShops(stage, SHOPS);
	}, WITHIN_MS);

	afterAll(async () => {
		await n8n.close();
		await stage.close();
	});

	it(
		'takes the tokens that it had got from their safety copies, and names the shops that it was still refreshing',
		async () => {
			const { sandbox } = stage;
			sandbox.world.settings.latencyMs = LATENCY_MS;
			await stage.startRound('Every Hour');
			await eventually('the first half', () => sandbox.log.calls.length >= SHOPS / 2);
			await sleep(LATENCY_MS / 2);
			await n8n.kill();
			await n8n.startAgain();
			const { lost } = await storedIn(n8n.rest, sandbox);
			expect(lost.length).toBeGreaterThanOrEqual(SHOPS / 2);

			sandbox.world.settings.latencyMs = 0;
			await stage.round('Every Hour');

			const { newest, reauthorize } = await storedIn(n8n.rest, sandbox);
			expect(newest.length + reauthorize.length).toBe(SHOPS);
			expect(reauthorize.length).toBeLessThanOrEqual(CONCURRENCY);
			expect(lost).toEqual(expect.arrayContaining(reauthorize));
			await report({
				fault: `SIGKILL of n8n in one run of the node over ${SHOPS} shops, ${CONCURRENCY} at a time`,
				saw: `${reauthorize.length} shops marked reauthorize`,
				stored: `the newest of all others; ${lost.length - reauthorize.length} of them were in safety copies only`,
				verdict: 'nothing lost but what was being asked for',
			});
		},
		WITHIN_MS,
	);
});
