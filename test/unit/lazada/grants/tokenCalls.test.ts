import { createTokenCall, refreshTokenCall } from '../../../../lazada/grants/tokenCalls';

describe('a token call', () => {
	it('exchanges a code with the code alone: no grant_type, client_secret or redirect_uri', () => {
		expect(createTokenCall('0_123456_x')).toEqual({
			apiPath: '/auth/token/create',
			parameters: { code: '0_123456_x' },
		});
	});

	it('sends the uuid exactly if the link had one', () => {
		expect(createTokenCall('0_123456_x', 'u-1').parameters).toEqual({
			code: '0_123456_x',
			uuid: 'u-1',
		});
		expect(createTokenCall('0_123456_x', '').parameters).toEqual({ code: '0_123456_x' });
	});

	it('refreshes with the refresh token alone', () => {
		expect(refreshTokenCall('r-1')).toEqual({
			apiPath: '/auth/token/refresh',
			parameters: { refresh_token: 'r-1' },
		});
	});
});
