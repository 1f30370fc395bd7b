import { setTimeout as sleep } from 'node:timers/promises';
import type { CredentialStage } from './support/credentialStage';
import { report } from './support/report';
import { DISK_FULL, LOCKED, possibleHere, READ_ONLY } from './support/storageFaults';
import { StorageStage } from './support/storageStage';
import { authorizeAgain, storedIn } from './support/tableShops';
import type { TableStage } from './support/tableStage';

const SHOPS = 3;
const PATIENTLY = 240_000;
/** So that n8n has the answer, and tries to store it. */
const HOLD_MS = 2_000;

const FAULTS = possibleHere([LOCKED, READ_ONLY, DISK_FULL]);

/** SQLite opens what it may not write as read-only and stays so: after that, n8n must be started again anyway. */
describe.each(FAULTS)('while a grant is to be stored, $name', (fault) => {
	let stage: StorageStage;

	beforeAll(async () => {
		stage = await StorageStage.open(fault, SHOPS);
	}, PATIENTLY);

	afterEach(() => stage.mend());

	afterAll(async () => await stage.close(), PATIENTLY);

	/** Kills n8n when it has the answer to a refresh and tries to store it. */
	async function killWhileStoring(
		{ lazada }: TableStage | CredentialStage,
		refresh: () => Promise<unknown>,
	): Promise<void> {
		await new Promise<void>((resolve, reject) => {
			lazada.beforeNextAnswer(() => {
				stage.begin();
				resolve();
			});
			refresh().catch(reject);
		});
		await sleep(HOLD_MS);
		await stage.n8n.kill();
		stage.mend();
		await stage.n8n.startAgain();
	}

	it(
		'and n8n is killed before that is over: the shop of the credential must authorize again, and works',
		async () => {
			const { one } = stage;
			await killWhileStoring(one, async () => await one.refresh());
			const saw = await one.call();
			await one.authorizeAgain(saw);
			const afterwards = await one.call();

			expect(saw).toMatch(/refresh token has expired.* Shop: shop-sg@example\.com \(sg\)\. Open /s);
			expect(afterwards).toBe('works');
			const [used, newest] = one.usedAndNewest();
			expect(used).toBe(newest);
			await report({
				fault: `a credential: ${fault.name}, and n8n is killed`,
				saw: `a call: ${saw}`,
				stored: 'the old grant, which is spent; the newest once the seller has authorized again',
				verdict: 'its shop must authorize again, by name',
			});
		},
		PATIENTLY,
	);

	it(
		'and n8n is killed before that is over: one shop is named, the others are refreshed',
		async () => {
			const { n8n, table } = stage;
			await killWhileStoring(table, async () => await table.startRound('Every Hour'));
			const { lost } = await storedIn(n8n.rest, table.sandbox);
			await table.round('Every Hour');
			await table.round('Every Day at 9');

			const { reauthorize, newest } = await storedIn(n8n.rest, table.sandbox);
			expect(lost).toHaveLength(1);
			expect(reauthorize).toEqual(lost);
			expect(newest).toHaveLength(SHOPS - 1);
			const [{ message }] = table.inbox.messages;
			expect(message).toContain(`${lost[0]} `);
			for (const account of lost) await authorizeAgain(n8n.rest, table.sandbox, account);
			await report({
				fault: `many shops: ${fault.name}, and n8n is killed`,
				saw: message,
				stored:
					'the old grant of one shop, which is spent, marked reauthorize; the others the newest',
				verdict: 'one shop must authorize again, by name',
			});
		},
		PATIENTLY,
	);
});
