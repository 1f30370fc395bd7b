import { readExample } from '../../../tools/host/exampleFile';
import { readOutput } from '../../../tools/host/restClient';
import { accepted, authorizedCredential, useStage } from '../../support/n8n/stage';

const TRIGGER = 'Run by Hand';
/** As many as the sandbox has; more than one page. */
const ORDERS = 57;

describe('the example HTTP Request', () => {
	const stage = useStage();

	async function importExample() {
		const credential = await authorizedCredential(stage);
		const example = await readExample('http-request.json', credential, stage.sandbox.url);
		return await stage.rest.createWorkflow(example);
	}

	it('fetches the orders of all pages', async () => {
		const execution = await stage.rest.runWorkflow(await importExample(), TRIGGER);
		const orders = readOutput(execution, 'Split Out Orders');
		expect(new Set(orders.map(({ order_id }) => order_id)).size).toBe(ORDERS);
		expect(orders).toHaveLength(ORDERS);
		expect(accepted(stage, '/orders/get')).toBe(2);
	});

	it('stops with Lazada’s message if a page is refused', async () => {
		const workflow = await importExample();
		stage.sandbox.faults.add({ kind: 'code', path: '/orders/get', code: 'ApiCallLimit' });
		const { data } = await stage.rest.runWorkflow(workflow, TRIGGER);
		expect(data.resultData.error?.message).toMatch(
			/^Lazada: Fault on demand \(ApiCallLimit, request ID \w+\)$/,
		);
	});
});
