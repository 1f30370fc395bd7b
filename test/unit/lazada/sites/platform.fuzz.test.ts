import fc from 'fast-check';
import { readApiAddress } from '../../../../lazada/signing/apiAddress';
import { LazadaError } from '../../../../lazada/errors';
import { customPlatform } from '../../../../lazada/sites/platform';
import { catchOutcome } from '../../support/errors';
import { HOST_PIECES } from '../../support/hostPieces';
import { mutated } from '../../../support/mutations';
import { MANY } from '../../support/random';

describe('an address that is nearly one of a custom gateway', () => {
	it('is read as one only if it is exactly there', () => {
		const bases = [
			'https://gateway.example.com/lazada',
			'http://127.0.0.1:4010',
			'https://[::1]:8443',
		];
		const urls = bases.map((base) => `${base}/rest/orders/get`);
		let accepted = 0;
		const property = fc.property(fc.nat(2), mutated(urls, HOST_PIECES), (index, address) => {
			const platform = customPlatform(bases[index]);
			const outcome = catchOutcome(() =>
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
		const property = fc.property(mutated(right, HOST_PIECES), (text) => {
			const outcome = catchOutcome(() => customPlatform(text));
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
