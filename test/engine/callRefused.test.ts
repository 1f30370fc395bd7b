import type { IDataObject } from 'n8n-workflow';
import { callApi, callsTo, ECHO } from './support/apiCall';
import type { Credential } from './support/credential';
import { RequestedAddresses } from './support/requestedAddresses';
import { useHost } from './support/useHost';

const host = useHost();
let credential: Credential;

beforeEach(async () => {
	credential = await host.authorizedCredential('my');
});

/** The error of a call that must not reach anyone. */
async function refusal(path: string, parameters: IDataObject = {}) {
	const addresses = new RequestedAddresses();
	const { error } = await callApi(host, path, parameters, { credential });
	addresses.stop();
	expect(addresses.all).toEqual([]);
	expect(error?.name).toBe('NodeOperationError');
	expect(error?.context.itemIndex).toBe(0);
	return error;
}

describe('a path that is no API path is rejected before any request:', () => {
	test.each([
		'https://api.lazada.sg/rest/orders/get?x=1',
		'https://api.lazada.sg/orders/get',
		'PUT /orders/get',
		'orders/get?x=1',
		'/orders/get#top',
		'/../x',
		'/orders/../../oauth/authorize',
		'/orders/./get',
		'/orders//get',
		'/orders/get/',
		'/orders/%2e%2e/get',
		'\\orders\\get',
		'/orders/get\n/x',
		'/orders get',
		'/คำสั่ง',
		'@example.com/x',
	])('%j', async (path) => {
		expect((await refusal(path))?.message).toBe("The Path isn't a valid API path");
	});

	test.each(['', ' ', '/', '///'])('an empty one, %j', async (path) => {
		expect((await refusal(`={{ '${path}' }}`))?.message).toBe('The Path is empty');
	});

	test.each(['/auth/token/create', 'auth/token/refresh', '/rest/auth/token/create'])(
		'the path of a token API, %s',
		async (path) => {
			const error = await refusal(path, { method: 'POST' });
			expect(error?.message).toMatch(/^\/auth\/token\/\w+ can't be called with this operation$/);
			expect(error?.description).toMatch(/resource Authorization/);
		},
	);
});

test('a path that begins like a host is called on the gateway', async () => {
	await callApi(host, '//example.com/orders/get', {}, { credential });
	expect(host.sandbox.log.calls.map(({ path }) => path)).toEqual(['/example.com/orders/get']);
});

describe('a path may be written', () => {
	test.each([
		ECHO,
		'sandbox/echo',
		' /sandbox/echo ',
		'/rest/sandbox/echo',
		'//sandbox/echo',
		'https://api.lazada.sg/rest/sandbox/echo',
		'GET /sandbox/echo',
		'https://open.lazada.com/apps/doc/api?path=%2Fsandbox%2Fecho',
	])('%j', async (path) => {
		const { error } = await callApi(host, path, {}, { credential });
		expect(error).toBeUndefined();
		expect(callsTo(host, ECHO)).toHaveLength(1);
	});

	test('as an expression, and as text instead of a choice from the list', async () => {
		const step = { credential, items: [{ path: ECHO }] };
		const locator = { __rl: true, mode: 'path', value: '={{ $json.path }}' };
		for (const path of [locator, '={{ $json.path }}']) {
			const { error } = await host.lazada('call', { resource: 'api', path }, step);
			expect(error).toBeUndefined();
		}
		expect(callsTo(host, ECHO)).toHaveLength(2);
	});

	test('as a choice from the list', async () => {
		const path = { __rl: true, mode: 'list', value: '/seller/get', cachedResultName: 'Get Seller' };
		const { json } = await host.lazada('call', { resource: 'api', path }, { credential });
		expect(json).toMatchObject([{ seller_id: 2500 }]);
	});
});

describe('what no API accepts is rejected before any request:', () => {
	test.each(['PUT', 'DELETE', 'HEAD', 'x'])('the method %s', async (method) => {
		const error = await refusal(ECHO, { method: `={{ '${method}' }}` });
		expect(error?.message).toBe(`Lazada has no API that takes ${method.toUpperCase()}`);
	});

	test.each([0, -1, 3601, 'soon'])('a timeout of %p seconds', async (timeoutSeconds) => {
		const error = await refusal(ECHO, { options: { timeoutSeconds } });
		expect(error?.message).toBe('Timeout must be a number of seconds up to 3600');
	});

	test('a country that Lazada does not have', async () => {
		credential = await host.newCredential({ environment: 'lazada' });
		const given = { tokenSource: 'input', accessToken: 'token-of-someone' };
		const error = await refusal(ECHO, { ...given, country: "={{ 'us' }}" });
		expect(error?.message).toBe('Lazada has no country "us"');
	});
});

test('a method may be in lower case', async () => {
	const { error } = await callApi(host, ECHO, { method: "={{ 'post' }}" }, { credential });
	expect(error).toBeUndefined();
	expect(callsTo(host, ECHO)).toMatchObject([{ method: 'POST' }]);
});
