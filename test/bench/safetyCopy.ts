import { lazadaCredential, ours } from './contenders';
import type { Part } from './part';
import { toRatio, type Result } from './result';
import { inRounds } from './rounds';

const CASES = [
	{ shops: 1_000, latencyMs: 0 },
	{ shops: 1_000, latencyMs: 100 },
	{ shops: 5_000, latencyMs: 100 },
];
const CONCURRENCY = 20;
const WARM_UP = 300;

/** What the option Safety Copy costs where many shops are refreshed in one go. */
export const benchSafetyCopy: Part = async (stage, options) => {
	const results: Result[] = [];
	for (const { shops, latencyMs } of CASES) {
		options.say(`Refreshing ${shops} shops at ${latencyMs} ms, with safety copies and without …`);
		const credentials = await lazadaCredential(stage);
		const pair = [true, false].map((safetyCopy) => ours(credentials, CONCURRENCY, safetyCopy));
		for (const contender of pair) {
			await stage.run(contender, await stage.sandbox.newShops(WARM_UP), { mode: 'time' });
		}
		const runs = await inRounds(options.rounds, pair, async (contender) => {
			const items = await stage.sandbox.newShops(shops);
			await stage.sandbox.set({ latencyMs });
			return await stage.run(contender, items, options);
		});
		const [withCopies, without] = pair.map(({ name }) => runs.get(name) ?? []);
		for (const field of ['wallMs', 'cpuMs'] as const) {
			const measured = {
				ours: withCopies.map((run) => run[field]),
				other: without.map((run) => run[field]),
			};
			const what = `${shops} shops, ${latencyMs} ms: ${field === 'wallMs' ? 'time' : 'CPU'}`;
			results.push(toRatio(`${what} / without copies`, measured));
		}
	}
	return results;
};
