import type { Credential } from './support/credential';
import type { Execution } from './support/execution';
import { tableRow } from './support/manyShops';
import { countCalls, issueCode, newestTokens } from './support/seller';
import { text } from './support/text';
import { useHost } from './support/useHost';

const CREATE = '/auth/token/create';
const REFRESH = '/auth/token/refresh';

const host = useHost();

beforeEach(() => {
	// Long enough for all executions to be under way before the first answer comes.
	host.sandbox.world.settings.latencyMs = 100;
});

async function times(count: number, work: () => Promise<Execution>): Promise<Execution[]> {
	return await Promise.all(Array.from({ length: count }, work));
}

async function requestSeller(credential: Credential): Promise<Execution> {
	const request = { uri: `${host.sandbox.url}/rest/seller/get` };
	return await host.runNode('test.plainRequest', { request }, { credential });
}

function expectAllAccepted(executions: Execution[], email: string): void {
	expect(executions.map(({ error }) => error?.message)).toEqual(executions.map(() => undefined));
	expect(executions.map(({ json }) => json[0])).toMatchObject(
		executions.map(() => ({ code: '0', data: { email } })),
	);
}

describe('twenty executions at the same time', () => {
	test.each(['strict', 'lenient'] as const)(
		'refresh an expired token exactly once and all use the new one, with %s rotation',
		async (rotation) => {
			host.sandbox.world.settings.rotation = rotation;
			const credential = await host.authorizedCredential('my');
			host.clock.passDays(8);

			const executions = await times(20, async () => await requestSeller(credential));

			expectAllAccepted(executions, 'shop-my@example.com');
			expect(countCalls(host.sandbox, REFRESH)).toBe(1);
			expect(host.sandbox.world.authorizations[0].refreshes).toBe(1);
			expect(await credential.grant()).toMatchObject(newestTokens(host.sandbox));
		},
	);

	test('exchange a pasted code exactly once', async () => {
		const authorizationCode = issueCode(host.sandbox, 'sg');
		const credential = await host.newCredential({ authorizationCode });

		const executions = await times(20, async () => await requestSeller(credential));

		expectAllAccepted(executions, 'shop-sg@example.com');
		expect(countCalls(host.sandbox, CREATE)).toBe(1);
		expect(await credential.grant()).toMatchObject(newestTokens(host.sandbox));
	});

	test('of Generate Access Token exchange their one code exactly once', async () => {
		const credential = await host.newCredential();
		const items = [{ code: issueCode(host.sandbox, 'sg') }];
		const parameters = { code: '={{ $json.code }}', saveTo: 'credential' };

		const executions = await times(
			20,
			async () => await host.lazada('generateAccessToken', parameters, { credential, items }),
		);

		expect(executions.map(({ json }) => json[0]?.status)).toEqual(
			executions.map(() => 'authorized'),
		);
		expect(countCalls(host.sandbox, CREATE)).toBe(1);
		expect(await credential.grant()).toMatchObject(newestTokens(host.sandbox));
	});

	test('of Refresh Access Token refresh once, and the credential has the newest tokens', async () => {
		const credential = await host.authorizedCredential('my');
		const parameters = { tokenSource: 'credential', onlyWhenDue: false };

		const executions = await times(
			20,
			async () => await host.lazada('refreshAccessToken', parameters, { credential }),
		);

		expect(executions.map(({ json }) => json[0]?.status)).toEqual(
			executions.map(() => 'refreshed'),
		);
		expect(countCalls(host.sandbox, REFRESH)).toBe(1);
		expect(await credential.grant()).toMatchObject(newestTokens(host.sandbox));
	});

	test('keep the grant although the form is saved again and again in between', async () => {
		const authorizationCode = issueCode(host.sandbox, 'sg');
		const credential = await host.newCredential({ authorizationCode });

		for (let round = 0; round < 5; round++) {
			await credential.save({ refreshAheadHours: 40 + round });
			expectAllAccepted(
				await times(4, async () => await requestSeller(credential)),
				'shop-sg@example.com',
			);
		}

		expect(countCalls(host.sandbox, CREATE)).toBe(1);
	});
});

describe('executions that hold an older grant', () => {
	test('use what replaced it in the meantime instead of refreshing it again', async () => {
		const credential = await host.authorizedCredential('my');
		const late = await host.newCredential(await credential.fields());
		host.clock.passDays(8);
		await requestSeller(credential);

		const { json } = await requestSeller(late);

		expect(json[0]).toMatchObject({ code: '0' });
		expect(countCalls(host.sandbox, REFRESH)).toBe(1);
		expect(await late.grant()).toMatchObject(newestTokens(host.sandbox));
	});
});

describe('shops of a table', () => {
	test('are refreshed separately, also by several workflows at the same time', async () => {
		const credential = await host.newCredential();
		const rows = [];
		for (const country of ['sg', 'my', 'th', 'vn'])
			rows.push(await tableRow(host, credential, country));
		const parameters = {
			tokenSource: 'input',
			refreshToken: '={{ $json.refreshToken }}',
			onlyWhenDue: false,
		};

		const executions = await Promise.all(
			rows.map(
				async (row) =>
					await host.lazada('refreshAccessToken', parameters, { credential, items: [row] }),
			),
		);

		expect(
			executions.map(({ json }) => `${text(json[0].country)} ${text(json[0].status)}`),
		).toEqual(['sg refreshed', 'my refreshed', 'th refreshed', 'vn refreshed']);
		expect(executions.map(({ json }) => json[0].refreshToken)).toEqual(
			host.sandbox.world.authorizations.map(({ newest }) => newest.refreshToken),
		);
	});
});
