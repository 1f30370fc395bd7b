import { setTimeout as sleep } from 'node:timers/promises';
import { readExample } from '../../tools/host/exampleFile';
import { eventually, PATIENTLY } from '../support/eventually';
import { whileActive } from '../support/n8n/activeWorkflow';
import { allInOneGo, everySeconds, sendTo } from '../support/n8n/exampleChanges';
import { useShopsStage, whileScheduled } from '../support/n8n/shopsStage';
import { addDueShops } from '../support/n8n/dueShops';
import { notNewest, toReauthorize } from './support/newestRows';
import { findWorker, kill } from './support/workers';

const SHOPS = 20;
/** Many times what it takes n8n to store an answer. */
const N8N_STORES_WITHIN_MS = 5_000;
/** The one whose refresh a worker is in when it is killed. */
const CAUGHT = 7;

describe('a worker that is killed in the middle of a refresh of all shops', () => {
	const stage = useShopsStage();

	it.each([
		// With those before it stored, those after it not asked for.
		['one at a time', { answered: CAUGHT, change: () => undefined }],
		// With nothing stored but the copies in the credential.
		['in one go', { answered: SHOPS - 1, change: allInOneGo }],
	])(
		'%s loses only the answer it waited for: the next run does the rest and names that shop',
		async (_way, { answered, change }) => {
			const { rest, sandbox, credential, inbox } = stage;
			const shops = await addDueShops(stage, SHOPS);
			const caught = shops[CAUGHT];
			const { refreshToken: token } = caught;
			sandbox.faults.add({ kind: 'hang', path: '/auth/token/refresh', token, afterWork: true });
			const example = await readExample('refresh-all-shops.json', credential, sandbox.url);
			everySeconds(example, 'Every Hour', 30);
			change(example);
			sendTo(example, 'Replace Me: Report a Problem', inbox.url);
			const workflow = await rest.createWorkflow(example);

			await whileActive(rest, workflow, async () => {
				const refreshed = () => shops.filter(({ authorization }) => authorization.refreshes === 1);
				await eventually('its refresh', () => refreshed().length === answered + 1);
				await sleep(N8N_STORES_WITHIN_MS);
				const [{ id }] = await rest.listExecutions(workflow.id);
				const killed = await kill(await findWorker(id));

				await eventually('the next run', async () => (await toReauthorize(stage)).length > 0);
				await eventually('the rest', async () => (await notNewest(stage, shops)).length === 1);
				await killed.untilBack();

				// n8n 2 does not hand the job to another worker: it fails, and the schedule starts the next run.
				const kept = await eventually('its error', async () => {
					const executions = await rest.listExecutions(workflow.id);
					return executions.some(({ status }) => status === 'error') && executions;
				});
				expect(kept.filter(({ status }) => status !== 'running')).toMatchObject([{ id }]);
				const { data } = await rest.finishedExecution(id);
				expect(data.resultData.error?.message).toMatch(/^This execution failed to be processed/);
			});

			expect(await notNewest(stage, shops)).toEqual([caught.account]);
			expect(await toReauthorize(stage)).toEqual([caught.account]);
			expect(shops.map(({ authorization }) => authorization.refreshes)).toEqual(shops.map(() => 1));
			expect(inbox.messages).toEqual([]);
			await whileScheduled(stage, 'Every Day at 9', async () => {
				await eventually('a message', () => inbox.messages.length > 0);
			});
			for (const { shop, message } of inbox.messages) {
				expect(shop).toContain(caught.account);
				expect(message).toMatch(/ has ended\. Please open /);
			}
		},
		2 * PATIENTLY,
	);
});
