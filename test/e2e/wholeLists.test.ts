import { giveRecords, type WantedRecords } from '../../sandbox/records/wantedRecords';
import { readOutput, type CredentialRecord, type Execution } from '../../tools/host/restClient';
import { e2e } from '../support/n8n/environment';
import { watchMemory } from '../support/n8n/processMemory';
import { asked, authorizedCredential, useStage } from '../support/n8n/stage';
import { call, run, withCredential, makeWorkflow } from '../support/n8n/workflows';

const WITHIN_MS = 400_000;
const DAY_MS = 86_400_000;
const NOW = Date.now();
const YEAR_AGO = NOW - 365 * DAY_MS;

describe('Return All in a real n8n, of a shop with', () => {
	const stage = useStage();
	let credential: CredentialRecord;

	async function give(wanted: WantedRecords): Promise<void> {
		credential = await authorizedCredential(stage);
		const { world } = stage.sandbox;
		const [shop] = world.findShops(world.authorizations[0]);
		giveRecords(world.findRecords(shop), shop, wanted, world.now());
	}

	/** Runs the node, and says on the way what that took. */
	async function readAll(path: string, parameters: Array<[string, string]>): Promise<Execution> {
		const step = call({
			path: { __rl: true, mode: 'list', value: path },
			parameters: { parameter: parameters.map(([name, value]) => ({ name, value })) },
			returnAll: true,
		});
		const workflow = await makeWorkflow(stage, [withCredential(step, credential)]);
		const startedAt = Date.now();
		const { result, before, peak } = await watchMemory(
			Number(e2e('pid')),
			async () => await run(stage, workflow, WITHIN_MS),
		);
		const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
		process.stdout.write(
			`${path}: ${readOutput(result, 'Lazada').length} rows in ${asked(stage, path)} calls and ${seconds} s; n8n's memory ${before} MB before, ${peak} MB at most\n`,
		);
		return result;
	}

	function countOnce(execution: Execution, name: string): [items: number, different: number] {
		const ids = readOutput(execution, 'Lazada').map((item) => item[name]);
		return [ids.length, new Set(ids).size];
	}

	it.each([
		['created', 'created_after'],
		['changed', 'update_after'],
	])(
		'12,400 orders, 300 of one second and 50 changing meanwhile, read by when they were %s, has each once',
		async (_what, after) => {
			await give({
				orders: { count: 12_400, from: YEAR_AGO, sameSecond: 300 },
				changeEveryCall: { orders: 1, count: 50 },
			});
			const since = new Date(YEAR_AGO - DAY_MS).toISOString();
			const execution = await readAll('/orders/get', [[after, since]]);
			expect(countOnce(execution, 'order_id')).toEqual([12_400, 12_400]);
			expect(asked(stage, '/orders/get')).toBeLessThanOrEqual(124 * 1.1);
		},
		WITHIN_MS,
	);

	it(
		'23,000 products has each once',
		async () => {
			await give({ products: { count: 23_000, from: YEAR_AGO, sameSecond: 300 } });
			const execution = await readAll('/products/get', []);
			expect(countOnce(execution, 'item_id')).toEqual([23_000, 23_000]);
			expect(asked(stage, '/products/get')).toBeLessThanOrEqual(460 * 1.1);
		},
		WITHIN_MS,
	);

	it(
		'a year of transactions has each once',
		async () => {
			await give({ transactions: { count: 4_000, from: YEAR_AGO, to: NOW - DAY_MS } });
			const day = (time: number) => new Date(time).toISOString().slice(0, 10);
			const execution = await readAll('/finance/transaction/details/get', [
				['start_time', day(YEAR_AGO - DAY_MS)],
				['end_time', day(NOW)],
			]);
			expect(countOnce(execution, 'transaction_number')).toEqual([4_000, 4_000]);
		},
		WITHIN_MS,
	);
});
