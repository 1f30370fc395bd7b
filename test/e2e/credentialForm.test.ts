import { setTimeout as sleep } from 'node:timers/promises';
import { CREDENTIAL_EMPTY_VALUE } from 'n8n-workflow';
import { APP } from '../support/app';
import {
	accepted,
	asked,
	authorizedCredential,
	consent,
	newCredential,
	saveForm,
	useStage,
} from '../support/n8n/stage';
import { readStoredTokens } from '../support/n8n/storedCredential';
import { findStoredSecrets } from '../support/n8n/storedSecrets';
import { httpRequest, lazada, run, workflowWith } from '../support/n8n/workflows';
import { listSecrets } from '../support/secrets';

const CREATE = '/auth/token/create';
const REFRESH = '/auth/token/refresh';

/** What the editor sends of the hidden fields of a credential that held nothing when its form was opened. */
const HIDDEN_DEFAULTS = {
	tokenGrant: CREDENTIAL_EMPTY_VALUE,
	oauthTokenData: CREDENTIAL_EMPTY_VALUE,
	tokenCopies: CREDENTIAL_EMPTY_VALUE,
	session: '',
};

describe('the form of the Lazada credential in a real n8n', () => {
	const stage = useStage();

	afterEach(async () => {
		expect(await findStoredSecrets(listSecrets(stage.sandbox))).toEqual([]);
	});

	it('says that the shop is not authorized yet, with the link to open', async () => {
		const form = await newCredential(stage);
		const { status, message } = await stage.rest.testCredential(form);

		expect(status).toBe('Error');
		expect(message).toMatch(
			/^This shop isn't authorized yet\. Open this link .* Authorization Code: http/,
		);
		expect(asked(stage, CREATE) + asked(stage, REFRESH)).toBe(0);
	});

	it('stores a grant when a bare code is saved', async () => {
		const form = await newCredential(stage);
		const { message } = await stage.rest.testCredential(form);
		const code = new URL(await consent(message)).searchParams.get('code');

		expect(await saveForm(stage, form, { authorizationCode: code })).toMatchObject({
			status: 'OK',
		});
		expect(accepted(stage, CREATE)).toBe(1);
	});

	it('stores a grant when the whole URL is saved', async () => {
		const form = await newCredential(stage);
		const { message } = await stage.rest.testCredential(form);

		const outcome = await saveForm(stage, form, { authorizationCode: await consent(message) });
		expect(outcome).toMatchObject({ status: 'OK' });
		expect(accepted(stage, '/seller/get')).toBe(1);
	});

	it('spends a code once, however often the form is saved', async () => {
		const form = await authorizedCredential(stage);
		const again = await stage.rest.openCredential(form.id);

		expect(await saveForm(stage, again)).toMatchObject({ status: 'OK' });
		expect(await saveForm(stage, again)).toMatchObject({ status: 'OK' });
		expect(asked(stage, CREATE)).toBe(1);
	});

	it.each([
		['as the editor sends it', HIDDEN_DEFAULTS],
		['without its hidden fields', {}],
	])(
		'keeps the tokens when a form that was opened before the exchange is saved: %s',
		async (_how, hidden) => {
			const { data, ...record } = await newCredential(stage);
			const openedBefore = { ...record, data: { ...data, ...hidden } };
			const { message } = await stage.rest.testCredential(openedBefore);
			await saveForm(stage, openedBefore, { authorizationCode: await consent(message) });

			await stage.rest.saveCredential(openedBefore);
			const workflow = await workflowWith(
				stage,
				openedBefore,
				httpRequest(`${stage.sandbox.url}/rest/seller/get`),
			);
			expect((await run(stage, workflow)).status).toBe('success');
			const reopened = await stage.rest.openCredential(openedBefore.id);
			expect(await stage.rest.testCredential(reopened)).toMatchObject({ status: 'OK' });
			expect(asked(stage, CREATE)).toBe(1);
		},
	);

	it.each([
		['as the editor sends it', HIDDEN_DEFAULTS],
		['without its hidden fields', {}],
	])(
		'keeps the newest tokens when the form that made the first ones is saved after a refresh: %s',
		async (_how, hidden) => {
			const { data, ...record } = await newCredential(stage);
			const form = { ...record, data: { ...data, ...hidden } };
			const { message } = await stage.rest.testCredential(form);
			const authorizationCode = await consent(message);
			await saveForm(stage, form, { authorizationCode });
			const refresh = lazada('refreshAccessToken', {
				tokenSource: 'credential',
				onlyWhenDue: false,
			});
			await run(stage, await workflowWith(stage, form, refresh));

			expect(await saveForm(stage, form, { authorizationCode })).toMatchObject({ status: 'OK' });
			const [{ newest }] = stage.sandbox.world.authorizations;
			expect(await readStoredTokens(form.id)).toEqual(newest);
			await run(stage, await workflowWith(stage, form, refresh));
			expect([accepted(stage, CREATE), accepted(stage, REFRESH)]).toEqual([1, 2]);
		},
	);

	it('shows no token in any answer of n8n about the credential', async () => {
		const form = await authorizedCredential(stage);
		const answers = [
			await stage.rest.openCredential(form.id),
			await stage.rest.call<unknown>('GET', `/credentials/${form.id}`),
			await stage.rest.call<unknown>('GET', '/credentials?includeData=true&includeScopes=true'),
			await stage.rest.saveCredential(await stage.rest.openCredential(form.id)),
			await stage.rest.testCredential(await stage.rest.openCredential(form.id)),
		].map((answer) => JSON.stringify(answer));

		const [{ issued }] = stage.sandbox.world.authorizations;
		expect(issued).toHaveLength(2);
		for (const answer of answers) {
			for (const token of issued) expect(answer).not.toContain(token);
		}
	});

	it('makes one exchange and one refresh in two saves and three runs', async () => {
		stage.sandbox.world.settings.accessSeconds = 6;
		const form = await authorizedCredential(stage, { refreshAheadHours: 0 });
		await saveForm(stage, await stage.rest.openCredential(form.id));
		const workflow = await workflowWith(
			stage,
			form,
			httpRequest(`${stage.sandbox.url}/rest/seller/get`),
		);
		expect((await run(stage, workflow)).status).toBe('success');
		expect(asked(stage, REFRESH)).toBe(0);

		stage.sandbox.world.settings.accessSeconds = 600;
		await sleep(6000);
		expect((await run(stage, workflow)).status).toBe('success');
		expect((await run(stage, workflow)).status).toBe('success');

		expect([asked(stage, CREATE), asked(stage, REFRESH)]).toEqual([1, 1]);
	});

	it('distinguishes a wrong App Secret from an unknown App Key before there is a grant', async () => {
		const wrongSecret = await newCredential(stage, { appSecret: 'not-the-secret-of-the-app' });
		const unknownKey = await newCredential(stage, { appKey: '999' });

		const [secret, key] = [
			await stage.rest.testCredential(wrongSecret),
			await stage.rest.testCredential(unknownKey),
		];
		expect(secret.message).toMatch(/signature\. Check the App Secret/);
		expect(key.message).toMatch(/doesn't know this App Key\. Copy/);
	});

	it.each([
		['an App Key with letters', { appKey: '12a456' }, /App Key must contain only digits/],
		['an empty App Secret', { appSecret: ' ' }, /App Secret is empty/],
		['a Gateway URL without TLS', { gatewayUrl: 'http://example.com' }, /Gateway URL isn't valid/],
		['no Callback URL', { callbackUrl: '' }, /Enter the Callback URL/],
		['a Callback URL that is none', { callbackUrl: 'my shop' }, /Enter the Callback URL/],
		['a code with spaces', { authorizationCode: '0_1 2_3' }, /isn't an authorization code/],
		[
			'a URL without a code',
			{ authorizationCode: 'https://example.com/?state=1' },
			/no authorization code/,
		],
		[
			'a code that Lazada does not know',
			{ authorizationCode: `0_${APP.appKey}_unknown` },
			/doesn't accept this authorization code\. Open this link/,
		],
	])('tells the user what to do about %s', async (_what, fields, message) => {
		const outcome = await stage.rest.testCredential(await newCredential(stage, fields));
		expect(outcome).toMatchObject({
			status: 'Error',
			message: expect.stringMatching(message) as string,
		});
	});

	it('rejects a changed state, and does not spend the code', async () => {
		const form = await newCredential(stage);
		const { message } = await stage.rest.testCredential(form);
		const address = new URL(await consent(message));
		const state = address.searchParams.get('state') ?? '';
		const changed = state.at(-5) === 'x' ? 'y' : 'x';
		address.searchParams.set('state', state.slice(0, -5) + changed + state.slice(-4));

		const outcome = await saveForm(stage, form, { authorizationCode: address.href });
		expect(outcome.message).toMatch(/wasn't created for this app, or was changed/);
		expect(asked(stage, CREATE)).toBe(0);
	});
});
