import { setTimeout as sleep } from 'node:timers/promises';
import { refreshToken } from '../../sandbox/tokens';
import { APP } from '../support/app';
import { eventually } from '../support/eventually';
import { callApi } from './support/apiCall';
import type { Credential } from './support/credential';
import type { Execution } from './support/execution';
import { countCalls, newestTokens } from './support/seller';
import { useHost } from './support/useHost';

const REFRESH = '/auth/token/refresh';
const SELLER = '/seller/get';

const host = useHost();

/**
 * Another worker refreshes the grant at Lazada just before this one, and n8n stores it there some time after this one
 * was told that it came second.
 */
async function refreshElsewhere(credential: Credential, storedAfterMs: number): Promise<void> {
	const { world, log } = host.sandbox;
	const app = world.apps.get(APP.appKey);
	const grant = await credential.grant();
	if (app === undefined || grant === undefined) throw new Error('There is an app and a grant');
	refreshToken(world, app, new Map([['refresh_token', grant.refreshToken]]));
	const { tokenGrant } = await credential.fields();
	const stored = JSON.parse(tokenGrant as string) as object;
	const now = Date.now();
	const successor = JSON.stringify({
		...stored,
		...newestTokens(host.sandbox),
		receivedAt: now,
		accessTokenExpiresAt: now + 7 * 86_400_000,
	});
	void (async () => {
		const isAsked = () => log.calls.some(({ path }) => path === REFRESH);
		await eventually('the refresh of this worker', isAsked, { everyMs: 5 });
		await sleep(storedAfterMs);
		await credential.save({ tokenGrant: successor, oauthTokenData: { tokenGrant: successor } });
	})();
}

const WAYS: Array<[string, (credential: Credential) => Promise<Execution>]> = [
	['Call', async (credential) => await callApi(host, SELLER, {}, { credential })],
	[
		'Refresh Access Token',
		async (credential) =>
			await host.lazada('refreshAccessToken', { tokenSource: 'credential' }, { credential }),
	],
];

describe.each(WAYS)(
	'%s in a worker that loses the race to refresh an expired token',
	(_name, run) => {
		test.each([50, 1500])('uses the tokens that the winner stored %i ms later', async (ms) => {
			const credential = await host.authorizedCredential('my');
			host.clock.passDays(8);
			await refreshElsewhere(credential, ms);

			const { json, error } = await run(credential);

			expect(error?.message).toBeUndefined();
			expect(json).toHaveLength(1);
			expect(json[0].status).not.toBe('reauthorize');
			expect(countCalls(host.sandbox, REFRESH)).toBe(1);
			expect(await credential.grant()).toMatchObject(newestTokens(host.sandbox));
		});

		test('says that the shop must authorize again if nobody stored new tokens', async () => {
			const credential = await host.authorizedCredential('my');
			host.clock.passDays(8);
			host.sandbox.world.authorizations[0].refreshTokens.clear();

			const { json, error } = await run(credential);

			const said = error === undefined ? json[0].message : error.message;
			expect(said).toMatch(/Open this link/);
			expect(countCalls(host.sandbox, REFRESH)).toBe(1);
		});
	},
);
