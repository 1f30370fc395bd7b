import fc from 'fast-check';
import type { RequestOptions } from '../../../../client/sign/requestBody';
import { signRequest, type Signer } from '../../../../client/sign/signRequest';
import { notAuthorizedYet } from '../../../../lazada/authorization/authorizationGuide';
import { catchRefusal } from '../../support/errors';
import { parameters, SOME } from '../../support/random';
import { expectedParameters, legacy, ORDER_GET, signer } from '../../support/requests';
import { frozen, OFFICIAL, OFFICIAL_PARAMETERS } from '../../../support/signing';

const FORM = 'application/x-www-form-urlencoded';
const LATER = OFFICIAL.timestamp + 5000;
const later: Signer = { ...signer, now: LATER };
const sign = (options: RequestOptions, by = signer) => signRequest(frozen(options), by);

describe('a signed GET', () => {
	it.each<[string, RequestOptions]>([
		['the query', { url: ORDER_GET, qs: { order_id: 1234 } }],
		['the address', { url: `${ORDER_GET}?order_id=1234` }],
		['both alike', { url: `${ORDER_GET}?order_id=1234`, method: 'GET', qs: { order_id: 1234 } }],
		['the body', { url: ORDER_GET, method: 'GET', body: { order_id: '1234' } }],
		['the form', { url: ORDER_GET, method: 'GET', form: { order_id: '1234' } }],
		[
			'beside empty ones',
			{ url: `${ORDER_GET}?x=&order_id=1234`, qs: { y: '', z: null }, body: '' },
		],
	])('has all parameters in its query, given in %s', (_where, options) => {
		const result = sign(options);
		expect(result.url).toBe(ORDER_GET);
		expect(result.method).toBe('GET');
		expect(result.qs).toEqual(OFFICIAL_PARAMETERS);
		for (const place of ['body', 'form', 'formData']) expect(result).not.toHaveProperty(place);
	});

	it('has the time of its address as it was typed, with the plus of its offset', () => {
		const time = '2026-11-01T00:00:00+08:00';
		const expected = { qs: { created_after: time } };
		expect(sign({ url: `${ORDER_GET}?created_after=${time}` })).toMatchObject(expected);
		const qs = `created_after=${time}&limit=1`;
		expect(sign(legacy({ uri: ORDER_GET, qs }))).toMatchObject(expected);
	});

	it('goes to the host of its address, or to the default gateway if it has none', () => {
		const there = { baseURL: 'https://api.lazada.co.th/rest/', url: '/order/get' };
		expect(sign(there).url).toBe('https://api.lazada.co.th/rest/order/get');
		expect(sign(there)).not.toHaveProperty('baseURL');
		expect(sign({ url: '/order/get' }).url).toBe('https://api.lazada.vn/rest/order/get');
		const absolute = { baseURL: 'https://api.lazada.co.th/rest', url: ORDER_GET };
		expect(sign(absolute).url).toBe(ORDER_GET);
	});

	it('follows no redirect, which could take the token elsewhere', () => {
		const none = { maxRedirects: 0, disableFollowRedirect: true };
		expect(sign({ url: ORDER_GET })).toMatchObject(none);
		const some = { maxRedirects: 5, disableFollowRedirect: false };
		expect(sign({ url: ORDER_GET, ...some })).toMatchObject(none);
	});

	it('gets its answer whole, not as a stream that knows the token', () => {
		expect(sign(legacy({ uri: ORDER_GET, useStream: true }))).not.toHaveProperty('useStream');
	});

	it('loses the headers of a body, and keeps the others', () => {
		const headers = { 'Content-Type': 'application/json', 'content-length': 5, 'X-Mine': '1' };
		expect(sign({ url: ORDER_GET, headers }).headers).toEqual({ 'X-Mine': '1' });
	});
});

describe('a signed POST', () => {
	it.each<[string, RequestOptions]>([
		['the body', { url: ORDER_GET, method: 'POST', body: { order_id: 1234 } }],
		['JSON as text', { url: ORDER_GET, method: 'POST', body: '{"order_id":"1234"}' }],
		['URL-encoded text', { url: ORDER_GET, method: 'POST', body: 'order_id=1234' }],
		['the query', { url: ORDER_GET, method: 'POST', qs: { order_id: '1234' } }],
		['the address', { url: `${ORDER_GET}?order_id=1234`, method: 'POST' }],
	])('has all parameters in its form and none in its address, given in %s', (_where, options) => {
		const headers = { 'content-type': 'application/json', Accept: '*/*' };
		const result = sign({ ...options, headers });
		expect(result).toMatchObject({
			url: ORDER_GET,
			method: 'POST',
			qs: {},
			body: OFFICIAL_PARAMETERS,
		});
		expect(result.headers).toEqual({ Accept: '*/*', 'Content-Type': FORM });
	});

	it('sends JSON members as form parameters, nested ones as JSON text', () => {
		const payload = { Request: { Product: { name: 'a=b & c', images: ['x'] } } };
		const body = { payload, limit: 10, active: true, empty: '', none: null };
		expect(sign({ url: ORDER_GET, method: 'POST', body }).body).toEqual(
			expectedParameters({
				payload: '{"Request":{"Product":{"name":"a=b & c","images":["x"]}}}',
				limit: '10',
				active: 'true',
			}),
		);
	});

	it('refuses a parameter that address and body give differently', () => {
		const options = {
			url: `${ORDER_GET}?order_id=1`,
			method: 'POST',
			body: { order_id: 2 },
		} as const;
		expect(catchRefusal(() => sign(options)).message).toContain('"order_id"');
	});
});

