import { readExample } from '../../../tools/host/exampleFile';
import { type CredentialRecord, readOutput } from '../../../tools/host/restClient';
import { eventually, PATIENTLY } from '../../support/eventually';
import { goodRuns, whileActive } from '../../support/n8n/activeWorkflow';
import { everySeconds } from '../../support/n8n/exampleChanges';
import { giveOrders } from '../../support/n8n/sandboxOrders';
import { accepted, authorizedCredential, useStage } from '../../support/n8n/stage';

const FILE = 'get-new-orders.json';
const TRIGGER = 'Run by Hand';
/** More than one page. */
const ORDERS = 130;

describe('the example Get New Orders', () => {
	const stage = useStage('all tests');
	let credential: CredentialRecord;

	beforeAll(async () => {
		credential = await authorizedCredential(stage);
		const [{ account }] = stage.sandbox.world.authorizations;
		giveOrders(stage.sandbox, account, ORDERS);
	});

	it(
		'returns each order of all pages once, by hand and by its schedule',
		async () => {
			const example = await readExample(FILE, credential, stage.sandbox.url);
			everySeconds(example, 'Every 10 Minutes', 2);
			const workflow = await stage.rest.createWorkflow(example);

			const first = await stage.rest.runWorkflow(workflow, TRIGGER);
			const orders = readOutput(first, 'Replace Me: Use the Order');
			expect(new Set(orders.map(({ order_id }) => order_id)).size).toBe(ORDERS);
			expect(orders).toHaveLength(ORDERS);
			expect(accepted(stage, '/orders/get')).toBe(2);

			const second = await stage.rest.runWorkflow(workflow, TRIGGER);
			expect(readOutput(second, 'Get Orders')).toHaveLength(ORDERS);
			expect(readOutput(second, 'Replace Me: Use the Order')).toEqual([]);

			await whileActive(stage.rest, workflow, async () => {
				const [{ id }] = await eventually('a run by schedule', async () => {
					const runs = await goodRuns(stage.rest, workflow, 'trigger');
					return runs.length > 0 && runs;
				});
				const scheduled = await stage.rest.finishedExecution(id);
				expect(readOutput(scheduled, 'Get Orders')).toHaveLength(ORDERS);
				expect(readOutput(scheduled, 'Replace Me: Use the Order')).toEqual([]);
			});
		},
		PATIENTLY,
	);

	it('asks for the orders of the last day, in the form of Lazada’s guide', () => {
		const [first] = stage.sandbox.log.calls.filter(({ path }) => path === '/orders/get');
		const { created_after: since } = first.parameters;
		expect(since).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
		const hours = (Date.parse(first.at) - Date.parse(since)) / 3_600_000;
		expect(Math.round(hours)).toBe(24);
	});

	it('stops with Lazada’s message if a page is refused, and gets the orders in the next run', async () => {
		const workflow = await stage.rest.createWorkflow(
			await readExample(FILE, credential, stage.sandbox.url),
		);
		stage.sandbox.faults.add({ kind: 'code', path: '/orders/get', code: 'E5' });
		const refused = await stage.rest.runWorkflow(workflow, TRIGGER);

		expect(refused.data.resultData.error?.message).toBe('Fault on demand');
		expect(refused.data.resultData.error?.description).toContain("Lazada's code: E5");
		const next = await stage.rest.runWorkflow(workflow, TRIGGER);
		expect(readOutput(next, 'Replace Me: Use the Order')).toHaveLength(ORDERS);
	});
});
