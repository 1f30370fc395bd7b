import { consentTo } from '../../tools/host/consent';
import { APP, CALLBACK } from '../support/app';
import { ANY_TEXT, textWith } from './support/matchers';
import { countCalls, isSpent, issueCode, newestTokens } from './support/seller';
import { text } from './support/text';
import { useHost } from './support/useHost';

const CREATE = '/auth/token/create';

const host = useHost();

/** As a workflow with a Webhook node sets the operation. */
const FROM_ITEM = { code: '={{ $json.code }}', saveTo: 'output' };

describe('Generate Access Token to the output', () => {
	test('returns the grant: tokens, their expiry in ISO 8601 UTC, and the seller', async () => {
		const credential = await host.newCredential();
		const items = [{ code: issueCode(host.sandbox, 'my') }];

		const { json, outputs } = await host.lazada('generateAccessToken', FROM_ITEM, {
			credential,
			items,
		});

		const { accessToken, refreshToken } = newestTokens(host.sandbox);
		expect(json).toEqual([
			{
				status: 'authorized',
				country: 'my',
				account: 'shop-my@example.com',
				accountPlatform: 'seller_center',
				accessToken,
				accessTokenExpiresAt: '2026-11-30T08:00:00.000Z',
				refreshToken,
				refreshTokenExpiresAt: '2026-12-07T08:00:00.000Z',
				refreshDueAt: '2026-11-28T08:00:00.000Z',
				sellers: [{ country: 'my', sellerId: '2500', userId: '2000', shortCode: 'MY2000' }],
				requestId: textWith(/^[0-9a-f]{24}$/),
			},
		]);
		expect(outputs[0][0].pairedItem).toEqual({ item: 0 });
	});

	test('makes one request and stores nothing in the credential', async () => {
		const credential = await host.newCredential();
		const before = await credential.fields();

		const items = [{ code: issueCode(host.sandbox, 'my') }];
		await host.lazada('generateAccessToken', FROM_ITEM, { credential, items });

		expect(host.sandbox.log.calls.map(({ path }) => path)).toEqual([CREATE]);
		expect(await credential.fields()).toEqual(before);
		expect(credential.writes).toBe(0);
	});

	test('does not touch the grant in the credential, even if it is due', async () => {
		const credential = await host.authorizedCredential('sg');
		const before = await credential.fields();
		host.clock.passDays(6);

		const items = [{ code: issueCode(host.sandbox, 'my') }];
		const { json } = await host.lazada('generateAccessToken', FROM_ITEM, { credential, items });

		expect(json[0].country).toBe('my');
		expect(await credential.fields()).toEqual(before);
		expect(host.sandbox.log.calls.map(({ path }) => path)).toEqual([CREATE]);
	});

	test('returns Lazada’s own answer as raw output', async () => {
		const credential = await host.newCredential();
		const items = [{ code: issueCode(host.sandbox, 'id') }];
		const parameters = { ...FROM_ITEM, options: { output: 'raw' } };

		const { json } = await host.lazada('generateAccessToken', parameters, { credential, items });

		const { accessToken, refreshToken } = newestTokens(host.sandbox);
		expect(json).toEqual([
			{
				access_token: accessToken,
				refresh_token: refreshToken,
				expires_in: 604800,
				refresh_expires_in: 1209600,
				country: 'id',
				account: 'shop-id@example.com',
				account_id: null,
				account_platform: 'seller_center',
				country_user_info: [
					{ country: 'id', user_id: 6000, seller_id: 6500, short_code: 'ID6000' },
				],
				code: '0',
				request_id: ANY_TEXT,
			},
		]);
	});

	test('reads numbers that Lazada sends as text', async () => {
		host.sandbox.world.settings.numbersAsText = true;
		const credential = await host.newCredential();
		const items = [{ code: issueCode(host.sandbox, 'vn') }];

		const { json } = await host.lazada('generateAccessToken', FROM_ITEM, { credential, items });

		expect(json[0]).toMatchObject({
			accessTokenExpiresAt: '2026-11-30T08:00:00.000Z',
			refreshTokenExpiresAt: '2026-12-07T08:00:00.000Z',
			sellers: [{ country: 'vn', sellerId: '4500', userId: '4000', shortCode: 'VN4000' }],
		});
	});

	test('lists the shops of all six sites after a cross-border consent', async () => {
		const credential = await host.newCredential();
		const items = [{ code: issueCode(host.sandbox, 'cb') }];

		const { json } = await host.lazada('generateAccessToken', FROM_ITEM, { credential, items });

		expect(json[0].country).toBe('cb');
		expect(json[0].sellers).toEqual(
			['sg', 'my', 'th', 'vn', 'ph', 'id'].map((country, index) => ({
				country,
				sellerId: String(9500 + index),
				userId: String(9000 + index),
				shortCode: `${country.toUpperCase()}${9000 + index}`,
			})),
		);
	});

	test('exchanges the codes of many sellers in one run', async () => {
		const credential = await host.newCredential();
		const items = ['sg', 'ph', 'th'].map((country) => ({ code: issueCode(host.sandbox, country) }));

		const { json, outputs } = await host.lazada('generateAccessToken', FROM_ITEM, {
			credential,
			items,
		});

		expect(json.map(({ account }) => account)).toEqual([
			'shop-sg@example.com',
			'shop-ph@example.com',
			'shop-th@example.com',
		]);
		expect(outputs[0].map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
	});

	test('needs the UUID of the link', async () => {
		const credential = await host.newCredential();
		const parameters = { ...FROM_ITEM, options: { uuid: '={{ $json.uuid }}' } };
		const item = () => ({ code: issueCode(host.sandbox, 'my', 'uuid-1') });

		const withIt = await host.lazada('generateAccessToken', parameters, {
			credential,
			items: [{ ...item(), uuid: 'uuid-1' }],
		});
		const without = await host.lazada('generateAccessToken', parameters, {
			credential,
			items: [{ ...item(), uuid: '' }],
		});

		expect(withIt.json[0].status).toBe('authorized');
		expect(without.error?.message).toBe("Lazada doesn't accept this authorization code");
	});
});

describe('the whole callback URL', () => {
	test('can be given in place of the code', async () => {
		const credential = await host.newCredential();
		const code = issueCode(host.sandbox, 'my');
		const items = [{ code: `${CALLBACK}?code=${encodeURIComponent(code)}` }];

		const { json } = await host.lazada('generateAccessToken', FROM_ITEM, { credential, items });

		expect(json[0].account).toBe('shop-my@example.com');
		expect(json[0]).not.toHaveProperty('reference');
	});

	test('shows why the seller did not consent', async () => {
		const credential = await host.newCredential();
		const items = [
			{ code: `${CALLBACK}?error=access_denied&error_description=The+seller+refused` },
		];

		const { error } = await host.lazada('generateAccessToken', FROM_ITEM, { credential, items });

		expect(error?.message).toBe('The seller declined: The seller refused');
		expect(host.sandbox.log.calls).toEqual([]);
	});
});

describe('the state', () => {
	/** The address that a seller lands on after consenting on a link with this reference. */
	async function landing(options: object, appSecret = APP.appSecret): Promise<URL> {
		const credential = await host.newCredential({ appSecret });
		const { json } = await host.lazada('buildAuthUrl', { options: { ...options } }, { credential });
		return new URL(await consentTo(text(json[0].authUrl), 'shop-my@example.com', 'my'));
	}

	/** What a Webhook node hands on: code and state apart. */
	const APART = { ...FROM_ITEM, options: { state: '={{ $json.state }}' } };

	function apart(address: URL): { code: string; state: string } {
		const [code, state] = ['code', 'state'].map((name) => address.searchParams.get(name) ?? '');
		return { code, state };
	}

	/** A state with one of its parts (version, end, reference, signature) replaced. */
	function changed(state: string, part: number, text: string): string {
		return state
			.split('.')
			.map((own, index) => (index === part ? text : own))
			.join('.');
	}

	test('that Build Auth URL signed is verified, and its reference is returned with the grant', async () => {
		const credential = await host.newCredential();
		const items = [apart(await landing({ reference: 'shop-42' }))];

		const { json } = await host.lazada('generateAccessToken', APART, { credential, items });

		expect(json[0]).toMatchObject({ status: 'authorized', reference: 'shop-42' });
	});

	test('is taken from a whole URL and verified automatically', async () => {
		const credential = await host.newCredential();
		const items = [{ code: (await landing({ reference: 'shop-43' })).href }];

		const { json } = await host.lazada('generateAccessToken', FROM_ITEM, { credential, items });

		expect(json[0].reference).toBe('shop-43');
	});

	test('of the user’s own in a whole URL is compared with the expected one', async () => {
		const credential = await host.newCredential();
		const address = (await landing({ state: 'session-7' })).href;
		const step = (state: string) => ({ credential, items: [{ code: address, state }] });

		const other = await host.lazada('generateAccessToken', APART, step('session-8'));
		const expected = await host.lazada('generateAccessToken', APART, step('session-7'));

		expect(other.error?.message).toBe('The state in the URL is not the expected one');
		expect(expected.json[0].status).toBe('authorized');
	});

	async function expectRefusedUnspent(
		item: { code: string; state: string },
		code: string,
		message: RegExp,
	): Promise<void> {
		const credential = await host.newCredential();
		const parameters = item.state === '' ? FROM_ITEM : APART;

		const { error } = await host.lazada('generateAccessToken', parameters, {
			credential,
			items: [item],
		});

		expect(error?.message).toMatch(message);
		expect(error?.description).toContain('Nothing was exchanged');
		expect(error?.context.itemIndex).toBe(0);
		expect(countCalls(host.sandbox, CREATE)).toBe(0);
		expect(isSpent(host.sandbox, code)).toBe(false);
	}

	const NOT_OURS = /wasn't created for this app, or was changed/;

	test('with another reference than the signed one is rejected, and the code is not spent', async () => {
		const { code, state } = apart(await landing({ reference: 'shop-1' }));
		const other = Buffer.from('shop-2').toString('base64url');

		await expectRefusedUnspent({ code, state: changed(state, 2, other) }, code, NOT_OURS);
	});

	test('with a later expiry than the signed one is rejected, and the code is not spent', async () => {
		const { code, state } = apart(await landing({ expiresInMinutes: 10 }));
		const later = Math.floor(Date.now() / 1000 + 86_400).toString(36);

		await expectRefusedUnspent({ code, state: changed(state, 1, later) }, code, NOT_OURS);
	});

	test('that another App Secret signed is rejected, and the code is not spent', async () => {
		const { code, state } = apart(
			await landing({ reference: 'shop-1' }, 'secret-of-somebody-else'),
		);

		await expectRefusedUnspent({ code, state }, code, NOT_OURS);
	});

	test('that is unsigned is rejected if a signed one was expected, and the code is not spent', async () => {
		const code = issueCode(host.sandbox, 'my');

		await expectRefusedUnspent({ code, state: 'anything' }, code, NOT_OURS);
	});

	test('that was forged in a whole URL is rejected, and the code is not spent', async () => {
		const address = await landing({ reference: 'shop-1' });
		const { code, state } = apart(address);
		address.searchParams.set('state', `${state.slice(0, -4)}AAAA`);

		await expectRefusedUnspent({ code: address.href, state: '' }, code, NOT_OURS);
	});

	test('that has expired is rejected, and the code is not spent', async () => {
		const address = await landing({ expiresInMinutes: 10 });
		host.clock.passMinutes(11);

		const { code } = apart(address);
		await expectRefusedUnspent(
			{ code: address.href, state: '' },
			code,
			/authorization link has expired/,
		);
	});
});

describe('Generate Access Token says clearly', () => {
	test('that a code was used before, with Lazada’s error code and request ID', async () => {
		const credential = await host.newCredential();
		const items = [{ code: issueCode(host.sandbox, 'my') }];
		await host.lazada('generateAccessToken', FROM_ITEM, { credential, items });
		host.clock.passMinutes(20);

		const { error } = await host.lazada('generateAccessToken', FROM_ITEM, { credential, items });

		expect(error?.name).toBe('NodeApiError');
		expect(error?.message).toBe("Lazada doesn't accept this authorization code");
		expect(error?.description).toMatch(/works once, for 30 minutes/);
		expect(error?.description).toMatch(/Lazada's code: InvalidCode, .*request ID: [0-9a-f]{24}/);
	});

	test('that a code is too old', async () => {
		const credential = await host.newCredential();
		const items = [{ code: issueCode(host.sandbox, 'my') }];
		host.clock.passMinutes(31);

		const { error } = await host.lazada('generateAccessToken', FROM_ITEM, { credential, items });

		expect(error?.message).toBe("Lazada doesn't accept this authorization code");
	});

	test('that the app secret is wrong', async () => {
		const credential = await host.newCredential({ appSecret: 'not-the-secret' });
		const code = issueCode(host.sandbox, 'my');

		const { error } = await host.lazada('generateAccessToken', FROM_ITEM, {
			credential,
			items: [{ code }],
		});

		expect(error?.message).toBe("Lazada doesn't accept the signature");
		expect(error?.description).toMatch(/App Secret.*IncompleteSignature/);
		expect(isSpent(host.sandbox, code)).toBe(false);
	});

	test.each([
		['is empty', '', 'The Authorization Code is empty'],
		['is no code', 'the one from yesterday', "This isn't an authorization code"],
		['is an address without one', CALLBACK, 'This URL has no authorization code'],
	])('that what was given %s', async (_what, code, message) => {
		const credential = await host.newCredential();
		const items = [{ code: issueCode(host.sandbox, 'my') }, { code }];
		const step = { credential, items, onError: 'continueRegularOutput' as const };

		const { outputs } = await host.lazada('generateAccessToken', FROM_ITEM, step);

		const [, bad] = outputs[0];
		expect(bad.json.error).toBe(message);
		expect(bad.json.message).toBeTruthy();
		expect(bad.pairedItem).toEqual({ item: 1 });
	});
});
