import type { SavedWorkflow } from '../../../tools/host/restClient';
import { APP } from '../app';
import { eventually } from '../eventually';
import { SandboxClient } from '../sandboxClient';
import { whileActive } from './activeWorkflow';
import { triggerUrl } from './connectLink';
import type { Stage } from './stage';

/** Lazada's own half a second would make a busy machine's answers failures, which come again half an hour later. */
const PATIENT = { pushLimitMs: 30_000 };

/** Waits until nothing is to be delivered any more. */
export async function untilDelivered({ sandbox }: Stage): Promise<void> {
	await eventually('the end of all deliveries', () => {
		sandbox.pusher.look();
		return !sandbox.pusher.log.isWaiting;
	});
}

/**
 * Activates an example for the time of `work`, with its trigger's production URL as the app's push address, which has
 * passed *Verify*. Afterwards, all that was pushed is delivered, and all executions are at their end.
 */
export async function whilePushing(
	stage: Stage,
	workflow: SavedWorkflow,
	work: () => Promise<void>,
): Promise<void> {
	const { rest, sandbox } = stage;
	const client = new SandboxClient(sandbox);
	const trigger = workflow.nodes.find(({ type }) => type.endsWith('.lazadaTrigger'));
	const url = triggerUrl(trigger?.parameters.path as string);
	await client.control('POST', 'settings', PATIENT);
	await whileActive(rest, workflow, async () => {
		// n8n registers the URL a moment after it says that the workflow is active.
		await eventually('Verify', async () => (await client.openPush(url)).passed === true);
		await work();
		await untilDelivered(stage);
		await client.control('DELETE', `push/addresses/${APP.appKey}`);
	});
}