describe('legacy options, of the HTTP Request node,', () => {
	it.each(['order_id=1234', { order_id: 1234 }])('are signed in their query: %j', (qs) => {
		const result = sign(legacy({ uri: ORDER_GET, method: 'GET', qs }));
		expect(result).toMatchObject({ uri: ORDER_GET, qs: OFFICIAL_PARAMETERS });
		expect(result).not.toHaveProperty('url');
	});

	it.each(['form', 'body'])('are signed in their %s', (place) => {
		const options = { uri: ORDER_GET, method: 'POST', [place]: { order_id: 1234 } } as const;
		const result = sign(legacy(options));
		expect(result).toMatchObject({ uri: ORDER_GET, qs: {}, [place]: OFFICIAL_PARAMETERS });
		expect(result.headers).toEqual({ 'Content-Type': FORM });
		expect(result).not.toHaveProperty(place === 'form' ? 'body' : 'form');
	});
});

describe('any request', () => {
	it('that is signed again gets a new time and signature, and nothing twice', () => {
		const given: RequestOptions[] = [
			{ url: ORDER_GET, qs: { order_id: 1234 } },
			{ url: ORDER_GET, method: 'POST', body: { order_id: 1234 } },
			legacy({ uri: ORDER_GET, method: 'POST', form: { order_id: 1234 } }),
			legacy({ uri: ORDER_GET, method: 'POST', formData: { order_id: 1234 } }),
		];
		for (const options of given) {
			const again = sign(sign(options), later);
			expect(again).toEqual(sign(options, later));
			const { qs, body, form, formData } = again;
			const sent: unknown = Object.assign({}, qs, body, form, formData);
			expect(sent).toEqual(expectedParameters({ order_id: '1234' }, OFFICIAL.apiPath, LATER));
		}
	});

	it('loses system parameters that the user wrote, wherever they are', () => {
		const old = { sign: 'x', timestamp: '1', app_key: '9', access_token: 'y', sign_method: 'md5' };
		const address = `${ORDER_GET}?order_id=1234&${new URLSearchParams(old).toString()}`;
		expect(sign({ url: address, qs: old }).qs).toEqual(OFFICIAL_PARAMETERS);
		expect(sign({ url: address, method: 'POST', body: old }).body).toEqual(OFFICIAL_PARAMETERS);
	});

	it.each(['PUT', 'DELETE', 'PATCH', 'HEAD'] as const)('is refused as %s', (method) => {
		const { kind, message } = catchRefusal(() => sign({ url: ORDER_GET, method }));
		expect(kind).toBe('input');
		expect(message).toContain(method);
	});

	it.each<RequestOptions>([
		{ url: 'https://example.com/rest/order/get' },
		{ url: 'https://example.com/rest/order/get', baseURL: 'https://api.lazada.sg/rest' },
		{ url: '/order/get', baseURL: 'https://example.com/rest' },
		legacy({ uri: 'http://api.lazada.sg/rest/order/get' }),
		{ url: 'https://api.lazada.sg@example.com/rest/order/get', method: 'POST', body: { a: 1 } },
		{ url: '' },
	])('to a foreign host is refused before a token is asked for: %j', (options) => {
		const accessTokenFor = jest.fn(() => 'a-token');
		expect(catchRefusal(() => sign(options, { ...signer, accessTokenFor })).kind).toBe('input');
		expect(accessTokenFor).not.toHaveBeenCalled();
	});

	it('is refused as the access token is, where there is none', () => {
		const none = notAuthorizedYet(signer.settings, signer.now);
		const accessTokenFor = () => {
			throw none;
		};
		expect(catchRefusal(() => sign({ url: ORDER_GET }, { ...signer, accessTokenFor }))).toBe(none);
	});

	it('carries exactly the given parameters and the signature that an independent implementation makes', () => {
		const ordinary = parameters.filter((given) => !Object.hasOwn(given, '__proto__'));
		const property = fc.property(ordinary, fc.boolean(), (given, isPost) => {
			const expected = expectedParameters(given);
			const options: RequestOptions = isPost
				? { url: ORDER_GET, method: 'POST', body: new URLSearchParams(given) }
				: { url: ORDER_GET, qs: given };
			const { qs, body } = signRequest(options, signer);
			const form: unknown =
				typeof body === 'string' ? Object.fromEntries(new URLSearchParams(body)) : body;
			expect(isPost ? form : qs).toEqual(expected);
		});
		fc.assert(property, SOME);
	});
});
