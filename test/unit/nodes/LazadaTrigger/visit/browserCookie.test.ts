import fc from 'fast-check';
import {
	browserCookie,
	browserSecretIn,
	newBrowserSecret,
} from '../../../../../nodes/LazadaTrigger/visit/browserCookie';
import { MANY } from '../../../support/random';

const CALLBACK = 'https://n8n.example.com/webhook/lazada/connect';
const SECRET = 'abcdefghijklmnopqrstu_';
const OTHER = 'ABCDEFGHIJKLMNOPQRSTU-';

/** The parts of a `Set-Cookie`, by their names in lower case. */
function readParts(cookie: string): Record<string, string> {
	const parts = cookie.split(/; ?/).map((part) => part.split('='));
	return Object.fromEntries(
		parts.map(([name, ...value], index) => [
			index === 0 ? 'pair' : name.toLowerCase(),
			index === 0 ? `${name}=${value.join('=')}` : value.join('='),
		]),
	);
}

const readPair = (cookie: string) => cookie.split(';')[0];

describe('the secret of a browser', () => {
	it('is 128 random bits', () => {
		const made = Array.from({ length: 1000 }, newBrowserSecret);
		expect(new Set(made).size).toBe(1000);
		for (const secret of made) expect(Buffer.from(secret, 'base64url')).toHaveLength(16);
	});

	it('comes back as it was given', () => {
		for (let round = 0; round < 1000; round += 1) {
			const secret = newBrowserSecret();
			const pair = readPair(browserCookie(secret, CALLBACK, 3600));
			expect(browserSecretIn(pair)).toBe(secret);
		}
	});
});

describe('the cookie', () => {
	it('lives as long as it is told, out of the reach of scripts and of other sites’ requests', () => {
		expect(readParts(browserCookie(SECRET, CALLBACK, 3600))).toEqual({
			pair: `lazada-connect=${SECRET}`,
			path: '/webhook/lazada/connect',
			'max-age': '3600',
			httponly: '',
			samesite: 'Lax',
			secure: '',
		});
	});

	it.each([
		['https://n8n.example.com/webhook/x', '/webhook/x'],
		['https://n8n.example.com/automation/n8n/webhook/x', '/automation/n8n/webhook/x'],
		['https://shop.example.com/connect?tenant=7&y=a;b#part', '/connect'],
		['https://shop.example.com', '/'],
		['https://shop.example.com:8443/a%20b/ร้าน', '/a%20b/%E0%B8%A3%E0%B9%89%E0%B8%B2%E0%B8%99'],
	])('for %s is sent to %s only', (address, path) => {
		const cookie = readParts(browserCookie(SECRET, address, 60));
		expect(cookie.path).toBe(path);
		expect(cookie).not.toHaveProperty('domain');
	});

	it.each([
		['https://n8n.example.com/x', true],
		['HTTPS://n8n.example.com/x', true],
		['http://127.0.0.1:5678/x', false],
		['http://n8n.example.com/https:/x', false],
	])('of %s is for encrypted connections only: %s', (address, isSecure) => {
		expect('secure' in readParts(browserCookie(SECRET, address, 60))).toBe(isSecure);
	});
});

describe('the header of a request', () => {
	const pair = `lazada-connect=${SECRET}`;

	it.each([
		pair,
		`a=b; ${pair}`,
		`${pair}; n8n-auth=eyJhbGciOi.J9; c="d e"`,
		`a=b;${pair};c=d`,
		` \t${pair} `,
		`;;=; =x; y; ${pair}`,
	])('has it among other cookies: %j', (header) => {
		expect(browserSecretIn(header)).toBe(SECRET);
	});

	it.each([
		undefined,
		'',
		';',
		'=',
		'lazada-connect',
		'lazada-connect=',
		`lazada-connect=${SECRET}x`,
		`lazada-connect=${SECRET.slice(1)}`,
		`lazada-connect="${SECRET}"`,
		`lazada-connect=${SECRET.slice(1)}.`,
		`lazada-connect=${SECRET.slice(1)}\n`,
		`Lazada-Connect=${SECRET}`,
		`xlazada-connect=${SECRET}`,
		`lazada-connect-2=${SECRET}`,
		`x=lazada-connect=${SECRET}`,
		`__proto__=${SECRET}`,
		'lazada-connect=<script>alert(1)</script>',
	])('has none in %j', (header) => {
		expect(browserSecretIn(header)).toBeUndefined();
	});

	it('with two of the name gives the first that can be one', () => {
		expect(browserSecretIn(`${pair}; lazada-connect=${OTHER}`)).toBe(SECRET);
		expect(browserSecretIn(`lazada-connect=short; lazada-connect=${OTHER}`)).toBe(OTHER);
	});

	it('is read without an exception, whatever it is', () => {
		expect(browserSecretIn(`${'x=y;'.repeat(100_000)}${pair}`)).toBe(SECRET);
		const part = fc.constantFrom('lazada-connect', '=', ';', ' ', '"', SECRET, 'x', '\0', '%3D');
		const header = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(part, { maxLength: 15 }).map((parts) => parts.join('')),
		);
		const property = fc.property(header, (text) => {
			const secret = browserSecretIn(text);
			if (secret === undefined) return;
			expect(secret).toMatch(/^[A-Za-z0-9_-]{22}$/);
			expect(text).toContain(`lazada-connect=${secret}`);
		});
		fc.assert(property, MANY);
	});
});

it('a cookie for a path with a semicolon comes back to that path', () => {
	const callback = new URL('https://example.com/tenant;7/connect');
	const cookie = browserCookie('abcdefghijklmnopqrstu_', callback.href, 60);
	const path = /; Path=([^;]*)/.exec(cookie)?.[1] ?? '';
	const isSent =
		callback.pathname === path ||
		(callback.pathname.startsWith(path) &&
			(path.endsWith('/') || callback.pathname[path.length] === '/'));
	expect(isSent).toBe(true);
});
