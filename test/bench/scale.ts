import { lazadaCredential, ours } from './contenders';
import type { Part } from './part';
import { toRatio, type Pair, type Result } from './result';
import { inRounds, median } from './rounds';
import type { Measurement } from './stage';

const FEW = 1_000;
const MANY = 10_000;
const CONCURRENCY = 20;
/** V8 needs a while until it has compiled all that a run uses, which would be blamed on the few. */
const WARM_UPS = 3;
const MB = 1024 * 1024;

const SIZES = [FEW, MANY].map((shops) => ({ name: String(shops), shops }));

/**
 * Memory beyond input and output: the most that could not be freed at any moment, less what could not be freed
 * when only the input was there, less the size of the output. Garbage is no part of it: V8 keeps as much of
 * that as it is allowed to. Looked at some times a second in rounds of their own.
 */
function beyondInputAndOutput({ liveBytes, outputBytes }: Measurement): number {
	return (liveBytes - outputBytes) / MB;
}

function toMemory(name: string, runs: Measurement[]): Result {
	const megabytes = (read: (run: Measurement) => number) =>
		`${(median(runs.map(read)) / MB).toFixed(1)} MB`;
	const output = megabytes(({ outputBytes }) => outputBytes);
	const kept = megabytes(({ keptBytes, outputBytes }) => keptBytes - outputBytes);
	return {
		what: `${name} shops: memory beyond input and output`,
		value: median(runs.map(beyondInputAndOutput)),
		unit: 'MB',
		aim: name === String(MANY) ? { atMost: 50 } : undefined,
		other: `output ${output}; still held at the end ${kept}`,
	};
}

/** What becomes of time and memory for each shop when there are ten times as many. */
export const benchScale: Part = async (stage, options) => {
	const contender = ours(await lazadaCredential(stage), CONCURRENCY);
	const runs = (mode: 'time' | 'memory') =>
		inRounds(options.rounds, SIZES, async ({ shops }) => {
			options.say(`Refreshing ${shops} shops for their ${mode} …`);
			const items = await stage.sandbox.newShops(shops);
			return await stage.run(contender, items, { mode });
		});
	for (let run = 0; run < WARM_UPS; run++) {
		await stage.run(contender, await stage.sandbox.newShops(FEW), { mode: 'time' });
	}
	const timed = await runs('time');
	const weighed = await runs('memory');

	const of = (all: Map<string, Measurement[]>, shops: number) => all.get(String(shops)) ?? [];
	const forEach1000 = (read: (run: Measurement) => number): Pair => ({
		ours: of(timed, MANY).map((run) => (read(run) / MANY) * 1000),
		other: of(timed, FEW).map((run) => (read(run) / FEW) * 1000),
	});
	const ratios = [
		toRatio(
			'each 1,000 of 10,000 shops: time / 1,000 alone',
			forEach1000(({ wallMs }) => wallMs),
			{ atMost: 1.1 },
		),
		toRatio(
			'each 1,000 of 10,000 shops: CPU / 1,000 alone',
			forEach1000(({ cpuMs }) => cpuMs),
		),
	];
	const peaks = [FEW, MANY].map((shops) => ({
		what: `${shops} shops: peak for each 1,000, input not counted`,
		value: median(of(weighed, shops).map(({ liveBytes }) => liveBytes / MB / (shops / 1000))),
		unit: 'MB' as const,
		other: `process grew by ${(median(of(timed, shops).map((run) => run.residentBytes)) / MB).toFixed(0)} MB, garbage included`,
	}));
	return [
		...ratios,
		...SIZES.map(({ name, shops }) => toMemory(name, of(weighed, shops))),
		...peaks,
	];
};
