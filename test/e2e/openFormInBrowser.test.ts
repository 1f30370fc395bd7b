import { consentTo, linkIn } from '../../tools/host/consent';
import type { CredentialRecord } from '../../tools/host/restClient';
import { PATIENTLY } from '../support/eventually';
import { activateTrigger, triggerUrl } from '../support/n8n/connectLink';
import { accepted, asked, useStage } from '../support/n8n/stage';
import { readStoredTokens } from '../support/n8n/storedCredential';
import { readTitle, Visitor } from '../support/n8n/visitor';
import { lazada, run, workflowWith } from '../support/n8n/workflows';
import { openEditor, picture, useBrowser } from './support/browser';
import { CredentialForm } from './support/credentialForm';

const CREATE = '/auth/token/create';
const REFRESH = '/auth/token/refresh';
const PATH = 'connect-behind-an-open-form';
const URL = triggerUrl(PATH);

describe('a form that stays open in the browser', () => {
	const browser = useBrowser();
	const stage = useStage();
	let credential: CredentialRecord;

	afterEach(async () => {
		await stage.rest.call('DELETE', `/credentials/${credential.id}`);
	});

	/** The seller authorizes the app through the Lazada Trigger, which stores the tokens in the credential. */
	async function connectBehindTheForm(authorizationLink: string): Promise<void> {
		const parameters = { saveTo: 'credential', whoMayConnect: 'invited' };
		const trigger = await activateTrigger(stage, PATH, URL, parameters, credential);
		const seller = await Visitor.arrive();
		const callback = await consentTo(authorizationLink, 'shop-sg@example.com', 'sg');
		expect(readTitle(await seller.open(callback))).toBe('Connected');
		await seller.leave();
		await trigger.close();
	}

	async function refreshBehindTheForm(): Promise<void> {
		const refresh = lazada('refreshAccessToken', { tokenSource: 'credential', onlyWhenDue: false });
		const { status } = await run(stage, await workflowWith(stage, credential, refresh));
		expect(status).toBe('success');
	}

	async function expectNewestStored(): Promise<void> {
		const [{ newest }] = stage.sandbox.world.authorizations;
		expect(await readStoredTokens(credential.id)).toEqual(newest);
	}

	it(
		'turns green and keeps the newest tokens, whatever happens behind it',
		async () => {
			const editor = await openEditor(browser());
			const form = await CredentialForm.fillNew(editor, URL, stage.sandbox.url);
			credential = await stage.rest.openCredential(await form.create());

			await connectBehindTheForm(linkIn(await form.problem()));
			expect(await form.retry()).toBe('OK');
			await form.untilConnected();
			await picture(editor, 'open-form-retried', form.dialog);
			await expectNewestStored();

			await form.fill('refreshAheadHours', '24');
			expect(await form.save()).toBe('OK');
			await form.untilConnected();
			await picture(editor, 'open-form-saved', form.dialog);
			await expectNewestStored();

			await refreshBehindTheForm();
			await form.fill('refreshAheadHours', '36');
			expect(await form.save()).toBe('OK');
			await form.untilConnected();
			await picture(editor, 'open-form-saved-after-refresh', form.dialog);
			await expectNewestStored();

			expect([accepted(stage, CREATE), asked(stage, REFRESH)]).toEqual([1, 1]);
			const openedAnew = await stage.rest.openCredential(credential.id);
			expect(openedAnew.data).toMatchObject({ refreshAheadHours: 36 });
			expect(await stage.rest.testCredential(openedAnew)).toMatchObject({ status: 'OK' });

			expect(await form.saysSteps()).toBe(true);
			await form.openAnew(credential.id);
			await form.untilConnected();
			expect(await form.saysSteps()).toBe(false);
			await picture(editor, 'open-form-anew', form.dialog);

			const shop = form.dialog
				.getByTestId('parameter-input-connectedShop')
				.locator('input')
				.first();
			await shop.scrollIntoViewIfNeeded();
			expect(await shop.inputValue()).toMatch(/ \(\w\w\), until \d{4}-\d\d-\d\d, with app \d+$/);
			await picture(editor, 'connected-shop', form.dialog);
		},
		PATIENTLY,
	);
});
