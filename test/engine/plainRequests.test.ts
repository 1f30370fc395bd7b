import type { IDataObject } from 'n8n-workflow';
import { consentTo, linkIn } from '../../tools/host/consent';
import type { Credential } from './support/credential';
import type { Execution } from './support/execution';
import { ANY_TEXT, having } from './support/matchers';
import { countCalls, issueCode, newestTokens } from './support/seller';
import { useHost } from './support/useHost';

const CREATE = '/auth/token/create';
const REFRESH = '/auth/token/refresh';

const host = useHost();

function at(path: string): string {
	return `${host.sandbox.url}/rest${path}`;
}

/** HTTP Request with the Lazada credential: the older options of n8n's request helpers. */
async function httpRequest(
	credential: Credential,
	path: string,
	also: IDataObject = {},
): Promise<Execution> {
	return await host.runNode(
		'test.plainRequest',
		{ request: { uri: at(path), ...also } },
		{ credential },
	);
}

/** Any other node that takes the Lazada credential: the newer options. */
async function otherNode(
	credential: Credential,
	path: string,
	also: IDataObject = {},
): Promise<Execution> {
	return await host.runNode(
		'test.signedRequest',
		{ request: { url: at(path), ...also } },
		{ credential },
	);
}

describe.each([
	['HTTP Request', httpRequest],
	['another node', otherNode],
])('a request of %s with the credential', (_name, send) => {
	test('is signed for the shop and accepted', async () => {
		const credential = await host.authorizedCredential('my');

		const { json } = await send(credential, '/seller/get');

		expect(json).toEqual([
			{
				code: '0',
				data: having({ email: 'shop-my@example.com', seller_id: 2500 }),
				request_id: ANY_TEXT,
			},
		]);
	});

	test('sends its query, from the URL and from the options', async () => {
		const credential = await host.authorizedCredential('my');
		const qs = { created_after: '2026-11-01T00:00:00+08:00', limit: 2 };

		const { json } = await send(credential, '/orders/get?offset=5', { qs });

		expect(json[0].data).toMatchObject({
			count: 2,
			orders: [{ order_id: 2500005 }, { order_id: 2500006 }],
		});
	});

	test('sends a JSON body, with its payload as one parameter', async () => {
		const credential = await host.authorizedCredential('my');
		const payload = { Request: { Product: { Skus: [{ SellerSku: 'A=1&B 2 ร้าน', Price: 9.5 }] } } };
		const request = { method: 'POST', body: { payload }, json: true };

		const { json } = await send(credential, '/product/price_quantity/update', request);

		expect(json[0]).toMatchObject({ code: '0', data: { received: payload } });
	});

	test('is rejected for a host that is not Lazada’s, and nothing is sent', async () => {
		const credential = await host.authorizedCredential('my');
		const foreign = {
			uri: 'https://example.com/rest/seller/get',
			url: 'https://example.com/rest/seller/get',
		};

		const { error } = await send(credential, '', foreign);

		expect(error?.message).toMatch(/signs requests to Lazada only, not to example\.com/);
		expect(host.sandbox.log.calls).toEqual([]);
	});

	test('refreshes nothing while the grant is not due', async () => {
		const credential = await host.authorizedCredential('my');
		host.clock.passDays(4.9);

		await send(credential, '/seller/get');

		expect(host.sandbox.log.calls.map(({ path }) => path)).toEqual(['/seller/get']);
		expect(credential.writes).toBe(1);
	});

	test.each([
		['ahead of the end', 5],
		['after the end', 8],
	])('refreshes the grant automatically %s, stores it and uses it', async (_when, days) => {
		const credential = await host.authorizedCredential('my');
		host.clock.passDays(days);

		const { json } = await send(credential, '/seller/get');

		expect(json[0].data).toMatchObject({ email: 'shop-my@example.com' });
		expect(host.sandbox.log.calls.map(({ path }) => path)).toEqual([REFRESH, '/seller/get']);
		expect(await credential.grant()).toMatchObject(newestTokens(host.sandbox));
	});

	test('exchanges a code that was pasted into the form, once for all later requests', async () => {
		const authorizationCode = issueCode(host.sandbox, 'sg');
		const credential = await host.newCredential({ authorizationCode });

		for (let round = 0; round < 3; round++) {
			const { json } = await send(credential, '/seller/get');
			expect(json[0].data).toMatchObject({ email: 'shop-sg@example.com' });
		}

		expect(countCalls(host.sandbox, CREATE)).toBe(1);
		expect(await credential.grant()).toMatchObject(newestTokens(host.sandbox));
	});

	test('exchanges a new code and replaces the grant if the form was saved with one', async () => {
		const credential = await host.authorizedCredential('my');
		await credential.save({ authorizationCode: issueCode(host.sandbox, 'ph') });

		const { json } = await send(credential, '/seller/get');

		expect(json[0].data).toMatchObject({ email: 'shop-ph@example.com' });
		expect(await credential.grant()).toMatchObject(newestTokens(host.sandbox));
	});

	test('uses the grant although a form opened before the exchange was saved after it', async () => {
		const authorizationCode = issueCode(host.sandbox, 'sg');
		const credential = await host.newCredential({ authorizationCode });
		await send(credential, '/seller/get');
		// n8n keeps of the stored fields that such a form does not have only `oauthTokenData`.
		await credential.save({ tokenGrant: '' });

		const { json } = await send(credential, '/seller/get');

		expect(json[0].data).toMatchObject({ email: 'shop-sg@example.com' });
		expect(countCalls(host.sandbox, CREATE)).toBe(1);
	});

	test('shows the authorization link if the shop is not authorized yet', async () => {
		const credential = await host.newCredential();

		const { error } = await send(credential, '/seller/get');

		expect(error?.message).toMatch(/^This shop isn't authorized yet/);
		expect(await consentTo(linkIn(error?.message ?? ''), 'shop-my@example.com', 'my')).toMatch(
			/code=0_/,
		);
	});

	test('shows the authorization link once the refresh token has expired', async () => {
		const credential = await host.authorizedCredential('my');
		host.clock.passDays(15);

		const { error } = await send(credential, '/seller/get');

		expect(error?.message).toMatch(/authorization has expired/);
		expect(await consentTo(linkIn(error?.message ?? ''), 'shop-my@example.com', 'my')).toMatch(
			/code=0_/,
		);
	});

	test('says what is wrong with the credential', async () => {
		const credential = await host.newCredential({ gatewayUrl: 'http://gateway.example.com' });

		const { error } = await send(credential, '/seller/get');

		expect(error?.message).toMatch(/^The Gateway URL isn't valid\. Enter a base URL/);
	});
});

describe('a request of HTTP Request with the credential', () => {
	test('sends a form', async () => {
		const credential = await host.authorizedCredential('my');
		const form = { payload: '<Request><Product/></Request>' };

		const { json } = await httpRequest(credential, '/product/price_quantity/update', {
			method: 'POST',
			form,
		});

		expect(json[0]).toMatchObject({
			code: '0',
			data: { received: '<Request><Product/></Request>' },
		});
	});

	test('sends files together with signed fields', async () => {
		const credential = await host.authorizedCredential('my');
		const image = {
			value: 'not really an image',
			options: { filename: 'shoe.png', contentType: 'image/png' },
		};
		const request = { method: 'POST', formData: { image, note: 'blue = blau' } };

		const { json } = await httpRequest(credential, '/image/upload', request);

		expect(json[0].data).toEqual({
			image: {
				hash_code: 'shoe.png',
				size: 19,
				sha256: '109bc4102df941d25c700824514023fc0f7ece6a1d389e3133046ae6f270793e',
				url: 'https://my-live.slatic.net/p/shoe.png',
			},
		});
		expect(host.sandbox.log.calls[0].parameters.note).toBe('blue = blau');
	});

	test('is sent for all items at once, after one refresh', async () => {
		const credential = await host.authorizedCredential('my');
		host.clock.passDays(8);
		const items = Array.from({ length: 10 }, (_, offset) => ({ offset }));
		const request = {
			uri: at('/orders/get'),
			qs: { created_after: '2026-11-01', limit: 1, offset: '={{ $json.offset }}' },
		};

		const { json } = await host.runNode('test.plainRequest', { request }, { credential, items });

		expect(json.map(({ data }) => data)).toMatchObject(
			items.map(({ offset }) => ({ orders: [{ order_id: 2500000 + offset }] })),
		);
		expect(countCalls(host.sandbox, REFRESH)).toBe(1);
	});
});

describe('a request of another node with the credential', () => {
	test('may give only the path of an API', async () => {
		const credential = await host.authorizedCredential('my');
		const request = { url: '/seller/get' };

		const { json } = await host.runNode('test.signedRequest', { request }, { credential });

		expect(json[0].data).toMatchObject({ email: 'shop-my@example.com' });
	});

	test('may send a form', async () => {
		const credential = await host.authorizedCredential('my');
		const request = {
			method: 'POST',
			headers: { 'content-type': 'application/x-www-form-urlencoded' },
			body: { payload: '{"sku":"a&b"}' },
		};

		const { json } = await otherNode(credential, '/product/price_quantity/update', request);

		expect(json[0]).toMatchObject({ code: '0', data: { received: { sku: 'a&b' } } });
	});
});

describe('two shops of one app', () => {
	test('each use their own token, also after both were refreshed', async () => {
		const shops = [await host.authorizedCredential('my'), await host.authorizedCredential('sg')];
		host.clock.passDays(8);

		const executions = await Promise.all(
			[...shops, ...shops].map(async (credential) => await httpRequest(credential, '/seller/get')),
		);

		expect(executions.map(({ json }) => json[0].data)).toMatchObject([
			{ email: 'shop-my@example.com' },
			{ email: 'shop-sg@example.com' },
			{ email: 'shop-my@example.com' },
			{ email: 'shop-sg@example.com' },
		]);
		expect(countCalls(host.sandbox, REFRESH)).toBe(2);
	});
});
