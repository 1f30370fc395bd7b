import { CALLBACK } from '../support/app';
import { text } from './support/text';
import { useHost } from './support/useHost';

const host = useHost();

describe('Build Auth URL for expected shops', () => {
	test('sends Lazada the expected shops only inside the state', async () => {
		const credential = await host.newCredential();
		const options = { expectedSellers: '2500', expectedCountries: 'my' };
		const { json } = await host.lazada('buildAuthUrl', { options }, { credential });

		const link = new URL(text(json[0].authUrl));
		expect([...link.searchParams.keys()].sort()).toEqual([
			'client_id',
			'force_auth',
			'redirect_uri',
			'response_type',
			'state',
		]);
		expect(link.searchParams.get('state')).toBe(json[0].state);
		expect(link.searchParams.get('redirect_uri')).toBe(CALLBACK);
	});

	test.each([
		[
			{ expectedSellers: '2500' },
			/^State and Expected Sellers or Countries are both set$/,
			/Remove State/,
		],
		[
			{ expectedCountries: 'my' },
			/^State and Expected Sellers or Countries are both set$/,
			/Remove State/,
		],
		[
			{ reference: 'x', expectedCountries: 'my' },
			/^State and Reference are both set$/,
			/Remove State/,
		],
	])(
		'rejects a custom state together with %j, which it cannot carry',
		async (options, message, description) => {
			const credential = await host.newCredential();
			const parameters = { options: { state: 'mine', ...options } };

			const { json, error } = await host.lazada('buildAuthUrl', parameters, { credential });

			expect(json).toEqual([]);
			expect(error?.name).toBe('NodeOperationError');
			expect(error?.message).toMatch(message);
			expect(error?.description).toMatch(description);
		},
	);

	test.each([
		[
			{ expectedSellers: '2500; 2501' },
			'Expected Sellers must be a list of seller IDs',
			/separated by commas, such as 100123,SG1AB2C/,
		],
		[
			{ expectedSellers: Array.from({ length: 51 }, (_none, id) => id).join() },
			'Expected Sellers must be a list of seller IDs',
			/at most 50/,
		],
		[{ expectedCountries: 'my,us' }, 'Lazada has no country "us"', /sg, my, th, vn, ph, id, or cb/],
	])('rejects an invalid list', async (options, message, description) => {
		const credential = await host.newCredential();

		const { json, error } = await host.lazada('buildAuthUrl', { options }, { credential });

		expect(json).toEqual([]);
		expect(error?.name).toBe('NodeOperationError');
		expect(error?.message).toBe(message);
		expect(error?.description).toMatch(description);
		expect(error?.context.itemIndex).toBe(0);
	});

	test('accepts blank lists, and a seller ID that is a number, as expressions return them', async () => {
		const credential = await host.newCredential();
		const options = {
			expectedSellers: '={{ $json.seller }}',
			expectedCountries: '={{ $json.country }}',
		};
		const items = [{}, { seller: 2500, country: null }];

		const { json, error } = await host.lazada('buildAuthUrl', { options }, { credential, items });

		expect(error).toBeUndefined();
		expect(json.map(({ state }) => text(state).split('.').length)).toEqual([4, 5]);
	});
});
