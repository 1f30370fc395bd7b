import { consentTo } from '../../tools/host/consent';
import { APP, CALLBACK } from '../support/app';
import { ANY_TEXT } from './support/matchers';
import { text } from './support/text';
import { useHost } from './support/useHost';

const host = useHost();

function readParameters(link: unknown): Record<string, string> {
	return Object.fromEntries(new URL(text(link)).searchParams);
}

describe('Build Auth URL', () => {
	test('returns a link for the app, its state, and when the state expires: a day later', async () => {
		const credential = await host.newCredential();

		const { json } = await host.lazada('buildAuthUrl', {}, { credential });

		const { authUrl, state } = json[0];
		expect(json).toEqual([
			{
				authUrl: ANY_TEXT,
				state: ANY_TEXT,
				expiresAt: '2026-11-24T08:00:00.000Z',
			},
		]);
		expect(text(authUrl).split('?')[0]).toBe(`${host.sandbox.url}/oauth/authorize`);
		expect(readParameters(authUrl)).toEqual({
			response_type: 'code',
			force_auth: 'true',
			redirect_uri: CALLBACK,
			client_id: APP.appKey,
			state,
		});
	});

	test('calls no API and stores nothing', async () => {
		const credential = await host.newCredential();

		await host.lazada('buildAuthUrl', {}, { credential });

		expect(host.sandbox.log.calls).toEqual([]);
		expect(credential.writes).toBe(0);
	});

	test('makes a link on which the seller can consent, and whose callback has the state', async () => {
		const credential = await host.newCredential();
		const { json } = await host.lazada('buildAuthUrl', {}, { credential });
		const { authUrl, state } = json[0];

		const page = await fetch(text(authUrl));
		const landing = new URL(await consentTo(text(authUrl), 'shop-my@example.com', 'my'));

		expect(page.status).toBe(200);
		expect(await page.text()).toContain(`App <b>${APP.appKey}</b> asks for access`);
		expect(landing.origin + landing.pathname).toBe(CALLBACK);
		expect(landing.searchParams.get('code')).toMatch(new RegExp(`^0_${APP.appKey}_`));
		expect(landing.searchParams.get('state')).toBe(state);
	});

	test('gives each item its own link, with the reference from the item', async () => {
		const credential = await host.newCredential();
		const items = [{ shop: 'shop-1' }, { shop: 'ร้าน 2' }];
		const options = { reference: '={{ $json.shop }}' };

		const links = await host.lazada('buildAuthUrl', { options }, { credential, items });
		const landings = await Promise.all(
			links.json.map(async ({ authUrl }) => ({
				address: await consentTo(text(authUrl), 'shop-th@example.com', 'th'),
			})),
		);
		const parameters = { code: '={{ $json.address }}', saveTo: 'output' };
		const grants = await host.lazada('generateAccessToken', parameters, {
			credential,
			items: landings,
		});

		expect(links.outputs[0].map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
		]);
		expect(grants.json.map(({ reference }) => reference)).toEqual(['shop-1', 'ร้าน 2']);
	});

	test('uses the callback of the node in place of the credential’s, its own query included', async () => {
		const credential = await host.newCredential();
		const callbackUrl = 'https://other.example.com/back?tenant=7&x=a%20b';

		const { json } = await host.lazada('buildAuthUrl', { callbackUrl }, { credential });

		expect(readParameters(json[0].authUrl).redirect_uri).toBe(callbackUrl);
	});

	test('signs a state that expires after the given minutes', async () => {
		const credential = await host.newCredential();

		const { json } = await host.lazada(
			'buildAuthUrl',
			{ options: { expiresInMinutes: 90 } },
			{ credential },
		);

		expect(json[0].expiresAt).toBe('2026-11-23T09:30:00.000Z');
	});

	test('writes countries as Lazada spells them', async () => {
		const credential = await host.newCredential();

		const { json } = await host.lazada(
			'buildAuthUrl',
			{ options: { country: ' MY, sg ,CB' } },
			{ credential },
		);

		expect(readParameters(json[0].authUrl).country).toBe('my,sg,cb');
	});

	test('omits force_auth if the seller need not log in again', async () => {
		const credential = await host.newCredential();

		const { json } = await host.lazada(
			'buildAuthUrl',
			{ options: { forceAuth: false } },
			{ credential },
		);

		expect(readParameters(json[0].authUrl)).not.toHaveProperty('force_auth');
	});

	test('passes a custom state on unchanged, and without an expiry', async () => {
		const credential = await host.newCredential();
		const options = { state: 'my own & state', uuid: 'uuid-1' };

		const { json } = await host.lazada('buildAuthUrl', { options }, { credential });

		expect(json[0]).toMatchObject({ state: 'my own & state', expiresAt: null });
		expect(readParameters(json[0].authUrl)).toMatchObject({
			state: 'my own & state',
			uuid: 'uuid-1',
		});
	});
});

describe('Build Auth URL refuses, naming the item,', () => {
	const GOOD = { country: 'my', callbackUrl: CALLBACK, state: '', reference: '', minutes: 60 };

	test.each([
		[
			'a country that Lazada does not have',
			{ country: 'my,us' },
			'Lazada has no country "us"',
			/sg, my, th, vn, ph, id/,
		],
		[
			'a callback that is no URL',
			{ callbackUrl: 'example.com/callback' },
			/Callback URL isn't a valid URL/,
			/registered for the app .* character for character/,
		],
		[
			'a custom state together with a reference',
			{ state: 'mine', reference: 'shop-1' },
			/State and Reference/,
			/Remove State/,
		],
		['a link that ends at once', { minutes: 0 }, /Expires In/, /at most a year/],
		[
			'a reference that no link can carry',
			{ reference: 'x'.repeat(501) },
			/Reference is longer than 500/,
			/short reference/,
		],
	])('%s', async (_what, bad, message, description) => {
		const credential = await host.newCredential();
		const parameters = {
			callbackUrl: '={{ $json.callbackUrl }}',
			options: {
				country: '={{ $json.country }}',
				state: '={{ $json.state }}',
				reference: '={{ $json.reference }}',
				expiresInMinutes: '={{ $json.minutes }}',
			},
		};

		const items = [GOOD, { ...GOOD, ...bad }];
		const { error, json } = await host.lazada('buildAuthUrl', parameters, { credential, items });

		expect(json).toEqual([]);
		expect(error?.name).toBe('NodeOperationError');
		expect(error?.message).toMatch(message);
		expect(error?.description).toMatch(description);
		expect(error?.context.itemIndex).toBe(1);
	});

	test('an empty callback if the credential has none either', async () => {
		const credential = await host.newCredential({ callbackUrl: '' });

		const { error } = await host.lazada('buildAuthUrl', {}, { credential });

		expect(error?.message).toBe('The Callback URL is empty');
		expect(error?.context.itemIndex).toBe(0);
	});

	test('a credential with an invalid App Key', async () => {
		const credential = await host.newCredential({ appKey: 'my-app' });

		const { error } = await host.lazada('buildAuthUrl', {}, { credential });

		expect(error?.message).toBe('The App Key must contain only digits');
		expect(error?.description).toMatch(/Lazada Open Platform/);
	});
});
