import { bareLoop, handBuilt, lazadaCredential, ours } from './contenders';
import type { Part } from './part';
import { toRatio, type Aim, type Result } from './result';
import { inRounds } from './rounds';
import type { Measurement, Stage } from './stage';

interface Case {
	shops: number;
	latencyMs: number;
	/** How many requests at a time. */
	concurrencies: number[];
}

/** With nothing to wait for, more at a time change nothing. */
const CASES: Case[] = [
	{ shops: 300, latencyMs: 0, concurrencies: [20] },
	{ shops: 1_000, latencyMs: 0, concurrencies: [20] },
	{ shops: 300, latencyMs: 100, concurrencies: [20, 50] },
	{ shops: 1_000, latencyMs: 100, concurrencies: [20, 50] },
];

const WARM_UP = 50;

/** By shops, latency, concurrency, whom to compare with, and what. */
const AIMS = new Map<string, Aim>([
	['1000 0 20 hand-built wallMs', { atMost: 0.3 }],
	['1000 0 20 hand-built cpuMs', { atMost: 0.3 }],
	['1000 0 20 bare loop wallMs', { atMost: 1.1 }],
	['1000 0 20 bare loop cpuMs', { atMost: 1.1 }],
	['1000 100 20 bare loop wallMs', { atMost: 1.05 }],
	['1000 100 50 hand-built wallMs', { atMost: 0.6 }],
]);

/** Runs of one case by concurrency. */
interface Runs {
	ours: Measurement[];
	others: Record<'hand-built' | 'bare loop', Measurement[]>;
}

function toResults({ shops, latencyMs }: Case, concurrency: number, runs: Runs): Result[] {
	const title = `${shops} shops, ${latencyMs} ms, ${concurrency} at a time`;
	const ratios = Object.entries(runs.others).flatMap(([label, others]) =>
		(['wallMs', 'cpuMs'] as const).map((field) => {
			const pair = {
				ours: runs.ours.map((run) => run[field]),
				other: others.map((run) => run[field]),
			};
			const aim = AIMS.get(`${shops} ${latencyMs} ${concurrency} ${label} ${field}`);
			return toRatio(`${title}: ${field === 'wallMs' ? 'time' : 'CPU'} / ${label}`, pair, aim);
		}),
	);
	const most = (all: Measurement[]) => Math.max(...all.map(({ connections }) => connections));
	// The sandbox may see a connection begin just before the end of the one that it follows, the bare loop's too.
	const allowed = Math.max(concurrency, most(runs.others['bare loop']));
	const connections: Result = {
		what: `${title}: most open`,
		value: most(runs.ours),
		unit: 'connections',
		aim: { atMost: allowed },
		other: `${most(runs.others['bare loop'])} bare loop, ${most(runs.others['hand-built'])} hand-built`,
	};
	return [...ratios, connections];
}

async function warmUp(stage: Stage, contenders: Array<Parameters<Stage['run']>[0]>): Promise<void> {
	for (const contender of contenders) {
		await stage.run(contender, await stage.sandbox.newShops(WARM_UP), { mode: 'time' });
	}
}

/** Refreshing many shops in a real n8n: the Lazada node, what a user would build instead, and the floor. */
export const benchRefresh: Part = async (stage, options) => {
	const credentials = await lazadaCredential(stage);
	const built = await handBuilt(stage);
	const results: Result[] = [];
	for (const one of CASES) {
		options.say(`Refreshing ${one.shops} shops at ${one.latencyMs} ms …`);
		const pairs = one.concurrencies.map((concurrency) => ({
			concurrency,
			mine: ours(credentials, concurrency),
			bare: bareLoop(stage, concurrency),
		}));
		const contenders = [...pairs.flatMap(({ mine, bare }) => [mine, bare]), built];
		await warmUp(stage, contenders);
		const runs = await inRounds(options.rounds, contenders, async (contender) => {
			const shops = await stage.sandbox.newShops(one.shops);
			await stage.sandbox.set({ latencyMs: one.latencyMs });
			return await stage.run(contender, shops, options);
		});
		for (const { concurrency, mine, bare } of pairs) {
			const others = {
				'hand-built': runs.get(built.name) ?? [],
				'bare loop': runs.get(bare.name) ?? [],
			};
			results.push(...toResults(one, concurrency, { ours: runs.get(mine.name) ?? [], others }));
		}
	}
	return results;
};
