import { createState } from '../../../../lazada/authorization/state';
import { catchRejection } from '../../support/errors';
import {
	CODE,
	credentialFields,
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
import { createAnswer } from '../../../support/tokenAnswers';

const CREATE = '/auth/token/create';
const withCode = (changes: Record<string, string> = {}) =>
	credentialFields({ authorizationCode: CODE, ...changes });
const address = (state: string) =>
	`https://example.com/callback?code=${CODE}&state=${encodeURIComponent(state)}`;

let lazada: FakeLazada;

beforeEach(() => {
	lazada = new FakeLazada();
});

describe('a new authorization code', () => {
	it('is exchanged at the token host by a signed form, and stored in one write', async () => {
		const stored = await lazada.keep(withCode());
		expect(lazada.calls).toHaveLength(1);
		expect(lazada.calls[0]).toMatchObject({
			method: 'POST',
			url: `https://auth.lazada.com/rest${CREATE}`,
			qs: {},
		});
		const unsigned = {
			code: CODE,
			app_key: '123456',
			timestamp: String(START),
			sign_method: 'sha256',
		};
		expect(lazada.sent(CREATE)).toEqual([
			{ ...unsigned, sign: lazadaSign(CREATE, unsigned, SECRET) },
		]);
		expect(stored).toMatchObject({ authorizationCode: CODE, session: '' });
		expect(grantIn(stored)).toMatchObject({
			accessToken: 'access-token-of-create',
			refreshToken: 'refresh-token-of-create',
			accessTokenExpiresAt: START + 7 * DAY,
			refreshTokenExpiresAt: START + 30 * DAY,
			receivedAt: START,
			appKey: '123456',
		});
		expect(JSON.stringify(grantIn(stored))).not.toContain(CODE);
	});

	it('is exchanged once, though the hook runs many times at once and again with what was stored', async () => {
		const all = await Promise.all(Array.from({ length: 50 }, () => lazada.keep(withCode())));
		expect(new Set(all.map((stored) => stored.tokenGrant)).size).toBe(1);
		const fields = { ...withCode(), ...all[0] };
		expect(await lazada.keep(fields)).toEqual({});
		expect(grantIn(await lazada.keep(withCode())).accessToken).toBe('access-token-of-create');
		lazada.now += HOUR;
		expect(await lazada.keep(fields)).toEqual({});
		expect(lazada.calls).toHaveLength(1);
	});

	it('is never sent once its digest is stored, even by another process', async () => {
		const fields = await lazada.keepAndStore(withCode());
		const other = new FakeLazada();
		expect(await other.keep(fields)).toEqual({});
		expect(await other.keep({ ...fields, authorizationCode: address('') })).toEqual({});
		expect(other.calls).toHaveLength(0);
	});

	it('takes the place of a living grant, and the older code stays spent', async () => {
		const first = await lazada.keepAndStore(withCode());
		lazada.answers[CREATE] = () => createAnswer({ access_token: 'access-token-second' });
		const second = await lazada.keepAndStore({ ...first, authorizationCode: '0_123456_second' });
		expect(grantIn(second).accessToken).toBe('access-token-second');
		lazada.now += HOUR;
		expect(await lazada.keep({ ...second, authorizationCode: CODE })).toEqual({});
		expect(lazada.sent(CREATE).map(({ code }) => code)).toEqual([CODE, '0_123456_second']);
	});

	it('is exchanged again for another app, whose grant is another', async () => {
		const fields = await lazada.keepAndStore(withCode());
		await lazada.keep({ ...fields, appKey: '654321' });
		expect(lazada.sent(CREATE).map(({ app_key: appKey }) => appKey)).toEqual(['123456', '654321']);
	});

	it('is read from the whole address, with a state of ours or of anyone else', async () => {
		const state = createState({ expiresAt: START + MINUTE }, '123456', SECRET);
		for (const text of [address(state), address('my-own-state')]) {
			lazada = new FakeLazada();
			await lazada.keep(withCode({ authorizationCode: text }));
			expect(lazada.sent(CREATE)).toMatchObject([{ code: CODE }]);
		}
	});

	it('is not sent with a state of ours that has expired or was made elsewhere', async () => {
		const expired = createState({ expiresAt: START }, '123456', SECRET);
		const foreign = createState({ expiresAt: START + DAY }, '123456', 'another-secret');
		const otherApp = createState({ expiresAt: START + DAY }, '654321', SECRET);
		for (const state of [expired, foreign, otherApp, `${foreign.slice(0, -1)}A`]) {
			const keeping = lazada.keep(withCode({ authorizationCode: address(state) }));
			expect((await catchRejection(keeping)).kind).toBe('input');
		}
		expect(lazada.calls).toHaveLength(0);
	});
});

describe('the keeper does nothing', () => {
	it('while the access token is fresh', async () => {
		lazada.now = START + 5 * DAY - 1;
		expect(await lazada.keep(grantedFields())).toEqual({});
		expect(lazada.calls).toHaveLength(0);
	});

	it('with fields that cannot be used, but says which', async () => {
		const { message } = await catchRejection(lazada.keep(withCode({ appKey: 'abc' })));
		expect(message).toBe('The App Key must contain only digits');
		const wrongCode = await catchRejection(lazada.keep(withCode({ authorizationCode: 'a b' })));
		expect(wrongCode.message).toBe("This isn't an authorization code");
		expect(lazada.calls).toHaveLength(0);
	});
});
