import { readGrant } from '../../../../lazada/grants/tokenCalls';
import { readSettings } from '../../../../lazada/settings';
import { keyFor } from '../../../../client/tokens/rotationLedger';
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
	START,
} from '../../support/fakeLazada';
import { errorAnswer, refreshAnswer } from '../../../support/tokenAnswers';

const REFRESH = '/auth/token/refresh';
const DUE = START + 5 * DAY;
const COMMAND = { do: 'refresh' } as const;

let lazada: FakeLazada;

beforeEach(() => {
	lazada = new FakeLazada();
	lazada.now = START + HOUR;
});

describe('a refresh that a node asks for', () => {
	it('is done though the access token is fresh, and stored in one write', async () => {
		const fields = grantedFields({ spentCodes: ['spent'], codeFingerprint: 'spent' });
		expect(await lazada.keep(fields)).toEqual({});
		const stored = await lazada.keep({ ...fields, authorizationCode: CODE }, COMMAND);
		expect(lazada.sent(REFRESH)).toMatchObject([{ refresh_token: 'refresh-token-stored' }]);
		expect(stored).toMatchObject({ session: '', authorizationCode: CODE });
		expect(grantIn(stored)).toMatchObject({
			accessToken: 'access-token-1',
			refreshToken: 'refresh-token-1',
			receivedAt: START + HOUR,
			appKey: '123456',
			tokenHost: 'https://auth.lazada.com/rest',
			codeFingerprint: 'spent',
			spentCodes: ['spent'],
		});
	});

	it('is done once for many who ask at once, and again for who asks with the new tokens', async () => {
		const all = Array.from({ length: 50 }, () => lazada.keep(grantedFields(), COMMAND));
		const [first, ...others] = await Promise.all(all);
		for (const other of others) expect(other).toEqual(first);
		const again = await lazada.keep({ ...grantedFields(), ...first }, COMMAND);
		expect(lazada.sent(REFRESH).map((form) => form.refresh_token)).toEqual([
			'refresh-token-stored',
			'refresh-token-1',
		]);
		expect(grantIn(again).refreshToken).toBe('refresh-token-2');
	});

	it('gives a stale copy the newest tokens without another refresh', async () => {
		const first = await lazada.keepAndStore(grantedFields(), COMMAND);
		const second = await lazada.keep(first, COMMAND);
		lazada.now += 5 * MINUTE;
		expect(await lazada.keep(grantedFields(), COMMAND)).toEqual(second);
		expect(lazada.calls).toHaveLength(2);
	});

	it('does not wait for other workers, also of a grant in constant use', async () => {
		lazada.now = DUE - 1;
		expect(await lazada.keep(grantedFields())).toEqual({});
		expect(grantIn(await lazada.keep(grantedFields(), COMMAND)).accessToken).toBe('access-token-1');
	});

	it('exchanges no code that stands in the form', async () => {
		await lazada.keep(grantedFields({}, { authorizationCode: CODE }), COMMAND);
		expect(lazada.sent('/auth/token/create')).toEqual([]);
	});

	it.each([
		['there is no grant', credentialFields()],
		['the grant is that of another app', grantedFields({ appKey: '654321' })],
		['the grant is that of another environment', grantedFields({ tokenHost: 'https://x/rest' })],
	])('asks for an authorization and sends nothing where %s', async (_why, fields) => {
		const { kind, message } = await catchRejection(lazada.keep(fields, COMMAND));
		expect(kind).toBe('reauthorize');
		expect(message).toMatch(/^This shop isn't authorized yet\. .* https:\/\/auth\.lazada\.com\S+$/);
		expect(lazada.calls).toEqual([]);
	});

	it.each([
		['its refresh token has expired', { refreshTokenExpiresAt: START }],
		['it can never be refreshed', { refreshToken: '', refreshTokenExpiresAt: 0 }],
	])('asks for an authorization and sends nothing where %s', async (_why, grant) => {
		const shop = { ...grant, account: 'shop@example.com' };
		const { kind, message } = await catchRejection(lazada.keep(grantedFields(shop), COMMAND));
		expect(kind).toBe('reauthorize');
		expect(message).toMatch(
			/^This shop's authorization has expired\. Shop: shop@example\.com \(sg\)\. .* https:\/\/auth/,
		);
		expect(lazada.calls).toEqual([]);
	});
});

describe('a refresh that a node asks for and that fails', () => {
	const failures: Array<[string, string, () => unknown]> = [
		['refused', 'refused', () => errorAnswer('ServiceTimeout', 'busy')],
		['the app refused', 'refused', () => errorAnswer('InvalidAppKey', 'no')],
		['refused for good', 'reauthorize', () => errorAnswer('IllegalRefreshToken', 'invalid')],
		['a web page', 'badAnswer', () => '<html></html>'],
		[
			'no answer',
			'unreachable',
			() => {
				throw Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
			},
		],
	];

	it.each(failures)(
		'is reported though the access token is alive, and retried after a minute: %s',
		async (_what, kind, fail) => {
			lazada.answers[REFRESH] = fail;
			const all = [1, 2, 3].map(async () => await lazada.keep(grantedFields(), COMMAND));
			for (const keeping of all) expect((await catchRejection(keeping)).kind).toBe(kind);
			lazada.now += MINUTE - 1;
			expect((await catchRejection(lazada.keep(grantedFields(), COMMAND))).kind).toBe(kind);
			expect(lazada.calls).toHaveLength(1);
			expect(await lazada.keep(grantedFields())).toEqual({});
			lazada.now += 1;
			await catchRejection(lazada.keep(grantedFields(), COMMAND));
			expect(lazada.calls).toHaveLength(2);
		},
	);

	it('because the refresh token is spent names another worker, the shop and the link', async () => {
		lazada.answers[REFRESH] = () => errorAnswer('IllegalRefreshToken', 'invalid');
		const fields = grantedFields({ account: 'shop@example.com' });
		const { message, details } = await catchRejection(lazada.keep(fields, COMMAND));
		expect(message).toContain('If n8n runs on several workers');
		expect(message).toContain(' Shop: shop@example.com (sg). Open this link');
		expect(details.lazadaCode).toBe('IllegalRefreshToken');
	});
});

describe('a refresh token that is spent', () => {
	const settings = readSettings(credentialFields());
	const answer = refreshAnswer({ access_token: 'access-kept', refresh_token: 'refresh-kept' });

	beforeEach(() => {
		lazada.answers[REFRESH] = () => errorAnswer('IllegalRefreshToken', 'invalid');
	});

	it.each([
		['the node asks', COMMAND, 1],
		['it is due', undefined, 5],
	])('is followed to what a safety copy has of it, where %s', async (_when, command, days) => {
		lazada.now = START + days * DAY;
		const key = keyFor(settings, 'refresh-token-stored');
		lazada.rotations.recordCopy(key, JSON.stringify(answer), START + 1);
		const stored = await lazada.keep(grantedFields(), command);
		expect(grantIn(stored)).toMatchObject({ accessToken: 'access-kept', receivedAt: START + 1 });
		expect(lazada.sent(REFRESH)).toHaveLength(1);
	});

	it('is followed to what another App Secret of the app got for it', async () => {
		const reset = readSettings(credentialFields({ appSecret: 'before-the-reset' }));
		const tokens = { raw: answer, grant: readGrant(answer, START + 1) };
		lazada.rotations.record(reset, 'refresh-token-stored', tokens);
		const stored = await lazada.keep(grantedFields(), COMMAND);
		expect(grantIn(stored).accessToken).toBe('access-kept');
		expect(lazada.sent(REFRESH)).toHaveLength(1);
	});

	it('is not asked about where a workflow has refreshed it with the same App Secret', async () => {
		const tokens = { raw: answer, grant: readGrant(answer, START + 1) };
		lazada.rotations.record(settings, 'refresh-token-stored', tokens);
		for (const command of [undefined, COMMAND]) {
			const stored = await lazada.keep(grantedFields(), command);
			expect(grantIn(stored).accessToken).toBe('access-kept');
		}
		expect(lazada.calls).toEqual([]);
	});
});
