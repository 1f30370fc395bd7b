import { setTimeout as sleep } from 'node:timers/promises';
import { allInOneGo } from '../support/n8n/exampleChanges';
import { eventually } from '../support/eventually';
import { addDueShops, type DueShop } from '../support/n8n/dueShops';
import { FaultyN8n } from './support/faultyN8n';
import { report } from './support/report';
import { storedIn } from './support/tableShops';
import { TableStage } from './support/tableStage';

const SHOPS = 100;
/** The node's own. */
const CONCURRENCY = 20;
/** Those of the shops that n8n is asking for when it is killed: the ones before have their tokens, the ones after wait. */
const ASKED = { from: 40, to: 40 + CONCURRENCY };
/** Many times what it takes to write the copies, also on a slow machine, and less than a call may take. */
const COPIES_WITHIN_MS = 10_000;
const WITHIN_MS = 120_000;

describe(`n8n, killed while one run of the node refreshes ${SHOPS} shops`, () => {
	let n8n: FaultyN8n;
	let stage: TableStage;
	let shops: DueShop[];

	beforeAll(async () => {
		n8n = await FaultyN8n.start();
		stage = await TableStage.open(n8n, allInOneGo);
		shops = await addDueShops(stage, SHOPS);
	}, WITHIN_MS);

	afterAll(async () => {
		await n8n.close();
		await stage.close();
	});

	it(
		'takes the tokens that it had got from their safety copies, and names the shops that it was still refreshing',
		async () => {
			const { sandbox } = stage;
			for (const { refreshToken: token } of shops.slice(ASKED.from, ASKED.to)) {
				sandbox.faults.add({ kind: 'hang', token, afterWork: true });
			}
			await stage.startRound('Every Hour');
			await eventually('its calls', () => sandbox.log.calls.length >= ASKED.to);
			await sleep(COPIES_WITHIN_MS);
			await n8n.kill();
			await n8n.startAgain();
			const { lost } = await storedIn(n8n.rest, sandbox);
			expect(lost).toHaveLength(ASKED.to);

			await stage.round('Every Hour');

			const { newest, reauthorize } = await storedIn(n8n.rest, sandbox);
			const asked = shops.slice(ASKED.from, ASKED.to).map(({ account }) => account);
			expect(reauthorize).toEqual(asked.sort());
			expect(newest).toHaveLength(SHOPS - CONCURRENCY);
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
