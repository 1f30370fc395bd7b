import { readCountries } from '../../../../lazada/sites/countries';
import { customPlatform, gatewayFor, LAZADA } from '../../../../lazada/sites/platform';
import { catchRefusal } from '../../support/errors';

const SANDBOX = 'http://127.0.0.1:4010';

describe("Lazada's hosts", () => {
	it.each([
		['sg', 'https://api.lazada.sg/rest'],
		['my', 'https://api.lazada.com.my/rest'],
		['th', 'https://api.lazada.co.th/rest'],
		['vn', 'https://api.lazada.vn/rest'],
		['ph', 'https://api.lazada.com.ph/rest'],
		['id', 'https://api.lazada.co.id/rest'],
	])('serve the business calls of %s on %s', (country, gateway) => {
		expect(gatewayFor(LAZADA, country)).toBe(gateway);
		expect(gatewayFor(LAZADA, ` ${country.toUpperCase()} `)).toBe(gateway);
	});

	it('serve token calls and consent on auth.lazada.com, whatever the country', () => {
		expect(LAZADA.tokenBaseUrl).toBe('https://auth.lazada.com/rest');
		expect(LAZADA.authorizeUrl).toBe('https://auth.lazada.com/oauth/authorize');
	});

	it('have none for cross-border: the first site of its sellers is used, or Singapore', () => {
		expect(gatewayFor(LAZADA, 'cb', ['cb', 'TH', 'my'])).toBe('https://api.lazada.co.th/rest');
		expect(gatewayFor(LAZADA, 'cb')).toBe('https://api.lazada.sg/rest');
		expect(gatewayFor(LAZADA, '', ['vn'])).toBe('https://api.lazada.vn/rest');
	});

	it.each(['tw', 'com', 'sg,my', '__proto__', 'constructor'])('have none for "%s"', (country) => {
		const { kind, message, description } = catchRefusal(() => gatewayFor(LAZADA, country, ['sg']));
		expect(kind).toBe('input');
		expect(message).toContain(`"${country}"`);
		expect(description).toContain('sg, my, th, vn, ph, id');
	});
});

describe('countries of an authorization link', () => {
	it.each([
		['sg', 'sg'],
		[' SG , my,, cb ,sg', 'sg,my,cb'],
		['sg,my,th,vn,ph,id,cb', 'sg,my,th,vn,ph,id,cb'],
		[' , ', ''],
		['', ''],
	])('are read from "%s"', (text, countries) => {
		expect(readCountries(text)).toBe(countries);
	});

	it.each(['de', 'sg;my', 'sg,xx', 'singapore', 'toString'])('are refused in "%s"', (text) => {
		const { kind, description } = catchRefusal(() => readCountries(text));
		expect(kind).toBe('input');
		expect(description).toContain('cb for Crossborder');
	});
});

describe('a custom gateway', () => {
	it('serves consent, token calls and business calls of every country', () => {
		const platform = customPlatform(` ${SANDBOX}/ `);
		expect(platform.authorizeUrl).toBe(`${SANDBOX}/oauth/authorize`);
		expect(platform.tokenBaseUrl).toBe(`${SANDBOX}/rest`);
		expect(gatewayFor(platform, 'vn')).toBe(`${SANDBOX}/rest`);
		expect(gatewayFor(platform, 'cb')).toBe(`${SANDBOX}/rest`);
		expect(gatewayFor(platform, 'pk', ['bd'])).toBe(`${SANDBOX}/rest`);
	});

	it.each([
		['https://gateway.example.com', 'https://gateway.example.com/rest'],
		['https://gateway.example.com:8443/lazada//', 'https://gateway.example.com:8443/lazada/rest'],
		['HTTP://LOCALHOST:4010', 'http://localhost:4010/rest'],
		['http://127.8.9.10', 'http://127.8.9.10/rest'],
		['http://[::1]:4010', 'http://[::1]:4010/rest'],
		['http://127.1:4010', 'http://127.0.0.1:4010/rest'],
	])('may be %s', (url, base) => {
		expect(customPlatform(url).tokenBaseUrl).toBe(base);
	});

	it.each([
		'',
		'gateway',
		'localhost:4010',
		'127.0.0.1:4010',
		'http://gateway.example.com',
		'http://192.168.1.10:4010',
		'http://0.0.0.0:4010',
		'http://127.0.0.1.example.com',
		'http://localhost.example.com',
		'http://127.0.0.1@example.com',
		'http://localhost.:4010',
		'http://[::ffff:127.0.0.1]:4010',
		'http://128.0.0.1',
		'ftp://127.0.0.1',
		'file:///etc/passwd',
		'javascript:alert(1)',
		'https://user:word@gateway.example.com',
		'https://gateway.example.com?token=x',
		'https://gateway.example.com#x',
		'https://',
	])('may not be "%s", which would show tokens or is no base', (url) => {
		const { kind, message, description } = catchRefusal(() => customPlatform(url));
		expect(kind).toBe('input');
		expect(message).toContain('Gateway URL');
		expect(description).toContain('https');
	});
});
