import { catchRejection } from '../../support/errors';
import {
	DAY,
	FakeLazada,
	grantedFields,
	grantIn,
	HOUR,
	MINUTE,
	SECRET,
	START,
} from '../../support/fakeLazada';
import { lazadaSign } from '../../../support/signing';
import { errorAnswer, refreshAnswer } from '../../../support/tokenAnswers';

const REFRESH = '/auth/token/refresh';
const DUE = START + 5 * DAY;
const ENDED = START + 7 * DAY;

let lazada: FakeLazada;

beforeEach(() => {
	lazada = new FakeLazada();
	lazada.now = DUE;
});

describe('a grant that is due', () => {
	it('is refreshed by a signed form, and both tokens are stored in one write', async () => {
		const stored = await lazada.keep(grantedFields({ spentCodes: ['digest'] }));
		expect(lazada.calls[0]).toMatchObject({
			url: `https://auth.lazada.com/rest${REFRESH}`,
			qs: {},
		});
		const unsigned = {
			refresh_token: 'refresh-token-stored',
			app_key: '123456',
			timestamp: String(DUE),
			sign_method: 'sha256',
		};
		expect(lazada.sent(REFRESH)).toEqual([
			{ ...unsigned, sign: lazadaSign(REFRESH, unsigned, SECRET) },
		]);
		expect(stored).toMatchObject({ session: '' });
		expect(grantIn(stored)).toMatchObject({
			accessToken: 'access-token-1',
			refreshToken: 'refresh-token-1',
			receivedAt: DUE,
			accessTokenExpiresAt: DUE + 7 * DAY,
			spentCodes: ['digest'],
		});
	});

	it('is refreshed once, though many executions hold it', async () => {
		const all = await Promise.all(Array.from({ length: 50 }, () => lazada.keep(grantedFields())));
		expect(new Set(all.map((stored) => stored.tokenGrant)).size).toBe(1);
		expect(lazada.calls).toHaveLength(1);
	});

	it('gives a stale copy the new tokens for some minutes, without another refresh', async () => {
		const fresh = await lazada.keepAndStore(grantedFields());
		lazada.now += 5 * MINUTE;
		expect((await lazada.keep(grantedFields())).tokenGrant).toBe(fresh.tokenGrant);
		expect(await lazada.keep(fresh)).toEqual({});
		expect(lazada.calls).toHaveLength(1);
	});

	it('is kept for half a day where n8n could not store it', async () => {
		const kept = await lazada.keep(grantedFields());
		lazada.now += 12 * HOUR - 1;
		expect(await lazada.keep(grantedFields())).toEqual(kept);
		expect(lazada.calls).toHaveLength(1);
		lazada.now += 1;
		await lazada.keep(grantedFields());
		expect(lazada.calls).toHaveLength(2);
	});

	it('is followed from a stale copy to the newest, where what is remembered is due again', async () => {
		lazada.answers[REFRESH] = (_options, count) =>
			refreshAnswer({
				refresh_token: `refresh-token-${count}`,
				expires_in: 60,
				refresh_expires_in: 86_400,
			});
		await lazada.keep(grantedFields());
		lazada.now += 45_000;
		const newest = await lazada.keep(grantedFields());
		expect(grantIn(newest).refreshToken).toBe('refresh-token-2');
		expect(lazada.sent(REFRESH).map((form) => form.refresh_token)).toEqual([
			'refresh-token-stored',
			'refresh-token-1',
		]);
	});

	it('is refreshed for each seller apart', async () => {
		const sellers = ['refresh-a', 'refresh-b'].map((refreshToken) =>
			grantedFields({ refreshToken }),
		);
		const [one, other] = await Promise.all(sellers.map((fields) => lazada.keep(fields)));
		expect(lazada.sent(REFRESH).map((form) => form.refresh_token)).toEqual([
			'refresh-a',
			'refresh-b',
		]);
		expect(grantIn(one).accessToken).not.toBe(grantIn(other).accessToken);
	});

	it('is refreshed also after its access token ended, and with a code that is spent', async () => {
		lazada.now = ENDED + 10 * DAY;
		const first = await lazada.keepAndStore(grantedFields({}, { authorizationCode: '' }));
		expect(grantIn(first).accessToken).toBe('access-token-1');
	});

	it('is looked at with the Refresh Ahead of the credential', async () => {
		lazada.now = ENDED - HOUR - MINUTE;
		expect(await lazada.keep(grantedFields({}, { refreshAheadHours: 1 }))).toEqual({});
		lazada.now += MINUTE;
		expect(await lazada.keep(grantedFields({}, { refreshAheadHours: 1 }))).not.toEqual({});
	});
});

describe('a grant in constant use', () => {
	it('is refreshed within half a minute of the time when it is due', async () => {
		let fields = grantedFields();
		lazada.now = DUE - 5_000;
		while (lazada.calls.length === 0 && lazada.now < DUE + 31_000) {
			fields = await lazada.keepAndStore(fields);
			lazada.now += 1_000;
		}
		expect(lazada.sent(REFRESH)).toHaveLength(1);
		expect(lazada.now - 1_000).toBeGreaterThanOrEqual(DUE);
		expect(lazada.now - 1_000).toBeLessThanOrEqual(DUE + 30_000);
	});

	it('is refreshed at once where its token is about to end', async () => {
		const fields = grantedFields({}, { refreshAheadHours: 0.01 });
		lazada.now = ENDED - 37_000;
		expect(await lazada.keep(fields)).toEqual({});
		lazada.now = ENDED - 36_000;
		expect(await lazada.keep(fields)).not.toEqual({});
	});
});

describe('a refresh that does not come through', () => {
	const failures: Array<[string, () => unknown]> = [
		['is refused', () => errorAnswer('ServiceTimeout', 'busy')],
		['is refused for good', () => errorAnswer('IllegalRefreshToken', 'invalid')],
		['is answered by a web page', () => '<html></html>'],
		['is answered by half a grant', () => refreshAnswer({ refresh_token: undefined })],
		[
			'is not answered',
			() => {
				throw Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
			},
		],
	];

	it.each(failures)(
		'%s: the living token is used, and a minute passes before the next try',
		async (_what, fail) => {
			lazada.answers[REFRESH] = fail;
			expect(await Promise.all([1, 2, 3].map(() => lazada.keep(grantedFields())))).toEqual([
				{},
				{},
				{},
			]);
			lazada.now += MINUTE - 1;
			expect(await lazada.keep(grantedFields())).toEqual({});
			expect(lazada.calls).toHaveLength(1);
			lazada.now += 1;
			expect(await lazada.keep(grantedFields())).toEqual({});
			expect(lazada.calls).toHaveLength(2);
		},
	);

	it.each(failures)('%s: with an ended access token it is told', async (_what, fail) => {
		lazada.answers[REFRESH] = fail;
		lazada.now = ENDED;
		const error = await catchRejection(lazada.keep(grantedFields()));
		expect(['refused', 'reauthorize', 'badAnswer', 'unreachable']).toContain(error.kind);
	});

	it('because the refresh token is dead leads to the link', async () => {
		lazada.answers[REFRESH] = () => errorAnswer('IllegalRefreshToken', 'invalid');
		lazada.now = ENDED;
		const { kind, message, details } = await catchRejection(lazada.keep(grantedFields()));
		expect(kind).toBe('reauthorize');
		expect(message).toContain(' https://auth.lazada.com/oauth/authorize?');
		expect(details.lazadaCode).toBe('IllegalRefreshToken');
	});
});
