import fc from 'fast-check';
import {
	authorizationUrl,
	isCallbackUrl,
	readCallbackUrl,
} from '../../../../lazada/authorization/authorizationUrl';
import { customPlatform, LAZADA } from '../../../../lazada/sites/platform';
import { catchRefusal } from '../../support/errors';
import { SOME } from '../../support/random';

const link = { appKey: '123456', callbackUrl: 'https://example.com/callback' };

describe('the authorization URL', () => {
	it('is as in guide 108260, with force_auth literally true', () => {
		expect(authorizationUrl(LAZADA, link)).toBe(
			'https://auth.lazada.com/oauth/authorize?response_type=code&force_auth=true' +
				'&redirect_uri=https%3A%2F%2Fexample.com%2Fcallback&client_id=123456',
		);
	});

	it('carries state, uuid and country where they are given', () => {
		const more = { ...link, state: 'a=b&c d+é', uuid: '38f5d5f8', country: ' SG,my, cb' };
		const { searchParams } = new URL(authorizationUrl(LAZADA, more));
		expect(Object.fromEntries(searchParams)).toEqual({
			response_type: 'code',
			force_auth: 'true',
			redirect_uri: 'https://example.com/callback',
			client_id: '123456',
			state: 'a=b&c d+é',
			uuid: '38f5d5f8',
			country: 'sg,my,cb',
		});
	});

	it('has no empty parameter, and no force_auth where it is switched off', () => {
		const none = { ...link, state: '', uuid: '', country: '', forceAuth: false };
		const { searchParams } = new URL(authorizationUrl(LAZADA, none));
		expect([...searchParams.keys()]).toEqual(['response_type', 'redirect_uri', 'client_id']);
	});

	it('gives a callback with a query of its own back unchanged', () => {
		const callbackUrl = 'https://example.com/cb?shop=A%20B&next=/x#top';
		const url = authorizationUrl(LAZADA, { ...link, callbackUrl: ` ${callbackUrl}\n` });
		expect(url).toContain(
			'redirect_uri=https%3A%2F%2Fexample.com%2Fcb%3Fshop%3DA%2520B%26next%3D%2Fx%23top&',
		);
		expect(new URL(url).searchParams.get('redirect_uri')).toBe(callbackUrl);
	});

	it('leads to the consent page of a custom gateway', () => {
		const url = authorizationUrl(customPlatform('http://127.0.0.1:4010'), link);
		expect(url).toMatch(/^http:\/\/127\.0\.0\.1:4010\/oauth\/authorize\?response_type=code&/);
	});

	it('refuses a country that does not exist', () => {
		const { kind, message } = catchRefusal(() =>
			authorizationUrl(LAZADA, { ...link, country: 'sg,de' }),
		);
		expect(kind).toBe('input');
		expect(message).toContain('"de"');
	});

	it('carries any state and any callback unharmed', () => {
		const text = fc.string({ unit: 'binary', minLength: 1 });
		const property = fc.property(
			text,
			fc.webUrl({ withQueryParameters: true }),
			(state, callbackUrl) => {
				const { searchParams } = new URL(authorizationUrl(LAZADA, { ...link, callbackUrl, state }));
				expect(searchParams.get('state')).toBe(state);
				expect(searchParams.get('redirect_uri')).toBe(callbackUrl);
			},
		);
		fc.assert(property, SOME);
	});
});

describe('a callback URL', () => {
	it.each([
		'https://example.com/callback',
		'http://localhost:5678/webhook/x',
		'HTTPS://Example.com',
	])('may be %s, and stays as it is registered', (url) => {
		expect(readCallbackUrl(` ${url} `)).toBe(url);
		expect(isCallbackUrl(url)).toBe(true);
	});

	it.each([
		'example.com/callback',
		'/callback',
		'ftp://example.com/callback',
		'javascript:alert(1)',
		'https://',
		'https:example.com',
		'https://example.com/a b',
		'https://exa mple.com',
		'not an address',
	])('may not be %j', (url) => {
		const { kind, message, description } = catchRefusal(() => readCallbackUrl(url));
		expect(kind).toBe('input');
		expect(message).toBe("The Callback URL isn't a valid URL");
		expect(description).toContain('registered');
		expect(isCallbackUrl(url)).toBe(false);
	});

	it.each(['', ' \n'])('is missed where it is blank: %j', (url) => {
		expect(
			catchRefusal(() => authorizationUrl(LAZADA, { ...link, callbackUrl: url })).message,
		).toBe('The Callback URL is empty');
	});
});
