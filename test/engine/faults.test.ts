import type { ExecutionError, IDataObject } from 'n8n-workflow';
import type { Fault } from '../../sandbox/faults';
import { consentTo, linkIn } from '../../tools/host/consent';
import type { Credential } from './support/credential';
import type { Execution } from './support/execution';
import { tableRow } from './support/manyShops';
import { countCalls, isSpent, issueCode, newestTokens } from './support/seller';
import { useHost } from './support/useHost';

const CREATE = '/auth/token/create';
const REFRESH = '/auth/token/refresh';

const host = useHost();

function add(path: string, fault: Fault): void {
	host.sandbox.faults.add({ path, ...fault });
}

async function generate(credential: Credential, code: string, saveTo: string): Promise<Execution> {
	const parameters = { code: '={{ $json.code }}', saveTo };
	return await host.lazada('generateAccessToken', parameters, { credential, items: [{ code }] });
}

async function refresh(credential: Credential, row?: IDataObject): Promise<Execution> {
	const parameters = {
		tokenSource: row === undefined ? 'credential' : 'input',
		refreshToken: '={{ $json.refreshToken }}',
		onlyWhenDue: false,
	};
	const items = row === undefined ? [{}] : [row];
	return await host.lazada('refreshAccessToken', parameters, { credential, items });
}

async function requestSeller(credential: Credential): Promise<Execution> {
	const request = { uri: `${host.sandbox.url}/rest/seller/get` };
	return await host.runNode('test.plainRequest', { request }, { credential });
}

