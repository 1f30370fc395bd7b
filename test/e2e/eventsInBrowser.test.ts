import type { Locator, Page } from 'playwright-core';
import type { INode, IWorkflowBase } from 'n8n-workflow';
import type { CredentialRecord } from '../../tools/host/restClient';
import { APP } from '../support/app';
import { eventually, PATIENTLY } from '../support/eventually';
import { activateTrigger, triggerUrl } from '../support/n8n/connectLink';
import { e2e } from '../support/n8n/environment';
import { createPollingWorkflow, POLLING } from '../support/n8n/pollingWorkflow';
import { authorizedCredential, useStage } from '../support/n8n/stage';
import { openEditor, picture, useBrowser } from './support/browser';
import { openNode, openWorkflow } from './support/canvas';
import { CountedUser } from './support/countedUser';
import { NodeForm } from './support/nodeForm';
import { NodeOutput } from './support/nodeOutput';

const TRIGGER = 'Lazada Trigger';

/** High enough for the trigger's form with both uses. */
const FOR_FORMS = { width: 1280, height: 1150 };
const FOR_RUNS = { width: 1280, height: 900 };

/** n8n may need longer on a loaded machine than Lazada waits. */
const PATIENT = { pushLimitMs: 20_000 };

/** n8n's flag for having shown once that an output can be pinned, which would lie over it. */
const PIN_TIP = 'N8N_PIN_DATA_DISCOVERY_NDV';

