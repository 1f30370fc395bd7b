import type { HookCommand } from '../../../../client/hookCommand';
import { catchRejection } from '../../support/errors';
import {
	CODE,
	credentialFields,
	DAY,
	FakeLazada,
	grantedFields,
	grantIn,
	HOUR,
	SECRET,
} from '../../support/fakeLazada';
import { createAnswer, errorAnswer } from '../../../support/tokenAnswers';

const CREATE = '/auth/token/create';
const OTHER_CODE = '0_123456_other-code';

function exchange(changes: object = {}): HookCommand {
	return { do: 'exchange', code: CODE, uuid: '', expected: [], ...changes };
}

let lazada: FakeLazada;

beforeEach(() => {
	lazada = new FakeLazada();
});

describe('a code that a node hands over', () => {
	it('is exchanged, and its grant is stored with it in one write', async () => {
		const stored = await lazada.keep(credentialFields(), exchange());
		expect(lazada.sent(CREATE)).toMatchObject([{ code: CODE, app_key: '123456' }]);
		expect(lazada.sent(CREATE)[0]).not.toHaveProperty('uuid');
		expect(Object.keys(stored).sort()).toEqual([
			'authorizationCode',
			'connectedShop',
			'oauthTokenData',
			'session',
			'tokenGrant',
		]);
		expect(stored).toMatchObject({ authorizationCode: CODE, session: '' });
		expect(grantIn(stored)).toMatchObject({
			accessToken: 'access-token-of-create',
			appKey: '123456',
			tokenHost: 'https://auth.lazada.com/rest',
		});
		expect(JSON.stringify(grantIn(stored))).not.toContain(CODE);
	});

	it('goes with the uuid of its link, if there was one', async () => {
		await lazada.keep(credentialFields(), exchange({ uuid: 'u-1' }));
		expect(lazada.sent(CREATE)).toMatchObject([{ code: CODE, uuid: 'u-1' }]);
	});

	it('is exchanged in place of one that stands in the form', async () => {
		const fields = credentialFields({ authorizationCode: OTHER_CODE });
		const stored = await lazada.keep(fields, exchange());
		expect(stored).toMatchObject({ authorizationCode: CODE });
		expect(lazada.sent(CREATE).map(({ code }) => code)).toEqual([CODE]);
	});

	it('is exchanged once for many who hand it over, also where n8n could not store the grant', async () => {
		const all = Array.from({ length: 50 }, () => lazada.keep(credentialFields(), exchange()));
		expect(new Set((await Promise.all(all)).map(({ tokenGrant }) => tokenGrant)).size).toBe(1);
		lazada.now += HOUR - 1;
		const later = await lazada.keep(credentialFields(), exchange());
		expect(grantIn(later).accessToken).toBe('access-token-of-create');
		expect(lazada.calls).toHaveLength(1);
	});

	it('is exchanged once, though the form has it too', async () => {
		await lazada.keep(credentialFields({ authorizationCode: CODE }));
		const stored = await lazada.keep(credentialFields(), exchange());
		expect(grantIn(stored).accessToken).toBe('access-token-of-create');
		expect(lazada.calls).toHaveLength(1);
	});

	it('takes the place of a living grant, whose spent codes stay spent', async () => {
		const connected = grantedFields({ spentCodes: ['its-own'] });
		const stored = await lazada.keep(connected, exchange());
		expect(grantIn(stored).accessToken).toBe('access-token-of-create');
		expect(grantIn(stored).spentCodes).toEqual(['its-own', expect.any(String)]);
	});
});

