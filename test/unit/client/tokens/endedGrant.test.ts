import { catchRejection } from '../../support/errors';
import { CODE, DAY, FakeLazada, grantedFields, grantIn, START } from '../../support/fakeLazada';
import { errorAnswer } from '../../../support/tokenAnswers';

const ENDED = START + 7 * DAY;

let lazada: FakeLazada;

beforeEach(() => {
	lazada = new FakeLazada();
});

describe('a grant that has ended', () => {
	it.each([
		['its refresh token ended', {}],
		['it could never be refreshed', { refreshToken: '', refreshTokenExpiresAt: 0 }],
	])('asks for an authorization, with the link, and sends nothing: %s', async (_why, grant) => {
		lazada.now = START + 30 * DAY;
		const { kind, message } = await catchRejection(lazada.keep(grantedFields(grant)));
		expect(kind).toBe('reauthorize');
		expect(message).toMatch(
			/^This shop's authorization has expired\. .* https:\/\/auth\.lazada\.com\/oauth\/authorize\?\S+$/,
		);
		expect(lazada.calls).toHaveLength(0);
	});

	it('is named by its shop, also where Lazada refuses the refresh', async () => {
		const shop = { account: 'shop@example.com' };
		lazada.now = START + 30 * DAY;
		const ended = await catchRejection(lazada.keep(grantedFields(shop)));
		lazada.now = ENDED;
		lazada.answers['/auth/token/refresh'] = () => errorAnswer('IllegalRefreshToken', 'invalid');
		const refused = await catchRejection(lazada.keep(grantedFields(shop)));
		for (const { message } of [ended, refused]) {
			expect(message).toContain('. Shop: shop@example.com (sg). Open this link');
		}
	});

	it('but whose access token lives is used to its end', async () => {
		lazada.now = ENDED - 1;
		const fields = grantedFields({ refreshToken: '', refreshTokenExpiresAt: 0 });
		expect(await lazada.keep(fields)).toEqual({});
		expect(lazada.calls).toHaveLength(0);
	});

	it('is replaced by a new code', async () => {
		lazada.now = START + 40 * DAY;
		const stored = await lazada.keep(grantedFields({}, { authorizationCode: CODE }));
		expect(grantIn(stored).accessToken).toBe('access-token-of-create');
	});

	it('of another app is not used, refreshed or missed: it is as if there were none', async () => {
		lazada.now = START + 40 * DAY;
		expect(await lazada.keep(grantedFields({ appKey: '654321' }))).toEqual({});
		expect(lazada.sent('/auth/token/refresh')).toEqual([]);
	});
});
