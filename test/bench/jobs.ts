import { lazadaCredential } from './contenders';
import { handBuiltOrders, handBuiltSkus } from './handBuiltJobs';
import { orders, ordersOneByOne, skus, skusOneByOne } from './jobContenders';
import type { Part } from './part';
import { toRatio, type Result } from './result';
import { inRounds, median } from './rounds';
import type { BenchShop } from './sandboxProcess';
import type { Contender, Measurement } from './stage';

const COUNT = 1_000;
const MB = 1024 * 1024;
/** As far as Lazada is from most places. */
const AFAR_MS = 100;

/** What a job is given, and those who do it: ours first. */
interface Job {
	name: string;
	/** The records that the shop has. */
	records: object;
	toItems: (shop: BenchShop) => Array<Partial<BenchShop> & object>;
	contenders: Contender[];
}

const SIZES: ReadonlyArray<{ name: string; read: (run: Measurement) => number }> = [
	{ name: 'time', read: ({ wallMs }) => wallMs },
	{ name: 'CPU', read: ({ cpuMs }) => cpuMs },
];

function compare(title: string, ours: Measurement[], other: Measurement[]): Result[] {
	return SIZES.map(({ name, read }) =>
		toRatio(`${title}: ${name}`, { ours: ours.map(read), other: other.map(read) }),
	);
}

/** The most that could not be freed at any moment, beyond input and output. */
function toMemory({ name }: Contender, runs: Measurement[], calls: number): Result {
	return {
		what: `${name}: memory beyond input and output`,
		value: median(runs.map(({ liveBytes, outputBytes }) => (liveBytes - outputBytes) / MB)),
		unit: 'MB',
		ours: `${calls} calls`,
		other: `output ${(median(runs.map(({ outputBytes }) => outputBytes)) / MB).toFixed(1)} MB`,
	};
}

/** A day's two largest jobs: by their operations, as a user builds them by hand, and by *Call* one by one. */
export const benchJobs: Part = async (stage, options) => {
	const { sandbox } = stage;
	const credentials = await lazadaCredential(stage);
	const jobs: Job[] = [
		{
			name: `${COUNT} orders with their items`,
			records: { orders: { count: COUNT, from: '2026-06-01' } },
			toItems: (shop) => [shop],
			contenders: [
				orders(credentials, COUNT),
				await handBuiltOrders(stage, COUNT),
				ordersOneByOne(credentials, COUNT),
			],
		},
		{
			name: `price and stock of ${COUNT} SKUs`,
			records: { products: { count: COUNT + 1 } },
			toItems: (shop) =>
				Array.from({ length: COUNT }, (_, index) => ({
					...shop,
					...{ sku: `SKU-${index + 1}`, price: 20 + index, quantity: 5 },
				})),
			contenders: [skus(credentials), await handBuiltSkus(stage, COUNT), skusOneByOne(credentials)],
		},
	];
	const results: Result[] = [];
	for (const { name, records, toItems, contenders } of jobs) {
		const runOnce = async (contender: Contender, latencyMs: number, mode = options.mode) => {
			const [shop] = await sandbox.newShops(1, 'my');
			await sandbox.control('POST', '/records', { account: shop.account, ...records });
			await sandbox.set({ latencyMs });
			return await stage.run(contender, toItems(shop), { ...options, mode });
		};
		for (const contender of contenders) await runOnce(contender, 0);
		const [ours, ...others] = contenders;
		for (const latencyMs of [0, AFAR_MS]) {
			options.say(`${name} at ${latencyMs} ms …`);
			const runs = await inRounds(options.rounds, contenders, async (contender) =>
				runOnce(contender, latencyMs),
			);
			for (const other of others) {
				const title = `${name}, ${latencyMs} ms / ${other.name.split(', ')[1]}`;
				results.push(...compare(title, runs.get(ours.name) ?? [], runs.get(other.name) ?? []));
			}
		}
		const weighed = await inRounds(options.rounds, contenders, async (contender) =>
			runOnce(contender, 0, 'memory'),
		);
		for (const contender of contenders) {
			const runs = weighed.get(contender.name) ?? [];
			results.push(toMemory(contender, runs, runs[0].calls));
		}
	}
	return results;
};
