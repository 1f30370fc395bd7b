import fc from 'fast-check';
import type { RequestOptions } from '../../../../client/sign/requestBody';
import { signRequest } from '../../../../client/sign/signRequest';
import { readApiAddress } from '../../../../lazada/signing/apiAddress';
import { LazadaError } from '../../../../lazada/errors';
import { LAZADA } from '../../../../lazada/sites/platform';
import { catchOutcome } from '../../support/errors';
import { HOST_PIECES } from '../../support/hostPieces';
import { mutated } from '../../../support/mutations';
import { inheritedMembers } from '../../support/prototypes';
import { MANY } from '../../support/random';
import { legacy, signer } from '../../support/requests';
import { OFFICIAL } from '../../../support/signing';

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
const addresses = mutated(ADDRESSES, HOST_PIECES);

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
			const outcome = catchOutcome(() =>
				readApiAddress(LAZADA, address, () => `${GATEWAYS[3]}/rest`),
			);
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
			const outcome = catchOutcome(() => signRequest(all, signer));
			if (outcome instanceof LazadaError) {
				expect(outcome.kind).toBe('input');
				const { message, description } = outcome;
				return expect(message + description).not.toContain(OFFICIAL.appSecret);
			}
			signed += 1;
			// n8n's helper takes `url`, and `uri` only where there is none.
			expectLazadas(outcome.url || outcome.uri || '');
			expect(outcome.baseURL).toBeUndefined();
			expect(outcome.maxRedirects).toBe(0);
			expect(JSON.stringify(outcome)).not.toContain(OFFICIAL.appSecret);
		});
		fc.assert(property, MANY);
		expect(signed).toBeGreaterThan(500);
	});
});
