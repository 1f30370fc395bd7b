import fc from 'fast-check';
import {
	fingerprint,
	readStoredGrant,
	parseTime,
	addSpentCode,
	type StoredGrant,
} from '../../../../lazada/grants/storedGrant';
import { MANY, nearly, nearlyJson } from '../../support/random';

const grant: StoredGrant = {
	accessToken: 'access-1',
	refreshToken: 'refresh-1',
	accessTokenExpiresAt: 1_900_000_000_000,
	refreshTokenExpiresAt: 1_950_000_000_000,
	receivedAt: 1_850_000_000_000,
	country: 'th',
	account: 'seller@example.com',
	accountPlatform: 'seller_center',
	sellers: [{ country: 'th', sellerId: '2', userId: '1', shortCode: 'TH1' }],
	requestId: 'r-1',
	appKey: '123456',
	tokenHost: 'https://auth.lazada.com/rest',
	codeFingerprint: 'digest-2',
	spentCodes: ['digest-1', 'digest-2'],
};

describe('a stored grant', () => {
	it('is read as it was written', () => {
		expect(readStoredGrant(JSON.stringify(grant))).toEqual(grant);
	});

	it('may be no more than an access token', () => {
		expect(readStoredGrant('{"accessToken":"test"}')).toEqual({
			accessToken: 'test',
			refreshToken: '',
			accessTokenExpiresAt: 0,
			refreshTokenExpiresAt: 0,
			receivedAt: 0,
			country: '',
			account: '',
			accountPlatform: '',
			sellers: [],
			requestId: '',
			appKey: '',
			tokenHost: '',
			codeFingerprint: '',
			spentCodes: [],
		});
	});

	it('may have a refresh token whose end is not known, as null or not there', () => {
		const unknown = { ...grant, refreshTokenExpiresAt: null };
		expect(readStoredGrant(JSON.stringify(unknown))).toEqual(unknown);
		const absent = JSON.stringify({ ...grant, refreshTokenExpiresAt: undefined });
		expect(readStoredGrant(absent)).toEqual(unknown);
	});

	it.each([
		[{ refreshTokenExpiresAt: 0, refreshToken: '' }, 0],
		[{ refreshTokenExpiresAt: null, refreshToken: '' }, 0],
		[{ refreshTokenExpiresAt: 'soon' }, 0],
		[{ refreshTokenExpiresAt: '1900000000000' }, 1_900_000_000_000],
	])('that was stored with %j keeps that', (changes, end) => {
		const stored = readStoredGrant(JSON.stringify({ ...grant, ...changes }));
		expect(stored?.refreshTokenExpiresAt).toBe(end);
	});

	it.each([
		undefined,
		null,
		'',
		' ',
		'no JSON',
		'{"accessToken":"cut',
		'[]',
		'"text"',
		'{}',
		'{"refreshToken":"alone"}',
		'{"accessToken":""}',
		'{"__proto__":{"accessToken":"a"}}',
		12,
		{ accessToken: 'not text' },
	])('is not there in %j', (text) => {
		expect(readStoredGrant(text)).toBeUndefined();
	});

	it('loses members of a wrong type, not the rest', () => {
		const odd = { ...grant, sellers: [null, 'x', {}], spentCodes: ['a', 1, null], country: {} };
		expect(readStoredGrant(JSON.stringify(odd))).toEqual({
			...grant,
			country: '',
			sellers: [{ country: '', sellerId: '', userId: '', shortCode: '' }],
			spentCodes: ['a'],
		});
	});

	it('has a token and finite times for any of 10,000 random texts, or is not there', () => {
		const names = Object.keys(grant);
		let read = 0;
		const property = fc.property(fc.oneof(nearlyJson(names), nearly(names)), (text) => {
			const stored = readStoredGrant(text);
			if (stored === undefined) return;
			read += 1;
			expect(stored.accessToken).not.toBe('');
			const { accessTokenExpiresAt, refreshTokenExpiresAt, receivedAt } = stored;
			const times = [accessTokenExpiresAt, refreshTokenExpiresAt ?? 0, receivedAt];
			expect(times.every(Number.isFinite)).toBe(true);
		});
		fc.assert(property, MANY);
		expect(read).toBeGreaterThan(100);
	});
});

describe('a stored time', () => {
	it.each<[unknown, number]>([
		[1_900_000_000_000, 1_900_000_000_000],
		['1900000000000', 1_900_000_000_000],
		['2030-03-17T17:46:40.000Z', 1_900_000_000_000],
		[' 2030-03-17T17:46:40Z ', 1_900_000_000_000],
		['2030-03-18T00:46:40+07:00', 1_900_000_000_000],
		['', 0],
		['soon', 0],
		[NaN, 0],
		[Infinity, 0],
		[null, 0],
		[undefined, 0],
		[{}, 0],
		[true, 0],
	])('%p is read as %p', (value, time) => {
		expect(parseTime(value)).toBe(time);
	});
});

describe('a spent code', () => {
	it('is known by a digest that does not show it', () => {
		const digest = fingerprint('123456', '0_123456_secret');
		expect(digest).toMatch(/^[\w-]{22}$/);
		expect(fingerprint('123456', '0_123456_secret')).toBe(digest);
		expect(fingerprint('123456', '0_123456_other')).not.toBe(digest);
		expect(fingerprint('1234560', '_123456_secret')).not.toBe(digest);
	});

	it('comes last, once, and pushes the oldest of twenty out', () => {
		expect(addSpentCode([], 'a')).toEqual(['a']);
		expect(addSpentCode(['a', 'b'], 'a')).toEqual(['b', 'a']);
		const twenty = Array.from({ length: 20 }, (_, index) => `code-${index}`);
		expect(addSpentCode(twenty, 'new')).toEqual([...twenty.slice(1), 'new']);
	});
});
