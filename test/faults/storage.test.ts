import { setTimeout as sleep } from 'node:timers/promises';
import { CredentialStage } from './support/credentialStage';
import { FaultyN8n } from './support/faultyN8n';
import { report } from './support/report';
import { DISK_FULL, LOCKED, possibleHere } from './support/storageFaults';
import { addDueShops, makeAllDue, storedIn } from './support/tableShops';
import { TableStage } from './support/tableStage';

const SHOPS = 3;
const PATIENTLY = 240_000;
/** Longer than n8n waits for SQLite, and than the example's five tries. */
const HOLD_MS = 12_000;
/** Where n8n could not store its end. */
const STAYS_RUNNING = 'an execution that stays running';

const FAULTS = possibleHere([LOCKED, DISK_FULL]);

describe.each(FAULTS)('while a grant is to be stored, $name', (fault) => {
	let n8n: FaultyN8n;
	let table: TableStage;
	let one: CredentialStage;
	let mend: (() => void) | undefined;

	beforeAll(async () => {
		n8n = await FaultyN8n.start({}, fault);
		table = await TableStage.open(n8n);
		await addDueShops(n8n.rest, table.sandbox, SHOPS);
		one = await CredentialStage.open(n8n);
	}, PATIENTLY);

	afterEach(() => {
		mend?.();
		mend = undefined;
	});

	afterAll(async () => {
		await n8n.close();
		await table.close();
		await one.close();
	}, PATIENTLY);

	function begin(): void {
		mend = fault.begin(n8n.folder);
	}

	async function mendLater(): Promise<void> {
		await sleep(HOLD_MS);
		mend?.();
		mend = undefined;
	}

	it(
		'and the credential has the newest grant as soon as that is over, also after n8n was killed',
		async () => {
			one.lazada.beforeNextAnswer(begin);
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
			table.lazada.beforeNextAnswer(begin);
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
