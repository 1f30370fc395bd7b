import { consentTo } from '../../tools/host/consent';
import type { Credential } from './support/credential';
import type { Execution } from './support/execution';
import { ANY_TEXT } from './support/matchers';
import { countCalls, isSpent, issueCode, newestTokens } from './support/seller';
import { text } from './support/text';
import { useHost } from './support/useHost';

const CREATE = '/auth/token/create';

const host = useHost();

async function generate(credential: Credential, code: string, options = {}): Promise<Execution> {
	const parameters = { code: '={{ $json.code }}', saveTo: 'credential', options };
	return await host.lazada('generateAccessToken', parameters, { credential, items: [{ code }] });
}

async function requestSeller(credential: Credential): Promise<Execution> {
	const request = { uri: `${host.sandbox.url}/rest/seller/get` };
	return await host.runNode('test.plainRequest', { request }, { credential });
}

describe('Generate Access Token to the credential', () => {
	test('stores the tokens that Lazada gave, in one write', async () => {
		const credential = await host.newCredential();

		await generate(credential, issueCode(host.sandbox, 'my'));

		expect(await credential.grant()).toMatchObject(newestTokens(host.sandbox));
		expect(credential.writes).toBe(1);
	});

	test('does not change what the user entered', async () => {
		const credential = await host.newCredential({ refreshAheadHours: 12 });
		const { appKey, appSecret, callbackUrl, environment, gatewayUrl } = await credential.fields();

		await generate(credential, issueCode(host.sandbox, 'my'));

		expect(await credential.fields()).toMatchObject({
			appKey,
			appSecret,
			callbackUrl,
			environment,
			gatewayUrl,
			refreshAheadHours: 12,
		});
	});

	test('returns the grant with masked tokens', async () => {
		const credential = await host.newCredential();

		const { json, outputs } = await generate(credential, issueCode(host.sandbox, 'th'));

		const { accessToken, refreshToken } = newestTokens(host.sandbox);
		expect(json).toEqual([
			{
				status: 'authorized',
				country: 'th',
				account: 'shop-th@example.com',
				accountPlatform: 'seller_center',
				accessToken: `****${accessToken.slice(-4)}`,
				accessTokenExpiresAt: '2026-11-30T08:00:00.000Z',
				refreshToken: `****${refreshToken.slice(-4)}`,
				refreshTokenExpiresAt: '2026-12-07T08:00:00.000Z',
				refreshDueAt: '2026-11-28T08:00:00.000Z',
				sellers: [{ country: 'th', sellerId: '3500', userId: '3000', shortCode: 'TH3000' }],
				requestId: ANY_TEXT,
			},
		]);
		expect(outputs[0][0].pairedItem).toEqual({ item: 0 });
	});

	test('makes exactly one request', async () => {
		const credential = await host.newCredential();

		await generate(credential, issueCode(host.sandbox, 'my'));

		expect(host.sandbox.log.calls.map(({ path }) => path)).toEqual([CREATE]);
	});

	test('does not exchange the same code a second time, nor does a later request', async () => {
		const credential = await host.newCredential();
		const code = issueCode(host.sandbox, 'my');

		const first = await generate(credential, code);
		const second = await generate(credential, code);
		const request = await requestSeller(credential);

		expect(second.json).toEqual(first.json);
		expect(request.json[0].code).toBe('0');
		expect(countCalls(host.sandbox, CREATE)).toBe(1);
	});

	test('makes the credential usable in every node', async () => {
		const credential = await host.newCredential();
		await generate(credential, issueCode(host.sandbox, 'ph'));

		const { json } = await requestSeller(credential);

		expect(json[0].data).toMatchObject({ email: 'shop-ph@example.com' });
	});

	test('replaces the grant when another seller authorizes', async () => {
		const credential = await host.authorizedCredential('my');

		await generate(credential, issueCode(host.sandbox, 'sg'));
		const { json } = await requestSeller(credential);

		expect(await credential.grant()).toMatchObject(newestTokens(host.sandbox));
		expect(json[0].data).toMatchObject({ email: 'shop-sg@example.com' });
	});

	test('rejects an older code', async () => {
		const credential = await host.newCredential();
		const older = issueCode(host.sandbox, 'my');
		await generate(credential, older);
		await generate(credential, issueCode(host.sandbox, 'sg'));

		const { error } = await generate(credential, older);

		expect(error?.message).toBe('This authorization code can no longer be used');
		expect(error?.context.itemIndex).toBe(0);
		expect(await credential.grant()).toMatchObject(newestTokens(host.sandbox));
		expect(countCalls(host.sandbox, CREATE)).toBe(2);
	});

	test('replaces a code that was pasted into the form', async () => {
		const credential = await host.newCredential({
			authorizationCode: issueCode(host.sandbox, 'my'),
		});
		await requestSeller(credential);
		const code = issueCode(host.sandbox, 'sg');

		await generate(credential, code);
		const { json } = await requestSeller(credential);

		expect(json[0].data).toMatchObject({ email: 'shop-sg@example.com' });
		expect((await credential.fields()).authorizationCode).toBe(code);
		expect(countCalls(host.sandbox, CREATE)).toBe(2);
	});

	test('keeps the stored grant if Lazada rejects the code', async () => {
		const credential = await host.authorizedCredential('my');
		const before = await credential.fields();

		const { error } = await generate(credential, '0_246810_made-up');
		const { json } = await requestSeller(credential);

		expect(error?.message).toMatch(/^Lazada doesn't accept this authorization code/);
		expect(await credential.fields()).toEqual(before);
		expect(json[0].data).toMatchObject({ email: 'shop-my@example.com' });
	});

	test('sends the uuid that the link had', async () => {
		const credential = await host.newCredential();
		const code = issueCode(host.sandbox, 'my', 'uuid-1');

		const { json } = await generate(credential, code, { uuid: 'uuid-1' });

		expect(json[0].status).toBe('authorized');
		expect(await credential.fields()).not.toHaveProperty('uuid');
	});

	test('accepts a whole URL and returns the reference of its signed state', async () => {
		const credential = await host.newCredential();
		const options = { reference: 'shop-42' };
		const link = await host.lazada('buildAuthUrl', { options }, { credential });
		const address = await consentTo(text(link.json[0].authUrl), 'shop-id@example.com', 'id');

		const { json } = await generate(credential, address);

		expect(json[0]).toMatchObject({ account: 'shop-id@example.com', reference: 'shop-42' });
		expect(await credential.grant()).toMatchObject(newestTokens(host.sandbox));
	});

	test('rejects a forged state: the code is not spent and nothing is stored', async () => {
		const credential = await host.newCredential();
		const code = issueCode(host.sandbox, 'my');

		const { error } = await generate(credential, code, {
			state: 'lz1.zzzzzz..AAAAAAAAAAAAAAAAAAAAAA',
		});

		expect(error?.message).toMatch(/wasn't created for this app, or was changed/);
		expect(isSpent(host.sandbox, code)).toBe(false);
		expect(credential.writes).toBe(0);
	});
});

test('a second item fails: the credential keeps the shop of the first, and the second code is not spent', async () => {
	const items = ['my', 'th'].map((country) => ({ code: issueCode(host.sandbox, country) }));
	const parameters = { code: '={{ $json.code }}', saveTo: 'credential' };

	const credential = await host.newCredential();

	const { error } = await host.lazada('generateAccessToken', parameters, { credential, items });

	expect(error?.message).toBe('A credential holds the tokens of one shop');
	expect(host.sandbox.world.authorizations.map(({ country }) => country)).toEqual(['my']);
	expect(host.sandbox.world.codes.get(items[1].code)?.used).toBe(false);
});
