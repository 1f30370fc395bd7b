import fc from 'fast-check';
import type { RequestOptions } from '../../../credentials/requestBody';
import { signRequest } from '../../../credentials/signRequest';
import { readApiAddress } from '../../../lazada/apiAddress';
import { LazadaError } from '../../../lazada/errors';
import { customPlatform, LAZADA } from '../../../lazada/platform';
import { everythingIn, outcomeOf } from '../support/errors';
import { mutated } from '../support/mutations';
import { inheritedMembers } from '../support/prototypes';
import { MANY } from '../support/random';
import { legacy, signer } from '../support/requests';
import { OFFICIAL } from '../support/signing';

/** Lazada's own hosts, written down from its guides [108065, 108260]. */
const GATEWAYS = [
	'https://api.lazada.sg',
	'https://api.lazada.com.my',
	'https://api.lazada.co.th',
	'https://api.lazada.vn',
	'https://api.lazada.com.ph',
	'https://api.lazada.co.id',
];
const AUTH = 'https://auth.lazada.com';

const ADDRESSES = [
	...GATEWAYS.map((gateway) => `${gateway}/rest/orders/get`),
	`${GATEWAYS[0]}/rest/order/get?order_id=1234`,
	`${AUTH}/rest/auth/token/refresh`,
	'/orders/get',
];
const PIECES = [
	...['@', 'user@', 'user:word@', ':', ':443', ':80', ':8443', '.', '..', '/', '//', '\\', '\\\\'],
	...[
		'%2e',
		'%2f',
		'%5c',
		'%40',
		'%00',
		'\t',
		'\n',
		'\r',
		' ',
		'\0',
		'?',
		'#',
		';',
		'[::1]',
		'[',
		']',
	],
	...[
		'.evil.example',
		'evil.example',
		'@evil.example',
		'evil.example/',
		'https://',
		'http://',
		'ftp:',
	],
	...[
		'аpi',
		'ａｐｉ',
		'。',
		'．',
		'／',
		'＠',
		'ｈttps',
		'xn--pi-7kc',
		'ß',
		'ſ',
		'K',
		'\u00ad',
		'\u200b',
		'\u202e',
	],
	...[
		'127.0.0.1',
		'0x7f.1',
		'169.254.169.254',
		'/rest',
		'/rest/',
		'/../',
		'/./',
		'/auth/token/create',
		'𝐚pi',
	],
];
const addresses = mutated(ADDRESSES, PIECES);

const before = inheritedMembers();

/** Checks that a request goes to a gateway of Lazada's, as a browser reads the address, and to an API there. */
function expectLazadas(address: string): URL {
	const { origin, pathname, username, password, port } = new URL(address);
	const isToken = /^\/rest\/auth\/token\//.test(pathname);
	expect(isToken ? [AUTH] : GATEWAYS).toContain(origin);
	expect(pathname).toMatch(/^\/rest(\/[A-Za-z0-9_.-]+)+$/);
	expect([username, password, port]).toEqual(['', '', '']);
	return new URL(address);
}

afterAll(() => expect(inheritedMembers()).toEqual(before));

describe('an address that is nearly one of Lazada’s', () => {
	it('is read as one only if WHATWG’s reading of it is a gateway and an API', () => {
		let accepted = 0;
		const property = fc.property(addresses, (address) => {
			const outcome = outcomeOf(() => readApiAddress(LAZADA, address, () => `${GATEWAYS[3]}/rest`));
			if (outcome instanceof LazadaError) return expect(outcome.kind).toBe('input');
			accepted += 1;
			const { origin, pathname } = expectLazadas(outcome.url);
			const text = address.trim();
			const meant = new URL(URL.canParse(text) ? text : `${GATEWAYS[3]}/rest${text}`);
			expect([origin, pathname]).toEqual([meant.origin, meant.pathname]);
			expect(outcome.apiPath).toBe(pathname.slice('/rest'.length));
		});
		fc.assert(property, MANY);
		expect(accepted).toBeGreaterThan(500);
		expect(accepted).toBeLessThan(MANY.numRuns);
	});

	it('gets no signature and no token elsewhere, whatever options it stands in', () => {
		let signed = 0;
		const text = fc.option(addresses, { nil: undefined });
		const property = fc.property(addresses, text, text, (address, uri, baseURL) => {
			const options = legacy({ method: 'POST', uri: uri ?? address, baseURL, body: { a: '1' } });
			const all: RequestOptions = uri === undefined ? options : { ...options, url: address };
			const outcome = outcomeOf(() => signRequest(all, signer));
			if (outcome instanceof LazadaError) {
				expect(outcome.kind).toBe('input');
				return expect(everythingIn(outcome)).not.toContain(OFFICIAL.appSecret);
			}
			signed += 1;
			// n8n's helper takes `url`, and `uri` only where there is none.
			expectLazadas(outcome.url || outcome.uri || '');
			expect(outcome.baseURL).toBeUndefined();
			expect(outcome.maxRedirects).toBe(0);
		});
		fc.assert(property, MANY);
		expect(signed).toBeGreaterThan(500);
	});

	it('gets none elsewhere than at the custom gateway, where there is one', () => {
		const bases = [
			'https://gateway.example.com/lazada',
			'http://127.0.0.1:4010',
			'https://[::1]:8443',
		];
		const urls = bases.map((base) => `${base}/rest/orders/get`);
		let accepted = 0;
		const property = fc.property(fc.nat(2), mutated(urls, PIECES), (index, address) => {
			const platform = customPlatform(bases[index]);
			const outcome = outcomeOf(() =>
				readApiAddress(platform, address, () => `${bases[index]}/rest`),
			);
			if (outcome instanceof LazadaError) return expect(outcome.kind).toBe('input');
			accepted += 1;
			expect(new URL(outcome.url).origin).toBe(new URL(bases[index]).origin);
			expect(outcome.url).toBe(`${bases[index]}/rest${outcome.apiPath}`);
		});
		fc.assert(property, MANY);
		expect(accepted).toBeGreaterThan(200);
	});
});

describe('a Gateway URL that is nearly one', () => {
	it('is taken only over https, or on this machine, and nothing else is added to it', () => {
		const right = [
			'https://gateway.example.com',
			'http://127.0.0.1:4010',
			'http://localhost:4010',
			'http://[::1]:1',
		];
		let accepted = 0;
		const property = fc.property(mutated(right, PIECES), (text) => {
			const outcome = outcomeOf(() => customPlatform(text));
			if (outcome instanceof LazadaError) return expect(outcome.kind).toBe('input');
			accepted += 1;
			const { protocol, hostname, username, search, hash } = new URL(outcome.tokenBaseUrl);
			const isHere = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
			expect(protocol === 'https:' || (protocol === 'http:' && isHere)).toBe(true);
			expect([username, search, hash]).toEqual(['', '', '']);
		});
		fc.assert(property, MANY);
		expect(accepted).toBeGreaterThan(500);
	});
});
