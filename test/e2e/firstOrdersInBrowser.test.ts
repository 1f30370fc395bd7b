import type { Locator, Page } from 'playwright-core';
import { linkIn } from '../../tools/host/consent';
import { APP } from '../support/app';
import { PATIENTLY } from '../support/eventually';
import { e2e } from '../support/n8n/environment';
import { Seller } from '../support/n8n/seller';
import { accepted, useStage } from '../support/n8n/stage';
import { openEditor, picture, useBrowser } from './support/browser';
import { CountedUser } from './support/countedUser';

const MAX_ACTIONS = 20;

describe('a new user with an App Key, in a browser', () => {
	const browser = useBrowser();
	const stage = useStage();
	let editor: Page;
	let user: CountedUser;

	beforeEach(async () => {
		// A new user has no credential to choose from.
		for (const { id, type } of await stage.rest.credentials()) {
			if (type === 'lazadaApi') await stage.rest.call('DELETE', `/credentials/${id}`);
		}
		editor = await openEditor(browser());
		user = new CountedUser();
	});

	function field(form: Locator, name: string): Locator {
		return form.getByTestId(`parameter-input-${name}`).locator('input').first();
	}

	/** Not counted: only who has no app at Lazada sets a gateway. */
	async function setTheSandbox(form: Locator): Promise<void> {
		await form.getByTestId('parameter-input-environment').click();
		await editor.getByText('Custom Gateway', { exact: true }).last().click();
		await field(form, 'gatewayUrl').fill(stage.sandbox.url);
		await field(form, 'gatewayUrl').blur();
	}

	async function addTheNode(): Promise<void> {
		await editor.goto(`${e2e('url')}/home/workflows`);
		await user.click(
			'Create Workflow',
			editor
				.locator('[data-test-id="add-resource-workflow"], [data-test-id="new-workflow-card"]')
				.first(),
		);
		await user.click('Add First Step', editor.getByTestId('canvas-plus-button').first());
		const search = editor.getByTestId('node-creator-search-bar');
		await user.fill('the search for a node', search, 'lazada orders');
		const nodes = editor.getByTestId('node-creator-item-name');
		await nodes.filter({ hasText: 'Lazada' }).first().waitFor();
		await picture(editor, 'node-creator');
		await user.click('Lazada', nodes.filter({ hasText: 'Lazada' }).first());
		await user.click('Actions', editor.getByText(/^Actions \(\d+\)$/).first());
		await picture(editor, 'node-creator-actions');
		const action = editor.getByText('Get many orders', { exact: true }).last();
		await user.click('Get many orders', action);
	}

	async function connectTheShop(panel: Locator): Promise<void> {
		await user.click(
			'Set up Credential',
			panel.getByTestId('node-credentials-empty-state').getByRole('button').first(),
		);
		const saveButton = editor.getByTestId('credential-save-button');
		const form = editor.locator('.el-dialog').filter({ has: saveButton });
		await user.fill('App Key', field(form, 'appKey'), APP.appKey);
		await user.fill('App Secret', field(form, 'appSecret'), APP.appSecret);
		await user.fill('Callback URL', field(form, 'callbackUrl'), `${stage.sandbox.url}/callback`);
		await setTheSandbox(form);
		await user.click('Save', saveButton);
		await user.click('More Details', form.getByText('More details', { exact: true }).first());
		const message = form.getByText(/This shop isn't authorized yet/).first();
		const link = linkIn((await message.innerText()).replace(/\s*\n\s*/g, ''));

		const seller = await Seller.arrive(browser(), { locale: 'en-US' });
		user.count("paste the link into the browser's address bar");
		await seller.open(link);
		await user.click('Authorize', seller.page.getByRole('button', { name: 'Authorize' }));
		await seller.page.waitForURL(/\/callback\?code=/);
		user.count('click the address bar, to copy');
		await user.fill('Authorization Code', field(form, 'authorizationCode'), seller.page.url());
		await seller.leave();
		await user.click('Save', saveButton);
		// n8n closes the form of a credential that works.
		await form.waitFor({ state: 'hidden' });
	}

	it(
		`sees the first orders as items after ${MAX_ACTIONS} actions at most`,
		async () => {
			await addTheNode();
			const panel = editor.getByTestId('ndv');
			await connectTheShop(panel);
			await user.click('Execute Step', panel.getByTestId('node-execute-button'));

			const output = panel.getByTestId('output-panel');
			await output.getByText(/^\d+ items$/).waitFor();
			await output.getByText('order_id').first().waitFor();
			await picture(editor, 'first-orders', panel);
			process.stdout.write(`${user.list()}\n`);
			expect(user.actions.length).toBeLessThanOrEqual(MAX_ACTIONS);
			expect(accepted(stage, '/orders/get')).toBe(1);
		},
		PATIENTLY,
	);
});
