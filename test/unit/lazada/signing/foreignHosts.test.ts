import fc from 'fast-check';
import { readApiAddress } from '../../../../lazada/signing/apiAddress';
import { LazadaError } from '../../../../lazada/errors';
import { LAZADA } from '../../../../lazada/sites/platform';
import { catchOutcome, catchRefusal } from '../../support/errors';
import { MANY } from '../../support/random';

const read = (address: string) =>
	readApiAddress(LAZADA, address, () => 'https://api.lazada.sg/rest');

describe('a foreign host gets no signature, however it is spelled:', () => {
	it.each([
		'https://example.com/rest/orders/get',
		'http://api.lazada.sg/rest/orders/get',
		'ftp://api.lazada.sg/rest/orders/get',
		'https://user@api.lazada.sg/rest/orders/get',
		'https://user:word@api.lazada.sg/rest/orders/get',
		'https://api.lazada.sg@example.com/rest/orders/get',
		'https://api.lazada.sg%40example.com/rest/orders/get',
		'https://example.com\\@api.lazada.sg/rest/orders/get',
		'https://api.lazada.sg:8443/rest/orders/get',
		'https://api.lazada.sg:80/rest/orders/get',
		'https://api.lazada.sg./rest/orders/get',
		'https://api.lazada.sg.example.com/rest/orders/get',
		'https://evil.api.lazada.sg/rest/orders/get',
		'https://evilapi.lazada.sg/rest/orders/get',
		'https://lazada.sg/rest/orders/get',
		'https://api.lazada.com/rest/orders/get',
		'https://api.lazada.cb/rest/orders/get',
		'https://\u0430pi.lazada.sg/rest/orders/get',
		'https://api.l\u0430zada.sg/rest/orders/get',
		'https://api.lazada.sg\n.example.com/rest/orders/get',
		'https://api-lazada.sg/rest/orders/get',
		'https:example.com/rest/orders/get',
		'https:///example.com/rest/orders/get',
		'https://example.com#https://api.lazada.sg/rest/orders/get',
		'https://example.com/?https://api.lazada.sg/rest/orders/get',
		'//example.com/rest/orders/get',
		'\\\\example.com/rest/orders/get',
		'/\\example.com/rest/orders/get',
		'/\t/example.com/rest/orders/get',
		'lazada:keep-grant',
		'data:text/plain,x',
		'api.lazada.sg/rest/orders/get',
		'orders/get',
		'',
		' ',
	])('%j', (address) => {
		expect(catchRefusal(() => read(address)).kind).toBe('input');
	});

	it('and the message names the host alone, and where to go', () => {
		const { message, description } = catchRefusal(() =>
			read('https://me:word@example.com/rest/a?t=secret'),
		);
		expect(message).toContain('example.com');
		expect(message + description).not.toMatch(/word|secret/);
		expect(description).toContain('api.lazada.co.id');
	});
});

it('no text, however strange, gets past the hosts or throws anything untyped', () => {
	const hosts = fc.constantFrom(
		'api.lazada.sg',
		'auth.lazada.com',
		'example.com',
		'api.lazada.sg.',
		'ａpi.lazada.sg',
	);
	const piece = fc.oneof(
		hosts,
		fc.constantFrom(
			'https://',
			'http:',
			'/',
			'\\',
			'@',
			':',
			'#',
			'?',
			'..',
			'/rest',
			'/a',
			'%2e',
			'\t',
			' ',
		),
		fc.string({ unit: 'binary', maxLength: 4 }),
	);
	const text = fc.oneof(
		fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
		fc
			.tuple(hosts, fc.array(piece, { maxLength: 5 }))
			.map(([host, rest]) => `https://${host}${rest.join('')}`),
		fc.webUrl({ withQueryParameters: true, withFragments: true }),
	);
	const accepted = new Set<string>();
	const property = fc.property(text, (address) => {
		const outcome = catchOutcome(() => read(address));
		if (outcome instanceof LazadaError) return;
		accepted.add(outcome.url);
		expect(outcome.url).toBe(`https://api.lazada.sg/rest${outcome.apiPath}`);
		expect(outcome.apiPath).toMatch(/^(\/[A-Za-z0-9_.-]+)+$/);
	});
	fc.assert(property, MANY);
	expect(accepted.size).toBeGreaterThan(0);
});
