import type { IHttpRequestOptions } from 'n8n-workflow';
import { LazadaApi } from '../../../credentials/LazadaApi.credentials';
import { everythingIn, catchRejection } from '../support/errors';
import { expectedParameters, legacy, ORDER_GET } from '../support/requests';
import { frozen, OFFICIAL, OFFICIAL_PARAMETERS } from '../../support/signing';

const fields = {
	appKey: OFFICIAL.appKey,
	appSecret: OFFICIAL.appSecret,
	callbackUrl: 'https://example.com/callback',
	environment: 'lazada',
	tokenGrant: JSON.stringify({ accessToken: 'test' }),
	session: '',
};

const authenticate = (options: IHttpRequestOptions, changes: Record<string, string> = {}) =>
	new LazadaApi().authenticate(frozen({ ...fields, ...changes }), frozen(options));

beforeEach(() => {
	jest.useFakeTimers({ now: OFFICIAL.timestamp });
});

afterEach(() => {
	jest.useRealTimers();
});

describe('the credential signs the official vector of guide 108069', () => {
	it.each<[string, IHttpRequestOptions, 'qs' | 'body' | 'form' | 'formData']>([
		['a GET of httpRequest', { url: ORDER_GET, method: 'GET', qs: { order_id: 1234 } }, 'qs'],
		['a GET without method', { url: `${ORDER_GET}?order_id=1234` }, 'qs'],
		['a POST of httpRequest', { url: ORDER_GET, method: 'POST', body: { order_id: 1234 } }, 'body'],
		['a legacy GET', legacy({ uri: ORDER_GET, method: 'GET', qs: { order_id: '1234' } }), 'qs'],
		[
			'a legacy form',
			legacy({ uri: ORDER_GET, method: 'POST', form: { order_id: '1234' } }),
			'form',
		],
		['a legacy body', legacy({ uri: ORDER_GET, method: 'POST', body: { order_id: 1234 } }), 'body'],
		[
			'a legacy multipart body',
			legacy({ uri: ORDER_GET, method: 'POST', formData: { order_id: '1234' } }),
			'formData',
		],
	])('in %s', async (_what, options, place) => {
		const { qs, ...result } = await authenticate(options);
		const all = Object.entries({ qs, ...result });
		expect(Object.fromEntries(all)).toMatchObject({ [place]: OFFICIAL_PARAMETERS });
		if (place !== 'qs') expect(qs).toEqual({});
	});

	it('and again five seconds later, after n8n signed it once', async () => {
		const once = await authenticate({ url: ORDER_GET, qs: { order_id: 1234 } });
		jest.setSystemTime(OFFICIAL.timestamp + 5000);
		const { qs } = await authenticate(once);
		expect(qs).toEqual(
			expectedParameters({ order_id: '1234' }, OFFICIAL.apiPath, OFFICIAL.timestamp + 5000),
		);
	});
});

describe('the credential', () => {
	it('sends the token of the grant to the gateway of the grant’s country', async () => {
		const tokenGrant = JSON.stringify({ accessToken: 'token-th', country: 'th', appKey: '123456' });
		const { url, qs } = await authenticate({ url: '/seller/get' }, { tokenGrant });
		expect(url).toBe('https://api.lazada.co.th/rest/seller/get');
		expect(qs).toMatchObject({ access_token: 'token-th' });
	});

	it('finds a gateway for a cross-border grant among its sellers', async () => {
		const grant = { accessToken: 'token-cb', country: 'cb', sellers: [{ country: 'my' }] };
		const { url } = await authenticate(
			{ url: '/seller/get' },
			{ tokenGrant: JSON.stringify(grant) },
		);
		expect(url).toBe('https://api.lazada.com.my/rest/seller/get');
	});

	it('sends no access token with token calls, and needs none', async () => {
		const url = 'https://auth.lazada.com/rest/auth/token/refresh';
		const options = { url, method: 'POST', body: { refresh_token: 'r-1' } } as const;
		for (const tokenGrant of [fields.tokenGrant, '']) {
			const { body } = await authenticate(options, { tokenGrant });
			expect(Object.keys(body ?? {}).sort()).toEqual([
				'app_key',
				'refresh_token',
				'sign',
				'sign_method',
				'timestamp',
			]);
		}
	});

	it('sends everything to the custom gateway, and nothing to Lazada, in that environment', async () => {
		const custom = { environment: 'custom', gatewayUrl: 'http://127.0.0.1:4010' };
		const { url } = await authenticate({ url: '/seller/get' }, custom);
		expect(url).toBe('http://127.0.0.1:4010/rest/seller/get');
		const error = await catchRejection(authenticate({ url: ORDER_GET }, custom));
		expect(error.message).toContain('not to api.lazada.sg');
	});

	it.each([
		[
			'a foreign host',
			{ url: 'https://example.com/rest/order/get' },
			{},
			/not to example\.com\. Use/,
		],
		[
			'no grant',
			{ url: ORDER_GET },
			{ tokenGrant: '' },
			/isn't authorized yet.* https:\/\/auth\.lazada\.com\S+$/,
		],
		[
			'a grant of another app',
			{ url: ORDER_GET },
			{ tokenGrant: '{"accessToken":"t","appKey":"9"}' },
			/isn't authorized yet/,
		],
		[
			'a wrong App Key',
			{ url: ORDER_GET },
			{ appKey: '12a' },
			/App Key must contain only digits\. Copy/,
		],
		[
			'an App Secret with spaces',
			{ url: ORDER_GET },
			{ appSecret: 'a b' },
			/App Secret must not contain spaces\. Copy/,
		],
	])(
		'refuses %s in one message with its advice, which is all that a form shows',
		async (_what, options, changes, words) => {
			const error = await catchRejection(authenticate(options, changes));
			expect(error.message).toMatch(words);
			expect(everythingIn(error)).not.toContain('helloworld');
		},
	);
});
