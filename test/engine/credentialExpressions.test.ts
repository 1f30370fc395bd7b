import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { APP, CALLBACK, openApp } from '../support/app';
import { callsTo, ECHO } from './support/apiCall';
import type { Credential } from './support/credential';
import type { Execution } from './support/execution';
import { callForRows, refreshRows } from './support/manyShops';
import { issueCode } from './support/seller';
import { text } from './support/text';
import { useHost } from './support/useHost';

/** A second app of the same sandbox. */
const OTHER = { appKey: '135790', appSecret: [...APP.appSecret].reverse().join('') };
const APPS = [APP, OTHER];
const REFRESH = '/auth/token/refresh';

/** The app of each item. */
const BY_ITEM = { appKey: '={{ $json.appKey }}', appSecret: '={{ $json.appSecret }}' };

const host = useHost();

beforeAll(() => {
	host.sandbox.world.apps.set(OTHER.appKey, { ...openApp([CALLBACK]), ...OTHER });
});

/** Rows of shops of the two apps by turns, each with its app. */
function addMixedRows(count: number): IDataObject[] {
	const rows = APPS.map(({ appKey }) => host.sandbox.addShops({ appKey, count }));
	return Array.from({ length: count }, (_, index) => ({
		...rows[index % 2][index],
		...APPS[index % 2],
	}));
}

/** By which apps an API was called, oldest first, and with what result. */
function appsAt(path: string): string[] {
	return callsTo(host, path).map(({ parameters, result }) => `${parameters.app_key} ${result}`);
}

/** What was turned into a value where an expression was stored. */
async function expectExpressions(
	credential: Credential,
	expressions: ICredentialDataDecryptedObject = BY_ITEM,
): Promise<void> {
	expect(await credential.fields()).toMatchObject(expressions);
}

async function exchange(credential: Credential, app: typeof APP): Promise<Execution> {
	const items = [{ ...app, code: issueCode(host.sandbox, 'my') }];
	const parameters = { code: '={{ $json.code }}', saveTo: 'credential' };
	return await host.lazada('generateAccessToken', parameters, { credential, items });
}

const OTHERS_TOKENS = "The credential's tokens belong to another app than this item's";

describe("a credential whose app is an expression gives each item its own app, never the first item's", () => {
	let credential: Credential;

	beforeEach(async () => {
		credential = await host.newCredential(BY_ITEM);
	});

	test('in Call, for 20 items at the same time', async () => {
		const items = addMixedRows(20);
		const { json, error } = await callForRows(host, { credential, items });
		expect(error).toBeUndefined();
		expect(json).toHaveLength(20);
		expect(appsAt('/seller/get').sort()).toEqual(
			items.map(({ appKey }) => `${text(appKey)} 0`).sort(),
		);
	});

	test('in Build Auth URL: the link and the signature of its state', async () => {
		const { json } = await host.lazada('buildAuthUrl', {}, { credential, items: APPS });
		expect(json.map(({ authUrl }) => new URL(text(authUrl)).searchParams.get('client_id'))).toEqual(
			APPS.map(({ appKey }) => appKey),
		);
		const answers = json.map(({ state }, index) => ({
			...APPS[1 - index],
			code: 'never-exchanged',
			state,
		}));
		const parameters = { code: '={{ $json.code }}', options: { state: '={{ $json.state }}' } };
		const step = { credential, items: answers, onError: 'continueRegularOutput' as const };
		const verified = await host.lazada('generateAccessToken', parameters, step);
		expect(verified.json.map(({ error }) => text(error))).toEqual([
			expect.stringMatching(/state/i),
			expect.stringMatching(/state/i),
		]);
		expect(callsTo(host, '/auth/token/create')).toEqual([]);
	});

	test('in Generate Access Token', async () => {
		const { world } = host.sandbox;
		const account = world.accounts[0];
		const items = APPS.map((app) => ({
			...app,
			code: world.issueCode({ appKey: app.appKey, account, country: account.shops[0].country }),
		}));
		const parameters = { code: '={{ $json.code }}' };
		const { json } = await host.lazada('generateAccessToken', parameters, { credential, items });
		expect(json.map(({ status }) => status)).toEqual(['authorized', 'authorized']);
		expect(appsAt('/auth/token/create')).toEqual(APPS.map(({ appKey }) => `${appKey} 0`));
	});

	test('in Refresh Access Token with safety copies, and for old tokens in a later run', async () => {
		const items = addMixedRows(4);
		const step = { credential, items };
		const { json } = await refreshRows(host, step, { safetyCopy: true });
		expect(json.map(({ status }) => status)).toEqual(items.map(() => 'refreshed'));
		expect(appsAt(REFRESH).sort()).toEqual(items.map(({ appKey }) => `${text(appKey)} 0`).sort());
		await expectExpressions(credential);
		const { tokenCopies } = await credential.fields();
		expect(JSON.parse(text(tokenCopies))).toHaveLength(4);
		host.clock.passMinutes(20);
		const again = await refreshRows(host, step);
		expect(again.json.map(({ refreshToken }) => refreshToken)).toEqual(
			json.map(({ refreshToken }) => refreshToken),
		);
	});

	test('and an item whose app cannot be used is the only one that fails', async () => {
		const items = [{ ...addMixedRows(1)[0], appKey: 'none' }, ...addMixedRows(2)];
		const parameters = {
			resource: 'api',
			path: { __rl: true, mode: 'path', value: '/seller/get' },
			tokenSource: 'input',
			accessToken: '={{ $json.accessToken }}',
		};
		const step = { credential, items, onError: 'continueRegularOutput' as const };
		const { json } = await host.lazada('call', parameters, step);
		expect(json).toMatchObject([
			{ error: 'The App Key must contain only digits' },
			{ seller_id: expect.anything() as unknown },
			{ seller_id: expect.anything() as unknown },
		]);
	});
});