describe('a code that is spent', () => {
	it('is not exchanged again if it made the stored grant, nor by another process', async () => {
		const fields = await lazada.keepAndStore(credentialFields(), exchange());
		lazada = new FakeLazada();
		expect(await lazada.keep(fields, exchange())).toEqual({});
		lazada.now += 6 * DAY;
		const refreshed = await lazada.keepAndStore(fields);
		expect(grantIn(refreshed).accessToken).toBe('access-token-1');
		expect(await lazada.keep(refreshed, exchange())).toEqual({});
		expect(lazada.sent(CREATE)).toEqual([]);
	});

	it('is checked again for the expected shops if it made the stored grant', async () => {
		const fields = await lazada.keepAndStore(credentialFields(), exchange());
		const own = { sellers: ['2001'], countries: ['sg'] };
		expect(await lazada.keep(fields, exchange({ expected: [own] }))).toEqual({});
		const another = { sellers: ['2002'], countries: [] };
		const asked = lazada.keep(fields, exchange({ expected: [own, another] }));
		expect((await catchRejection(asked)).kind).toBe('wrongShop');
		expect(lazada.calls).toHaveLength(1);
	});

	it('is refused if another one has made the stored grant since', async () => {
		const first = await lazada.keepAndStore(credentialFields(), exchange());
		const second = await lazada.keepAndStore(first, exchange({ code: OTHER_CODE }));
		for (let round = 0; round < 2; round += 1) {
			const { kind, message, description } = await catchRejection(lazada.keep(second, exchange()));
			expect([kind, message]).toEqual([
				'reauthorize',
				'This authorization code can no longer be used',
			]);
			expect(description).toContain('open the authorization link again');
		}
		expect(lazada.sent(CREATE).map(({ code }) => code)).toEqual([CODE, OTHER_CODE]);
	});

	it('is refused if Lazada refused it when it was pasted into the form', async () => {
		lazada.answers[CREATE] = () => errorAnswer('InvalidCode', 'Invalid authorization code');
		const pasted = grantedFields({}, { authorizationCode: CODE });
		await catchRejection(lazada.keep(pasted));
		const stored = await lazada.keepAndStore(pasted);
		const { message } = await catchRejection(lazada.keep(stored, exchange()));
		expect(message).toBe('This authorization code can no longer be used');
		expect(lazada.calls).toHaveLength(1);
	});

	it('is exchanged again for another app, whose grant is another', async () => {
		const fields = await lazada.keepAndStore(credentialFields(), exchange());
		await lazada.keep({ ...fields, appKey: '654321' }, exchange());
		expect(lazada.sent(CREATE).map(({ app_key: appKey }) => appKey)).toEqual(['123456', '654321']);
	});
});

describe('a code that Lazada refuses', () => {
	it('is reported to the node each time, sent once, and leaves the connected shop as it is', async () => {
		lazada.answers[CREATE] = () => errorAnswer('InvalidCode', 'Invalid authorization code');
		const connected = grantedFields();
		for (let round = 0; round < 3; round += 1) {
			const { kind, message, details } = await catchRejection(lazada.keep(connected, exchange()));
			expect(kind).toBe('reauthorize');
			expect(message).toMatch(/^Lazada doesn't accept this authorization code\. Open this link/);
			expect(details.lazadaCode).toBe('InvalidCode');
			expect(await lazada.keep(connected)).toEqual({});
		}
		expect(lazada.calls).toHaveLength(1);
	});

	it('is sent again at once with another app secret', async () => {
		lazada.answers[CREATE] = () => errorAnswer('IncompleteSignature', 'signature');
		await catchRejection(lazada.keep(credentialFields(), exchange()));
		lazada.answers[CREATE] = () => createAnswer();
		const right = credentialFields({ appSecret: `${SECRET}-reset` });
		expect(grantIn(await lazada.keep(right, exchange())).accessToken).toBe(
			'access-token-of-create',
		);
	});

	it('is not sent twice at once where no answer arrived, but again ten seconds later', async () => {
		lazada.answers[CREATE] = () => {
			throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
		};
		for (let round = 0; round < 2; round += 1) {
			const error = await catchRejection(lazada.keep(credentialFields(), exchange()));
			expect(error.kind).toBe('unreachable');
		}
		expect(lazada.calls).toHaveLength(1);
		lazada.now += 10_000;
		await catchRejection(lazada.keep(credentialFields(), exchange()));
		expect(lazada.calls).toHaveLength(2);
	});
});
