import type { Credential } from './support/credential';
import { addRows, findSourceItems, refreshRows } from './support/manyShops';
import { countCalls } from './support/seller';
import { useHost } from './support/useHost';

const REFRESH = '/auth/token/refresh';

const host = useHost();
let credential: Credential;

beforeEach(async () => {
	host.sandbox.connections.forget();
	credential = await host.newCredential();
});

/** The refresh tokens that Lazada gave last, in the order in which the shops authorized the app. */
function newestRefreshTokens(): string[] {
	return host.sandbox.world.authorizations.map(({ newest }) => newest.refreshToken);
}

describe('three hundred shops', () => {
	test('are refreshed twenty at a time, and returned in order', async () => {
		const items = addRows(host, 300);
		host.sandbox.world.settings.latencyMs = 20;

		const { json, outputs, error } = await refreshRows(host, { credential, items });

		expect(error).toBeUndefined();
		expect(json.map(({ status }) => status)).toEqual(items.map(() => 'refreshed'));
		expect(json.map(({ account }) => account)).toEqual(items.map(({ account }) => account));
		expect(json.map(({ refreshToken }) => refreshToken)).toEqual(newestRefreshTokens());
		expect(findSourceItems(outputs[0])).toEqual(items.map((_row, index) => index));
		expect(countCalls(host.sandbox, REFRESH)).toBe(300);
		expect(host.sandbox.connections.most).toBeLessThanOrEqual(20);
		expect(host.sandbox.connections.most).toBeGreaterThan(10);
	});

	test('that are not due are returned without a request', async () => {
		const items = addRows(host, 300).map((row) => ({
			...row,
			accessTokenExpiresAt: '2026-12-23T08:00:00.000Z',
		}));

		const { json } = await refreshRows(host, { credential, items });

		expect(json.map(({ status }) => status)).toEqual(items.map(() => 'fresh'));
		expect(json.map(({ refreshToken }) => refreshToken)).toEqual(newestRefreshTokens());
		expect(host.sandbox.log.calls).toEqual([]);
	});

	test('of which every tenth is due take one request for each of those', async () => {
		const items = addRows(host, 300).map((row, index) => ({
			...row,
			accessTokenExpiresAt: index % 10 === 3 ? '2026-11-24T08:00:00Z' : '2026-12-23T08:00:00Z',
		}));

		const { json } = await refreshRows(host, { credential, items });

		expect(json.map(({ status }) => status)).toEqual(
			items.map((_row, index) => (index % 10 === 3 ? 'refreshed' : 'fresh')),
		);
		expect(json.map(({ refreshToken }) => refreshToken)).toEqual(newestRefreshTokens());
		expect(countCalls(host.sandbox, REFRESH)).toBe(30);
	});
});

describe('the option Concurrency', () => {
	test('of 1 processes items one by one', async () => {
		const items = addRows(host, 30);
		host.sandbox.world.settings.latencyMs = 5;

		const { json } = await refreshRows(host, { credential, items }, { concurrency: 1 });

		expect(json.map(({ refreshToken }) => refreshToken)).toEqual(newestRefreshTokens());
		expect(host.sandbox.log.calls.map(({ parameters }) => parameters.refresh_token)).toEqual(
			items.map(({ refreshToken }) => `…${refreshToken.slice(-4)}`),
		);
		expect(host.sandbox.connections.most).toBeLessThanOrEqual(2);
	});

	test('of 50 opens more connections', async () => {
		const items = addRows(host, 200);
		host.sandbox.world.settings.latencyMs = 50;

		await refreshRows(host, { credential, items }, { concurrency: 50 });

		expect(host.sandbox.connections.most).toBeLessThanOrEqual(50);
		expect(host.sandbox.connections.most).toBeGreaterThan(20);
	});
});

describe('shops that are in the table more than once', () => {
	test('are refreshed once, and every row gets the newest tokens of its own shop', async () => {
		const rows = addRows(host, 40);
		const items = [...rows, ...[...rows].reverse(), ...rows];
		host.sandbox.world.settings.latencyMs = 20;

		const { json, outputs } = await refreshRows(host, { credential, items });

		const tokens = newestRefreshTokens();
		expect(json.map(({ refreshToken }) => refreshToken)).toEqual([
			...tokens,
			...[...tokens].reverse(),
			...tokens,
		]);
		expect(json.map(({ account }) => account)).toEqual(items.map(({ account }) => account));
		expect(findSourceItems(outputs[0])).toEqual(items.map((_row, index) => index));
		expect(countCalls(host.sandbox, REFRESH)).toBe(40);
	});
});

describe('an invalid option', () => {
	test.each([
		['concurrency', 0, 'Concurrency must be a number from 1 to 500'],
		['concurrency', -1, 'Concurrency must be a number from 1 to 500'],
		['concurrency', 501, 'Concurrency must be a number from 1 to 500'],
		['concurrency', 'many', 'Concurrency must be a number from 1 to 500'],
		['callsPerSecond', -1, 'Calls per Second must be a number from 0 to 10000'],
		['callsPerSecond', 'fast', 'Calls per Second must be a number from 0 to 10000'],
		['longestWaitSeconds', -5, 'Max Wait (Seconds) must be a number from 0 to 86400'],
		['longestWaitSeconds', 'long', 'Max Wait (Seconds) must be a number from 0 to 86400'],
	])('is reported before any request: %s %s', async (name, value, message) => {
		const items = addRows(host, 3);

		const { error } = await refreshRows(host, { credential, items }, { [name]: value });

		expect(error?.name).toBe('NodeOperationError');
		expect(error?.message).toBe(message);
		expect(error?.description).toMatch(/remove the option/);
		expect(host.sandbox.log.calls).toEqual([]);
	});
});