/** What goes wrong, and what the user must be able to read of it. */
const TROUBLES: Array<[string, Fault, RegExp]> = [
	['a web page of a firewall', { kind: 'html' }, /^Lazada sent a web page instead of an answer/],
	[
		'a web page with an error status',
		{ kind: 'html', status: 403 },
		/^Lazada sent a web page instead of an answer/,
	],
	['HTTP status 500 without a body', { kind: 'status', status: 500 }, /^Lazada's answer was empty/],
	['HTTP status 503 without a body', { kind: 'status', status: 503 }, /^Lazada's answer was empty/],
	['HTTP status 401 without a body', { kind: 'status', status: 401 }, /^Lazada's answer was empty/],
	[
		'a connection that ends before the answer',
		{ kind: 'drop' },
		/^127\.0\.0\.1:\d+ couldn't be reached/,
	],
	[
		'a connection that ends inside the answer',
		{ kind: 'cut' },
		/^127\.0\.0\.1:\d+ couldn't be reached/,
	],
	['JSON that stops in the middle', { kind: 'truncated' }, /^Lazada's answer was cut off/],
	[
		'a code that Lazada documents',
		{ kind: 'code', code: 'ServiceTimeout' },
		/^Lazada took too long/,
	],
	[
		'a code that nobody knows',
		{ kind: 'code', code: 'E-4711', message: 'The moon is full' },
		/^The moon is full/,
	],
];

/** What happened in the message, how to mend it in the description, neither with remains of a program. */
function expectClear(error: ExecutionError | undefined, message: RegExp): void {
	const remains = /[<>{}]|undefined|\[object/;
	expect(error?.name).toBe('NodeApiError');
	expect(error?.message).toMatch(message);
	expect(error?.message).not.toMatch(remains);
	expect(error?.description).toMatch(/Check |Retry|Look the code up/);
	expect(error?.description).not.toMatch(remains);
	expect(error?.context.itemIndex).toBe(0);
}

describe.each(TROUBLES)('%s', (_what, fault, message) => {
	test('stops Generate Access Token with a clear message, after one request', async () => {
		const credential = await host.newCredential();
		add(CREATE, fault);

		const { error } = await generate(credential, issueCode(host.sandbox, 'my'), 'output');

		expectClear(error, message);
		expect(host.sandbox.log.calls.map(({ path }) => path)).toEqual([CREATE]);
	});

	test('stops Generate Access Token to the credential, and stores nothing', async () => {
		const credential = await host.newCredential();
		add(CREATE, fault);

		const { error } = await generate(credential, issueCode(host.sandbox, 'my'), 'credential');

		expectClear(error, message);
		expect(host.sandbox.log.calls.map(({ path }) => path)).toEqual([CREATE]);
		expect(credential.writes).toBe(0);
	});

	test('stops Refresh Access Token from the input with a clear message', async () => {
		const credential = await host.newCredential();
		const row = await tableRow(host, credential, 'my');
		add(REFRESH, fault);

		const { error } = await refresh(credential, row);

		expectClear(error, message);
		expect(host.sandbox.log.calls.map(({ path }) => path)).toEqual([REFRESH]);
	});

	test('stops Refresh Access Token on the credential, and leaves the stored grant unchanged', async () => {
		const credential = await host.authorizedCredential('my');
		const before = await credential.fields();
		add(REFRESH, fault);

		const { error } = await refresh(credential);

		expectClear(error, message);
		expect(host.sandbox.log.calls.map(({ path }) => path)).toEqual([REFRESH]);
		expect(await credential.fields()).toEqual(before);
	});

	test('at a refresh ahead of time: the request uses the token that is still valid', async () => {
		const credential = await host.authorizedCredential('my');
		host.clock.passDays(6);
		add(REFRESH, fault);

		const { json } = await requestSeller(credential);

		expect(json[0].data).toMatchObject({ email: 'shop-my@example.com' });
		expect(host.sandbox.log.calls.map(({ path }) => path)).toEqual([REFRESH, '/seller/get']);
	});

	test('at a refresh that is needed: the request stops with a clear message', async () => {
		const credential = await host.authorizedCredential('my');
		const before = await credential.fields();
		host.clock.passDays(8);
		add(REFRESH, fault);

		const { error } = await requestSeller(credential);

		expect(error?.message).toMatch(message);
		expect(error?.message).toMatch(/Check |Retry|Look the code up/);
		expect(host.sandbox.log.calls.map(({ path }) => path)).toEqual([REFRESH]);
		expect(await credential.fields()).toEqual(before);
	});
});

describe('an authorization code whose answer was lost', () => {
	test.each(['output', 'credential'])('is never sent again automatically (%s)', async (saveTo) => {
		const credential = await host.newCredential();
		const code = issueCode(host.sandbox, 'my');
		add(CREATE, { kind: 'drop', afterWork: true });

		const { error } = await generate(credential, code, saveTo);

		expect(error?.message).toMatch(/couldn't be reached/);
		expect(isSpent(host.sandbox, code)).toBe(true);
		expect(countCalls(host.sandbox, CREATE)).toBe(1);
	});

	test('is not sent again by n8n’s second attempt at a request either', async () => {
		const credential = await host.newCredential({
			authorizationCode: issueCode(host.sandbox, 'my'),
		});
		add(CREATE, { kind: 'drop', afterWork: true });

		const { error } = await requestSeller(credential);

		expect(error?.message).toMatch(/couldn't be reached/);
		expect(countCalls(host.sandbox, CREATE)).toBe(1);
	});

	test('leads to a new authorization when it is used again', async () => {
		const credential = await host.newCredential({
			authorizationCode: issueCode(host.sandbox, 'my'),
		});
		add(CREATE, { kind: 'drop', afterWork: true });
		await requestSeller(credential);
		host.clock.passMinutes(1);

		const { error } = await requestSeller(credential);

		expect(error?.message).toMatch(/^Lazada doesn't accept this authorization code/);
		expect(await consentTo(linkIn(error?.message ?? ''), 'shop-my@example.com', 'my')).toMatch(
			/code=0_/,
		);
	});

	test('that Lazada never saw can be used once the network is back', async () => {
		const credential = await host.newCredential({
			authorizationCode: issueCode(host.sandbox, 'my'),
		});
		add(CREATE, { kind: 'drop' });
		await requestSeller(credential);
		host.clock.passMinutes(1);

		const { json } = await requestSeller(credential);

		expect(json[0].data).toMatchObject({ email: 'shop-my@example.com' });
	});
});

describe('a refresh that fails', () => {
	test('is retried later, not at every request', async () => {
		const credential = await host.authorizedCredential('my');
		host.clock.passDays(6);
		add(REFRESH, { kind: 'drop' });

		for (let round = 0; round < 3; round++) await requestSeller(credential);
		const within = countCalls(host.sandbox, REFRESH);
		host.clock.passMinutes(2);
		await requestSeller(credential);

		expect(within).toBe(1);
		expect(countCalls(host.sandbox, REFRESH)).toBe(2);
		expect(await credential.grant()).toMatchObject(newestTokens(host.sandbox));
	});

	test('after Lazada rotated the tokens is repaired by the next one if old refresh tokens stay valid', async () => {
		host.sandbox.world.settings.rotation = 'lenient';
		const credential = await host.authorizedCredential('my');
		host.clock.passDays(8);
		add(REFRESH, { kind: 'cut', afterWork: true });
		await requestSeller(credential);
		host.clock.passMinutes(2);

		const { json } = await requestSeller(credential);

		expect(json[0]).toMatchObject({ code: '0' });
		expect(await credential.grant()).toMatchObject(newestTokens(host.sandbox));
	});

	test('after Lazada rotated the tokens leads to a new authorization if they do not', async () => {
		const credential = await host.authorizedCredential('my');
		host.clock.passDays(8);
		add(REFRESH, { kind: 'drop', afterWork: true });
		await requestSeller(credential);
		host.clock.passMinutes(2);

		const { error } = await requestSeller(credential);

		expect(error?.message).toMatch(/^The refresh token has expired/);
		expect(await consentTo(linkIn(error?.message ?? ''), 'shop-my@example.com', 'my')).toMatch(
			/code=0_/,
		);
	});

	test('because the gateway is down names its address', async () => {
		const credential = await host.newCredential({ gatewayUrl: 'http://127.0.0.1:9' });

		const { error } = await generate(credential, '0_246810_code', 'output');

		expect(error?.message).toBe("127.0.0.1:9 couldn't be reached");
		expect(error?.description).toMatch(/network, proxy and DNS/);
	});
});
