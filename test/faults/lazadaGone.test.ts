import { eventually } from '../support/eventually';
import { addDueShops } from '../support/n8n/dueShops';
import { CredentialStage } from './support/credentialStage';
import { FaultyN8n } from './support/faultyN8n';
import { report } from './support/report';
import { authorizeAgain, makeAllDue, storedIn } from './support/tableShops';
import { TableStage } from './support/tableStage';

const SHOPS = 20;
const PATIENTLY = 180_000;

describe('Lazada is gone', () => {
	let n8n: FaultyN8n;
	let table: TableStage;
	let one: CredentialStage;

	beforeAll(async () => {
		n8n = await FaultyN8n.start();
		table = await TableStage.open(n8n);
		one = await CredentialStage.open(n8n);
	}, PATIENTLY);

	afterAll(async () => {
		await n8n.close();
		await table.close();
		await one.close();
	});

	it(
		'in the middle of a round: each shop that was not refreshed is named, and refreshed once Lazada is back',
		async () => {
			await addDueShops(table, SHOPS);
			const round = await table.startRound('Every Hour');
			await eventually('half of the round', () => table.sandbox.log.calls.length >= SHOPS / 2);
			await table.lazada.goAway();
			await table.untilEnded(round);
			const problems = [...table.inbox.messages];
			const { lost } = await storedIn(n8n.rest, table.sandbox);
			const spared = table.sandbox.world.authorizations.filter(({ refreshes }) => refreshes === 0);
			await table.lazada.comeBack();
			await makeAllDue(n8n.rest);
			await table.round('Every Hour');
			const after = await storedIn(n8n.rest, table.sandbox);
			for (const account of lost) await authorizeAgain(n8n.rest, table.sandbox, account);

			const named = problems.map(({ shop }) => shop.split(' ')[0]);
			expect(spared.length).toBeGreaterThan(0);
			expect(named).toEqual(expect.arrayContaining(spared.map(({ account }) => account.account)));
			expect(lost.length).toBeLessThanOrEqual(1);
			expect(after.reauthorize).toEqual(lost);
			expect(after.newest).toHaveLength(SHOPS - lost.length);
			await report({
				fault: `many shops: Lazada is gone in the middle of a round over ${SHOPS}`,
				saw: `${problems.length} times such as ${problems[0].shop}: ${problems[0].problem}`,
				stored: 'the old grants, which still work; those before it the newest',
				verdict: `nothing lost${lost.length > 0 ? ' but an answer that was under way' : ''}; refreshed in the next round`,
			});
		},
		PATIENTLY,
	);

	it(
		'while a credential is refreshed: that is reported, and the grant works once Lazada is back',
		async () => {
			await one.lazada.goAway();
			const saw = await one.refresh();
			await one.lazada.comeBack();
			const afterwards = await one.call();
			const [used, newest] = one.usedAndNewest();

			expect(saw).toMatch(/couldn't be reached/);
			expect(afterwards).toBe('works');
			expect(used).toBe(newest);
			await report({
				fault: 'a credential: Lazada is gone',
				saw,
				stored: 'the old grant, which still works',
				verdict: 'nothing lost',
			});
		},
		PATIENTLY,
	);
});
