import type { Page } from 'playwright-core';
import type { INode } from 'n8n-workflow';
import type { CredentialRecord } from '../../tools/host/restClient';
import { PATIENTLY } from '../support/eventually';
import { openConnectLink } from '../support/n8n/connectLink';
import { e2e } from '../support/n8n/environment';
import { PHONE, Seller } from '../support/n8n/seller';
import { authorizedCredential, useStage } from '../support/n8n/stage';
import { call, callChosen, lazada, workflowWith } from '../support/n8n/workflows';
import { openEditor, picture, untouchedPicture, useBrowser } from './support/browser';
import { drawing, openNode, openWorkflow } from './support/canvas';

const GET_ORDERS = callChosen('/orders/get', 'Get Orders (GET /orders/get)', {});
/** As it is when it is added. */
const NEW_NODE: INode = { ...call({}), typeVersion: 2, parameters: {} };

/** Words that sellers type into n8n's search for nodes. */
const WORDS = ['lazada orders', 'marketplace', 'lazada stock', 'e-commerce', 'refunds', '来赞达'];

describe('what a user sees first, in a browser', () => {
	const browser = useBrowser('all tests');
	const stage = useStage('all tests');
	let editor: Page;
	let credential: CredentialRecord;

	beforeAll(async () => {
		credential = await authorizedCredential(stage);
		editor = await openEditor(browser());
		await editor.setViewportSize({ width: 1280, height: 1000 });
	}, PATIENTLY);

	afterAll(async () => {
		await stage.rest.call('DELETE', `/credentials/${credential.id}`);
	});

	async function open(step: INode): Promise<void> {
		await openWorkflow(editor, await workflowWith(stage, credential, step));
	}

	it(
		"finds the node by a seller's words",
		async () => {
			await open(NEW_NODE);
			await editor.getByTestId('node-creator-plus-button').click();
			const search = editor.getByTestId('node-creator-search-bar');
			const found = editor.getByTestId('node-creator-item-name');
			for (const words of WORDS) {
				await search.fill('nothing has this name');
				await found.first().waitFor({ state: 'hidden' });
				await search.fill(words);
				await found
					.filter({ hasText: /^Lazada/ })
					.first()
					.waitFor();
				await picture(editor, `node-creator-${words.replace(' ', '-')}`);
			}
		},
		PATIENTLY,
	);

	it.each([
		['a job', 'Get many orders', NEW_NODE],
		['a call', 'Get Orders', GET_ORDERS],
	])(
		'reads on the canvas what the node does: %s',
		async (kind, subtitle, step) => {
			await open(step);
			await editor.getByText(subtitle, { exact: true }).first().waitFor();
			await picture(editor, `subtitle-of-${kind.replace(' ', '-')}`, await drawing(editor));
		},
		PATIENTLY,
	);

	it(
		'reads the steps on top of the form of a new credential',
		async () => {
			await editor.goto(`${e2e('url')}/home/credentials`);
			await editor.getByTestId('add-resource-credential').first().click();
			await editor.keyboard.type('Lazada API');
			await editor.getByText('Lazada API').last().click();
			await editor.getByText('Continue').click();
			const form = editor.locator('.el-dialog').filter({ hasText: 'App Secret' });
			await form.getByText(/To connect a shop:/).waitFor();
			expect(await form.getByText(/Couldn.t connect/).count()).toBe(0);
			await picture(editor, 'credential-steps', form);
		},
		PATIENTLY,
	);

	it(
		'sees nothing right marked as wrong: XML as a payload',
		async () => {
			const payload = '<?xml version="1.0"?>\n<Request>\n  <Product/>\n</Request>';
			const name = 'Create Product (POST /product/create)';
			await open(callChosen('/product/create', name, { payload }));
			const panel = await openNode(editor, 'Lazada');
			await panel.getByText('Product', { exact: true }).waitFor();
			await picture(editor, 'payload-xml', panel);
			expect(await panel.getByTestId('parameter-issues').count()).toBe(0);
			expect(await panel.locator('[class*="has-issues"], [class*="hasIssues"]').count()).toBe(0);
		},
		PATIENTLY,
	);

	it(
		'finds the tokens of the item filled in',
		async () => {
			await open(lazada('refreshAccessToken', { tokenSource: 'input' }));
			const panel = await openNode(editor, 'Lazada');
			await panel.getByText('{{ $json.refreshToken }}').first().waitFor();
			await panel.getByText('{{ $json.accessTokenExpiresAt }}').first().waitFor();
			await picture(editor, 'tokens-of-the-item', panel);
		},
		PATIENTLY,
	);

	it(
		'reads as a seller from China who asks, in Chinese',
		async () => {
			const options = { companyName: 'Example Software' };
			const parameters = { saveTo: 'credential', whoMayConnect: 'anyone', options };
			const link = await openConnectLink(stage, parameters);
			const seller = await Seller.arrive(browser(), { ...PHONE, locale: 'zh-CN' });
			await seller.open(link.url);
			await seller.authorize();
			expect(await seller.page.title()).toBe('店铺已连接');
			expect(await seller.page.locator('main').innerText()).toContain('Example Software');
			await untouchedPicture(seller.page, 'connected-on-phone-zh');
			await seller.leave();
			await link.close();
		},
		PATIENTLY,
	);
});
