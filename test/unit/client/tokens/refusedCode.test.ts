import { catchRejection } from '../../support/errors';
import {
	CODE,
	credentialFields,
	DAY,
	FakeLazada,
	grantedFields,
	grantIn,
} from '../../support/fakeLazada';
import { createAnswer, errorAnswer } from '../../../support/tokenAnswers';

const CREATE = '/auth/token/create';
const withCode = (changes: Record<string, string> = {}) =>
	credentialFields({ authorizationCode: CODE, ...changes });

let lazada: FakeLazada;

beforeEach(() => {
	lazada = new FakeLazada();
});

describe('a code that is refused', () => {
	it('is told with the link to another one', async () => {
		lazada.answers[CREATE] = () => errorAnswer('InvalidCode', 'Invalid authorization code');
		const { kind, message, details } = await catchRejection(lazada.keep(withCode()));
		expect(kind).toBe('reauthorize');
		expect(message).toMatch(/^Lazada doesn't accept this authorization code\. Open this link/);
		expect(message).toContain('https://auth.lazada.com/oauth/authorize?');
		expect(details).toMatchObject({
			lazadaCode: 'InvalidCode',
			requestId: '0ba2887315172940728551014',
		});
	});

	it('is not sent again by the second run of the hook that follows a failure', async () => {
		lazada.answers[CREATE] = () => errorAnswer('InvalidCode', 'Invalid authorization code');
		const first = await catchRejection(lazada.keep(withCode()));
		lazada.now += 1000;
		expect(await catchRejection(lazada.keep(withCode()))).toBe(first);
		expect(lazada.calls).toHaveLength(1);
	});

	it('is told once, then leaves a connected shop in peace and is not sent again', async () => {
		lazada.answers[CREATE] = () => errorAnswer('InvalidCode', 'Invalid authorization code');
		const connected = grantedFields({}, { authorizationCode: CODE });
		expect((await catchRejection(lazada.keep(connected))).kind).toBe('reauthorize');

		const stored = await lazada.keepAndStore(connected);
		expect(grantIn(stored).accessToken).toBe(grantIn(connected).accessToken);
		expect(grantIn(stored).spentCodes).toHaveLength(1);
		lazada.now += DAY;
		expect(await lazada.keep(stored)).toEqual({});
		expect(lazada.calls).toHaveLength(1);
	});

	it('is not sent again at once where the answer was lost, half, or none', async () => {
		const failures: Array<() => unknown> = [
			() => {
				throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
			},
			() => '{"access_token":"cut-off',
			() => createAnswer({ refresh_token: undefined }),
			() => '<html></html>',
		];
		for (const fail of failures) {
			lazada = new FakeLazada();
			lazada.answers[CREATE] = fail;
			const asked = [lazada.keep(withCode()), lazada.keep(withCode())];
			for (const keeping of asked) await catchRejection(keeping);
			await catchRejection(lazada.keep(withCode()));
			expect(lazada.calls).toHaveLength(1);
		}
	});

	it('is sent again at once with another app secret', async () => {
		lazada.answers[CREATE] = () => errorAnswer('IncompleteSignature', 'signature');
		await catchRejection(lazada.keep(withCode()));
		lazada.answers[CREATE] = () => createAnswer();
		const stored = await lazada.keep(withCode({ appSecret: 'the-right-one' }));
		expect(grantIn(stored).accessToken).toBe('access-token-of-create');
	});
});
