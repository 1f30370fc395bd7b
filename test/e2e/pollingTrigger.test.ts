import { readOutput, type CredentialRecord } from '../../tools/host/restClient';
import { eventually, PATIENTLY } from '../support/eventually';
import { goodRuns } from '../support/n8n/activeWorkflow';
import { createPollingWorkflow, POLLING } from '../support/n8n/pollingWorkflow';
import { authorizedCredential, useStage } from '../support/n8n/stage';

const TICK_IN_SECONDS = 8;

/** A cron that ticks soon, and then once a minute: n8n takes none that ticks more often. */
function soon(): object {
	const second = (new Date().getSeconds() + TICK_IN_SECONDS) % 60;
	return { item: [{ mode: 'custom', cronExpression: `${second} * * * * *` }] };
}

describe('a Lazada Polling Trigger', () => {
	const stage = useStage('all tests');
	let credential: CredentialRecord;

	beforeAll(async () => {
		credential = await authorizedCredential(stage);
		records().endEvergreen();
	});

	function records() {
		const { world } = stage.sandbox;
		const [shop] = world.accountNamed('shop-sg@example.com')?.shops ?? [];
		return world.findRecords(shop).orders;
	}

	function bear(): number {
		const content = { product: 1, units: 2, cents: 1_000 };
		return records().orderId(records().addOrder(content, 'pending', Date.now()));
	}

	/** The items of each execution, the oldest first. */
	async function readRuns(id: string): Promise<Array<Array<Record<string, unknown>>>> {
		const runs = (await goodRuns(stage.rest, { id }, 'trigger')).reverse();
		const all = runs.map(async (run) =>
			readOutput(await stage.rest.finishedExecution(run.id), POLLING),
		);
		return await Promise.all(all);
	}

	it(
		'brings the orders of a date at once, and each new one with its items at its next time, also after it was off',
		async () => {
			const { rest } = stage;
			const workflow = await createPollingWorkflow(rest, credential, {
				pollTimes: soon(),
				...{ event: 'orderChanged', includeItems: true },
				...{ begin: 'date', beginDate: '2026-11-01T00:00:00Z' },
			});
			await rest.activateWorkflow(workflow.id, workflow.versionId);
			const first = await eventually(
				'the first orders',
				async () => (await readRuns(workflow.id)).at(0) ?? false,
			);
			expect(first).toHaveLength(57);
			expect(first.every(({ items }) => Array.isArray(items) && items.length > 0)).toBe(true);

			const born = bear();
			const tick = async () => (await readRuns(workflow.id)).at(1) ?? false;
			const second = await eventually('the new order', tick, { withinMs: 90_000 });
			expect(second).toMatchObject([
				{ order_id: born, country: 'sg', statuses: ['pending'], items: [{ order_id: born }, {}] },
			]);

			await rest.deactivateWorkflow(workflow.id);
			const later = bear();
			await rest.activateWorkflow(workflow.id, workflow.versionId);
			const third = await eventually(
				'the order that came while it was off',
				async () => (await readRuns(workflow.id)).at(2) ?? false,
			);
			expect(third.map(({ order_id }) => order_id)).toEqual([later]);
			await rest.deactivateWorkflow(workflow.id);
		},
		2 * 60_000 + 30_000,
	);

	it(
		'shows the newest orders in a test run',
		async () => {
			const newest = bear();
			const workflow = await createPollingWorkflow(stage.rest, credential, {
				event: 'orderCreated',
			});
			const execution = await stage.rest.runWorkflow(workflow, POLLING);
			const shown = readOutput(execution, POLLING);
			expect(shown).toHaveLength(10);
			expect(shown[0]).toMatchObject({ order_id: newest });
		},
		PATIENTLY,
	);
});
