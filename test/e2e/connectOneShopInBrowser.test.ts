import type { Page } from 'playwright-core';
import { linkIn } from '../../tools/host/consent';
import { readExample } from '../../tools/host/exampleFile';
import type { CredentialRecord } from '../../tools/host/restClient';
import { PATIENTLY } from '../support/eventually';
import { whileActive } from '../support/n8n/activeWorkflow';
import { untilRegistered } from '../support/n8n/connectLink';
import { e2e } from '../support/n8n/environment';
import { Seller } from '../support/n8n/seller';
import { accepted, registerCallback, useStage } from '../support/n8n/stage';
import { openEditor, picture, untouchedPicture, useBrowser } from './support/browser';
import { drawing, execute, openNode, openWorkflow } from './support/canvas';
import { CredentialForm } from './support/credentialForm';

/** The example's callback. */
const CONNECT_ONE = `${e2e('url')}/webhook/connect-lazada-shop`;

describe('one shop, connected in a browser', () => {
	const browser = useBrowser();
	const stage = useStage();
	let editor: Page;
	let credential: CredentialRecord;

	beforeEach(async () => {
		editor = await openEditor(browser());
	});

	afterEach(async () => {
		await stage.rest.call('DELETE', `/credentials/${credential.id}`);
	});

	async function sellerConsents(link: string): Promise<void> {
		const seller = await Seller.arrive(browser(), { locale: 'en-US', javaScriptEnabled: false });
		await seller.open(link);
		await seller.choose('shop-sg@example.com', 'sg');
		await untouchedPicture(seller.page, 'consent');
		await seller.authorize();
		await untouchedPicture(seller.page, 'connected');

		expect(await seller.page.title()).toBe('Connected');
		expect(await seller.page.locator('main').innerText()).toMatch(/SG1000\s+Singapore/);
		expect([...new URL(seller.page.url()).searchParams.keys()]).toEqual(['done']);
		expect(seller.complaints).toEqual([]);
		await seller.leave();
	}

	async function executeExample(file: string): Promise<void> {
		const example = await readExample(file, credential, stage.sandbox.url);
		await openWorkflow(editor, await stage.rest.createWorkflow(example));
		expect(await editor.getByTestId('node-issues').count()).toBe(0);
		await execute(editor, 'Run by Hand');
	}

	async function seeTheOrders(): Promise<void> {
		await executeExample('get-new-orders.json');
		await picture(editor, 'get-new-orders', await drawing(editor));
		const panel = await openNode(editor, 'Get Orders');
		await panel.getByText('order_number').first().waitFor();
		await panel.getByText('Created After').first().waitFor();
		await picture(editor, 'get-orders', panel);
		expect(accepted(stage, '/orders/get')).toBe(1);
	}

	async function seeTheAnswersOfHttpRequest(): Promise<void> {
		await executeExample('http-request.json');
		const panel = await openNode(editor, 'Get Orders');
		await panel.getByText('countTotal').first().waitFor();
		await picture(editor, 'http-request', panel);
		expect(accepted(stage, '/orders/get')).toBe(3);
	}

	it(
		'turns its form green once the seller has used the link in it, and returns its orders',
		async () => {
			registerCallback(stage, CONNECT_ONE);
			const form = await CredentialForm.fillNew(editor, CONNECT_ONE, stage.sandbox.url);
			credential = await stage.rest.openCredential(await form.create());
			const link = linkIn(await form.problem());
			await picture(editor, 'authorization-link', form.dialog);

			const example = await readExample('connect-one-shop.json', credential, stage.sandbox.url);
			const workflow = await stage.rest.createWorkflow(example);
			await whileActive(stage.rest, workflow, async () => {
				await untilRegistered(CONNECT_ONE);
				await sellerConsents(link);
			});

			expect(await form.retry()).toBe('OK');
			await form.untilConnected();
			await picture(editor, 'credential-connected', form.dialog);
			// The form was opened before the grant came. Saving it must not put the grant away.
			await form.fill('refreshAheadHours', '24');
			expect(await form.save()).toBe('OK');
			await form.untilConnected();

			await seeTheOrders();
			await seeTheAnswersOfHttpRequest();
			expect(accepted(stage, '/auth/token/create')).toBe(1);
		},
		PATIENTLY,
	);

	it(
		'is also connected by pasting the URL that the seller was sent to',
		async () => {
			const callback = `${stage.sandbox.url}/callback`;
			const form = await CredentialForm.fillNew(editor, callback, stage.sandbox.url);
			credential = await stage.rest.openCredential(await form.create());
			const seller = await Seller.arrive(browser(), { locale: 'en-US' });
			await seller.open(linkIn(await form.problem()));
			await seller.page.getByRole('button', { name: 'Authorize' }).click();
			await seller.page.waitForURL(/\/callback\?code=/);

			await form.fill('authorizationCode', seller.page.url());
			expect(await form.save()).toBe('OK');
			await form.untilConnected();
			await picture(editor, 'code-pasted', form.dialog);
			await form.fill('refreshAheadHours', '24');
			expect(await form.save()).toBe('OK');
			await form.untilConnected();
			expect(accepted(stage, '/auth/token/create')).toBe(1);
		},
		PATIENTLY,
	);
});
