import type { Page } from 'playwright-core';
import { readExample } from '../../tools/host/exampleFile';
import type { CredentialRecord } from '../../tools/host/restClient';
import { APP } from '../support/app';
import { e2e } from '../support/n8n/environment';
import { useStage } from '../support/n8n/stage';
import { call, lazada, workflowWith } from '../support/n8n/workflows';
import { openEditor, picture, useBrowser } from './support/browser';
import { drawing, openNode, openWorkflow } from './support/canvas';

/** Nothing runs here: the examples keep their gateway. */
const GATEWAY = 'https://api.lazada.sg';

const FOR_CANVASES = { width: 1280, height: 1000 };
const FOR_PANELS = { width: 1280, height: 800 };

describe('the editor of a real n8n in a browser', () => {
	const browser = useBrowser('all tests');
	const stage = useStage('all tests');
	let editor: Page;
	let credential: CredentialRecord;

	beforeAll(async () => {
		credential = await stage.rest.createCredential('Lazada account', { ...APP });
		editor = await openEditor(browser());
	});

	afterAll(async () => {
		await stage.rest.call('DELETE', `/credentials/${credential.id}`);
	});

	it.each([
		'answer-reviews',
		'connect-by-hand',
		'connect-many-shops',
		'connect-one-shop',
		'get-orders-of-all-shops',
		'month-settlement',
		'new-orders-to-a-table',
		'price-and-stock-nightly',
		'print-labels',
		'refresh-all-shops',
		'refresh-one-shop',
		'returns-to-decide',
	])('draws the example %s without a complaint', async (name) => {
		await editor.setViewportSize(FOR_CANVASES);
		const example = await readExample(`${name}.json`, credential, GATEWAY);
		await openWorkflow(editor, await stage.rest.createWorkflow(example));
		expect(await editor.getByTestId('node-issues').count()).toBe(0);
		await picture(editor, name, await drawing(editor));
	});

	it('shows the Lazada Trigger with the URL to register and to send', async () => {
		await editor.setViewportSize(FOR_PANELS);
		const example = await readExample('connect-many-shops.json', credential, GATEWAY);
		await openWorkflow(editor, await stage.rest.createWorkflow(example));
		const panel = await openNode(editor, 'Seller Authorized');
		await panel.getByTitle('Click to display webhook URLs').click();
		await panel.getByTestId('radio-button-production').click();
		await panel
			.getByText(`${e2e('url')}/webhook/connect-lazada-shops`)
			.first()
			.waitFor();
		await picture(editor, 'trigger', panel);
	});

	it('shows the operations of the Lazada node', async () => {
		await editor.setViewportSize(FOR_PANELS);
		const step = lazada('generateAccessToken', { code: '0_1_2' });
		await openWorkflow(editor, await workflowWith(stage, credential, step));
		const panel = await openNode(editor, 'Lazada');
		await panel.getByTestId('parameter-input-operation').click();
		for (const name of ['Build Auth URL', 'Generate Access Token', 'Refresh Access Token']) {
			await editor.getByText(name, { exact: true }).last().waitFor();
		}
		await picture(editor, 'operations', panel);
	});

	it("finds an API by a word in the list of the Lazada node's paths", async () => {
		await editor.setViewportSize(FOR_PANELS);
		const step = call({ path: { __rl: true, mode: 'list', value: '' } });
		await openWorkflow(editor, await workflowWith(stage, credential, step));
		const panel = await openNode(editor, 'Lazada');
		await panel.getByTestId('rlc-input').click();
		await editor.getByTestId('rlc-search').fill('orders');
		await editor.getByText('Get Orders (GET /orders/get)').first().waitFor();
		await picture(editor, 'paths', panel);
		await editor.getByText('Get Orders (GET /orders/get)').first().click();
		await picture(editor, 'call', panel);
	});
});
