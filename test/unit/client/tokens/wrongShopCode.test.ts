import { createState } from '../../../../lazada/authorization/state';
import { everythingIn, rejectionOf } from '../../support/errors';
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

/** The ways in which a code comes with the shops that it is for. */
const ways = [
	{
		way: 'a pasted address whose state is for',
		fields: (expected: typeof ITS_OWN) => ({ authorizationCode: address(expected) }),
	},
	{
		way: 'a node that asks for',
		fields: ({ sellers, countries }: typeof ITS_OWN) => ({
			authorizationCode: CODE,
			expectedShops: [`${sellers.join(',')};${countries.join(',')}`],
		}),
	},
];

let lazada: FakeLazada;

beforeEach(() => {
	lazada = new FakeLazada();
});

describe.each(ways)('$way', ({ fields }) => {
	it('the shop that authorized has its grant stored', async () => {
		const stored = await lazada.keep(credentialFields(fields(ITS_OWN)));
		expect(grantIn(stored).accessToken).toBe('access-token-of-create');
		expect(stored).not.toHaveProperty('expectedShops');
	});

	it('another shop is refused as a stranger, and nothing is stored', async () => {
		const error = await rejectionOf(lazada.keep(credentialFields(fields(ANOTHER))));
		expect(error.kind).toBe('wrongShop');
		expect(error.message).toBe('This link is for another shop than SG12AB');
		for (const secret of ['access-token-of-create', 'refresh-token-of-create', CODE, SECRET]) {
			expect(everythingIn(error)).not.toContain(secret);
		}
	});

	it('another country is refused as well', async () => {
		const expected = { sellers: ['2001'], countries: ['my'] };
		const error = await rejectionOf(lazada.keep(credentialFields(fields(expected))));
		expect(error.kind).toBe('wrongShop');
	});

	it('another shop is told about again within the hour, and its code is sent once', async () => {
		const first = await rejectionOf(lazada.keep(credentialFields(fields(ANOTHER))));
		for (const minutes of [0, 1, 58]) {
			lazada.now += minutes * MINUTE;
			expect(await rejectionOf(lazada.keep(credentialFields(fields(ANOTHER))))).toEqual(first);
		}
		expect(lazada.sent(CREATE)).toHaveLength(1);
	});

	it('another shop is told about once where a shop is connected, whose requests then go on', async () => {
		const connected = grantedFields({ spentCodes: ['its-own'] }, fields(ANOTHER));
		expect((await rejectionOf(lazada.keep(connected))).kind).toBe('wrongShop');

		const stored = await lazada.keepAndStore(connected);
		expect(grantIn(stored).accessToken).toBe('access-token-stored');
		expect(grantIn(stored).spentCodes).toEqual(['its-own', expect.any(String)]);
		lazada.now += DAY;
		expect(await lazada.keep(stored)).toEqual({});
		expect(lazada.sent(CREATE)).toHaveLength(1);
		expect(JSON.stringify(stored)).not.toContain('access-token-of-create');
	});

	it('another shop does not keep a connected one from being refreshed in time', async () => {
		lazada.now = START + 50 * MINUTE;
		const connected = grantedFields({ accessTokenExpiresAt: START + HOUR }, fields(ANOTHER));
		await rejectionOf(lazada.keep(connected));
		const stored = await lazada.keepAndStore(connected);
		expect(grantIn(stored).accessToken).toBe('access-token-1');
	});

	it('another shop does not take the place of one whose grant has ended', async () => {
		const ended = grantedFields({ accessTokenExpiresAt: START, refreshTokenExpiresAt: START });
		for (let round = 0; round < 3; round += 1) {
			const keeping = lazada.keep({ ...ended, ...fields(ANOTHER) });
			expect((await rejectionOf(keeping)).kind).toBe('wrongShop');
		}
	});

	it('200 requests at once send a stranger’s code once', async () => {
		const all = Array.from({ length: 200 }, () => lazada.keep(credentialFields(fields(ANOTHER))));
		for (const keeping of all) expect((await rejectionOf(keeping)).kind).toBe('wrongShop');
		expect(lazada.sent(CREATE)).toHaveLength(1);
	});
});

describe('the shops that a node and a state ask for', () => {
	it('must all hold', async () => {
		const given = (state: typeof ITS_OWN, ...expectedShops: string[]) =>
			credentialFields({ authorizationCode: address(state), expectedShops });
		await lazada.keep(given(ITS_OWN, '2001;', ';sg,my'));
		for (const fields of [
			given(ANOTHER, '2001;'),
			given(ITS_OWN, '2002;'),
			given(ITS_OWN, '2001;', ';my'),
			given(ITS_OWN, ';my', '2001;'),
		]) {
			const keeping = new FakeLazada().keep(fields);
			expect((await rejectionOf(keeping)).kind).toBe('wrongShop');
		}
	});

	it('are no limit where they are none, or no list of texts', async () => {
		for (const expectedShops of [[], [';'], 'text', 7, null, [7, null]]) {
			const fields = { ...credentialFields({ authorizationCode: CODE }), expectedShops };
			const stored = await new FakeLazada().keeper.keep(lazada.httpRequest, fields);
			expect(grantIn({ ...stored }).accessToken).toBe('access-token-of-create');
		}
	});

	it('are asked for of the seller that Lazada names, not of the account', async () => {
		lazada.answers[CREATE] = () => createAnswer({ account: '2002', account_id: '2002' });
		const fields = credentialFields({ authorizationCode: address(ANOTHER) });
		expect((await rejectionOf(lazada.keep(fields))).kind).toBe('wrongShop');
	});

	it('let another code of the right shop in, after a stranger’s', async () => {
		await rejectionOf(lazada.keep(credentialFields({ authorizationCode: address(ANOTHER) })));
		const authorizationCode = address(ITS_OWN, '0_123456_second');
		const stored = await lazada.keep(credentialFields({ authorizationCode }));
		expect(stored).toMatchObject({ authorizationCode });
		expect(lazada.sent(CREATE).map(({ code }) => code)).toEqual([CODE, '0_123456_second']);
	});
});
