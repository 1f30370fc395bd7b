import fc from 'fast-check';
import type { PollEvent } from '../../../../lazada/polling/pollEvents';
import { seededRandom } from '../../../support/seededRandom';
import { Polls } from './support/polls';
import { SimulatedShop } from './support/simulatedShop';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const BEGINNING = Date.UTC(2026, 10, 22);
const SEED = 16;
const SOON_MS = 20_000;

/** What happens between two polls, and to them. */
const round = fc.record({
	changes: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 }), fc.constant(260)),
	afterMs: fc.integer({ min: 0, max: 2 * HOUR_MS }),
	killed: fc.oneof(
		{ weight: 4, arbitrary: fc.constant(undefined) },
		fc.constantFrom('during' as const, 'before the execution' as const),
	),
});

const course = fc.record({
	seed: fc.integer(),
	rounds: fc.array(round, { minLength: 3, maxLength: 14 }),
	failing: fc.constantFrom(0, 0.05, 0.3),
	repeating: fc.constantFrom(0, 0, 0.1),
	changing: fc.constantFrom(0, 2, 6),
	lateMs: fc.constantFrom(0, 8 * MINUTE_MS),
	clockMs: fc.constantFrom(0, HOUR_MS, -HOUR_MS),
});

type Course = typeof course extends fc.Arbitrary<infer One> ? One : never;

/** Lets a course happen, then polls in peace until all that was late is there. */
async function live(event: PollEvent, one: Course, date: number | undefined) {
	const random = seededRandom(one.seed);
	const options = { random, ...one, failing: 0, repeating: 0 };
	const shop = new SimulatedShop(options);
	shop.live(5);
	shop.now += 15 * MINUTE_MS;
	const before = shop.final;
	const polls = new Polls(shop, event, date, one.clockMs);
	// It begins in peace: what comes after is new.
	options.changing = 0;
	await polls.poll();
	Object.assign(options, { ...one, random });
	let last: (typeof one.rounds)[0]['killed'];
	for (const { changes, afterMs, killed } of one.rounds) {
		shop.live(changes);
		// Who watches over n8n starts it again soon, and where an execution is in doubt, the first poll comes through.
		shop.now += last === undefined ? afterMs : Math.min(afterMs, SOON_MS);
		const isInDoubt = last === 'before the execution';
		options.failing = isInDoubt ? 0 : one.failing;
		options.repeating = isInDoubt ? 0 : one.repeating;
		last = isInDoubt ? undefined : killed;
		await polls.poll(last);
	}
	Object.assign(options, { failing: 0, repeating: 0, changing: 0, lateMs: 0 });
	for (let last = 0; last < 4; last++) {
		shop.now += 15 * MINUTE_MS;
		await polls.poll();
	}
	return { shop, polls, before };
}

const settings = { numRuns: Number(process.env.POLL_RUNS ?? 15), seed: SEED };

describe('polling a shop that lives, is late, fails and has its n8n killed', () => {
	it.each(['orderChanged', 'productChanged'] as const)(
		'brings the newest state of everything: %s',
		async (event) => {
			await fc.assert(
				fc.asyncProperty(course, async (one) => {
					const { shop, polls } = await live(event, one, BEGINNING);
					const events = new Set(polls.events);
					const missing = shop.final.filter(
						({ id, updated, status }) => !events.has(`${id} ${updated} ${status}`),
					);
					expect(missing).toEqual([]);
				}),
				settings,
			);
		},
	);

	it('brings each new order', async () => {
		await fc.assert(
			fc.asyncProperty(course, async (one) => {
				const { shop, polls } = await live('orderCreated', one, BEGINNING);
				expect([...new Set(polls.ids)].sort()).toEqual(shop.ids.sort());
			}),
			settings,
		);
	});

	it.each(['orderChanged', 'productChanged'] as const)(
		'that begins now brings what comes after, and nothing of before: %s',
		async (event) => {
			await fc.assert(
				fc.asyncProperty(course, async (one) => {
					const { shop, polls, before } = await live(event, one, undefined);
					const events = new Set(polls.events);
					const old = before.map(({ id, updated, status }) => `${id} ${updated} ${status}`);
					expect(old.filter((event) => events.has(event))).toEqual([]);
					const missing = shop.final
						.map(({ id, updated, status }) => `${id} ${updated} ${status}`)
						.filter((event) => !events.has(event) && !old.includes(event));
					expect(missing).toEqual([]);
				}),
				settings,
			);
		},
	);

	it.each(['orderChanged', 'orderCreated', 'productChanged'] as const)(
		'brings nothing twice where n8n was not killed: %s',
		async (event) => {
			await fc.assert(
				fc.asyncProperty(course, async (one) => {
					const rounds = one.rounds.map((each) => ({ ...each, killed: undefined }));
					const { polls } = await live(event, { ...one, rounds }, BEGINNING);
					const keys = polls.out.map(({ key }) => key);
					expect(keys.length - new Set(keys).size).toBe(0);
				}),
				settings,
			);
		},
	);
});
