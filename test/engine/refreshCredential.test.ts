import type { IDataObject } from 'n8n-workflow';
import { consentTo, linkIn } from '../../tools/host/consent';
import type { Credential } from './support/credential';
import type { Execution } from './support/execution';
import { ANY_TEXT, textWith } from './support/matchers';
import { countCalls, newestTokens } from './support/seller';
import { text } from './support/text';
import { useHost } from './support/useHost';

const REFRESH = '/auth/token/refresh';

const host = useHost();

async function refresh(credential: Credential, parameters: IDataObject = {}): Promise<Execution> {
	const all = { tokenSource: 'credential', ...parameters };
	return await host.lazada('refreshAccessToken', all, { credential });
}

const ALWAYS = { onlyWhenDue: false };

describe('Refresh Access Token on the credential', () => {
	test('sends nothing while the stored grant is not due', async () => {
		const credential = await host.authorizedCredential('my');
		const before = await credential.fields();
		host.clock.passDays(4.9);

		const { json } = await refresh(credential);

		const { accessToken, refreshToken } = newestTokens(host.sandbox);
		expect(json).toEqual([
			{
				status: 'fresh',
				country: 'my',
				account: 'shop-my@example.com',
				accountPlatform: 'seller_center',
				accessToken: `****${accessToken.slice(-4)}`,
				accessTokenExpiresAt: '2026-11-30T08:00:00.000Z',
				refreshToken: `****${refreshToken.slice(-4)}`,
				refreshTokenExpiresAt: '2026-12-07T08:00:00.000Z',
				refreshDueAt: '2026-11-28T08:00:00.000Z',
				sellers: [{ country: 'my', sellerId: '2500', userId: '2000', shortCode: 'MY2000' }],
				requestId: ANY_TEXT,
			},
		]);
		expect(host.sandbox.log.calls).toEqual([]);
		expect(await credential.fields()).toEqual(before);
	});

	test('refreshes a grant that is due, stores it and returns it masked', async () => {
		const credential = await host.authorizedCredential('my');
		host.clock.passDays(5);

		const { json, outputs } = await refresh(credential);

		const { accessToken, refreshToken } = newestTokens(host.sandbox);
		expect(json).toEqual([
			{
				status: 'refreshed',
				country: 'my',
				account: 'shop-my@example.com',
				accountPlatform: 'seller_center',
				accessToken: `****${accessToken.slice(-4)}`,
				accessTokenExpiresAt: '2026-12-05T08:00:00.000Z',
				refreshToken: `****${refreshToken.slice(-4)}`,
				refreshTokenExpiresAt: '2026-12-07T08:00:00.000Z',
				refreshDueAt: '2026-12-03T08:00:00.000Z',
				sellers: [{ country: 'my', sellerId: '2500', userId: '2000', shortCode: 'MY2000' }],
				requestId: ANY_TEXT,
			},
		]);
		expect(outputs[0][0].pairedItem).toEqual({ item: 0 });
		expect(await credential.grant()).toMatchObject({ accessToken, refreshToken });
		expect(host.sandbox.log.calls.map(({ path }) => path)).toEqual([REFRESH]);
	});

	test('refreshes one whose access token has expired', async () => {
		const credential = await host.authorizedCredential('my');
		host.clock.passDays(8);

		const { json } = await refresh(credential);

		expect(json[0].status).toBe('refreshed');
		expect(await credential.grant()).toMatchObject(newestTokens(host.sandbox));
	});

	test('refreshes a grant that is not due if Only When Due is off', async () => {
		const credential = await host.authorizedCredential('my');

		const { json } = await refresh(credential, ALWAYS);

		expect(json[0].status).toBe('refreshed');
		expect(host.sandbox.world.authorizations[0].refreshes).toBe(1);
		expect(await credential.grant()).toMatchObject(newestTokens(host.sandbox));
	});

	test.each(['strict', 'lenient'] as const)(
		'stores the newest tokens after several refreshes, with %s rotation',
		async (rotation) => {
			host.sandbox.world.settings.rotation = rotation;
			const credential = await host.authorizedCredential('my');

			for (let round = 1; round <= 3; round++) {
				const { json } = await refresh(credential, ALWAYS);
				expect(json[0].status).toBe('refreshed');
				expect(await credential.grant()).toMatchObject(newestTokens(host.sandbox));
			}

			expect(countCalls(host.sandbox, REFRESH)).toBe(3);
		},
	);

	test('does not change when the refresh token expires, and reads lifetimes that are text', async () => {
		const credential = await host.authorizedCredential('my');
		host.sandbox.world.settings.numbersAsText = true;
		host.clock.passDays(6);

		const { json } = await refresh(credential);

		expect(json[0]).toMatchObject({
			accessTokenExpiresAt: '2026-12-06T08:00:00.000Z',
			refreshTokenExpiresAt: '2026-12-07T08:00:00.000Z',
			sellers: [{ sellerId: '2500', userId: '2000' }],
		});
	});

	test('keeps all six shops of a cross-border grant', async () => {
		const credential = await host.authorizedCredential('cb');

		const { json } = await refresh(credential, ALWAYS);

		expect(json[0].country).toBe('cb');
		expect(json[0].sellers).toHaveLength(6);
	});

	test('refreshes once for many items in one run', async () => {
		const credential = await host.authorizedCredential('my');
		host.clock.passDays(6);
		const step = { credential, items: [{}, {}, {}] };

		const { json } = await host.lazada('refreshAccessToken', { tokenSource: 'credential' }, step);

		expect(json.map(({ status }) => status)).toEqual(['refreshed', 'fresh', 'fresh']);
		expect(countCalls(host.sandbox, REFRESH)).toBe(1);
	});

	test('uses the Refresh Ahead of the credential', async () => {
		const credential = await host.authorizedCredential('my', { refreshAheadHours: 1 });
		host.clock.passDays(6.9);

		const { json } = await refresh(credential);

		expect(json[0]).toMatchObject({ status: 'fresh', refreshDueAt: '2026-11-30T07:00:00.000Z' });
	});

	test('never refreshes in the first half of a short life', async () => {
		host.sandbox.world.settings.accessSeconds = 3600;
		const credential = await host.authorizedCredential('my');

		host.clock.passMinutes(29);
		const early = await refresh(credential);
		host.clock.passMinutes(1);
		const late = await refresh(credential);

		expect(early.json[0]).toMatchObject({
			status: 'fresh',
			refreshDueAt: '2026-11-23T08:30:00.000Z',
		});
		expect(late.json[0].status).toBe('refreshed');
	});
});

