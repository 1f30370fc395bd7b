import type { IDataObject } from 'n8n-workflow';
import { LIFETIMES } from '../../sandbox/world';
import { readHints } from './support/hints';
import { tableRow } from './support/manyShops';
import { countCalls, isSpent, issueCode } from './support/seller';
import { useHost } from './support/useHost';

const host = useHost();

const FROM_CREDENTIAL: IDataObject = { tokenSource: 'credential' };

describe('an execution of the Lazada node', () => {
	test('shows no hint if the refresh token is valid for months', async () => {
		Object.assign(host.sandbox.world.settings, LIFETIMES.online);
		const credential = await host.authorizedCredential('th');
		const execution = await host.lazada('refreshAccessToken', FROM_CREDENTIAL, { credential });
		expect(execution.json[0].status).toBe('fresh');
		expect(readHints(execution)).toEqual([]);
	});

	test('names the shop whose refresh token expires within 14 days', async () => {
		const credential = await host.authorizedCredential('th');
		host.clock.passDays(1);
		const execution = await host.lazada('refreshAccessToken', FROM_CREDENTIAL, { credential });
		expect(readHints(execution)).toEqual([
			expect.stringMatching(
				/^The authorization of 1 shop expires within 14 days \(on 2026-12-07\): shop-th@example\.com/,
			),
		]);
	});

	test('names the shops that must authorize again', async () => {
		const credential = await host.newCredential();
		const items = [await tableRow(host, credential, 'my'), await tableRow(host, credential, 'vn')];
		host.sandbox.world.authorizations[0].refreshTokens.clear();
		host.clock.passDays(6);
		const parameters = { tokenSource: 'input', refreshToken: '={{ $json.refreshToken }}' };
		const execution = await host.lazada('refreshAccessToken', parameters, { credential, items });

		expect(execution.json.map(({ status }) => status)).toEqual(['reauthorize', 'refreshed']);
		expect(readHints(execution)).toEqual([
			expect.stringMatching(/^1 shop must authorize again: shop-my@example\.com \(my\)\./),
			expect.stringMatching(
				/^The authorization of 1 shop expires .*: shop-vn@example\.com \(vn\)\./,
			),
		]);
	});
});

test('Generate Access Token rejects a callback without the expected state', async () => {
	const credential = await host.newCredential();
	const code = issueCode(host.sandbox, 'my');
	for (const state of ['={{ $json.state }}', '']) {
		const parameters = { code: '={{ $json.code }}', options: { state } };
		const items = [{ code }];
		const { error } = await host.lazada('generateAccessToken', parameters, { credential, items });
		expect(error?.message).toBe('The State is empty');
		expect(error?.description).toContain('nothing was exchanged');
	}
	expect(isSpent(host.sandbox, code)).toBe(false);
	expect(countCalls(host.sandbox, '/auth/token/create')).toBe(0);
});
