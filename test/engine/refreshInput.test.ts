import type { IDataObject } from 'n8n-workflow';
import type { Credential } from './support/credential';
import type { Execution } from './support/execution';
import { ANY_TEXT, textWith } from './support/matchers';
import { tableRow } from './support/manyShops';
import { countCalls, newestTokens } from './support/seller';
import { text } from './support/text';
import { useHost } from './support/useHost';

const REFRESH = '/auth/token/refresh';

const host = useHost();
let credential: Credential;

beforeEach(async () => {
	credential = await host.newCredential();
});

/** Runs the operation on rows of a table, as a scheduled workflow does. */
async function refresh(items: IDataObject[], parameters: IDataObject = {}): Promise<Execution> {
	const all = {
		tokenSource: 'input',
		refreshToken: '={{ $json.refreshToken }}',
		accessTokenExpiresAt: '={{ $json.accessTokenExpiresAt }}',
		...parameters,
	};
	return await host.lazada('refreshAccessToken', all, { credential, items });
}

describe('Refresh Access Token on tokens from the input', () => {
	test('returns the new grant of a shop that is due', async () => {
		const row = await tableRow(host, credential, 'my');
		host.clock.passDays(6);

		const { json, outputs } = await refresh([row]);

		const { accessToken, refreshToken } = newestTokens(host.sandbox);
		expect(refreshToken).not.toBe(row.refreshToken);
		expect(json).toEqual([
			{
				status: 'refreshed',
				country: 'my',
				account: 'shop-my@example.com',
				accountPlatform: 'seller_center',
				accessToken,
				accessTokenExpiresAt: '2026-12-06T08:00:00.000Z',
				refreshToken,
				refreshTokenExpiresAt: '2026-12-07T08:00:00.000Z',
				refreshDueAt: '2026-12-04T08:00:00.000Z',
				sellers: [{ country: 'my', sellerId: '2500', userId: '2000', shortCode: 'MY2000' }],
				requestId: ANY_TEXT,
			},
		]);
		expect(outputs[0][0].pairedItem).toEqual({ item: 0 });
	});

	describe('with the fields as the form offers them, which are the names of a stored row', () => {
		const untouched = async (row: IDataObject) =>
			await host.lazada(
				'refreshAccessToken',
				{ tokenSource: 'input' },
				{ credential, items: [row] },
			);

		test('refreshes a shop that is due', async () => {
			const row = await tableRow(host, credential, 'my');
			host.clock.passDays(6);

			const { json } = await untouched(row);

			const { accessToken, refreshToken } = newestTokens(host.sandbox);
			expect(json).toEqual([
				expect.objectContaining({ status: 'refreshed', accessToken, refreshToken }),
			]);
			expect(refreshToken).not.toBe(row.refreshToken);
		});

		test('sends nothing for one that is not due', async () => {
			const row = await tableRow(host, credential, 'my');

			expect((await untouched(row)).json).toEqual([{ ...row, status: 'fresh' }]);
			expect(host.sandbox.log.calls).toEqual([]);
		});
	});

	test('keeps to a blank expiry that a workflow has stored: it refreshes', async () => {
		const row = await tableRow(host, credential, 'my');

		const { json } = await refresh([row], { accessTokenExpiresAt: '' });

		expect(json).toEqual([expect.objectContaining({ status: 'refreshed' })]);
	});

	test('sends nothing for a shop that is not due, and returns its row unchanged', async () => {
		const row = await tableRow(host, credential, 'my');
		host.clock.passDays(4.9);

		const { json } = await refresh([row]);

		expect(json).toEqual([{ ...row, status: 'fresh' }]);
		expect(host.sandbox.log.calls).toEqual([]);
	});

	test('refreshes a shop 48 hours before its access token expires', async () => {
		const row = await tableRow(host, credential, 'my');
		host.clock.passDays(5);

		const { json } = await refresh([row]);

		expect(json[0].status).toBe('refreshed');
	});

	test('uses the Refresh Ahead of its credential', async () => {
		const row = await tableRow(host, credential, 'my');
		credential = await host.newCredential({ refreshAheadHours: 100 });
		host.clock.passDays(3);

		const { json } = await refresh([row]);

		expect(json[0].status).toBe('refreshed');
	});

	test('refreshes a shop that is not due if Only When Due is off', async () => {
		const row = await tableRow(host, credential, 'my');

		const { json } = await refresh([row], { onlyWhenDue: false });

		expect(json[0]).toMatchObject({ status: 'refreshed', ...newestTokens(host.sandbox) });
	});

	test('refreshes if the expiry of the access token is not given', async () => {
		const { refreshToken } = await tableRow(host, credential, 'my');

		const { json } = await refresh([{ refreshToken }]);

		expect(json[0].status).toBe('refreshed');
	});

	test('accepts the expiry in milliseconds as well', async () => {
		const row = await tableRow(host, credential, 'my');
		const accessTokenExpiresAt = String(Date.parse(text(row.accessTokenExpiresAt)));

		const { json } = await refresh([{ ...row, accessTokenExpiresAt }]);

		expect(json[0]).toMatchObject({
			status: 'fresh',
			accessTokenExpiresAt: '2026-11-30T08:00:00.000Z',
			refreshDueAt: '2026-11-28T08:00:00.000Z',
		});
	});

	test('works with the newest refresh token again and again under strict rotation', async () => {
		let row = await tableRow(host, credential, 'my');

		for (let round = 0; round < 3; round++) {
			const { json } = await refresh([row], { onlyWhenDue: false });
			[row] = json;
		}

		expect(row).toMatchObject(newestTokens(host.sandbox));
		expect(host.sandbox.world.authorizations[0].refreshes).toBe(3);
	});

	test('works under lenient rotation', async () => {
		host.sandbox.world.settings.rotation = 'lenient';
		const row = await tableRow(host, credential, 'my');

		await refresh([row], { onlyWhenDue: false });
		const { json } = await refresh([row], { onlyWhenDue: false });

		expect(json[0]).toMatchObject({ status: 'refreshed', ...newestTokens(host.sandbox) });
	});

	test('returns an empty refresh token for a grant that cannot be refreshed', async () => {
		const row = await tableRow(host, credential, 'my');
		host.sandbox.world.authorizations[0].refreshEndsAt = Date.now() + 1;

		const { json } = await refresh([row], { onlyWhenDue: false });

		expect(json[0]).toMatchObject({
			status: 'refreshed',
			refreshToken: '',
			refreshTokenExpiresAt: null,
			accessTokenExpiresAt: '2026-11-30T08:00:00.000Z',
		});
	});

	test('reads numbers that Lazada sends as text', async () => {
		const row = await tableRow(host, credential, 'my');
		host.sandbox.world.settings.numbersAsText = true;

		const { json } = await refresh([row], { onlyWhenDue: false });

		expect(json[0]).toMatchObject({
			accessTokenExpiresAt: '2026-11-30T08:00:00.000Z',
			refreshTokenExpiresAt: '2026-12-07T08:00:00.000Z',
			sellers: [{ sellerId: '2500', userId: '2000' }],
		});
	});

	test('lists all six shops of a cross-border grant, although a refresh names the list differently', async () => {
		const row = await tableRow(host, credential, 'cb');

		const { json } = await refresh([row], { onlyWhenDue: false });

		expect(json[0]).toMatchObject({ country: 'cb', sellers: row.sellers });
		expect(row.sellers).toHaveLength(6);
	});

	test('returns Lazada’s own answer as raw output', async () => {
		const row = await tableRow(host, credential, 'my');

		const { json } = await refresh([row], { onlyWhenDue: false, options: { output: 'raw' } });

		const { accessToken, refreshToken } = newestTokens(host.sandbox);
		expect(json[0]).toMatchObject({
			code: '0',
			access_token: accessToken,
			refresh_token: refreshToken,
			expires_in: 604800,
			country_user_info_list: [{ country: 'my', seller_id: 2500 }],
		});
	});

	test('neither uses nor changes what the credential stores', async () => {
		const row = await tableRow(host, credential, 'my');
		const before = await credential.fields();

		await refresh([row], { onlyWhenDue: false });

		expect(await credential.fields()).toEqual(before);
		expect(credential.writes).toBe(0);
		expect(host.sandbox.log.calls.map(({ path }) => path)).toEqual([REFRESH]);
	});

	test('returns for each shop of a table its own result', async () => {
		const dead = await tableRow(host, credential, 'sg');
		host.clock.passDays(9);
		const due = await tableRow(host, credential, 'my');
		host.clock.passDays(6);
		const fresh = await tableRow(host, credential, 'th');

		const { json, outputs } = await refresh([fresh, dead, due]);

		expect(json.map(({ status, country }) => `${text(country)} ${text(status)}`)).toEqual([
			'th fresh',
			'sg reauthorize',
			'my refreshed',
		]);
		expect(outputs[0].map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
		expect(countCalls(host.sandbox, REFRESH)).toBe(2);
	});
});

describe('a shop whose seller must authorize again', () => {
	test('is returned as reauthorize with the reason and its data', async () => {
		const row = await tableRow(host, credential, 'my');
		host.clock.passDays(15);

		const { json, error } = await refresh([row]);

		expect(error).toBeUndefined();
		expect(json).toEqual([
			{
				...row,
				status: 'reauthorize',
				message: "The refresh token has expired or isn't this app's",
				description: textWith(/seller must authorize the app again.*IllegalRefreshToken/),
				lazadaCode: 'IllegalRefreshToken',
			},
		]);
	});

	test('is one whose refresh token was used before, under strict rotation', async () => {
		const row = await tableRow(host, credential, 'my');
		await refresh([row], { onlyWhenDue: false });
		host.clock.passDays(1);

		const { json } = await refresh([row], { onlyWhenDue: false });

		expect(json[0]).toMatchObject({ status: 'reauthorize', lazadaCode: 'IllegalRefreshToken' });
	});

	test('is one whose tokens come from a service-market order', async () => {
		const row = await tableRow(host, credential, 'my');
		host.sandbox.world.settings.serviceMarket = true;

		const { json } = await refresh([row], { onlyWhenDue: false });

		expect(json[0]).toMatchObject({
			status: 'reauthorize',
			lazadaCode: 'AUTH_TYPE_UNSUPPORTED',
			message: textWith(/service-market order/),
			description: textWith(/through the subscription/),
		});
	});
});

describe('Refresh Access Token refuses, naming the item,', () => {
	test.each([
		['an empty refresh token', { refreshToken: '' }, 'The Refresh Token is empty', /stored last/],
		[
			'an expiry that is no time',
			{ accessTokenExpiresAt: 'soon' },
			/isn't a valid date and time/,
			/2026-12-01T08:00:00Z/,
		],
	])('%s', async (_what, bad, message, description) => {
		const row = await tableRow(host, credential, 'my');

		const { error } = await refresh([row, { ...row, ...bad }]);

		expect(error?.name).toBe('NodeOperationError');
		expect(error?.message).toMatch(message);
		expect(error?.description).toMatch(description);
		expect(error?.context.itemIndex).toBe(1);
		expect(host.sandbox.log.calls).toEqual([]);
	});
});

test.each([
	'={{ new Date($json.accessTokenExpiresAt) }}',
	'={{ DateTime.fromISO($json.accessTokenExpiresAt) }}',
])('a date, as tables return it, is an expiry too: %s', async (accessTokenExpiresAt) => {
	const row = await tableRow(host, credential, 'my');
	const { json } = await refresh([row], { accessTokenExpiresAt });
	expect(json).toEqual([expect.objectContaining({ status: 'fresh' })]);
	expect(countCalls(host.sandbox, REFRESH)).toBe(0);
});

describe('a refresh token that is used again', () => {
	test('returns the tokens that it gave before, if n8n dropped the output of the first run', async () => {
		const row = await tableRow(host, credential, 'my');
		const stopped = await refresh([row, { refreshToken: '' }], { onlyWhenDue: false });
		expect(stopped.error?.message).toBe('The Refresh Token is empty');

		const { json } = await refresh([row], { onlyWhenDue: false });

		const { accessToken, refreshToken } = newestTokens(host.sandbox);
		expect(json).toEqual([
			expect.objectContaining({ status: 'refreshed', accessToken, refreshToken }),
		]);
		expect(countCalls(host.sandbox, REFRESH)).toBe(1);
	});

	test('is refreshed once by executions at the same time, and by items one by one', async () => {
		const row = await tableRow(host, credential, 'my');
		const executions = await Promise.all(
			[[row], [row, row]].map(async (items) => await refresh(items, { onlyWhenDue: false })),
		);

		const { refreshToken } = newestTokens(host.sandbox);
		const given = executions.flatMap(({ json }) => json.map((item) => item.refreshToken));
		expect(given).toEqual([refreshToken, refreshToken, refreshToken]);
		expect(countCalls(host.sandbox, REFRESH)).toBe(1);
	});

	test('returns the newest tokens after two refreshes', async () => {
		const row = await tableRow(host, credential, 'my');
		const second = await refresh([row], { onlyWhenDue: false });
		await refresh(second.json, { onlyWhenDue: false });

		const { json } = await refresh([row], { onlyWhenDue: false });

		expect(json[0].refreshToken).toBe(newestTokens(host.sandbox).refreshToken);
		expect(countCalls(host.sandbox, REFRESH)).toBe(2);
	});

	test('returns them for hours if the table stored no row and Lazada rejects the old one', async () => {
		const row = await tableRow(host, credential, 'my');
		await refresh([row], { onlyWhenDue: false });
		host.clock.passMinutes(11 * 60);

		const { json } = await refresh([row], { onlyWhenDue: false });

		const { refreshToken } = newestTokens(host.sandbox);
		expect(json).toEqual([expect.objectContaining({ status: 'refreshed', refreshToken })]);
		expect(countCalls(host.sandbox, REFRESH)).toBe(2);
	});

	test('is not remembered for longer than half a day', async () => {
		const row = await tableRow(host, credential, 'my');
		await refresh([row], { onlyWhenDue: false });
		host.clock.passMinutes(12 * 60);

		const { json } = await refresh([row], { onlyWhenDue: false });

		expect(json).toEqual([expect.objectContaining({ status: 'reauthorize' })]);
	});
});
