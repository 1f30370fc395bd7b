import { fetch } from 'undici';
import { readOutput } from '../../tools/host/restClient';
import { eventually, PATIENTLY } from '../support/eventually';
import type { ConnectLink } from '../support/n8n/connectLink';
import { openPushTrigger, push } from '../support/n8n/pushTrigger';
import { useStage } from '../support/n8n/stage';
import { MESSAGES } from '../support/pushMessages';

const isTest = (title: string) => title.startsWith('Test message');
const TESTS = MESSAGES.filter(([title]) => isTest(title));
const REAL = MESSAGES.filter(([title]) => !isTest(title));

describe('a Lazada Trigger that takes pushed events', () => {
	const stage = useStage('all tests');
	let trigger: ConnectLink;

	beforeAll(async () => {
		trigger = await openPushTrigger(stage);
	});

	afterAll(async () => await trigger.close());

	async function listRuns(): Promise<string[]> {
		return (await stage.rest.listExecutions(trigger.workflow.id)).map(({ id }) => id);
	}

	it.each(REAL)(
		'%s starts the workflow once, and comes as it was',
		async (_title, { raw, authorization }) => {
			const before = await listRuns();
			expect(await push(trigger.url, raw, { authorization })).toBe(200);
			expect(await push(trigger.url, raw, { authorization })).toBe(200);
			const run = await eventually('the run', async () =>
				(await listRuns()).find((id) => !before.includes(id)),
			);
			const [item] = readOutput(await stage.rest.finishedExecution(run), 'Lazada Trigger');
			expect(item.message).toEqual(JSON.parse(raw));
			expect(await listRuns()).toHaveLength(before.length + 1);
		},
		PATIENTLY,
	);

	it.each(TESTS)(
		'%s is acknowledged and starts nothing',
		async (_title, { raw, authorization }) => {
			const before = await listRuns();
			expect(await push(trigger.url, raw, { authorization })).toBe(200);
			expect(await listRuns()).toEqual(before);
		},
	);
});

describe('a Lazada Trigger that takes pushed events alone', () => {
	const stage = useStage('all tests');

	it('sends no seller to Lazada', async () => {
		const trigger = await openPushTrigger(stage, ['orderStatus']);
		const response = await fetch(trigger.url, { redirect: 'manual' });
		expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
		expect(await response.text()).toMatch(/events/);
		await trigger.close();
	});
});
