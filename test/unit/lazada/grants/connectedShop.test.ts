import { describeConnectedShop } from '../../../../lazada/grants/connectedShop';
import type { Grant } from '../../../../lazada/grants/grant';

const GRANT: Grant = {
	accessToken: 'secret-access-token',
	refreshToken: 'secret-refresh-token',
	accessTokenExpiresAt: Date.UTC(2026, 11, 1),
	refreshTokenExpiresAt: Date.UTC(2027, 4, 25, 23, 59),
	receivedAt: Date.UTC(2026, 10, 26),
	country: 'sg',
	account: 'shop@example.com',
	accountPlatform: 'seller_center',
	sellers: [],
	requestId: 'r-1',
};

describe('what a credential shows of its grant', () => {
	it('is whose it is, until when, and of which app, without a token', () => {
		const shown = describeConnectedShop(GRANT, '123456');
		expect(shown).toBe('shop@example.com (sg), until 2027-05-25, with app 123456');
		expect(shown).not.toContain('secret');
	});

	it.each<[string, Partial<Grant>, string]>([
		['cannot be refreshed', { refreshToken: '', refreshTokenExpiresAt: 0 }, ', until 2026-12-01'],
		['ends nobody knows when', { refreshTokenExpiresAt: null }, ''],
	])('names the day that counts where it %s', (_what, also, until) => {
		expect(describeConnectedShop({ ...GRANT, ...also }, '1')).toBe(
			`shop@example.com (sg)${until}, with app 1`,
		);
	});

	it('is one line, whatever the seller is called', () => {
		const shown = describeConnectedShop({ ...GRANT, account: `a\nb${'x'.repeat(500)}` }, '1');
		expect(shown).not.toContain('\n');
		expect(shown.length).toBeLessThan(160);
	});
});
