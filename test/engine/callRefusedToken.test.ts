import type { IDataObject, INode } from 'n8n-workflow';
import { callApi, callsTo } from './support/apiCall';
import type { Credential } from './support/credential';
import type { Execution } from './support/execution';
import { countCalls, newestTokens } from './support/seller';
import { useHost } from './support/useHost';

const SELLER = '/seller/get';
const REFRESH = '/auth/token/refresh';

const NOT_EVEN_NEW =
	"Lazada in Malaysia doesn't accept an access token of this shop for /seller/get, not even a new one";

const host = useHost();
let credential: Credential;

beforeEach(async () => {
	credential = await host.authorizedCredential('my');
});

async function callSeller(
	items: IDataObject[] = [{}],
	options: IDataObject = {},
	onError?: INode['onError'],
): Promise<Execution> {
	return await callApi(host, SELLER, { options }, { credential, items, onError });
}

/** What the sandbox was asked, and with what it answered. */
function log(): string[] {
	return host.sandbox.log.calls.map(({ path, result }) => `${path} ${result}`);
}

/** Lets a minute pass with each call, so that no two of them are made at the same time. */
function letCallsTakeTime(): jest.SpyInstance {
	const { log } = host.sandbox;
	const add = log.add.bind(log);
	return jest.spyOn(log, 'add').mockImplementation((...call) => {
		add(...call);
		host.clock.passMinutes(1);
	});
}

const EMAIL = 'shop-my@example.com';

describe('a token that Lazada rejects', () => {
	test('is refreshed, and the call is repeated with a new time and signature', async () => {
		const spy = letCallsTakeTime();
		host.sandbox.world.expireAccessTokens();
		const { json, error } = await callSeller();
		spy.mockRestore();
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ email: EMAIL }]);
		expect(log()).toEqual([`${SELLER} IllegalAccessToken`, `${REFRESH} 0`, `${SELLER} 0`]);
		const [first, second] = callsTo(host, SELLER).map(({ parameters }) => parameters);
		expect(Number(second.timestamp)).toBe(Number(first.timestamp) + 120_000);
		expect(second.sign).not.toBe(first.sign);
		expect(await credential.grant()).toMatchObject(newestTokens(host.sandbox));
	});

	test('is refreshed once for three calls that use it at the same time', async () => {
		host.sandbox.world.settings.latencyMs = 50;
		host.sandbox.world.expireAccessTokens();
		const { json, error } = await callSeller([{}, {}, {}], { concurrency: 3 });
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ email: EMAIL }, { email: EMAIL }, { email: EMAIL }]);
		expect(log().sort()).toEqual([
			`${REFRESH} 0`,
			...json.map(() => `${SELLER} 0`),
			...json.map(() => `${SELLER} IllegalAccessToken`),
		]);
	});

	test('is refreshed once for items one by one: later ones use the new token', async () => {
		host.sandbox.world.expireAccessTokens();
		await callSeller([{}, {}], { concurrency: 1 });
		const accepted = `${SELLER} 0`;
		expect(log()).toEqual([`${SELLER} IllegalAccessToken`, `${REFRESH} 0`, accepted, accepted]);
	});

	test('is not refreshed if another execution has stored a new one in the meantime', async () => {
		const [authorization] = host.sandbox.world.authorizations;
		const stored = await credential.grant();
		const tokens = { accessToken: 'stored-by-another', refreshToken: 'refresh-of-another' };
		host.sandbox.world.settings.latencyMs = 100;
		const { faults } = host.sandbox;
		const take = faults.take.bind(faults);
		const spy = jest.spyOn(faults, 'take').mockImplementationOnce((...call) => {
			authorization.accessTokens.clear();
			host.sandbox.world.addTokens(authorization, tokens.accessToken, tokens.refreshToken);
			const tokenGrant = JSON.stringify({ ...stored, ...tokens, receivedAt: Date.now() + 1 });
			void credential.save({ tokenGrant });
			return take(...call);
		});
		const { json, error } = await callSeller();
		spy.mockRestore();
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ email: EMAIL }]);
		expect(log()).toEqual([`${SELLER} IllegalAccessToken`, `${SELLER} 0`]);
		expect(await credential.grant()).toMatchObject(tokens);
	});

	test('and rejects again after the refresh is reported, without another attempt or refresh', async () => {
		host.sandbox.faults.add({ kind: 'code', code: 'IllegalAccessToken', path: SELLER, times: 99 });
		const { error } = await callSeller();
		expect(error?.name).toBe('NodeApiError');
		expect(error?.message).toBe(NOT_EVEN_NEW);
		expect(log()).toEqual([`${SELLER} code`, `${REFRESH} 0`, `${SELLER} code`]);
	});

	test.each([1, 3])(
		'and whose successors it rejects too is refreshed once for all items, %d at a time',
		async (concurrency) => {
			host.sandbox.faults.add({
				kind: 'code',
				code: 'IllegalAccessToken',
				path: SELLER,
				times: 99,
			});
			const { json } = await callSeller([{}, {}, {}], { concurrency }, 'continueRegularOutput');
			expect(json.map(({ error }) => error)).toEqual(json.map(() => NOT_EVEN_NEW));
			expect(countCalls(host.sandbox, REFRESH)).toBe(1);
			expect(countCalls(host.sandbox, SELLER)).toBeLessThanOrEqual(6);
		},
	);

	test('is reported with the authorization link if its refresh token has expired too', async () => {
		const [authorization] = host.sandbox.world.authorizations;
		authorization.accessTokens.clear();
		authorization.refreshTokens.clear();
		const { error } = await callSeller();
		expect(error?.message).toMatch(/^The refresh token has expired.*Open this link/);
		expect(error?.message).toContain(`${host.sandbox.url}/oauth/authorize?`);
		expect(error?.description).toMatch(/IllegalRefreshToken/);
		expect(log()).toEqual([`${SELLER} IllegalAccessToken`, `${REFRESH} IllegalRefreshToken`]);
	});
});
