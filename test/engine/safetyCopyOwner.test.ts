import type { IDataObject } from 'n8n-workflow';
import { APP } from '../support/app';
import type { Credential } from './support/credential';
import type { Execution } from './support/execution';
import { addRows, refreshRows } from './support/manyShops';
import { accepted, useStubGateway } from './support/stubGateway';
import { useHost } from './support/useHost';

const SPENT = JSON.stringify({ code: 'IllegalRefreshToken', type: 'ISP', message: 'spent' });
const OTHER_APP = { appKey: '271828', appSecret: 'secret-of-the-other-app' };

const host = useHost();
const other = useStubGateway();
let credential: Credential;

beforeEach(async () => {
	credential = await host.newCredential();
});

async function refresh(items: IDataObject[]): Promise<Execution> {
	return await refreshRows(host, { credential, items }, { safetyCopy: true });
}

async function storedCopies(): Promise<unknown> {
	return (await credential.fields()).tokenCopies;
}

describe('the safety copies of a credential', () => {
	test('give nothing to another app that the credential is changed to', async () => {
		const items = addRows(host, 1);
		await refresh(items);
		host.clock.passDays(0.6);
		host.sandbox.world.apps.set(OTHER_APP.appKey, {
			...OTHER_APP,
			callbackUrls: [],
			kind: 'erp',
			whitelist: [],
		});

		await credential.save(OTHER_APP);
		const { json } = await refresh(items);
		expect(json).toEqual([expect.objectContaining({ status: 'reauthorize' })]);
		expect(json[0].refreshToken).toBe(items[0].refreshToken);

		await credential.save(APP);
		const again = await refresh(items);
		expect(again.json[0].status).toBe('refreshed');
	});

	test('give nothing to another gateway that the credential is changed to', async () => {
		const items = addRows(host, 1);
		await refresh(items);
		host.clock.passDays(0.6);
		other.answer = () => SPENT;

		await credential.save({ gatewayUrl: other.url });
		const { json } = await refresh(items);

		expect(json).toEqual([expect.objectContaining({ status: 'reauthorize' })]);
		expect(json[0].refreshToken).toBe(items[0].refreshToken);
	});

	test('give nothing to a wrong App Secret', async () => {
		const items = addRows(host, 1);
		await refresh(items);
		host.clock.passDays(0.6);

		await credential.save({ appSecret: 'wrong' });
		const { json, error } = await refresh(items);

		expect(json).toEqual([]);
		expect(error?.message).toMatch(/signature/);
	});

	test.each(['no JSON', '{}', '[null,1,"text",{}]', '[{"replaced":"a","given":"b"}]'])(
		'may be invalid: %s',
		async (tokenCopies) => {
			await credential.save({ tokenCopies });
			const spent = { refreshToken: 'spent', accessToken: 'spent' };

			const { json } = await refresh([spent, ...addRows(host, 1)]);

			expect(json.map(({ status }) => status)).toEqual(['reauthorize', 'refreshed']);
			expect(JSON.parse(String(await storedCopies()))).toHaveLength(1);
		},
	);

	test('do not contain an answer far longer than Lazada’s, which is returned all the same', async () => {
		const tokens = { access_token: 'a', refresh_token: 'r', expires_in: 9, refresh_expires_in: 9 };
		other.answer = () => accepted({ ...tokens, account: 'x'.repeat(20_000) });
		await credential.save({ gatewayUrl: other.url });

		const { json } = await refresh([{ refreshToken: 'due', accessToken: 'due' }]);

		expect(json[0]).toMatchObject({ status: 'refreshed', refreshToken: 'r' });
		expect(await storedCopies()).toBeUndefined();
	});
});
