import { callApi } from './support/apiCall';
import type { Credential } from './support/credential';
import type { Execution } from './support/execution';
import { ForwardProxy } from './support/forwardProxy';
import { useHost } from './support/useHost';

const REFRESH = '/auth/token/refresh';
const SELLER = '/seller/get';
const VARIABLES = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap((name) => [
	name,
	name.toLowerCase(),
]);

const host = useHost();
const before = VARIABLES.map((name) => [name, process.env[name]] as const);
let proxy: ForwardProxy;
let credential: Credential;

beforeEach(async () => {
	for (const name of VARIABLES) delete process.env[name];
	proxy = new ForwardProxy();
	await proxy.start();
	credential = await host.authorizedCredential('my');
	host.clock.passDays(6);
});

afterEach(async () => {
	for (const [name, value] of before) {
		if (value === undefined) delete process.env[name];
		else process.env[name] = value;
	}
	await proxy.close();
});

async function httpRequest(options: { proxy?: string } = {}): Promise<Execution> {
	const uri = `${host.sandbox.url}/rest${SELLER}`;
	return await host.runNode('test.plainRequest', { request: { uri, ...options } }, { credential });
}

/** What the sandbox got, whatever way it came. */
function received(): string[] {
	return host.sandbox.log.calls.map(({ path }) => path);
}

describe('a proxy', () => {
	test.each([
		['HTTP Request', async () => await httpRequest()],
		['Call', async () => await callApi(host, SELLER, {}, { credential })],
		[
			'Refresh Access Token',
			async () =>
				await host.lazada('refreshAccessToken', { tokenSource: 'credential' }, { credential }),
		],
	])('in n8n’s environment passes on all that %s sends, refreshes too', async (_node, send) => {
		process.env.HTTP_PROXY = proxy.url;
		const { error } = await send();
		expect(error).toBeUndefined();
		expect(received()).toContain(REFRESH);
		expect(proxy.passed).toEqual(received());
	});

	test('in n8n’s environment is left out for the hosts of NO_PROXY', async () => {
		process.env.HTTP_PROXY = proxy.url;
		process.env.NO_PROXY = '127.0.0.1';
		const { error } = await httpRequest();
		expect(error).toBeUndefined();
		expect(received()).toEqual([REFRESH, SELLER]);
		expect(proxy.passed).toEqual([]);
	});

	test('in the options of HTTP Request passes on its call alone: the hook that refreshes does not see it', async () => {
		const { error } = await httpRequest({ proxy: proxy.url });
		expect(error).toBeUndefined();
		expect(received()).toEqual([REFRESH, SELLER]);
		expect(proxy.passed).toEqual([SELLER]);
	});
});
