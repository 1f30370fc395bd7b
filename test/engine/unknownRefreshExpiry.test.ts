import { callApi, ECHO } from './support/apiCall';
import { accepted, useStubGateway } from './support/stubGateway';
import { useHost } from './support/useHost';

const host = useHost();
const stub = useStubGateway();

const CREATE = '/auth/token/create';
const REFRESH = '/auth/token/refresh';

/** A token answer that says nothing of the end of its refresh token. */
function tokens(name: string): string {
	return accepted({
		access_token: `access-${name}`,
		refresh_token: `refresh-${name}`,
		expires_in: 604_800,
		country: 'my',
		account: 'shop-my@example.com',
	});
}

beforeEach(() => {
	stub.answer = ({ path }, count) =>
		[CREATE, REFRESH].includes(path) ? tokens(String(count)) : accepted({ data: { ok: true } });
});

describe('a token answer without refresh_expires_in', () => {
	test('is a grant in the output: the spent code is not lost', async () => {
		const credential = await host.newCredential({ gatewayUrl: stub.url });
		const given = { code: '0_123456_code', saveTo: 'output' };
		const { json, error } = await host.lazada('generateAccessToken', given, { credential });
		expect(error).toBeUndefined();
		expect(json).toMatchObject([
			{
				status: 'authorized',
				accessToken: 'access-1',
				refreshToken: 'refresh-1',
				refreshTokenExpiresAt: null,
			},
		]);
	});

	test('is a grant in the credential, which is refreshed however late', async () => {
		const code = '0_123456_code';
		const credential = await host.newCredential({ gatewayUrl: stub.url, authorizationCode: code });
		await callApi(host, ECHO, {}, { credential });
		expect(await credential.grant()).toMatchObject({
			refreshToken: 'refresh-1',
			refreshTokenExpiresAt: null,
		});

		host.clock.passDays(100);
		const { error } = await callApi(host, ECHO, {}, { credential });
		expect(error).toBeUndefined();
		expect(stub.asked.map(({ path }) => path)).toEqual([CREATE, ECHO, REFRESH, ECHO]);
		expect(stub.asked.at(-1)?.parameters.access_token).toBe('access-3');
		expect(await credential.grant()).toMatchObject({ refreshToken: 'refresh-3' });
	});
});
