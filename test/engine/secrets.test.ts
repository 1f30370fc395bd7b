import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../sandbox/faults';
import { listSecrets, findSecrets } from '../support/secrets';
import type { Credential } from './support/credential';
import { everythingIn } from './support/everythingIn';
import type { Execution } from './support/execution';
import { ANY_TEXT, textWith } from './support/matchers';
import { tableRow } from './support/manyShops';
import { RequestedAddresses } from './support/requestedAddresses';
import { issueCode } from './support/seller';
import { useWatchedHost } from './support/watchedHost';

const CREATE = '/auth/token/create';
const REFRESH = '/auth/token/refresh';

const { host, thrown, expectNothingLeaked } = useWatchedHost();

/** What n8n stores of the tested node; the items that were given to it are the user's own. */
function readStored({ run }: Execution): string {
	const { runData, error } = run.data.resultData;
	return JSON.stringify([runData.Tested, error]);
}

/** Neither print nor errors may hold a secret; output may only where it hands tokens out. */
async function expectNoSecrets(
	executions: Execution[],
	output: 'stored too' | 'hands out',
): Promise<void> {
	const secrets = await expectNothingLeaked();
	expect(secrets.length).toBeGreaterThan(1);
	if (output === 'hands out') return;
	for (const execution of executions)
		expect(findSecrets(readStored(execution), secrets)).toEqual([]);
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

async function requestSeller(credential: Credential, also: IDataObject = {}): Promise<Execution> {
	const request = { uri: `${host.sandbox.url}/rest/seller/get`, ...also };
	return await host.runNode('test.plainRequest', { request }, { credential });
}

const FAULTS: Fault[] = [
	{ kind: 'html' },
	{ kind: 'status', status: 500 },
	{ kind: 'drop', afterWork: true },
	{ kind: 'cut', afterWork: true },
	{ kind: 'truncated', afterWork: true },
	{ kind: 'code', code: 'InvalidParameter', message: 'The input parameter is not valid' },
];

describe('no secret is printed, thrown or stored', () => {
	test('while a shop authorizes, is refreshed and called, with its tokens in the credential', async () => {
		const credential = await host.newCredential();

		const executions = [
			await host.lazada('buildAuthUrl', { options: { reference: 'shop-1' } }, { credential }),
			await generate(credential, issueCode(host.sandbox, 'my'), 'credential'),
			await refresh(credential),
			await requestSeller(credential),
			await requestSeller(credential, { method: 'POST', form: { note: 'x' } }),
		];

		expect(executions.map(({ error }) => error?.message)).toEqual(executions.map(() => undefined));
		await expectNoSecrets(executions, 'stored too');
	});

	test('except in the output, if tokens are returned for a table', async () => {
		const credential = await host.newCredential();
		const row = await tableRow(host, credential, 'my');

		const { json } = await refresh(credential, row);

		expect(findSecrets(JSON.stringify(json), listSecrets(host.sandbox))).toHaveLength(2);
		await expectNoSecrets([], 'hands out');
	});

	test.each(FAULTS)('when a token call fails with $kind', async (fault) => {
		const [fresh, other, due] = [
			await host.newCredential(),
			await host.authorizedCredential('sg'),
			await host.authorizedCredential('th'),
		];
		const row = await tableRow(host, fresh, 'my');
		host.sandbox.faults.add({ ...fault, path: CREATE, times: 2 });
		host.sandbox.faults.add({ ...fault, path: REFRESH, times: 3 });

		const executions = [
			await generate(fresh, issueCode(host.sandbox, 'my'), 'output'),
			await generate(fresh, issueCode(host.sandbox, 'my'), 'credential'),
			await refresh(fresh, row),
			await refresh(other),
		];
		host.clock.passDays(8);
		executions.push(await requestSeller(due));

		expect(executions.map(({ error }) => error?.message)).toEqual(executions.map(() => ANY_TEXT));
		expect(await thrown.errors()).toHaveLength(4);
		await expectNoSecrets(executions, 'stored too');
	});

	test('when Lazada repeats what it was sent', async () => {
		const credential = await host.authorizedCredential('my');
		const code = issueCode(host.sandbox, 'my');
		const { refreshToken = '' } = (await credential.grant()) ?? {};
		host.sandbox.faults.add({
			kind: 'code',
			path: CREATE,
			times: 2,
			code: 'E9',
			message: `Bad code ${code}`,
		});
		host.sandbox.faults.add({
			kind: 'code',
			path: REFRESH,
			code: 'E9',
			message: `Bad token ${refreshToken}`,
		});

		const executions = [
			await generate(credential, code, 'output'),
			await generate(credential, code, 'credential'),
			await refresh(credential),
		];

		expect(executions.map(({ error }) => error?.message)).toEqual([
			'Bad code ***',
			textWith(/^Bad code \*\*\*/),
			textWith(/^Bad token \*\*\*/),
		]);
		await expectNoSecrets(executions, 'stored too');
	});

	test('when Lazada rejects a code or a refresh token', async () => {
		const shop = await host.authorizedCredential('my');
		const spent = issueCode(host.sandbox, 'my');
		await generate(await host.newCredential(), spent, 'output');
		const row = await tableRow(host, shop, 'my');
		host.clock.passDays(15);

		const executions = [
			await generate(shop, spent, 'output'),
			await generate(shop, spent, 'credential'),
			await refresh(shop),
			await requestSeller(shop),
		];

		expect(executions.map(({ error, json }) => error?.message ?? json[0].message)).toEqual(
			executions.map(() => ANY_TEXT),
		);
		await refresh(shop, row);
		await expectNoSecrets(executions, 'stored too');
	});

	test('when the workflow continues after errors', async () => {
		const credential = await host.newCredential();
		const items = [
			{ code: issueCode(host.sandbox, 'my') },
			{ code: issueCode(host.sandbox, 'sg') },
		];
		host.sandbox.faults.add({ kind: 'drop', path: CREATE, times: 2, afterWork: true });
		const step = { credential, items, onError: 'continueRegularOutput' as const };
		const parameters = { code: '={{ $json.code }}', saveTo: 'output' };

		const execution = await host.lazada('generateAccessToken', parameters, step);

		expect(execution.outputs[0].map(({ json }) => json.error)).toEqual([
			textWith(/couldn't be reached/),
			textWith(/couldn't be reached/),
		]);
		expect(findSecrets(everythingIn(execution.outputs), listSecrets(host.sandbox))).toEqual([]);
		await expectNoSecrets([execution], 'stored too');
	});

	test.each([
		['is refused', { kind: 'status', status: 500 }],
		['is lost', { kind: 'drop' }],
		['is a web page', { kind: 'html', status: 403 }],
	] as Array<[string, Fault]>)(
		'when the answer to a request with the token %s',
		async (_how, fault) => {
			const credential = await host.authorizedCredential('my');
			host.sandbox.faults.add({ ...fault, path: '/seller/get', times: 3 });

			const executions = [
				await requestSeller(credential),
				await requestSeller(credential, { method: 'POST', form: { note: 'x' } }),
				await host.runNode(
					'test.signedRequest',
					{ request: { url: '/seller/get' } },
					{ credential },
				),
			];

			expect(executions.map(({ error }) => error?.message)).toEqual(executions.map(() => ANY_TEXT));
			await expectNoSecrets(executions, 'stored too');
		},
	);
});

describe('a URL, which proxies and servers log,', () => {
	test('contains no secret if that can be avoided: in token calls and in any POST', async () => {
		const addresses = new RequestedAddresses();
		const credential = await host.authorizedCredential('my');
		const row = await tableRow(host, credential, 'sg');
		const url = '/product/price_quantity/update';
		const body = { payload: '{}' };

		await refresh(credential);
		await refresh(credential, row);
		await requestSeller(credential, { method: 'POST', form: { note: 'x' } });
		await host.runNode(
			'test.signedRequest',
			{ request: { method: 'POST', url, body } },
			{ credential },
		);
		addresses.stop();

		expect(addresses.all).toEqual([
			`POST /rest${CREATE}`,
			`POST /rest${CREATE}`,
			`POST /rest${REFRESH}`,
			`POST /rest${REFRESH}`,
			'POST /rest/seller/get',
			`POST /rest${url}`,
		]);
	});
});

describe('what n8n stores of a credential', () => {
	test('is encrypted', async () => {
		const credential = await host.authorizedCredential('my');

		const stored = credential.encrypted;

		expect(stored).not.toBe('');
		expect(findSecrets(stored, listSecrets(host.sandbox))).toEqual([]);
		const fields = JSON.stringify(await credential.fields());
		expect(findSecrets(fields, listSecrets(host.sandbox))).toHaveLength(4);
	});
});
