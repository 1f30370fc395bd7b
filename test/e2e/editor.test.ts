import type { Browser, Page } from 'playwright-core';
import { readExample } from '../../tools/n8n/exampleFile';
import { e2e } from './support/environment';
import { fillField, openBrowser, openEditor, picture } from './support/browser';
import { accepted, APP, newCredential, openStage, type Stage } from './support/stage';
import { lazada, workflowWith } from './support/workflows';

describe('the editor of a real n8n in a browser', () => {
	let stage: Stage;
	let browser: Browser;
	let editor: Page;

	beforeAll(async () => {
		stage = await openStage();
		browser = await openBrowser();
		editor = await openEditor(browser);
	});

	afterAll(async () => {
		await browser.close();
		await stage.sandbox.close();
	});

	async function save(): Promise<void> {
		const tested = editor.waitForResponse(/\/rest\/credentials\/test$/);
		await editor.getByTestId('credential-save-button').click();
		await tested;
	}

	it('leads from an empty credential to a connected shop', async () => {
		await editor.goto(`${e2e('url')}/home/credentials`);
		await editor.getByTestId('add-resource-credential').first().click();
		await editor.keyboard.type('Lazada API');
		await editor.getByText('Lazada API').last().click();
		await editor.getByText('Continue').click();

		await fillField(editor, 'appKey', APP.appKey);
		await fillField(editor, 'appSecret', APP.appSecret);
		await fillField(editor, 'callbackUrl', `${stage.sandbox.url}/callback`);
		await editor.getByTestId('parameter-input-environment').click();
		await editor.getByText('Custom Gateway', { exact: true }).last().click();
		await fillField(editor, 'gatewayUrl', stage.sandbox.url);
		await save();
		await editor.getByText('More details').first().click();
		const message = editor.getByText("This shop isn't authorized yet");
		const text = (await message.first().innerText()).replace(/\s*\n\s*/g, '');
		await picture(editor, '1-not-authorized-yet');

		const seller = await browser.newPage();
		await seller.goto(/http\S+\/oauth\/authorize\S+/.exec(text)?.[0] ?? 'about:blank');
		await picture(seller, '2-consent');
		await seller.getByRole('button', { name: 'Authorize' }).click();
		await seller.waitForURL(/\/callback\?code=/);

		await fillField(editor, 'authorizationCode', seller.url());
		await save();
		await editor.getByTestId('credentials-config-container-test-success').first().waitFor();
		await picture(editor, '3-connected');
		expect(accepted(stage, '/auth/token/create')).toBe(1);
	});

	it('shows the HTTP Request node with the orders of the shop', async () => {
		const [credential] = (await stage.rest.credentials()).filter(
			({ name }) => name === 'Lazada account',
		);
		const file = await readExample('get-new-orders.json', credential, stage.sandbox.url);
		const workflow = await stage.rest.createWorkflow(file);

		await editor.goto(`${e2e('url')}/workflow/${workflow.id}`);
		await editor.getByTestId('execute-workflow-button').click();
		await editor.getByText('Workflow executed successfully').first().waitFor();
		await picture(editor, '4-workflow');
		await editor.getByTestId('canvas-node').filter({ hasText: 'Get Orders' }).first().dblclick();
		await editor.getByText('request_id').first().waitFor();
		await picture(editor, '5-orders');
		expect(accepted(stage, '/orders/get')).toBe(2);
	});

	it('shows the operations of the Lazada node', async () => {
		const credential = await newCredential(stage);
		const workflow = await workflowWith(
			stage,
			credential,
			lazada('generateAccessToken', { code: '0_1_2' }),
		);
		await editor.goto(`${e2e('url')}/workflow/${workflow.id}`);
		await editor.getByTestId('canvas-node').filter({ hasText: 'Lazada' }).first().dblclick();
		await editor.getByTestId('parameter-input-operation').click();
		for (const name of ['Build Auth URL', 'Generate Access Token', 'Refresh Access Token']) {
			await editor.getByText(name, { exact: true }).last().waitFor();
		}
		await picture(editor, '6-operations');
	});
});
