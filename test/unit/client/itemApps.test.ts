import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { ItemApps } from '../../../client/itemApps';
import type { Fields } from '../../../client/hookCommand';
import { catchRejection } from '../support/errors';
import { credentialFields } from '../support/fakeLazada';

const PACE = { callsPerSecond: 0, maxWaitMs: 1_000, signal: undefined };
const BY_ITEM = { appKey: '={{ $json.appKey }}' };

/** Whether n8n shows what is stored, with its expressions. */
type Shows = 'what is stored' | 'nothing';

/** A field as n8n resolves it: only members of the item. */
function resolve(value: unknown, item: IDataObject): unknown {
	const member = typeof value === 'string' ? /^=\{\{ \$json\.(\w+) \}\}$/.exec(value) : null;
	return member === null ? value : item[member[1]];
}

/** The apps of a run over items. */
function setUp(stored: Fields, items: IDataObject[], shows: Shows = 'what is stored') {
	const fields = credentialFields(stored);
	const getCredentials = jest.fn(async (_type: string, index: number) => {
		const resolved = Object.entries(fields).map(([name, value]) => [
			name,
			resolve(value, items[index]),
		]);
		return await Promise.resolve(Object.fromEntries(resolved) as Fields);
	});
	const readRow = jest.fn(async () => await Promise.resolve({ getData: () => fields }));
	const context = {
		getNode: () => ({ credentials: { lazadaApi: { id: '7', name: 'My shop' } } }),
		getInputData: () => items.map((json) => ({ json })),
		getCredentials,
		...(shows === 'nothing'
			? {}
			: { additionalData: { credentialsHelper: { getCredentials: readRow } } }),
	};
	const apps = new ItemApps(context as unknown as IExecuteFunctions, PACE);
	const forAll = async () =>
		await Promise.all(items.map(async (_item, index) => await apps.forItem(index)));
	return { apps, forAll, getCredentials, readRow };
}

const ITEMS = ['1', '2', '1', '2'].map((appKey) => ({ appKey }));

describe('without expressions in the credential', () => {
	it('all items share one app, read once', async () => {
		const { forAll, getCredentials, readRow } = setUp({}, ITEMS);
		const [first, ...others] = await forAll();
		for (const app of others) expect(app).toBe(first);
		expect(getCredentials).toHaveBeenCalledTimes(1);
		expect(readRow).toHaveBeenCalledTimes(1);
	});

	it('a single item costs no look at what is stored', async () => {
		const { forAll, getCredentials, readRow } = setUp({}, [{}]);
		await forAll();
		expect(getCredentials).toHaveBeenCalledTimes(1);
		expect(readRow).not.toHaveBeenCalled();
	});

	it('a credential that cannot be used is refused for each item, and read once', async () => {
		const { apps, getCredentials } = setUp({ appKey: 'abc' }, ITEMS);
		for (const index of ITEMS.keys()) {
			const { message } = await catchRejection(apps.forItem(index));
			expect(message).toBe('The App Key must contain only digits');
		}
		expect(getCredentials).toHaveBeenCalledTimes(1);
	});
});

describe('with expressions in the credential', () => {
	it.each<Shows>(['what is stored', 'nothing'])(
		'items of the same app share it, its grant and its pace, where n8n shows %s',
		async (shows) => {
			const { forAll, getCredentials } = setUp(BY_ITEM, ITEMS, shows);
			const [one, other, ...again] = await forAll();
			expect(one.credential.settings.appKey).toBe('1');
			expect(other.credential.settings.appKey).toBe('2');
			expect(one.calls).not.toBe(other.calls);
			expect(one.grant).not.toBe(other.grant);
			expect(again[0]).toBe(one);
			expect(again[1]).toBe(other);
			expect(getCredentials.mock.calls).toEqual(ITEMS.map((_item, index) => ['lazadaApi', index]));
		},
	);

	it('items of one app with different settings still share its pace', async () => {
		const items = ITEMS.map((item, index) => ({ ...item, callback: `https://${index}.example` }));
		const { forAll } = setUp({ ...BY_ITEM, callbackUrl: '={{ $json.callback }}' }, items);
		const [one, other, again] = await forAll();
		expect(again).not.toBe(one);
		expect(again.credential.settings.callbackUrl).toBe('https://2.example');
		expect(again.calls).toBe(one.calls);
		expect(other.calls).not.toBe(one.calls);
	});

	it('that are the same for all items, it is read once', async () => {
		const { forAll, getCredentials } = setUp(
			{ callbackUrl: '={{ $secrets.vault.callback }}' },
			ITEMS,
		);
		await forAll();
		expect(getCredentials).toHaveBeenCalledTimes(1);
	});

	it('an item whose app cannot be used does not disturb the others', async () => {
		const { apps } = setUp(BY_ITEM, [{ appKey: 'none' }, { appKey: '2' }]);
		await catchRejection(apps.forItem(0));
		expect(apps.lastRead).toBeUndefined();
		const { credential } = await apps.forItem(1);
		expect(credential).toMatchObject({ settings: { appKey: '2' }, itemIndex: 1 });
		expect(apps.lastRead).toBe(credential);
	});
});
