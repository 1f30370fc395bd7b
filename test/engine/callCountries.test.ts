import type { IDataObject } from 'n8n-workflow';
import { callApi, callsTo, ECHO, listed } from './support/apiCall';
import { accepted, useStubGateway } from './support/stubGateway';
import { useHost } from './support/useHost';

const SITES = ['sg', 'my', 'th', 'vn', 'ph', 'id'];

const host = useHost();
const stub = useStubGateway();

describe('a call for each country of the grant', () => {
	test('makes six calls for a cross-border shop, and the output names the country', async () => {
		const credential = await host.authorizedCredential('cb');
		const { json, outputs } = await callApi(host, ECHO, { country: 'each' }, { credential });
		expect(callsTo(host, ECHO).map(({ result }) => result)).toEqual(SITES.map(() => '0'));
		expect(json).toEqual(
			SITES.map((country) => ({ method: 'GET', parameters: {}, files: [], country })),
		);
		expect(outputs[0].map(({ pairedItem }) => pairedItem)).toEqual(SITES.map(() => ({ item: 0 })));
	});

	test('returns all rows of each country', async () => {
		const credential = await host.authorizedCredential('cb');
		const parameters = listed([['created_after', '2026-11-01']]);
		const given = { country: 'each', returnAll: true, parameters };
		const { json } = await callApi(host, '/orders/get', given, { credential });
		expect(json.map(({ country }) => country)).toEqual(
			SITES.flatMap((country) => Array.from({ length: 57 }, () => country)),
		);
	});

	test('makes one call for a shop of one country', async () => {
		const credential = await host.authorizedCredential('my');
		const { json } = await callApi(host, ECHO, { country: 'each' }, { credential });
		expect(json).toMatchObject([{ country: 'my' }]);
		expect(callsTo(host, ECHO)).toHaveLength(1);
	});

	test('uses the countries of the sellers in the item', async () => {
		const credential = await host.newCredential({ gatewayUrl: stub.url });
		stub.answer = (_asked, count) => accepted({ data: { count } });
		const sellers = [{ country: 'TH' }, { country: 'VN' }, { country: 'th' }];
		const items = [{ accessToken: 'token-of-someone', country: 'cb', sellers }];
		const given = { tokenSource: 'input', accessToken: '={{ $json.accessToken }}' };
		const { json } = await callApi(
			host,
			ECHO,
			{ ...given, country: 'each' },
			{ credential, items },
		);
		expect(json).toEqual([
			{ count: 1, country: 'th' },
			{ count: 2, country: 'vn' },
		]);
	});

	test('says whose each row is where there are several shops: a seller has an ID for each country', async () => {
		const credential = await host.newCredential({ gatewayUrl: stub.url });
		stub.answer = () => accepted({ data: { orders: [{ order_id: 1 }], countTotal: 1 } });
		const sellers = [
			{ country: 'th', sellerId: '77' },
			{ country: 'vn', sellerId: '88' },
		];
		const items: IDataObject[] = [
			{ accessToken: 'one', country: 'cb', sellers },
			{ accessToken: 'two', country: 'sg', account: 'two@example.com' },
		];
		const given = { tokenSource: 'input', accessToken: '={{ $json.accessToken }}' };
		const parameters = { ...given, country: 'each' };
		const { json } = await callApi(host, '/orders/get', parameters, { credential, items });
		expect(json).toEqual([
			{ country: 'th', sellerId: '77', order_id: 1 },
			{ country: 'vn', sellerId: '88', order_id: 1 },
			{ country: 'sg', account: 'two@example.com', order_id: 1 },
		]);
	});

	test('says for which country it failed, and for which it succeeded before', async () => {
		const credential = await host.newCredential({ gatewayUrl: stub.url });
		stub.answer = (_asked, count) =>
			count < 3
				? accepted({ data: {} })
				: '{"code":"E5","message":"Not in this country","request_id":"r-3"}';
		const items: IDataObject[] = [{ accessToken: 'token-of-someone', country: 'cb' }];
		const given = { tokenSource: 'input', accessToken: '={{ $json.accessToken }}' };
		const step = { credential, items };
		const { error } = await callApi(host, ECHO, { ...given, country: 'each' }, step);
		expect(error?.message).toBe('Thailand: Not in this country');
		expect(error?.description).toContain('The calls for Singapore, Malaysia succeeded.');
		expect(error?.description).toMatch(/Lazada's code: E5, request ID: r-3/);
		expect(stub.asked).toHaveLength(3);
	});

	test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'returns the countries that answered, and each refusal as a problem of its own, with %s',
		async (onError) => {
			const credential = await host.newCredential({ gatewayUrl: stub.url });
			stub.answer = (_asked, count) =>
				count === 2 || count === 4
					? '{"code":"E5","message":"Not in this country","request_id":"r-3"}'
					: accepted({ data: { count } });
			const items: IDataObject[] = [{ accessToken: 'token-of-someone', country: 'cb' }];
			const given = { tokenSource: 'input', accessToken: '={{ $json.accessToken }}' };
			const step = { credential, items, onError };
			const { outputs } = await callApi(host, ECHO, { ...given, country: 'each' }, step);
			const all = outputs.flat().map(({ json }) => json);
			expect(all.filter(({ count }) => count !== undefined)).toEqual([
				{ count: 1, country: 'sg' },
				{ count: 3, country: 'th' },
				{ count: 5, country: 'ph' },
				{ count: 6, country: 'id' },
			]);
			expect(all.flatMap(({ error }) => error ?? [])).toEqual([
				'Malaysia: Not in this country',
				'Vietnam: Not in this country',
			]);
			expect(outputs.map((output) => output.length)).toEqual(
				onError === 'continueErrorOutput' ? [4, 2] : [6],
			);
		},
	);

	test('refreshes a rejected token once, and uses the new one for every country', async () => {
		const credential = await host.authorizedCredential('cb');
		host.sandbox.world.expireAccessTokens();
		const { json } = await callApi(host, ECHO, { country: 'each' }, { credential });
		expect(json.map(({ country }) => country)).toEqual(SITES);
		expect(host.sandbox.log.calls.map(({ path, result }) => `${path} ${result}`)).toEqual([
			`${ECHO} IllegalAccessToken`,
			'/auth/token/refresh 0',
			...SITES.map(() => `${ECHO} 0`),
		]);
	});
});

test('a call for one country does not name it in the output', async () => {
	const credential = await host.authorizedCredential('cb');
	const { json } = await callApi(host, ECHO, { country: 'th' }, { credential });
	expect(json).toEqual([{ method: 'GET', parameters: {}, files: [] }]);
});

describe("Lazada's own hosts", () => {
	/** Where a call would go, told by the error that no host can be reached from here. */
	async function refusal(country: string, item: IDataObject) {
		const credential = await host.newCredential({ environment: 'lazada' });
		const given = { tokenSource: 'input', accessToken: 'token-of-someone', country };
		const { error } = await callApi(host, ECHO, given, { credential, items: [item] });
		expect(error?.name).toBe('NodeOperationError');
		return error?.message;
	}

	test('are not called while the country of a token is unknown', async () => {
		expect(await refusal('', {})).toBe('The country of the access token is not known');
		expect(await refusal('each', {})).toBe('The country of the access token is not known');
	});

	test('are not called with an unknown country', async () => {
		expect(await refusal('', { country: 'us' })).toBe('Lazada has no country "us"');
	});
});
