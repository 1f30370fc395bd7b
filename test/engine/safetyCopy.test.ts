import { setTimeout as sleep } from 'node:timers/promises';
import type { IDataObject } from 'n8n-workflow';
import type { SafetyCopy } from '../../lazada/grants/safetyCopies';
import { eventually } from '../support/eventually';
import type { Credential } from './support/credential';
import { CredentialStore } from './support/credentialStore';
import type { Execution } from './support/execution';
import { addRows, refreshRows } from './support/manyShops';
import { countCalls } from './support/seller';
import { useHost } from './support/useHost';

const REFRESH = '/auth/token/refresh';
const WITH_COPY = { safetyCopy: true };

const host = useHost();
let credential: Credential;

beforeEach(async () => {
	credential = await host.newCredential();
});

async function refresh(items: IDataObject[], options: IDataObject = WITH_COPY): Promise<Execution> {
	return await refreshRows(host, { credential, items }, options);
}

/** The process remembers tokens for half a day: after that it knows no more than one that has just started. */
function forgetTokens(): void {
	host.clock.passDays(0.6);
}

async function storedCopies(): Promise<SafetyCopy[]> {
	const { tokenCopies } = await credential.fields();
	return typeof tokenCopies === 'string' ? (JSON.parse(tokenCopies) as SafetyCopy[]) : [];
}

/** n8n's database takes a while for each write. */
function slowDatabase(): jest.SpyInstance {
	const spy = jest.spyOn(CredentialStore.prototype, 'write');
	const write = spy.getMockImplementation();
	return spy.mockImplementation(async function (this: CredentialStore, ...given) {
		await sleep(10);
		await write?.apply(this, given);
	});
}

const newest = () => host.sandbox.world.authorizations.map((one) => one.newest.refreshToken);

describe('a safety copy', () => {
	test('gives the next run the tokens that the first one could not return', async () => {
		const items = addRows(host, 3);
		await refresh(items);
		forgetTokens();

		const { json, error } = await refresh(items);

		expect(error).toBeUndefined();
		expect(json.map(({ status }) => status)).toEqual(['refreshed', 'refreshed', 'refreshed']);
		expect(json.map(({ refreshToken }) => refreshToken)).toEqual(newest());
		expect(json.map(({ account }) => account)).toEqual(items.map(({ account }) => account));
	});

	test('gives them as raw output too, with their original times', async () => {
		const items = addRows(host, 1);
		const raw = { ...WITH_COPY, output: 'raw' };
		const first = [await refresh(items, raw), await refresh(items)];
		forgetTokens();

		const second = [await refresh(items, raw), await refresh(items)];

		expect(second.map(({ json }) => json)).toEqual(first.map(({ json }) => json));
	});

	test('is read by a node without the option as well', async () => {
		const items = addRows(host, 1);
		await refresh(items);
		forgetTokens();

		const { json } = await refresh(items, {});

		expect(json[0]).toMatchObject({ status: 'refreshed', refreshToken: newest()[0] });
	});

	test('is not made without the option, and then the shop must authorize again', async () => {
		const items = addRows(host, 1);
		await refresh(items, {});
		forgetTokens();

		const { json } = await refresh(items, {});

		expect(json[0].status).toBe('reauthorize');
		expect(credential.writes).toBe(0);
	});

	test('changes no other field of the credential', async () => {
		credential = await host.newCredential({ tokenGrant: '{"accessToken":"of its own shop"}' });
		const before = await credential.fields();

		await refresh(addRows(host, 1));

		const { tokenCopies, session, ...fields } = await credential.fields();
		// n8n before 2.34 stores the defaults of the other fields as well.
		const defaults = { authorizationCode: '', refreshAheadHours: 48, stepsNotice: '' };
		expect({ ...defaults, ...fields }).toEqual({ ...defaults, ...before });
		expect(session).toBe('');
		expect(tokenCopies).toContain(newest()[0]);
	});

	test('does not undo a change of the credential since the run began', async () => {
		const items = addRows(host, 1);
		host.sandbox.world.settings.latencyMs = 100;
		const running = refresh(items);
		while (countCalls(host.sandbox, REFRESH) === 0) await new Promise(setImmediate);

		await credential.save({ refreshAheadHours: 7 });
		await running;

		expect(await credential.fields()).toMatchObject({ refreshAheadHours: 7 });
		expect(await storedCopies()).toHaveLength(1);
	});

	test('is dropped once the workflow has used its tokens', async () => {
		const { json: stored } = await refresh(addRows(host, 2));
		const [first, second] = await storedCopies();
		forgetTokens();

		await refresh([{ refreshToken: stored[0].refreshToken }]);

		const copies = await storedCopies();
		expect(copies).toHaveLength(2);
		expect(copies[0]).toEqual(second);
		expect(copies[1].replaced).toBe(first.given);
	});
});

