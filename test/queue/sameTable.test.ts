import { readExample } from '../../tools/host/exampleFile';
import { WORKERS } from '../../tools/host/queueFolders';
import { eventually, PATIENTLY } from '../support/eventually';
import { sendTo } from '../support/n8n/exampleChanges';
import { useShopsStage } from '../support/n8n/shopsStage';
import { addDueShops } from '../support/n8n/dueShops';
import { notNewest, toReauthorize } from './support/newestRows';
import { executionsByWorker } from './support/workers';

const SHOPS = 20;
const RUNS = 4;

describe('the example Refresh All Shops on two workers at the same time', () => {
	const stage = useShopsStage();

	it(
		'loses no token, whichever run stores last',
		async () => {
			const { rest, sandbox, credential, inbox } = stage;
			const shops = await addDueShops(stage, SHOPS);
			sandbox.world.settings.latencyMs = 300;
			const example = await readExample('refresh-all-shops.json', credential, sandbox.url);
			sendTo(example, 'Replace Me: Report a Problem', inbox.url);
			example.settings = { ...example.settings, saveManualExecutions: true };
			const workflow = await rest.createWorkflow(example);

			const runs = Array.from(
				{ length: RUNS },
				async () => await rest.startWorkflow(workflow, 'Every Hour'),
			);
			const ids = await Promise.all(runs);
			await eventually('the end of all', async () => {
				const executions = await rest.listExecutions(workflow.id);
				return executions.every(({ status }) => !['new', 'running'].includes(status));
			});

			const byWorker = await executionsByWorker();
			for (const worker of WORKERS) {
				expect(byWorker.get(worker)?.some((id) => ids.includes(id))).toBe(true);
			}
			expect(await notNewest(stage, shops)).toEqual([]);
			expect(await toReauthorize(stage)).toEqual([]);
			expect(inbox.messages).toEqual([]);
		},
		PATIENTLY,
	);
});
