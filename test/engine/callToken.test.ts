import type { IDataObject } from 'n8n-workflow';
import { callApi, callsTo } from './support/apiCall';
import type { Credential } from './support/credential';
import type { Execution } from './support/execution';
import { newestTokens } from './support/seller';
import { useHost } from './support/useHost';

const SELLER = '/seller/get';
const REFRESH = '/auth/token/refresh';

const host = useHost();
let credential: Credential;

beforeEach(async () => {
	credential = await host.authorizedCredential('my');
});

async function callSeller(items: IDataObject[] = [{}]): Promise<Execution> {
	return await callApi(host, SELLER, {}, { credential, items });
}

/** What the sandbox was asked, and with what it answered. */
function log(): string[] {
	return host.sandbox.log.calls.map(({ path, result }) => `${path} ${result}`);
}

const EMAIL = 'shop-my@example.com';

describe('a call with the credential', () => {
	test('uses its token', async () => {
		const { json, error } = await callSeller();
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ email: EMAIL, seller_id: 2500 }]);
		const { access_token } = callsTo(host, SELLER)[0].parameters;
		expect(newestTokens(host.sandbox).accessToken.slice(-4)).toBe(access_token.slice(-4));
	});

	test.each([
		['is due', 6],
		['has expired', 8],
	])(
		'uses a refreshed token if the stored one %s, with one refresh for all items',
		async (_how, days) => {
			host.clock.passDays(days);
			const { json } = await callSeller([{}, {}, {}]);
			expect(json).toMatchObject([{ email: EMAIL }, { email: EMAIL }, { email: EMAIL }]);
			expect(log()).toEqual([`${REFRESH} 0`, ...json.map(() => `${SELLER} 0`)]);
			expect(await credential.grant()).toMatchObject(newestTokens(host.sandbox));
		},
	);

	test('uses a token that is still valid if the refresh fails', async () => {
		host.clock.passDays(6);
		host.sandbox.faults.add({ kind: 'status', status: 503, path: REFRESH, times: 9 });
		const { json, error } = await callSeller([{}, {}, {}]);
		expect(error).toBeUndefined();
		expect(json).toHaveLength(3);
		expect(log()).toEqual([`${REFRESH} status`, ...json.map(() => `${SELLER} 0`)]);
	});

	test('is not made while no shop is authorized, and says which link to open', async () => {
		credential = await host.newCredential();
		const { error } = await callSeller();
		expect(error?.message).toMatch(/^This shop isn't authorized yet\. .*Open this link/);
		expect(error?.message).toContain(`${host.sandbox.url}/oauth/authorize?`);
		expect(error?.context.itemIndex).toBe(0);
		expect(callsTo(host, SELLER).map(({ result }) => result)).not.toContain('0');
	});
});