describe('a credential whose seller must authorize', () => {
	test('says so before the first authorization, with a link that the seller can open', async () => {
		const credential = await host.newCredential();

		const { error } = await refresh(credential);

		expect(error?.message).toMatch(/^This shop isn't authorized yet/);
		expect(error?.context.itemIndex).toBe(0);
		const landing = await consentTo(linkIn(error?.message ?? ''), 'shop-my@example.com', 'my');
		const parameters = { code: landing, saveTo: 'credential' };
		const { json } = await host.lazada('generateAccessToken', parameters, { credential });
		expect(json[0].status).toBe('authorized');
	});

	test('is returned as reauthorize once the refresh token has expired, and stays unchanged', async () => {
		const credential = await host.authorizedCredential('my');
		const before = await credential.fields();
		host.clock.passDays(15);

		const { json, error } = await refresh(credential);

		expect(error).toBeUndefined();
		expect(json[0]).toMatchObject({
			status: 'reauthorize',
			country: 'my',
			account: 'shop-my@example.com',
			message: textWith(/authorization has expired/),
		});
		const landing = await consentTo(linkIn(text(json[0].message)), 'shop-my@example.com', 'my');
		expect(landing).toMatch(/[?&]code=0_/);
		expect(await credential.fields()).toEqual(before);
	});

	test('is returned as reauthorize if Lazada rejects the refresh token, with Lazada’s code', async () => {
		const credential = await host.authorizedCredential('my');
		const before = await credential.fields();
		host.sandbox.world.authorizations[0].refreshTokens.clear();

		const { json } = await refresh(credential, ALWAYS);

		expect(json[0]).toMatchObject({
			status: 'reauthorize',
			lazadaCode: 'IllegalRefreshToken',
			message: textWith(/refresh token has expired/),
		});
		const landing = await consentTo(linkIn(text(json[0].message)), 'shop-my@example.com', 'my');
		expect(landing).toMatch(/[?&]code=0_/);
		expect(await credential.fields()).toEqual(before);
	});

	test('is returned as reauthorize if its tokens come from a service-market order', async () => {
		const credential = await host.authorizedCredential('my');
		host.sandbox.world.settings.serviceMarket = true;

		const { json } = await refresh(credential, ALWAYS);

		expect(json[0]).toMatchObject({ status: 'reauthorize', lazadaCode: 'AUTH_TYPE_UNSUPPORTED' });
	});

	test('is one whose grant cannot be refreshed, once its access token has expired', async () => {
		host.sandbox.world.settings.refreshSeconds = 0;
		const credential = await host.authorizedCredential('my');

		const before = await refresh(credential);
		host.clock.passDays(8);
		const after = await refresh(credential);

		expect(before.json[0]).toMatchObject({
			status: 'fresh',
			refreshToken: '',
			refreshTokenExpiresAt: null,
		});
		expect(after.json[0]).toMatchObject({ status: 'reauthorize' });
		expect(countCalls(host.sandbox, REFRESH)).toBe(0);
	});

	test('is one whose app was changed: the grant of the other app is not used', async () => {
		const credential = await host.authorizedCredential('my');
		await credential.save({ appKey: '271828' });

		const { error } = await refresh(credential, ALWAYS);

		expect(error?.message).toMatch(/^This shop isn't authorized yet/);
		expect(countCalls(host.sandbox, REFRESH)).toBe(0);
	});
});
