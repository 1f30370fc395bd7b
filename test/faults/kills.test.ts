import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { eventually } from '../support/eventually';
import { addDueShops } from '../support/n8n/dueShops';
import { FaultyN8n } from './support/faultyN8n';
import { report } from './support/report';
import { authorizeAgain, makeAllDue, storedIn } from './support/tableShops';
import { TableStage } from './support/tableStage';

const SHOPS = 50;
const KILLS = Number(process.env.FAULT_KILLS ?? 100);
const SEED = Number(process.env.FAULT_SEED ?? 5);
const KILL_WITHIN_MS = 120_000;

/** When n8n is killed, and how slowly Lazada answers meanwhile. */
const moment = fc.record({
	afterRefreshes: fc.integer({ min: 1, max: SHOPS }),
	thenMs: fc.integer({ min: 0, max: 80 }),
	latencyMs: fc.integer({ min: 0, max: 30 }),
});
const moments = fc.sample(fc.noBias(moment), { seed: SEED, numRuns: KILLS });

describe(`n8n, killed ${KILLS} times while it refreshes ${SHOPS} shops`, () => {
	let n8n: FaultyN8n;
	let stage: TableStage;
	let reminder = '';
	const outcomes = { nothing: 0, copied: 0, neverReached: 0, notYetStored: 0 };
	/** Milliseconds from Lazada's answer to the kill, where n8n had the answer and had not stored it. */
	let longest = 0;

	beforeAll(async () => {
		n8n = await FaultyN8n.start();
		stage = await TableStage.open(n8n);
		await addDueShops(stage, SHOPS);
	}, KILL_WITHIN_MS);

	afterAll(async () => {
		await n8n.close();
		await stage.close();
		const fault = `SIGKILL of n8n in a refresh round over ${SHOPS} shops`;
		const named = { saw: reminder, verdict: 'one shop must authorize again, by name' };
		await report({
			fault: `${fault}: ${outcomes.nothing} times`,
			saw: 'nothing',
			stored: 'the newest of all shops',
			verdict: 'nothing lost',
		});
		await report({
			fault: `${fault}, before the row was written: ${outcomes.copied} times`,
			saw: 'nothing',
			stored: 'the newest of all shops, one of them as safety copy in the credential',
			verdict: 'nothing lost: the next run takes the copy',
		});
		await report({
			fault: `${fault}, before Lazada's answer: ${outcomes.neverReached} times`,
			stored: 'the newest of all shops but the one whose answer never reached n8n',
			...named,
		});
		await report({
			fault: `${fault}, at most ${longest} ms after Lazada's answer: ${outcomes.notYetStored} times`,
			stored: 'the newest of all shops but the one whose answer was not stored yet',
			...named,
		});
	});

	it.each(moments)(
		'loses at most the shop whose answer it was waiting for, and names it ($afterRefreshes refreshes, then $thenMs ms)',
		async ({ afterRefreshes, thenMs, latencyMs }) => {
			const { sandbox, inbox } = stage;
			sandbox.world.settings.latencyMs = latencyMs;
			await makeAllDue(n8n.rest);
			sandbox.log.clear();
			await stage.startRound('Every Hour');
			await eventually('the moment of the kill', () => sandbox.log.calls.length >= afterRefreshes);
			await sleep(thenMs);
			const killedAt = Date.now();
			await n8n.kill();
			await n8n.startAgain();
			const sinceAnswer = killedAt - Date.parse(sandbox.log.calls.at(-1)?.at ?? '');

			const { lost, newest } = await storedIn(n8n.rest, sandbox);
			expect(newest.length + lost.length).toBe(SHOPS);
			expect(lost.length).toBeLessThanOrEqual(1);

			sandbox.world.settings.latencyMs = 0;
			await makeAllDue(n8n.rest);
			await stage.round('Every Hour');
			const after = await storedIn(n8n.rest, sandbox);
			const copied = lost.filter((account) => after.newest.includes(account));
			const ended = lost.filter((account) => !copied.includes(account));
			expect(after.reauthorize).toEqual(ended);
			expect(after.newest).toEqual([...newest, ...copied].sort());

			inbox.messages.length = 0;
			await stage.round('Every Day at 9');
			expect(inbox.messages.map(({ shop }) => shop.split(' ')[0])).toEqual(ended);
			expect(inbox.messages.map(({ message }) => message.includes('has ended'))).not.toContain(
				false,
			);
			for (const account of ended) await authorizeAgain(n8n.rest, sandbox, account);
			reminder = inbox.messages.at(0)?.message ?? reminder;
			process.stdout.write(
				`killed ${sinceAnswer} ms after an answer: ${ended.join() || 'nothing'} lost, ${copied.join() || 'nothing'} from a copy\n`,
			);
			if (ended.length === 0) {
				outcomes[copied.length === 0 ? 'nothing' : 'copied'] += 1;
				return;
			}
			outcomes[sinceAnswer < 0 ? 'neverReached' : 'notYetStored'] += 1;
			longest = Math.max(longest, sinceAnswer);
		},
		KILL_WITHIN_MS,
	);
});
