import { LIFETIMES } from '../../sandbox/world';
import { readExample } from '../../tools/host/exampleFile';
import { eventually, PATIENTLY } from '../support/eventually';
import { goodRuns, whileActive } from '../support/n8n/activeWorkflow';
import { everySeconds, sendTo } from '../support/n8n/exampleChanges';
import { useInbox } from '../support/n8n/inbox';
import { asked, authorizedCredential, useStage } from '../support/n8n/stage';
import { findWorker } from './support/workers';

const REFRESH = '/auth/token/refresh';

describe('the example Refresh One Shop in queue mode', () => {
	const stage = useStage('test', { accessSeconds: 10 });
	const inbox = useInbox();

	it(
		'refreshes by its schedule on the workers, each of which uses what the other has stored',
		async () => {
			const credential = await authorizedCredential(stage);
			const [authorization] = stage.sandbox.world.authorizations;
			const example = await readExample('refresh-one-shop.json', credential, stage.sandbox.url);
			everySeconds(example, 'Every 6 Hours', 2);
			sendTo(example, 'Replace Me: Send a Message', inbox.url);
			const workflow = await stage.rest.createWorkflow(example);
			await whileActive(stage.rest, workflow, async () => {
				await eventually('three refreshes', () => authorization.refreshes >= 3);
				Object.assign(stage.sandbox.world.settings, LIFETIMES.test);
				const { refreshes } = authorization;
				await eventually('a long life', () => authorization.refreshes > refreshes);
				const runs = (await goodRuns(stage.rest, workflow, 'trigger')).length;
				await eventually('two more runs', async () => {
					return (await goodRuns(stage.rest, workflow, 'trigger')).length >= runs + 2;
				});
			});

			const executions = await stage.rest.listExecutions(workflow.id);
			expect(executions.filter(({ status }) => status !== 'success')).toEqual([]);
			await Promise.all(executions.map(async ({ id }) => await findWorker(id)));
			expect(asked(stage, REFRESH)).toBe(authorization.refreshes);
			const form = await stage.rest.openCredential(credential.id);
			expect(await stage.rest.testCredential(form)).toMatchObject({ status: 'OK' });
			expect(asked(stage, REFRESH)).toBe(authorization.refreshes);
			expect(inbox.messages).toEqual([]);
		},
		PATIENTLY,
	);
});
