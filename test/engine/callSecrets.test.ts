import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../sandbox/faults';
import { APP } from '../support/app';
import { findSecrets } from '../support/secrets';
import { callApi, ECHO, listed } from './support/apiCall';
import type { Credential } from './support/credential';
import { everythingIn } from './support/everythingIn';
import type { Execution } from './support/execution';
import { ANY_TEXT } from './support/matchers';
import { RequestedAddresses } from './support/requestedAddresses';
import { text } from './support/text';
import { useWatchedHost } from './support/watchedHost';

const FROM_ITEM = { tokenSource: 'input', accessToken: '={{ $json.accessToken }}' };
const WITH_FILE = {
	method: 'POST',
	files: { file: [{ parameter: 'image', binaryProperty: 'data' }] },
};
const FILES = [{ data: { bytes: Buffer.from('x'), fileName: 'x.png' } }];

const { host, expectNothingLeaked } = useWatchedHost();
let credential: Credential;

beforeEach(async () => {
	credential = await host.authorizedCredential('my');
});

async function call(parameters: IDataObject, items: IDataObject[] = [{}]): Promise<Execution> {
	return await callApi(host, ECHO, parameters, { credential, items, files: FILES });
}

/** Shops whose tokens come in items. */
function shopItems(): IDataObject[] {
	const shops = host.sandbox.addShops({ appKey: APP.appKey, count: 2 });
	return shops.map(({ accessToken, country }) => ({ accessToken, country }));
}

/** Neither print nor errors nor what n8n stores of the node may hold a secret. */
async function expectNoSecrets(executions: Execution[]): Promise<void> {
	const secrets = await expectNothingLeaked();
	expect(secrets.length).toBeGreaterThan(3);
	for (const { run, outputs } of executions) {
		const { runData, error } = run.data.resultData;
		expect(findSecrets(everythingIn([runData.Tested, error, outputs]), secrets)).toEqual([]);
	}
}

describe('a call leaks no token', () => {
	test('if it succeeds, with raw answers and files too', async () => {
		const executions = [
			await call({}),
			await call({ method: 'POST', simplify: false, payload: '{}' }),
			await call(WITH_FILE),
			await call({ parameters: listed([['page_no', 1]]), returnAll: true }),
			await call(FROM_ITEM, shopItems()),
		];
		expect(executions.map(({ error }) => error?.message)).toEqual(executions.map(() => undefined));
		await expectNoSecrets(executions);
	});

	test('if a rejected token is refreshed, and if it is rejected again', async () => {
		host.sandbox.world.expireAccessTokens();
		const executions = [await call({}), await call(WITH_FILE)];
		expect(executions.map(({ error }) => error?.message)).toEqual(executions.map(() => undefined));
		host.sandbox.faults.add({ kind: 'code', code: 'IllegalAccessToken', path: ECHO, times: 2 });
		executions.push(await call({}));
		expect(executions[2].error?.message).toEqual(ANY_TEXT);
		await expectNoSecrets(executions);
	});

	test.each<Fault>([
		{ kind: 'html', status: 403 },
		{ kind: 'status', status: 500 },
		{ kind: 'drop' },
		{ kind: 'cut', afterWork: true },
		{ kind: 'truncated', afterWork: true },
		{ kind: 'hang' },
		{ kind: 'code', code: 'InvalidParameter', message: 'The input parameter is not valid' },
	])('if it fails with $kind', async (fault) => {
		host.sandbox.faults.add({ ...fault, path: ECHO, times: 4 });
		const options = { timeoutSeconds: 1 };
		const executions = [
			await call({ options }),
			await call({ method: 'POST', options }),
			await call({ ...WITH_FILE, options }),
			await call({ ...FROM_ITEM, options }, shopItems().slice(1)),
		];
		expect(executions.map(({ error }) => error?.message)).toEqual(executions.map(() => ANY_TEXT));
		await expectNoSecrets(executions);
	});

	test('if Lazada repeats it in an error, or the shop must authorize again', async () => {
		const [item] = shopItems();
		const message = `Bad token ${text(item.accessToken)} of the app`;
		host.sandbox.faults.add({ kind: 'code', path: ECHO, code: 'E9', message });
		const repeated = await call(FROM_ITEM, [item]);
		expect(repeated.error?.message).toBe('Bad token *** of the app');
		const [authorization] = host.sandbox.world.authorizations;
		authorization.accessTokens.clear();
		authorization.refreshTokens.clear();
		const dead = await call({});
		expect(dead.error?.message).toMatch(/Open this link/);
		await expectNoSecrets([repeated, dead]);
	});

	test('if the workflow continues after an error', async () => {
		const items = shopItems();
		host.sandbox.faults.add({ kind: 'drop', path: ECHO, times: 2 });
		const step = { credential, items, onError: 'continueRegularOutput' as const };
		const execution = await callApi(host, ECHO, FROM_ITEM, step);
		expect(execution.json.map(({ error }) => error)).toEqual([ANY_TEXT, ANY_TEXT]);
		await expectNoSecrets([execution]);
	});

	test('in the URL of a POST', async () => {
		const addresses = new RequestedAddresses();
		await call({ method: 'POST', parameters: listed([['note', 'x']]), payload: '{}' });
		await call(WITH_FILE);
		addresses.stop();
		expect(addresses.all).toEqual([`POST /rest${ECHO}`, `POST /rest${ECHO}`]);
	});
});
