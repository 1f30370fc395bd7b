import { readGrant } from '../../../../lazada/grants/tokenCalls';
import {
	GRANT_FIELDS,
	toOutput,
	maskToken,
	toRawOutput,
} from '../../../../nodes/shared/grantOutput';
import { createAnswer } from '../../../support/tokenAnswers';

const HOUR = 3_600_000;
const RECEIVED_AT = Date.UTC(2026, 10, 23, 12);
const grant = readGrant(createAnswer(), RECEIVED_AT);

describe('a grant in the output', () => {
	it('has its times in ISO 8601 UTC and its fields in their order', () => {
		const output = toOutput(grant, 'authorized', 48 * HOUR, false);
		expect(output).toEqual({
			status: 'authorized',
			country: 'sg',
			account: 'seller@example.com',
			accountPlatform: 'seller_center',
			accessToken: 'access-token-of-create',
			accessTokenExpiresAt: '2026-11-30T12:00:00.000Z',
			refreshToken: 'refresh-token-of-create',
			refreshTokenExpiresAt: '2026-12-23T12:00:00.000Z',
			refreshDueAt: '2026-11-28T12:00:00.000Z',
			sellers: [{ country: 'sg', sellerId: '2001', userId: '1001', shortCode: 'SG12AB' }],
			requestId: '0ba2887315178178017221014',
		});
		expect(Object.keys(output)).toEqual(['status', ...GRANT_FIELDS]);
	});

	it('shows no token where it is masked', () => {
		const text = JSON.stringify(toOutput(grant, 'refreshed', 0, true));
		expect(text).not.toContain('token-of-create');
		expect(text).toContain('"accessToken":"****eate"');
	});

	it('has no end where it cannot be refreshed', () => {
		const once = readGrant(createAnswer({ refresh_expires_in: 0 }), RECEIVED_AT);
		expect(toOutput(once, 'authorized', 0, false)).toMatchObject({
			refreshToken: '',
			refreshTokenExpiresAt: null,
		});
	});
});

describe('a grant whose refresh token has no known end', () => {
	it('says so in the output: there is a refresh token, and its end is null', () => {
		const unknown = readGrant(createAnswer({ refresh_expires_in: undefined }), RECEIVED_AT);
		expect(toOutput(unknown, 'authorized', 0, false)).toMatchObject({
			refreshToken: 'refresh-token-of-create',
			refreshTokenExpiresAt: null,
		});
	});
});

describe('a masked token', () => {
	it.each([
		['', ''],
		['short', '****'],
		['123456789012345', '****'],
		['1234567890123456', '****3456'],
	])('%j is shown as %j', (token, shown) => {
		expect(maskToken(token)).toBe(shown);
	});
});

describe("Lazada's own answer in the output", () => {
	it('is unchanged', () => {
		expect(toRawOutput(createAnswer(), false)).toEqual(createAnswer());
	});

	it('has its tokens masked for an AI model', () => {
		const shown = toRawOutput(createAnswer(), true);
		expect(JSON.stringify(shown)).not.toContain('token-of-create');
		expect(shown).toMatchObject({ expires_in: 604_800, account: 'seller@example.com' });
	});
});
