import { setTimeout as sleep } from 'node:timers/promises';
import { report } from './support/report';
import { DISK_FULL, LOCKED, possibleHere } from './support/storageFaults';
import { StorageStage } from './support/storageStage';
import { makeAllDue, storedIn } from './support/tableShops';

const SHOPS = 3;
const PATIENTLY = 240_000;
/** Longer than n8n waits for SQLite, and than the example's five tries. */
const HOLD_MS = 12_000;
/** Where n8n could not store its end. */
const STAYS_RUNNING = 'an execution that stays running';

const FAULTS = possibleHere([LOCKED, DISK_FULL]);

describe.each(FAULTS)('while a grant is to be stored, $name', (fault) => {
	let stage: StorageStage;

	beforeAll(async () => {
		stage = await StorageStage.open(fault, SHOPS);
	}, PATIENTLY);

	afterEach(() => stage.mend());

	afterAll(async () => await stage.close(), PATIENTLY);

	async function mendLater(): Promise<void> {
		await sleep(HOLD_MS);
		stage.mend();
	}

	it(
		'and the credential holds the newest grant once that is over, also after n8n was killed',
		async () => {
			const { n8n, one } = stage;
			one.lazada.beforeNextAnswer(() => stage.begin());
			const refreshing = one.refresh().catch(() => STAYS_RUNNING);
			const [saw] = await Promise.all([refreshing, mendLater()]);
			const afterwards = await one.call();
			await n8n.kill();
			await n8n.startAgain();
			const afterKill = await one.call();

			expect([afterwards, afterKill]).toEqual(['works', 'works']);
			const [used, newest] = one.usedAndNewest();
			expect(used).toBe(newest);
			await report({
				fault: `a credential: ${fault.name}`,
				saw,
				stored: 'the newest grant, at the latest with the next call',
				verdict: 'nothing lost',
			});
		},
		PATIENTLY,
	);

	it(
		'and the table has the newest grants after the next round',
		async () => {
			const { n8n, table } = stage;
			table.lazada.beforeNextAnswer(() => stage.begin());
			const round = await table.startRound('Every Hour');
			await mendLater();
			const saw = await table.untilEnded(round, HOLD_MS).then(
				(status) => (status === 'success' ? 'nothing' : `an execution: ${status}`),
				() => STAYS_RUNNING,
			);
			await makeAllDue(n8n.rest);
			await table.round('Every Hour');

			const stored = await storedIn(n8n.rest, table.sandbox);
			expect(stored).toMatchObject({ lost: [], reauthorize: [] });
			expect(stored.newest).toHaveLength(SHOPS);
			await report({
				fault: `many shops: ${fault.name}`,
				saw,
				stored: 'the newest of all, at the latest in the next round',
				verdict: 'nothing lost',
			});
		},
		PATIENTLY,
	);
});
