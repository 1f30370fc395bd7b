import { readOutput, type ExecutionSummary } from '../../tools/host/restClient';
import { APP } from '../support/app';
import { eventually, PATIENTLY } from '../support/eventually';
import { activateTrigger, triggerUrl } from '../support/n8n/connectLink';
import { authorizedCredential, useStage } from '../support/n8n/stage';

const TRIGGER = 'Lazada Trigger';

describe('the details of an event', () => {
	const stage = useStage('test', { pushLimitMs: 20_000 });

	it(
		'that Lazada does not give are a failed execution, whose retry brings them',
		async () => {
			const { rest, sandbox } = stage;
			const { appKey } = APP;
			const [shop] = sandbox.world.accountNamed('shop-sg@example.com')?.shops ?? [];
			const orderId = String(sandbox.world.findRecords(shop).orders.orderId(3));
			const path = 'lazada-details';
			const url = triggerUrl(path);
			const set = { events: ['orderStatus'], getDetails: true };
			const credential = await authorizedCredential(stage);
			const link = await activateTrigger(stage, path, url, set, credential);
			sandbox.world.pushAddresses.set({ appKey, url, status: 'pushing' });

			const find = async (status: ExecutionSummary['status']) => {
				const runs = await rest.listExecutions(link.workflow.id);
				return runs.find((run) => run.status === status) ?? false;
			};
			// A refusal that isn't tried again by itself.
			sandbox.faults.add({ kind: 'code', code: 'E016', path: '/order/get' });
			const data = { order_status: 'pending', trade_order_id: orderId };
			const body = { seller_id: '1500', message_type: 0, data, timestamp: 1_790_000_001 };
			sandbox.pusher.pushText(JSON.stringify(body), 0);
			const failed = await eventually('the failed run', async () => await find('error'));

			await rest.call('POST', `/executions/${failed.id}/retry`, { loadWorkflow: true });
			const retried = await eventually('the retry', async () => await find('success'));
			const [item] = readOutput(await rest.finishedExecution(retried.id), TRIGGER);
			expect(item).toMatchObject({ event: 'orderStatus', orderId, message: body });
			expect(String((item.details as { order_id: unknown }).order_id)).toBe(orderId);
			await link.close();
		},
		PATIENTLY,
	);
});
