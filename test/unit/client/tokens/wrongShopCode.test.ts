import { createState } from '../../../../lazada/authorization/state';
import { everythingIn, catchRejection } from '../../support/errors';
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
import { createAnswer } from '../../../support/tokenAnswers';

const CREATE = '/auth/token/create';

/** What Lazada's test seller is, as the answer has it. */
const ITS_OWN = { sellers: ['2001'], countries: ['sg'] };
const ANOTHER = { sellers: ['2002', 'MY99'], countries: [] };

function address(expected: typeof ITS_OWN, code = CODE): string {
	const state = createState({ expiresAt: START + HOUR, expected }, '123456', SECRET);
	return `https://example.com/callback?code=${code}&state=${state}`;
}

/** The ways in which a code arrives with the shops that it is for. */
const ways = [
	{
		way: 'a pasted URL whose state is for',
		fields: (expected: typeof ITS_OWN) => ({ authorizationCode: address(expected) }),
		command: () => undefined,
	},
	{
		way: 'a node that asks for',
		fields: () => ({}),
		command: (expected: typeof ITS_OWN) => exchange([expected]),
	},
];

function exchange(expected: Array<typeof ITS_OWN>) {
	return { do: 'exchange', code: CODE, uuid: '', expected } as const;
}

let lazada: FakeLazada;

beforeEach(() => {
	lazada = new FakeLazada();
});

describe.each(ways)('$way', ({ fields, command }) => {
	const another = command(ANOTHER);

	it('the shop that authorized has its grant stored', async () => {
		const stored = await lazada.keep(credentialFields(fields(ITS_OWN)), command(ITS_OWN));
		expect(grantIn(stored).accessToken).toBe('access-token-of-create');
		expect(Object.keys(stored).sort()).toEqual([
			'authorizationCode',
			'connectedShop',
			'oauthTokenData',
			'session',
			'tokenGrant',
		]);
	});

	it('another shop is refused as the wrong one, and nothing is stored', async () => {
		const error = await catchRejection(lazada.keep(credentialFields(fields(ANOTHER)), another));
		expect(error.kind).toBe('wrongShop');
		expect(error.message).toBe('This link was made for a different shop, not SG12AB');
		for (const secret of ['access-token-of-create', 'refresh-token-of-create', CODE, SECRET]) {
			expect(everythingIn(error)).not.toContain(secret);
		}
	});

	it('another country is refused as well', async () => {
		const expected = { sellers: ['2001'], countries: ['my'] };
		const keeping = lazada.keep(credentialFields(fields(expected)), command(expected));
		expect((await catchRejection(keeping)).kind).toBe('wrongShop');
	});

	it('another shop is reported again within the hour, and its code is sent once', async () => {
		const keep = async () => await lazada.keep(credentialFields(fields(ANOTHER)), another);
		const first = await catchRejection(keep());
		for (const minutes of [0, 1, 58]) {
			lazada.now += minutes * MINUTE;
			expect(await catchRejection(keep())).toEqual(first);
		}
		expect(lazada.sent(CREATE)).toHaveLength(1);
	});

	it('another shop does not keep a connected one from being refreshed in time', async () => {
		lazada.now = START + 50 * MINUTE;
		const connected = grantedFields({ accessTokenExpiresAt: START + HOUR }, fields(ANOTHER));
		await catchRejection(lazada.keep(connected, another));
		const stored = await lazada.keepAndStore(connected);
		expect(grantIn(stored).accessToken).toBe('access-token-1');
	});

	it('another shop does not take the place of one whose grant has ended', async () => {
		const ended = grantedFields({ accessTokenExpiresAt: START, refreshTokenExpiresAt: START });
		for (let round = 0; round < 3; round += 1) {
			const keeping = lazada.keep({ ...ended, ...fields(ANOTHER) }, another);
			expect((await catchRejection(keeping)).kind).toBe('wrongShop');
		}
	});

	it('200 requests at once send the code of another shop once', async () => {
		const all = Array.from({ length: 200 }, () =>
			lazada.keep(credentialFields(fields(ANOTHER)), another),
		);
		for (const keeping of all) expect((await catchRejection(keeping)).kind).toBe('wrongShop');
		expect(lazada.sent(CREATE)).toHaveLength(1);
	});
});

describe('a code of another shop where one is connected', () => {
	it('is reported once if it was pasted, and the requests of the connected shop go on', async () => {
		const fields = { authorizationCode: address(ANOTHER) };
		const connected = grantedFields({ spentCodes: ['its-own'] }, fields);
		expect((await catchRejection(lazada.keep(connected))).kind).toBe('wrongShop');

		const stored = await lazada.keepAndStore(connected);
		expect(grantIn(stored).accessToken).toBe('access-token-stored');
		expect(grantIn(stored).spentCodes).toEqual(['its-own', expect.any(String)]);
		lazada.now += DAY;
		expect(await lazada.keep(stored)).toEqual({});
		expect(lazada.sent(CREATE)).toHaveLength(1);
		expect(JSON.stringify(stored)).not.toContain('access-token-of-create');
	});

	it('is reported to a node each time, and requests find the connected shop as it was', async () => {
		const connected = grantedFields({ spentCodes: ['its-own'] });
		for (let round = 0; round < 3; round += 1) {
			const exchanging = lazada.keep(connected, exchange([ANOTHER]));
			expect((await catchRejection(exchanging)).kind).toBe('wrongShop');
			expect(await lazada.keep(connected)).toEqual({});
		}
		expect(lazada.sent(CREATE)).toHaveLength(1);
	});
});

describe('the shops that a node asks for', () => {
	it('must all hold', async () => {
		const [seller, place, elsewhere] = [
			{ sellers: ['2001'], countries: [] as string[] },
			{ sellers: [], countries: ['sg', 'my'] },
			{ sellers: [], countries: ['my'] },
		];
		await lazada.keep(credentialFields(), exchange([ITS_OWN, seller, place]));
		for (const expected of [
			[ANOTHER, seller],
			[ITS_OWN, ANOTHER],
			[ITS_OWN, seller, elsewhere],
			[elsewhere, seller],
		]) {
			const keeping = new FakeLazada().keep(credentialFields(), exchange(expected));
			expect((await catchRejection(keeping)).kind).toBe('wrongShop');
		}
	});

	it('are no limit where they are none', async () => {
		for (const expected of [[], [{ sellers: [], countries: [] }]]) {
			const stored = await new FakeLazada().keep(credentialFields(), exchange(expected));
			expect(grantIn(stored).accessToken).toBe('access-token-of-create');
		}
	});
});

describe('the shops that a state asks for', () => {
	it('are asked for of the seller that Lazada names, not of the account', async () => {
		lazada.answers[CREATE] = () => createAnswer({ account: '2002', account_id: '2002' });
		const fields = credentialFields({ authorizationCode: address(ANOTHER) });
		expect((await catchRejection(lazada.keep(fields))).kind).toBe('wrongShop');
	});

	it('let another code of the right shop in, after that of another shop', async () => {
		await catchRejection(lazada.keep(credentialFields({ authorizationCode: address(ANOTHER) })));
		const authorizationCode = address(ITS_OWN, '0_123456_second');
		const stored = await lazada.keep(credentialFields({ authorizationCode }));
		expect(stored).toMatchObject({ authorizationCode });
		expect(lazada.sent(CREATE).map(({ code }) => code)).toEqual([CODE, '0_123456_second']);
	});
});
