import fc from 'fast-check';
import type { Counting } from '../support/pacing/simulatedGateway';
import { runTrial, type Outcome, type Trial } from '../support/pacing/trial';

jest.mock('n8n-workflow', () => ({
	sleep:
		jest.requireActual<typeof import('../support/pacing/trial')>('../support/pacing/trial')
			.simulatedSleep,
}));

const RUNS = { numRuns: 150, seed: 20_261_123 };

/** Any gateway that may be out there, and any caller. */
const anyTrial: fc.Arbitrary<Partial<Trial>> = fc
	.record({
		counting: fc.constantFrom<Counting>('fixed', 'sliding', 'bucket', 'leaky'),
		perSecond: fc.constantFrom(1, 4, 20, 100),
		phaseMs: fc.nat(999),
		banMs: fc.constantFrom(0, 1000, 3000),
		earlierBanMs: fc.constantFrom(0, 0, 5000),
		calls: fc.integer({ min: 1, max: 80 }),
		concurrency: fc.integer({ min: 1, max: 50 }),
		latencyMs: fc.nat(800),
		isShared: fc.boolean(),
		saysSeconds: fc.boolean(),
		seed: fc.nat(),
	})
	// Of very few calls a second, another client may happen to take each one that this one waits for.
	.filter(({ perSecond, isShared }) => perSecond >= 20 || !isShared);

/** Starts that came while the caller knew of a ban. */
function startsWhileBanned({ starts, refusals }: Outcome): number[] {
	return starts.filter((start) =>
		refusals.some(({ at, saidMs }) => start > at && start < at + saidMs),
	);
}

describe('calls of one run, whatever the gateway', () => {
	it('all come through in the end, and none starts while a ban is known to last', async () => {
		const property = fc.asyncProperty(anyTrial, async (trial) => {
			const outcome = await runTrial(trial);
			expect(outcome.passed).toBe(trial.calls);
			expect(startsWhileBanned(outcome)).toEqual([]);
		});
		await fc.assert(property, RUNS);
	});

	it('never exceed the ceiling of the user in any second', async () => {
		const ceilings = fc.constantFrom(1, 2, 3, 7, 19.5, 20, 100, 333);
		const property = fc.asyncProperty(anyTrial, ceilings, async (trial, ceiling) => {
			const { starts } = await runTrial({ ...trial, ceiling });
			const most = Math.ceil(ceiling);
			const tooEarly = starts.filter((start, index) => start - starts[index - most] < 1000);
			expect(tooEarly).toEqual([]);
		});
		await fc.assert(property, RUNS);
	});
});

describe('calls that waited for the end of a ban', () => {
	it('keep to the ceiling of the user afterwards', async () => {
		const { starts } = await runTrial({
			earlierBanMs: 4000,
			perSecond: 100,
			calls: 60,
			ceiling: 5,
		});
		const perSecond = starts.map(
			(from) => starts.filter((start) => start >= from && start < from + 1000).length,
		);
		expect(Math.max(...perSecond)).toBeLessThanOrEqual(5);
	});
});

/** A thousand calls to a gateway that lets 20 a second through. */
async function thousandCalls(changes: Partial<Trial>) {
	const { starts, refusals, tookMs } = await runTrial(changes);
	return {
		refusedPercent: (100 * refusals.length) / starts.length,
		pacePercent: (100 * 1000) / (tookMs / 1000) / 20,
	};
}

const PHASES = [0, 130, 350, 550, 720, 930];
const LATENCIES = [0, 50, 200];

describe.each<[Counting, number]>([
	['fixed', 0],
	['fixed', 1000],
	['sliding', 0],
	['sliding', 1000],
	['bucket', 0],
	['bucket', 1000],
])('a thousand calls where 20 a second are let through (%s, ban of %i ms)', (counting, banMs) => {
	const phases = counting === 'fixed' ? PHASES : [0];
	it.each(phases.flatMap((phaseMs) => LATENCIES.map((latencyMs) => [phaseMs, latencyMs])))(
		'are hardly ever refused and hardly slower than allowed (phase %i ms, latency %i ms)',
		async (phaseMs, latencyMs) => {
			const result = await thousandCalls({
				counting,
				banMs,
				phaseMs,
				latencyMs,
				seed: 7 + phaseMs,
			});
			expect(result.refusedPercent).toBeLessThanOrEqual(5);
			expect(result.pacePercent).toBeGreaterThanOrEqual(90);
		},
	);
});

describe('a thousand calls with the allowed pace as the user’s ceiling', () => {
	it.each<Counting>(['fixed', 'sliding', 'bucket', 'leaky'])(
		'are never refused (%s)',
		async (counting) => {
			for (const phaseMs of PHASES) {
				const result = await thousandCalls({ counting, phaseMs, ceiling: 20 });
				expect(result.refusedPercent).toBe(0);
				expect(result.pacePercent).toBeGreaterThanOrEqual(90);
			}
		},
	);
});
