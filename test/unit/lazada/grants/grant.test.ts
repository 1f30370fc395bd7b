import fc from 'fast-check';
import { LazadaError } from '../../../../lazada/errors';
import { readGrant } from '../../../../lazada/grants/tokenCalls';
import { catchOutcome, catchRefusal } from '../../support/errors';
import { MANY, nearly } from '../../support/random';
import { createAnswer, refreshAnswer } from '../../../support/tokenAnswers';

const RECEIVED_AT = Date.UTC(2026, 10, 23, 12);
const read = (answer: unknown) => readGrant(answer, RECEIVED_AT);

describe('a grant', () => {
	it('is read from the answer of create, with ends counted from its receipt', () => {
		expect(read(createAnswer())).toEqual({
			accessToken: 'access-token-of-create',
			refreshToken: 'refresh-token-of-create',
			accessTokenExpiresAt: Date.UTC(2026, 10, 30, 12),
			refreshTokenExpiresAt: Date.UTC(2026, 11, 23, 12),
			receivedAt: RECEIVED_AT,
			country: 'sg',
			account: 'seller@example.com',
			accountPlatform: 'seller_center',
			sellers: [{ country: 'sg', sellerId: '2001', userId: '1001', shortCode: 'SG12AB' }],
			requestId: '0ba2887315178178017221014',
		});
	});

	it('is read from the answer of refresh, whose list of sellers has another name', () => {
		const { accessToken, refreshToken, sellers } = read(refreshAnswer());
		expect([accessToken, refreshToken]).toEqual([
			'access-token-of-refresh',
			'refresh-token-of-refresh',
		]);
		expect(sellers).toEqual([
			{ country: 'sg', sellerId: '2001', userId: '1001', shortCode: 'SG12AB' },
		]);
	});

	it('finds the sellers where one of the two lists is empty or not a list', () => {
		const list = [{ country: 'my', seller_id: '5' }];
		for (const other of [[], null, {}, 'x']) {
			const answer = createAnswer({ country_user_info: other, country_user_info_list: list });
			expect(read(answer).sellers).toMatchObject([{ country: 'my', sellerId: '5' }]);
		}
		expect(read(createAnswer({ country_user_info: 'none' })).sellers).toEqual([]);
	});

	it.each([
		['10', '60'],
		[10, 60],
		['10.0', ' 60 '],
	])('lives as long as the answer says, in text or numbers: %p and %p', (access, refresh) => {
		const grant = read(createAnswer({ expires_in: access, refresh_expires_in: refresh }));
		expect(grant.accessTokenExpiresAt - RECEIVED_AT).toBe(10_000);
		expect(grant.refreshTokenExpiresAt).toBe(RECEIVED_AT + 60_000);
	});

	it('takes ids of either type, country codes of either case, and what is missing as empty', () => {
		const grant = read(
			createAnswer({
				country: 'SG',
				account: undefined,
				account_id: null,
				account_platform: null,
				request_id: 12,
				country_user_info: [
					{ country: 'SG', user_id: 1001, seller_id: 200000000001 },
					{ country: 'my', user_id: '1002', seller_id: null, short_code: null },
					'not a seller',
					null,
				],
			}),
		);
		expect(grant).toMatchObject({
			country: 'sg',
			account: '',
			accountPlatform: '',
			requestId: '12',
		});
		expect(grant.sellers).toEqual([
			{ country: 'sg', sellerId: '200000000001', userId: '1001', shortCode: '' },
			{ country: 'my', sellerId: '', userId: '1002', shortCode: '' },
		]);
	});

	it('holds the six sellers of a cross-border authorization', () => {
		const sites = ['sg', 'my', 'th', 'vn', 'ph', 'id'];
		const list = sites.map((country, index) => ({
			country,
			user_id: index,
			seller_id: index + 10,
		}));
		const { country, sellers } = read(createAnswer({ country: 'cb', country_user_info: list }));
		expect(country).toBe('cb');
		expect(sellers.map((seller) => seller.country)).toEqual(sites);
		expect(sellers.map((seller) => seller.sellerId)).toEqual(['10', '11', '12', '13', '14', '15']);
	});

	it.each([0, '0'])(
		'that cannot be refreshed has no refresh token: refresh_expires_in %p',
		(never) => {
			const grant = read(createAnswer({ refresh_expires_in: never }));
			expect([grant.refreshToken, grant.refreshTokenExpiresAt]).toEqual(['', 0]);
			expect(
				read(createAnswer({ refresh_expires_in: never, refresh_token: null })).accessToken,
			).toBe('access-token-of-create');
		},
	);

	it.each<[string, unknown[]]>([
		['access_token', [undefined, null, '', ' ', 'two words', 12345, {}, ['a']]],
		['refresh_token', [undefined, null, '', '\n', 12345, {}]],
		[
			'expires_in',
			[
				undefined,
				null,
				'',
				'soon',
				-1,
				'-1',
				1.5,
				NaN,
				1e300,
				true,
				'1e3',
				'0x10',
				'9999999999999',
				{},
			],
		],
	])('is never half: without usable %s there is none', (name, values) => {
		for (const value of values) {
			const { kind, message, description } = catchRefusal(() =>
				read(createAnswer({ [name]: value })),
			);
			expect(kind).toBe('badAnswer');
			expect(message).toBe(`Lazada's answer has no usable ${name}`);
			expect(description).toContain('Nothing was stored');
			expect(description).toContain('0ba2887315178178017221014');
			expect(message + description).not.toContain('token-of-create');
		}
	});

	it.each([undefined, null, '', 'never', -5, {}, [10], false])(
		'does not lose its tokens where the end of the refresh token is not known: refresh_expires_in %p',
		(unknown) => {
			const grant = read(createAnswer({ refresh_expires_in: unknown }));
			expect(grant).toEqual({ ...read(createAnswer()), refreshTokenExpiresAt: null });
			expect(grant.refreshToken).toBe('refresh-token-of-create');
		},
	);

	it.each([undefined, null, ''])(
		'has an access token alone where the answer says nothing of refreshing: %p',
		(nothing) => {
			const answer = createAnswer({ refresh_expires_in: nothing, refresh_token: nothing });
			expect(read(answer)).toMatchObject({
				accessToken: 'access-token-of-create',
				refreshToken: '',
				refreshTokenExpiresAt: 0,
			});
		},
	);

	it('ignores members that are not the answer’s own', () => {
		const inherited: unknown = JSON.parse(`{"__proto__":${JSON.stringify(createAnswer())}}`);
		expect(catchRefusal(() => read(inherited)).kind).toBe('badAnswer');
		expect(catchRefusal(() => read(Object.create(createAnswer()))).kind).toBe('badAnswer');
	});

	it('is whole or refused, by type, for any of 10,000 random answers', () => {
		const names = Object.keys({ ...createAnswer(), ...refreshAnswer() });
		const likely = fc
			.tuple(nearly(names), fc.subarray(Object.entries(createAnswer())))
			.map(([answer, right]) => Object.assign({}, answer, Object.fromEntries(right)));
		let grants = 0;
		const property = fc.property(fc.oneof(nearly(names), likely), (answer) => {
			const grant = catchOutcome(() => read(answer));
			if (grant instanceof LazadaError) {
				expect(grant.kind).toBe('badAnswer');
				return;
			}
			grants += 1;
			const { accessToken, refreshToken, accessTokenExpiresAt, refreshTokenExpiresAt } = grant;
			expect(accessToken).toMatch(/^\S+$/);
			expect(refreshToken === '').toBe(refreshTokenExpiresAt === 0);
			for (const time of [accessTokenExpiresAt, refreshTokenExpiresAt ?? 0]) {
				expect(new Date(time).getTime()).toBe(time);
			}
			expect(accessTokenExpiresAt).toBeGreaterThanOrEqual(RECEIVED_AT);
		});
		fc.assert(property, MANY);
		expect(grants).toBeGreaterThan(500);
		expect(grants).toBeLessThan(9500);
	});
});
