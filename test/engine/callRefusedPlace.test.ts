import type { IDataObject } from 'n8n-workflow';
import { callApi, callsTo, ECHO } from './support/apiCall';
import type { Credential } from './support/credential';
import { countCalls, newestTokens } from './support/seller';
import { useHost } from './support/useHost';

const SELLER = '/seller/get';
const REFRESH = '/auth/token/refresh';
const REFUSED = { kind: 'code', code: 'IllegalAccessToken', path: ECHO } as const;

const host = useHost();
let credential: Credential;

beforeEach(async () => {
	credential = await host.authorizedCredential('cb');
});

/** One execution that calls an API in one country. */
async function callIn(country: string, path = ECHO, given: IDataObject = {}) {
	return await callApi(host, path, { country, ...given }, { credential });
}

function countRefreshes(): number {
	return countCalls(host.sandbox, REFRESH);
}

const NOT_EVEN_NEW =
	"Lazada in Thailand doesn't accept an access token of this shop for /sandbox/echo, not even a new one";

describe('a token that Lazada has just accepted elsewhere is not refreshed', () => {
	test('where another country accepted it in the same run', async () => {
		host.sandbox.faults.add({ ...REFUSED, skip: 2 });
		await callIn('each');
		expect(callsTo(host, ECHO)[2].result).toBe('code');
		expect(countRefreshes()).toBe(0);
	});

	test('where another country accepted it in another execution, and the message names both', async () => {
		await callIn('sg');
		host.sandbox.faults.add(REFUSED);
		const { error } = await callIn('th');
		expect(error?.message).toBe(
			"Lazada in Thailand doesn't accept this access token, though it is valid in Singapore",
		);
		expect(error?.description).toContain(
			'Check that the shop sells in Thailand, and that Lazada offers /sandbox/echo there. The token was not refreshed.',
		);
		expect(error?.description).toContain("Lazada's code: IllegalAccessToken");
		expect(countRefreshes()).toBe(0);
	});

	test('where another API of the same country accepted it', async () => {
		await callIn('th', SELLER);
		host.sandbox.faults.add(REFUSED);
		const { error } = await callIn('th');
		expect(error?.message).toBe(
			"Lazada in Thailand doesn't accept this access token for /sandbox/echo, though it is valid for /seller/get",
		);
		expect(countRefreshes()).toBe(0);
	});

	test('and where another execution has stored a newer one, that one is used', async () => {
		await callIn('sg');
		const stored = await credential.grant();
		const tokens = { accessToken: 'stored-by-another', refreshToken: 'refresh-of-another' };
		const { faults, world } = host.sandbox;
		host.sandbox.faults.add(REFUSED);
		const take = faults.take.bind(faults);
		const spy = jest.spyOn(faults, 'take').mockImplementationOnce((...call) => {
			world.addTokens(world.authorizations[0], tokens.accessToken, tokens.refreshToken);
			const tokenGrant = JSON.stringify({ ...stored, ...tokens, receivedAt: Date.now() + 1 });
			void credential.save({ tokenGrant });
			return take(...call);
		});
		world.settings.latencyMs = 100;
		const { error } = await callIn('th');
		spy.mockRestore();
		expect(error).toBeUndefined();
		expect(callsTo(host, ECHO).map(({ result }) => result)).toEqual(['0', 'code', '0']);
		expect(countRefreshes()).toBe(0);
	});
});

describe('a token that has really ended is refreshed all the same', () => {
	test('where it was accepted more than five minutes ago', async () => {
		await callIn('sg');
		host.clock.passMinutes(6);
		host.sandbox.world.expireAccessTokens();
		const { error } = await callIn('th');
		expect(error).toBeUndefined();
		expect(countRefreshes()).toBe(1);
	});

	test('where the very same call was accepted a moment ago, and then for each country', async () => {
		await callIn('each');
		host.sandbox.world.expireAccessTokens();
		const { error } = await callIn('each');
		expect(error).toBeUndefined();
		expect(countRefreshes()).toBe(1);
		expect(callsTo(host, ECHO).map(({ result }) => result)).toEqual([
			...Array.from({ length: 6 }, () => '0'),
			'IllegalAccessToken',
			...Array.from({ length: 6 }, () => '0'),
		]);
		expect(await credential.grant()).toMatchObject(newestTokens(host.sandbox));
	});
});

describe('a country that refuses a new token too', () => {
	/** Lazada refuses any token there. */
	function refuse(times = 99): void {
		host.sandbox.faults.add({ ...REFUSED, times });
	}

	test('costs one refresh, and none in the runs that follow', async () => {
		refuse();
		for (let run = 0; run < 4; run++) {
			const { error } = await callIn('th');
			expect(error?.message).toBe(NOT_EVEN_NEW);
			expect(error?.description).toContain('The token was refreshed once');
			host.clock.passMinutes(60);
		}
		expect(countRefreshes()).toBe(1);
		expect(countCalls(host.sandbox, ECHO)).toBe(5);
	});

	test('costs a refresh every other day in daily runs', async () => {
		refuse();
		const refreshes: number[] = [];
		for (let day = 0; day < 4; day++) {
			await callIn('th');
			refreshes.push(countRefreshes());
			host.clock.passDays(1);
		}
		expect(refreshes).toEqual([1, 1, 2, 2]);
	});

	test('costs none after the token was refreshed for another reason', async () => {
		refuse();
		await callIn('th');
		const parameters = { tokenSource: 'credential', onlyWhenDue: false };
		await host.lazada('refreshAccessToken', parameters, { credential });
		host.sandbox.log.clear();
		const { error } = await callIn('th');
		expect(error?.message).toBe(NOT_EVEN_NEW);
		expect(countRefreshes()).toBe(0);
	});

	test('costs one refresh for many items at the same time', async () => {
		refuse();
		const items = Array.from({ length: 20 }, () => ({}));
		const step = { credential, items, onError: 'continueRegularOutput' as const };
		const { json } = await callApi(host, ECHO, { country: 'th' }, step);
		expect(json).toHaveLength(20);
		expect(json.map(({ error }) => error)).toEqual(items.map(() => NOT_EVEN_NEW));
		expect(countRefreshes()).toBe(1);
	});

	test('and another one that does, too, cost one refresh together, and none in the next run', async () => {
		refuse();
		const items = [{ country: 'th' }, { country: 'vn' }];
		const step = { credential, items, onError: 'continueRegularOutput' as const };
		const given = { country: '={{ $json.country }}', options: { concurrency: 1 } };
		for (let run = 0; run < 2; run++) {
			const { json } = await callApi(host, ECHO, given, step);
			expect(json.map(({ error }) => error)).toEqual([
				NOT_EVEN_NEW,
				NOT_EVEN_NEW.replace('Thailand', 'Vietnam'),
			]);
		}
		expect(countRefreshes()).toBe(1);
	});

	test('does not keep another country from a refresh', async () => {
		refuse(2);
		await callIn('th');
		host.sandbox.world.expireAccessTokens();
		const { error } = await callIn('sg');
		expect(error).toBeUndefined();
		expect(countRefreshes()).toBe(2);
	});

	test('is tried anew once it has accepted a token', async () => {
		refuse(2);
		await callIn('th');
		const { error } = await callIn('th');
		expect(error).toBeUndefined();
		host.sandbox.world.expireAccessTokens();
		const again = await callIn('th');
		expect(again.error).toBeUndefined();
		expect(countRefreshes()).toBe(2);
	});
});
