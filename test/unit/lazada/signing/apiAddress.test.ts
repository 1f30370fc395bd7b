import { isTokenApi, readApiAddress } from '../../../../lazada/signing/apiAddress';
import { customPlatform, LAZADA } from '../../../../lazada/sites/platform';
import { catchRefusal } from '../../support/errors';

const read = (address: string) =>
	readApiAddress(LAZADA, address, () => 'https://api.lazada.sg/rest');
const ORDERS = { url: 'https://api.lazada.sg/rest/orders/get', apiPath: '/orders/get', query: '' };

describe('the address of an API', () => {
	it.each([
		['/orders/get', ORDERS],
		[' https://api.lazada.sg/rest/orders/get ', ORDERS],
		['HTTPS://API.Lazada.SG/rest/orders/get', ORDERS],
		['https://api.lazada.sg:443/rest/orders/get#fragment', ORDERS],
		['https://api.lazada.sg/rest/orders/../orders/./get', ORDERS],
		['https:\\\\api.lazada.sg\\rest\\orders\\get', ORDERS],
		['https://ａｐｉ.lazada。sg/rest/orders/get', ORDERS],
		['/orders/get?limit=1&x=a%3Db', { ...ORDERS, query: 'limit=1&x=a%3Db' }],
	])('is read from %s', (address, expected) => {
		expect(read(address)).toEqual(expected);
	});

	it.each([
		'https://api.lazada.com.my/rest/seller/get',
		'https://api.lazada.co.th/rest/seller/get',
		'https://api.lazada.vn/rest/seller/get',
		'https://api.lazada.com.ph/rest/seller/get',
		'https://api.lazada.co.id/rest/seller/get',
		'https://auth.lazada.com/rest/auth/token/create',
	])('may be %s', (address) => {
		expect(read(address).url).toBe(address);
	});

	it('on a custom gateway serves business and token calls alike', () => {
		const sandbox = customPlatform('http://127.0.0.1:4010/lazada');
		const base = 'http://127.0.0.1:4010/lazada/rest';
		for (const apiPath of ['/auth/token/create', '/seller/get']) {
			expect(readApiAddress(sandbox, base + apiPath, () => base).apiPath).toBe(apiPath);
		}
		for (const address of [
			`http://127.0.0.1:4011/lazada/rest/x`,
			'https://127.0.0.1:4010/lazada/rest/x',
		]) {
			expect(catchRefusal(() => readApiAddress(sandbox, address, () => base)).kind).toBe('input');
		}
	});
});

describe('a path that is no API is refused:', () => {
	it.each([
		'https://api.lazada.sg/orders/get',
		'https://api.lazada.sg/rest',
		'https://api.lazada.sg/rest/',
		'https://api.lazada.sg/rest/orders/get/',
		'https://api.lazada.sg/REST/orders/get',
		'https://api.lazada.sg/restorders/get',
		'https://api.lazada.sg/rest/../orders/get',
		'https://api.lazada.sg/rest/%2e%2e/orders/get',
		'https://api.lazada.sg/rest//orders/get',
		'https://api.lazada.sg/rest/orders%2Fget',
		'https://api.lazada.sg/rest/orders get',
		'https://api.lazada.sg\\@example.com/rest/orders/get',
		'https://auth.lazada.com/oauth/authorize',
		'/../oauth/authorize',
	])('%s', (address) => {
		expect(catchRefusal(() => read(address)).kind).toBe('input');
	});

	it('a token call on a country host, and a business call on the token host', () => {
		const toCountry = catchRefusal(() => read('https://api.lazada.sg/rest/auth/token/create'));
		const toToken = catchRefusal(() => read('https://auth.lazada.com/rest/orders/get'));
		expect([toCountry.kind, toToken.kind]).toEqual(['input', 'input']);
		expect(toCountry.description).toContain('https://auth.lazada.com/rest');
	});
});

describe('an address that is nearly right is refused with what is wrong:', () => {
	it.each([
		['http://api.lazada.sg/rest/orders/get', 'Requests to api.lazada.sg must use HTTPS'],
		['http://api.lazada.co.th/orders/get', 'Requests to api.lazada.co.th must use HTTPS'],
		['http://auth.lazada.com/rest/auth/token/x', 'Requests to auth.lazada.com must use HTTPS'],
		['HTTP://u:w@API.LAZADA.VN/rest/orders/get?a=w', 'Requests to api.lazada.vn must use HTTPS'],
	])('without HTTPS, %s', (address, message) => {
		const refusal = catchRefusal(() => read(address));
		expect(refusal.message).toBe(message);
		expect(refusal.description).toBe('Start the URL with https:// instead of http://.');
	});

	it('with another protocol than that of the custom gateway', () => {
		const base = 'http://127.0.0.1:4010/rest';
		const sandbox = customPlatform('http://127.0.0.1:4010');
		const refusal = catchRefusal(() =>
			readApiAddress(sandbox, 'https://127.0.0.1:4010/rest/orders/get', () => base),
		);
		expect(refusal.message).toBe('Requests to 127.0.0.1:4010 must use HTTP');
		expect(refusal.description).toBe('Start the URL with http:// instead of https://.');
	});

	it.each(['https', 'http'])('on api.lazada.com, which is no country’s, by %s', (protocol) => {
		const refusal = catchRefusal(() => read(`${protocol}://api.lazada.com/rest/orders/get`));
		expect(refusal.message).toMatch(/^api\.lazada\.com isn't the gateway of a country/);
		for (const gateway of ['api.lazada.sg (sg)', 'api.lazada.com.my (my)', 'api.lazada.co.id (id)'])
			expect(refusal.description).toContain(gateway);
	});

	it('but is a foreign host like any other where only the port or the platform is another', () => {
		const sandbox = customPlatform('http://127.0.0.1:4010');
		const elsewhere = [
			catchRefusal(() => read('http://api.lazada.sg:443/rest/orders/get')),
			catchRefusal(() => read('https://api.lazada.com:8443/rest/orders/get')),
			catchRefusal(() => readApiAddress(sandbox, 'https://api.lazada.com/rest/x', () => '')),
		];
		for (const { message } of elsewhere)
			expect(message).toMatch(/^This credential signs requests to Lazada only, not to api\.lazada/);
	});
});

it('only the APIs below /auth/token take no access token', () => {
	expect(isTokenApi('/auth/token/create')).toBe(true);
	expect(isTokenApi('/auth/token/refresh')).toBe(true);
	expect(isTokenApi('/orders/auth/token/create')).toBe(false);
	expect(isTokenApi('/auth/tokens')).toBe(false);
});
