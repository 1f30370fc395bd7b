import type { IDataObject } from 'n8n-workflow';
import { callApi, ECHO } from './support/apiCall';
import { accepted, useStubGateway } from './support/stubGateway';
import { useHost } from './support/useHost';

const host = useHost();
const stub = useStubGateway();

const FROM_ITEM = { tokenSource: 'input', accessToken: '={{ $json.accessToken }}' };

async function call(given: IDataObject, item: IDataObject) {
	const credential = await host.newCredential({ gatewayUrl: stub.url });
	const items = [{ accessToken: 'token-of-someone', ...item }];
	return await callApi(host, ECHO, { ...FROM_ITEM, ...given }, { credential, items });
}

describe('Daraz, the same platform with other countries, by a custom gateway,', () => {
	test.each(['pk', 'BD', 'lk'])('is called with a token of the country %s', async (country) => {
		stub.answer = () => accepted({ data: { ok: true } });
		const { json, error } = await call({}, { country });
		expect(error).toBeUndefined();
		expect(json).toEqual([{ ok: true }]);
		expect(stub.asked.map(({ path }) => path)).toEqual([ECHO]);
	});

	test('is called for each country of the sellers, and the output names it', async () => {
		stub.answer = (_asked, count) => accepted({ data: { count } });
		const sellers = [{ country: 'PK' }, { country: 'BD' }];
		const { json, error } = await call({ country: 'each' }, { country: 'cb', sellers });
		expect(error).toBeUndefined();
		expect(json).toEqual([
			{ count: 1, country: 'pk' },
			{ count: 2, country: 'bd' },
		]);
	});

	test('names its country where one of several calls does not succeed', async () => {
		stub.answer = (_asked, count) =>
			count === 1
				? accepted({ data: {} })
				: '{"code":"E5","message":"Not in this country","request_id":"r-3"}';
		const sellers = [{ country: 'pk' }, { country: 'bd' }];
		const { error } = await call({ country: 'each' }, { sellers });
		expect(error?.message).toBe('BD: Not in this country');
		expect(error?.description).toContain('The calls for PK succeeded.');
	});

	test('refreshes and calls with a grant that is stored in the credential', async () => {
		const tokens = (name: string, seconds: number) =>
			accepted({
				access_token: `access-${name}`,
				refresh_token: `refresh-${name}`,
				expires_in: seconds,
				refresh_expires_in: 86_400,
				country: 'pk',
				account: 'shop@example.com',
				country_user_info: [{ country: 'pk', seller_id: 7, user_id: 8, short_code: 'PK7' }],
			});
		stub.answer = ({ path }) => {
			if (path === '/auth/token/create') return tokens('one', 0);
			return path === '/auth/token/refresh'
				? tokens('two', 3600)
				: accepted({ data: { ok: true } });
		};
		const credential = await host.newCredential({
			gatewayUrl: stub.url,
			authorizationCode: '0_123456_code',
		});
		const { json, error } = await callApi(host, ECHO, { country: 'each' }, { credential });
		expect(error).toBeUndefined();
		expect(json).toEqual([{ ok: true, country: 'pk' }]);
		expect(stub.asked.at(-1)?.parameters.access_token).toBe('access-two');
	});
});
