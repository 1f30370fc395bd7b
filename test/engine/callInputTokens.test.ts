import type { IDataObject, INode } from 'n8n-workflow';
import type { AddedShop } from '../../sandbox/shops';
import { APP } from '../support/app';
import { callApi } from './support/apiCall';
import type { Credential } from './support/credential';
import type { Execution } from './support/execution';
import { useHost } from './support/useHost';

const SELLER = '/seller/get';
const FROM_ITEM = { tokenSource: 'input', accessToken: '={{ $json.accessToken }}' };

const host = useHost();
let credential: Credential;
let shops: AddedShop[];

beforeEach(async () => {
	credential = await host.authorizedCredential('my');
	shops = host.sandbox.addShops({ appKey: APP.appKey, count: 3 });
});

/** Rows as a table has them. */
function rows(): IDataObject[] {
	return shops.map(({ accessToken, country }) => ({ accessToken, country }));
}

async function callSeller(items: IDataObject[], onError?: INode['onError']): Promise<Execution> {
	return await callApi(host, SELLER, FROM_ITEM, { credential, items, onError });
}

describe('tokens from the items', () => {
	test('give each shop its own answer', async () => {
		const { json, outputs, error } = await callSeller(rows());
		expect(error).toBeUndefined();
		expect(json).toMatchObject(
			shops.map(({ sellerId, account }) => ({ seller_id: sellerId, email: account })),
		);
		expect(outputs[0].map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
	});

	test('leave the stored grant untouched and unused', async () => {
		const [before, writes] = [await credential.fields(), credential.writes];
		host.clock.passDays(6);
		await callSeller(rows());
		expect(host.sandbox.log.calls.map(({ path, result }) => `${path} ${result}`)).toEqual(
			shops.map(() => `${SELLER} 0`),
		);
		expect(await credential.fields()).toEqual(before);
		expect(credential.writes).toBe(writes);
	});

	test('need no authorized shop in the credential', async () => {
		credential = await host.newCredential();
		const { json } = await callSeller(rows());
		expect(json).toHaveLength(3);
		expect(credential.writes).toBe(0);
	});

	test('that Lazada rejects are reported, and the stored grant is not refreshed', async () => {
		host.sandbox.world.expireAccessTokens(host.sandbox.world.accountNamed(shops[1].account));
		const writes = credential.writes;
		const { json, outputs } = await callSeller(rows(), 'continueRegularOutput');
		expect(json[0]).toMatchObject({ seller_id: shops[0].sellerId });
		expect(json[1].error).toBe('The access token has expired or is not valid');
		expect(json[2]).toMatchObject({ seller_id: shops[2].sellerId });
		expect(outputs[0][1].pairedItem).toEqual({ item: 1 });
		expect(host.sandbox.log.calls.map(({ path }) => path)).toEqual([SELLER, SELLER, SELLER]);
		expect(credential.writes).toBe(writes);
	});

	test('are ignored if the node uses the credential: an access token may be left from before', async () => {
		const parameters = { ...FROM_ITEM, tokenSource: 'credential' };
		const step = { credential, items: rows().slice(0, 1) };
		const { json } = await callApi(host, SELLER, parameters, step);
		expect(json).toMatchObject([{ email: 'shop-my@example.com' }]);
	});

	test.each([{}, { accessToken: '' }, { accessToken: '  ' }, { accessToken: null }])(
		'are rejected before the call if one is missing: %j',
		async (row) => {
			const { error } = await callSeller([row]);
			expect(error?.name).toBe('NodeOperationError');
			expect(error?.message).toBe('The Access Token is empty');
			expect(error?.context.itemIndex).toBe(0);
			expect(host.sandbox.log.calls).toEqual([]);
		},
	);
});
