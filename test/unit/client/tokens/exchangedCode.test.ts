import { createState } from '../../../../lazada/authorization/state';
import { catchRejection } from '../../support/errors';
import {
	CODE,
	credentialFields,
	FakeLazada,
	grantedFields,
	grantIn,
	HOUR,
	SECRET,
	START,
} from '../../support/fakeLazada';

/** A node's command to exchange the same code, for a shop that did not authorize. */
const FOR_ANOTHER = {
	do: 'exchange',
	code: CODE,
	uuid: '',
	expected: [{ sellers: ['2002'], countries: [] }],
} as const;

describe('a code that is exchanged already', () => {
	it('is checked against the shops that another credential of the app asks for', async () => {
		const lazada = new FakeLazada();
		await lazada.keep(credentialFields({ authorizationCode: CODE }));
		const error = await catchRejection(lazada.keep(credentialFields(), FOR_ANOTHER));
		expect(error.kind).toBe('wrongShop');
		expect(lazada.calls).toHaveLength(1);
	});

	it('is checked against the shops that are asked for while it is being exchanged', async () => {
		const lazada = new FakeLazada();
		const [open, other] = await Promise.allSettled([
			lazada.keep(credentialFields({ authorizationCode: CODE })),
			lazada.keep(credentialFields(), FOR_ANOTHER),
		]);
		expect([open.status, other.status]).toEqual(['fulfilled', 'rejected']);
	});
});

describe('a pasted address of a stranger', () => {
	it('does not cut a connected shop off once its link has expired', async () => {
		const lazada = new FakeLazada();
		const expected = { sellers: ['2002'], countries: [] };
		const state = createState({ expiresAt: START + HOUR, expected }, '123456', SECRET);
		const authorizationCode = `https://example.com/callback?code=${CODE}&state=${state}`;
		const connected = grantedFields({}, { authorizationCode });
		expect((await catchRejection(lazada.keep(connected))).kind).toBe('wrongShop');
		lazada.now += 2 * HOUR;
		await lazada.keep(connected).catch(() => undefined);
		const stored = await lazada.keepAndStore(connected);
		expect(grantIn(stored).accessToken).toBe('access-token-stored');
	});
});
