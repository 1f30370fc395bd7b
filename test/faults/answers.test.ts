import type { Fault } from '../../sandbox/faults';
import { addDueShops } from '../support/n8n/dueShops';
import { FaultyN8n } from './support/faultyN8n';
import { report } from './support/report';
import { authorizeAgain, makeAllDue, storedIn } from './support/tableShops';
import { TableStage } from './support/tableStage';

const REFRESH = '/auth/token/refresh';
const SHOPS = 3;
const PATIENTLY = 180_000;

type Case = [string, Omit<Fault, 'path'>];

const HARMLESS: Case[] = [['an answer that comes twice', { kind: 'twice', afterWork: true }]];

/** Lazada has not done its work: the stored refresh token lives. */
const BEFORE: Case[] = [
	['a block page with HTTP 200', { kind: 'html' }],
	['a block page with HTTP 403', { kind: 'html', status: 403 }],
	['HTTP 500', { kind: 'status', status: 500 }],
	['HTTP 429', { kind: 'status', status: 429 }],
	['a connection cut before the answer', { kind: 'drop' }],
	['a connection cut inside the answer', { kind: 'cut' }],
	['JSON that stops in the middle', { kind: 'truncated' }],
	['no answer at all', { kind: 'hang' }],
];

/** Lazada has spent the stored refresh token, and nobody got the new one. */
const AFTER: Case[] = [
	['a connection cut before the answer', { kind: 'drop', afterWork: true }],
	['a connection cut inside the answer', { kind: 'cut', afterWork: true }],
	['a block page', { kind: 'html', afterWork: true }],
	['HTTP 500', { kind: 'status', status: 500, afterWork: true }],
	['JSON that stops in the middle', { kind: 'truncated', afterWork: true }],
];

describe('many shops, when the answer to a refresh', () => {
	let n8n: FaultyN8n;
	let stage: TableStage;
	let accounts: string[];

	beforeAll(async () => {
		n8n = await FaultyN8n.start();
		stage = await TableStage.open(n8n);
		await addDueShops(stage, SHOPS);
		accounts = (await storedIn(n8n.rest, stage.sandbox)).newest;
	}, PATIENTLY);

	beforeEach(async () => {
		stage.inbox.messages.length = 0;
		await makeAllDue(n8n.rest);
	});

	afterEach(() => stage.sandbox.faults.clear());

	afterAll(async () => {
		await n8n.close();
		await stage.close();
	});

	async function roundWith(fault: Omit<Fault, 'path'>): Promise<string> {
		stage.sandbox.faults.add({ path: REFRESH, ...fault });
		await stage.round('Every Hour');
		return stage.inbox.messages.map(({ shop, problem }) => `${shop}: ${problem}`).join(' ');
	}

	it.each(HARMLESS)('is %s, stores the newest of all', async (what, fault) => {
		const saw = await roundWith(fault);

		expect(saw).toBe('');
		expect(await storedIn(n8n.rest, stage.sandbox)).toMatchObject({ newest: accounts, lost: [] });
		await report({
			fault: `many shops: ${what}`,
			saw: 'nothing',
			stored: 'the newest of all',
			verdict: 'nothing lost',
		});
	});

	it.each(BEFORE)(
		'is %s, names the shop, continues, and refreshes it in the next round',
		async (what, fault) => {
			const saw = await roundWith(fault);
			const during = await storedIn(n8n.rest, stage.sandbox);
			const rounds = stage.sandbox.world.authorizations.map(({ refreshes }) => refreshes);
			await stage.round('Every Hour');

			expect(stage.inbox.messages).toHaveLength(1);
			expect(saw).toMatch(/^shop-0000\d@example\.com \(\w\w\): \S/);
			expect(during).toMatchObject({ newest: accounts, lost: [], reauthorize: [] });
			expect(new Set(rounds).size).toBe(2);
			expect(await storedIn(n8n.rest, stage.sandbox)).toMatchObject({
				newest: accounts,
				reauthorize: [],
			});
			const stored = 'the old grant, which still works; the others the newest';
			const verdict = 'nothing lost; refreshed in the next round';
			await report({ fault: `many shops, before Lazada's work: ${what}`, saw, stored, verdict });
		},
		PATIENTLY,
	);

	it.each(AFTER)(
		'is lost by %s after Lazada rotated the tokens, names who must authorize again, and continues',
		async (what, fault) => {
			const first = await roundWith(fault);
			const { lost } = await storedIn(n8n.rest, stage.sandbox);
			await stage.round('Every Hour');
			await stage.round('Every Day at 9');
			const [, reminder] = stage.inbox.messages;
			const after = await storedIn(n8n.rest, stage.sandbox);
			for (const account of after.reauthorize)
				await authorizeAgain(n8n.rest, stage.sandbox, account);
			await makeAllDue(n8n.rest);
			await stage.round('Every Hour');

			expect(lost).toHaveLength(1);
			expect(first).toContain(lost[0]);
			expect(after.reauthorize).toEqual(lost);
			expect(after.newest).toEqual(accounts.filter((account) => account !== lost[0]));
			expect(reminder.message).toContain(`${lost[0]} `);
			expect((await storedIn(n8n.rest, stage.sandbox)).lost).toEqual([]);
			await report({
				fault: `many shops, after Lazada's work: ${what}`,
				saw: `${first} Later: ${reminder.message}`,
				stored: 'the old grant, which is spent, marked reauthorize; the others the newest',
				verdict: 'one shop must authorize again, by name',
			});
		},
		PATIENTLY,
	);
});
