import { createState } from '../../../../lazada/authorization/state';
import { rejectionOf } from '../../support/errors';
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

describe('a code that is exchanged already', () => {
	it('is checked against the shops that another credential of the app asks for', async () => {
		const lazada = new FakeLazada();
		await lazada.keep(credentialFields({ authorizationCode: CODE }));
		const limited = { ...credentialFields({ authorizationCode: CODE }), expectedShops: ['2002;'] };
		const error = await rejectionOf(lazada.keeper.keep(lazada.httpRequest, limited));
		expect(error.kind).toBe('wrongShop');
	});

	it('is checked against the shops that are asked for while it is being exchanged', async () => {
		const lazada = new FakeLazada();
		const limited = { ...credentialFields({ authorizationCode: CODE }), expectedShops: ['2002;'] };
		const [open, other] = await Promise.allSettled([
			lazada.keep(credentialFields({ authorizationCode: CODE })),
			lazada.keeper.keep(lazada.httpRequest, limited),
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
		expect((await rejectionOf(lazada.keep(connected))).kind).toBe('wrongShop');
		lazada.now += 2 * HOUR;
		await lazada.keep(connected).catch(() => undefined);
		const stored = await lazada.keepAndStore(connected);
		expect(grantIn(stored).accessToken).toBe('access-token-stored');
	});
});
