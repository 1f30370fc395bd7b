import { addDueShops } from '../support/n8n/dueShops';
import { CredentialStage } from './support/credentialStage';
import { FaultyN8n } from './support/faultyN8n';
import { MovableClock } from './support/movableClock';
import { report } from './support/report';
import { makeAllDue, storedIn } from './support/tableShops';
import { TableStage } from './support/tableStage';

const SHOPS = 3;
const PATIENTLY = 180_000;
const HOUR = 3600;
const DAY = 24 * HOUR;
/** A refresh that failed is not tried again within the same minute. */
const MINUTES_LATER = 180;

describe("n8n's clock", () => {
	let clock: MovableClock;
	let n8n: FaultyN8n;
	let table: TableStage;
	let one: CredentialStage;

	beforeAll(async () => {
		clock = new MovableClock();
		n8n = await FaultyN8n.start(clock.env);
		table = await TableStage.open(n8n);
		await addDueShops(table, SHOPS);
		one = await CredentialStage.open(n8n);
	}, PATIENTLY);

	beforeEach(async () => {
		table.inbox.messages.length = 0;
		await makeAllDue(n8n.rest);
	});

	afterAll(async () => {
		await n8n.close();
		await table.close();
		await one.close();
		clock.remove();
	});

	async function move(seconds: number): Promise<void> {
		await clock.move(seconds, n8n.url);
		await n8n.rest.logIn();
	}

	function expectNewest(): void {
		const [used, newest] = one.usedAndNewest();
		expect(used).toBe(newest);
	}

	it.each([HOUR, 7_100, -HOUR, -7_100])(
		'%d s off, which Lazada accepts, breaks nothing',
		async (seconds) => {
			await move(seconds);

			expect([await one.refresh(), await one.call()]).toEqual(['works', 'works']);
			expectNewest();
			await table.round('Every Hour');
			expect((await storedIn(n8n.rest, table.sandbox)).newest).toHaveLength(SHOPS);
			expect(table.inbox.messages).toEqual([]);
			await report({
				fault: `n8n's clock is ${seconds} s off`,
				saw: 'nothing',
				stored: 'the newest grants',
				verdict: 'nothing lost',
			});
		},
		PATIENTLY,
	);

	it.each([7_300, 3 * HOUR, 15 * DAY, -7_300, -3 * HOUR])(
		'%d s off, which Lazada rejects, is reported as such, and all works again once it is right',
		async (seconds) => {
			await move(MINUTES_LATER);
			await makeAllDue(n8n.rest);
			await move(seconds);
			const saw = [await one.call(), await one.refresh()];
			await table.round('Every Hour');
			const during = await storedIn(n8n.rest, table.sandbox);
			const problems = table.inbox.messages.map(({ problem }) => problem);
			await move(2 * MINUTES_LATER);
			const afterwards = [await one.call(), await one.refresh()];
			await table.round('Every Hour');

			await report({
				fault: `n8n's clock is ${seconds} s off, then right`,
				saw: `a call: ${saw[0]} A refresh: ${saw[1]} Afterwards: ${afterwards.join('; ')}`,
				stored: 'the old grants, which still work; afterwards the newest',
				verdict: afterwards.every((text) => text.startsWith('works')) ? 'nothing lost' : 'DEFECT',
			});
			expect(saw.join()).toMatch(/clock|authorization has expired/);
			expect(during).toMatchObject({ lost: [], reauthorize: [] });
			expect(problems.join()).toMatch(/^Lazada doesn't accept the time/);
			expect(afterwards).toEqual(['works', 'works']);
			expect((await storedIn(n8n.rest, table.sandbox)).newest).toHaveLength(SHOPS);
		},
		PATIENTLY,
	);
});