describe('events of Lazada in a browser', () => {
	const browser = useBrowser('all tests');
	const stage = useStage('all tests', PATIENT);
	let editor: Page;
	let credential: CredentialRecord;

	beforeAll(async () => {
		credential = await authorizedCredential(stage);
		editor = await openEditor(browser());
		await editor.evaluate(`localStorage.setItem('${PIN_TIP}', 'true')`);
	}, PATIENTLY);

	afterAll(async () => {
		await stage.rest.call('DELETE', `/credentials/${credential.id}`);
	});

	/** A workflow of the trigger alone, as it is when it was just added. */
	async function createWorkflow(path: string): Promise<IWorkflowBase> {
		const trigger: INode = {
			id: 'node-trigger',
			name: TRIGGER,
			type: 'n8n-nodes-lazada.lazadaTrigger',
			typeVersion: 1.1,
			position: [0, 0],
			webhookId: path,
			parameters: { path },
			credentials: { lazadaApi: { id: credential.id, name: credential.name } },
		};
		return await stage.rest.createWorkflow({
			name: 'Events',
			nodes: [trigger],
			connections: {},
			settings: { executionOrder: 'v1' },
		});
	}

	/** What stands above the fields, from top to bottom. */
	async function readLabels(panel: Locator): Promise<string[]> {
		const items = panel.getByTestId('parameter-item').filter({ visible: true });
		const texts = await items.locator('label .n8n-text').allInnerTexts();
		return texts.map((text) => text.trim()).filter((text) => text !== '');
	}

	/** Enters an address in the app's console, and clicks *Verify* there until it passes. */
	async function verify(url: string): Promise<void> {
		const { appKey } = APP;
		stage.sandbox.world.pushAddresses.set({ appKey, url, status: 'unverified' });
		await eventually('Verify', async () => (await stage.sandbox.pusher.verify(appKey)).passed);
	}

	/** An order comes into the shop, of two pieces of a product. */
	function addOrder(): { orderId: string; itemIds: string[] } {
		const { world } = stage.sandbox;
		const [shop] = world.accountNamed('shop-sg@example.com')?.shops ?? [];
		const { orders } = world.findRecords(shop);
		const index = orders.addOrder({ product: 1, units: 2, cents: 1_000 }, 'pending', Date.now());
		return { orderId: String(orders.orderId(index)), itemIds: orders.itemIds(index).map(String) };
	}

	/** The first item, as n8n's table has it. */
	async function readFirst(output: NodeOutput): Promise<Record<string, string>> {
		await output.part.getByTestId('radio-button-table').click();
		await output.part.locator('th').first().waitFor();
		const [row] = await output.table();
		return row;
	}

	/** Shows the one item that came as JSON, for a picture of all that is in it. */
	async function showJson({ part }: NodeOutput): Promise<void> {
		await part.getByTestId('radio-button-json').click();
		await part.locator('.json-data').waitFor();
	}

	it(
		'one trigger is set up for sellers and events, and a test run shows what Verify sends',
		async () => {
			await editor.setViewportSize(FOR_FORMS);
			const workflow = await createWorkflow('lazada-shop');
			await openWorkflow(editor, workflow);
			const panel = await openNode(editor, TRIGGER);
			const form = new NodeForm(editor, panel, new CountedUser());
			await form.chooseSeveral('Events', ['Order Status Changed', 'Chat Message']);
			await form.turn('Get the Details');
			await form.add('Filters', 'Statuses');
			await form.fill('Statuses', 'pending, canceled');
			expect(await readLabels(panel)).toEqual([
				...['Credential', 'Events', 'Get the Details', 'Filters', 'Statuses'],
				...['Save To', 'Who May Connect', 'Path', 'Options'],
			]);
			const said = await panel.innerText();
			expect(said).toContain('as the callback of your app in Lazada Open Platform');
			expect(said).toContain("as the callback of Push Mechanism in your app's console");
			expect(said).toContain('without one, use the Lazada Polling Trigger');
			await picture(editor, 'events', panel);

			await panel.getByTestId('trigger-execute-button').click();
			await panel.getByText('Listening for test event').first().waitFor();
			await verify(`${e2e('url')}/webhook-test/lazada-shop`);
			const output = new NodeOutput(panel.getByTestId('output-panel'));
			expect(await output.countItems()).toBe(1);
			const row = await readFirst(output);
			expect(row).toMatchObject({ event: 'orderStatus', sellerId: '9999', orderId: '123456' });
			await showJson(output);
			await picture(editor, 'events-test-message', panel);
		},
		PATIENTLY,
	);

	it(
		'an order of the shop arrives as an item with its items',
		async () => {
			await editor.setViewportSize(FOR_FORMS);
			const url = triggerUrl('lazada-orders');
			const set = { events: ['orderStatus'], getDetails: true };
			const link = await activateTrigger(stage, 'lazada-orders', url, set, credential);
			await verify(url);
			stage.sandbox.pusher.look();
			const { orderId, itemIds } = addOrder();
			const run = await eventually('the run', async () => {
				const runs = await stage.rest.listExecutions(link.workflow.id);
				return runs.find(({ status }) => status === 'success') ?? false;
			});

			await editor.goto(`${e2e('url')}/workflow/${link.workflow.id}/executions/${run.id}`);
			await editor.getByTestId('execution-preview-host').getByTestId('canvas-node').dblclick();
			const panel = editor.getByTestId('ndv');
			const output = new NodeOutput(panel.getByTestId('output-panel'));
			expect(await output.countItems()).toBe(1);
			const row = await readFirst(output);
			expect(row).toMatchObject({ event: 'orderStatus', status: 'pending', orderId });
			expect(row.details).toContain(`order_id:${orderId}`);
			expect(itemIds).toHaveLength(2);
			for (const id of itemIds) expect(row.details).toContain(`order_item_id:${id}`);
			await showJson(output);
			await picture(editor, 'events-order', panel);
			await link.close();
		},
		PATIENTLY,
	);

	it(
		'the polling trigger shows the newest orders in a test run',
		async () => {
			await editor.setViewportSize(FOR_RUNS);
			const { orderId } = addOrder();
			await openWorkflow(editor, await createPollingWorkflow(stage.rest, credential, {}));
			const panel = await openNode(editor, POLLING);
			const form = new NodeForm(editor, panel, new CountedUser());
			await form.choose('Event', 'New Order');
			expect(await readLabels(panel)).toEqual([
				...['Credential', 'Poll Times', 'Mode', 'Minute', 'Event', 'Include Items'],
				...['Begin', 'Countries', 'Simplify'],
			]);
			expect(await panel.innerText()).toContain(
				'Lazada may disable apps that ask for orders in a loop',
			);
			await panel.getByTestId('node-execute-button').click();
			await panel.getByTestId('node-run-status-success').waitFor();
			const output = new NodeOutput(panel.getByTestId('output-panel'));
			expect(await output.countItems()).toBe(10);
			const row = await readFirst(output);
			await picture(editor, 'polling', panel);
			expect(row).toMatchObject({ order_id: orderId, country: 'sg' });
		},
		PATIENTLY,
	);
});