describe('safety copies of many shops in one run', () => {
	test('are all stored before the first item is returned, in fewer writes', async () => {
		const items = addRows(host, 200);
		const slow = slowDatabase();

		const { json } = await refresh(items);

		slow.mockRestore();
		const copies = await storedCopies();
		expect(
			copies.map(({ answer }) => (JSON.parse(answer) as IDataObject).refresh_token).sort(),
		).toEqual(json.map(({ refreshToken }) => refreshToken).sort());
		expect(credential.writes).toBeLessThan(100);
	});

	test('are stored while the run still waits for one shop', async () => {
		const items = addRows(host, 20);
		const token = String(items[19].refreshToken);
		const message = 'The request is limited, this ban will last 5 seconds';
		host.sandbox.faults.add({ kind: 'code', path: REFRESH, token, code: 'ApiCallLimit', message });
		const running = refresh(items);

		const hasAll = async () => (await storedCopies()).length === 19;
		const waiting = eventually('19 copies', hasAll, { withinMs: 3000, everyMs: 50 });
		const stored = await waiting.catch(() => false);

		await running;
		expect(stored).toBe(true);
	});

	test('are as many as the run has items', async () => {
		const items = addRows(host, 1200);
		const slow = slowDatabase();

		await refresh(items, { ...WITH_COPY, concurrency: 200 });
		slow.mockRestore();

		expect(await storedCopies()).toHaveLength(1200);
		await refresh(addRows(host, 1));
		const copies = await storedCopies();
		expect(copies.filter(({ runItems }) => runItems === 1200)).toHaveLength(1199);
		expect(copies.at(-1)?.runItems).toBe(1);
	});

	test('keep those that another worker has stored in the meantime', async () => {
		const others = addRows(host, 1);
		await refresh(others);
		const [theirs] = await storedCopies();
		credential = await host.newCredential();
		const items = addRows(host, 2);
		await refresh([items[0]]);
		const [ours] = await storedCopies();

		await credential.save({ tokenCopies: JSON.stringify([ours, theirs]) });
		await refresh([items[1]]);

		const replaced = (await storedCopies()).map((copy) => copy.replaced);
		expect(replaced).toHaveLength(3);
		expect(replaced).toEqual(expect.arrayContaining([ours.replaced, theirs.replaced]));
	});

	test('are written again if another worker has overwritten them', async () => {
		const items = addRows(host, 2);
		await refresh([items[0]]);
		const [undone] = await storedCopies();

		await credential.save({ tokenCopies: '' });
		await refresh([items[1]]);

		const replaced = (await storedCopies()).map((copy) => copy.replaced);
		expect(replaced).toHaveLength(2);
		expect(replaced).toContain(undone.replaced);
	});
});

describe('a safety copy that cannot be stored', () => {
	test('does not keep the tokens from being returned', async () => {
		const items = addRows(host, 2);
		const writing = jest.spyOn(CredentialStore.prototype, 'write');
		writing.mockRejectedValueOnce(new Error('SQLITE_BUSY: database is locked'));

		const { json, error } = await refresh(items, { ...WITH_COPY, concurrency: 1 });
		writing.mockRestore();

		expect(error).toBeUndefined();
		expect(json.map(({ refreshToken }) => refreshToken)).toEqual(newest());
		expect(await storedCopies()).toHaveLength(2);
	});
});