describe('the tokens that such a credential stores', () => {
	let credential: Credential;

	beforeEach(async () => {
		credential = await host.newCredential(BY_ITEM);
		const { json, error } = await exchange(credential, APP);
		expect(error).toBeUndefined();
		expect(json[0].status).toBe('authorized');
		host.sandbox.log.clear();
	});

	const callEcho = async (items: IDataObject[]) => {
		const path = { __rl: true, mode: 'path', value: ECHO };
		const step = { credential, items, onError: 'continueRegularOutput' as const };
		return await host.lazada('call', { resource: 'api', path }, step);
	};

	test('leave its expressions as they are, after an exchange and a refresh', async () => {
		await expectExpressions(credential);
		const parameters = { tokenSource: 'credential', onlyWhenDue: false };
		const step = { credential, items: [APP] };
		const { json } = await host.lazada('refreshAccessToken', parameters, step);
		expect(json[0].status).toBe('refreshed');
		await expectExpressions(credential);
		expect(credential.writes).toBe(2);
	});

	test('are used for the items of their app only; others are told, and nothing is sent', async () => {
		const { json } = await callEcho([OTHER, APP, OTHER]);
		expect(json).toMatchObject([
			{ error: OTHERS_TOKENS },
			{ method: 'GET' },
			{ error: OTHERS_TOKENS },
		]);
		expect(text(json[0].message)).toContain(`the app ${APP.appKey} at ${host.sandbox.url}/rest`);
		expect(host.sandbox.log.calls.map(({ path }) => path)).toEqual([ECHO]);
		const alone = await callEcho([OTHER]);
		expect(alone.json).toMatchObject([{ error: OTHERS_TOKENS }]);
	});

	test('are not sent to another gateway that an expression gives', async () => {
		const gateway = '={{ $json.gateway }}';
		await credential.save({ ...APP, gatewayUrl: gateway });
		const { json } = await callEcho([{ gateway: 'http://127.0.0.1:9' }]);
		expect(json).toMatchObject([{ error: OTHERS_TOKENS }]);
		expect(text(json[0].message)).toContain('at http://127.0.0.1:9/rest for this item');
	});

	test('are not refreshed for the items of another app', async () => {
		const parameters = { tokenSource: 'credential', onlyWhenDue: false };
		const step = { credential, items: [OTHER] };
		const { error } = await host.lazada('refreshAccessToken', parameters, step);
		expect(error?.message).toBe(OTHERS_TOKENS);
		expect(host.sandbox.log.calls).toEqual([]);
	});

	test('are not replaced by those of another app, whose code is not spent', async () => {
		const before = await credential.grant();
		const { error } = await exchange(credential, OTHER);
		expect(error?.message).toBe(OTHERS_TOKENS);
		expect(host.sandbox.log.calls).toEqual([]);
		expect(await credential.grant()).toEqual(before);
	});

	test('are used by HTTP Request for the items of their app only, too', async () => {
		const request = { uri: `${host.sandbox.url}/rest/seller/get` };
		const own = await host.runNode('test.plainRequest', { request }, { credential, items: [APP] });
		expect(own.json[0].code).toBe('0');
		const items = [APP, OTHER];
		const both = await host.runNode('test.plainRequest', { request }, { credential, items });
		expect(both.error?.message).toContain(`client_id=${OTHER.appKey}`);
		expect(appsAt('/seller/get')).not.toContain(`${OTHER.appKey} 0`);
	});

	test('are those of one app, so a user who changes the app itself is told to connect again', async () => {
		await credential.save(OTHER);
		const { error } = await host.lazada('refreshAccessToken', {}, { credential, items: [{}] });
		expect(error?.message).toMatch(/^This shop isn't authorized yet/);
	});
});

describe('the credential is read', () => {
	async function countReads(fields: ICredentialDataDecryptedObject): Promise<number> {
		const credential = await host.newCredential(fields);
		const items = host.sandbox
			.addShops({ appKey: APP.appKey, count: 5 })
			.map((row) => ({ ...row }));
		const spy = jest.spyOn(host.helper, 'getDecrypted');
		const { error } = await callForRows(host, { credential, items });
		const reads = spy.mock.calls.length;
		spy.mockRestore();
		expect(error).toBeUndefined();
		return reads;
	}

	test('once for all items where it has no expression', async () => {
		expect(await countReads({})).toBe(1);
	});

	test('once for all items where its expressions are the same for all of them', async () => {
		expect(await countReads({ callbackUrl: '={{ $vars.callback }}' })).toBe(1);
		expect(await countReads({ callbackUrl: '={{ $vars["callback"] }}' })).toBe(1);
	});

	test('for each item where an expression may differ', async () => {
		expect(await countReads({ callbackUrl: '={{ $json.callback }}' })).toBe(5);
	});
});
