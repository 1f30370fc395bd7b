import type { IDataObject } from 'n8n-workflow';
import { callApi, listed } from './support/apiCall';
import type { Credential } from './support/credential';
import type { Execution } from './support/execution';
import { readHints } from './support/hints';
import { accepted, AS_SOMEONE, useStubGateway } from './support/stubGateway';
import { useHost } from './support/useHost';

const SINCE: [string, unknown] = ['created_after', '2026-11-01T00:00:00+08:00'];

const host = useHost();
const stub = useStubGateway();

function orders(from: number, to: number): object[] {
	return Array.from({ length: to - from }, (_, index) => ({ order_id: from + index }));
}

async function call(
	credential: Credential,
	path: string,
	also: IDataObject = {},
	items?: IDataObject[],
): Promise<Execution> {
	return await callApi(host, path, also, { credential, ...(items && { items }) });
}

describe('a list without Return All', () => {
	let shop: Credential;
	let stubbed: Credential;

	beforeEach(async () => {
		shop = await host.authorizedCredential('my');
		stubbed = await host.newCredential({ gatewayUrl: stub.url });
	});

	test('gives an item for each row, 50 at most, and says that there are more', async () => {
		const execution = await call(shop, '/orders/get', { parameters: listed([SINCE]) });
		expect(execution.json).toHaveLength(50);
		expect(execution.json[0]).toMatchObject({ order_id: 2500000 });
		expect(readHints(execution)).toEqual([
			'50 of 57 results are returned. Turn on Return All to get all of them, or raise the Limit.',
		]);
	});

	test.each([
		[7, 1],
		[120, 2],
	])('gives as many as the Limit of %i says, in %i calls', async (limit, calls) => {
		stub.answer = ({ parameters }) => {
			const from = Number(parameters.offset);
			const rows = orders(from, Math.min(300, from + Number(parameters.limit)));
			return accepted({ data: { orders: rows, countTotal: 300 } });
		};
		const { json } = await call(stubbed, '/orders/get', { ...AS_SOMEONE, limit });
		expect(json.map(({ order_id }) => order_id)).toEqual(
			Array.from({ length: limit }, (_, index) => index),
		);
		expect(stub.asked).toHaveLength(calls);
	});

	test('gives the page that the user asks for by its size', async () => {
		const parameters = listed([SINCE, ['offset', 3], ['limit', 2]]);
		const { json } = await call(shop, '/orders/get', { parameters });
		expect(json.map(({ order_id }) => order_id)).toEqual([2500003, 2500004]);
	});

	test('is returned as Lazada sent it if Simplify is off', async () => {
		const given = { parameters: listed([SINCE]), simplify: false, limit: 5 };
		const { json } = await call(shop, '/orders/get', given);
		expect(json).toMatchObject([{ code: '0', data: { count: 5, countTotal: 57 } }]);
	});

	test('of an API without pages gives its rows too', async () => {
		stub.answer = () => accepted({ data: orders(0, 60) });
		const execution = await call(stubbed, '/order/items/get', AS_SOMEONE);
		expect(execution.json).toHaveLength(50);
		expect(readHints(execution)[0]).toMatch(/^50 of 60 results are returned/);
	});

	test.each([0, -1, 1.5, 'many'])('may not have the Limit %j', async (limit) => {
		const { error } = await call(shop, '/orders/get', { parameters: listed([SINCE]), limit });
		expect(error?.message).toBe('Limit must be a whole number above 0');
		expect(error?.context.itemIndex).toBe(0);
	});
});

describe('rows say whose they are', () => {
	test('with tokens from the input', async () => {
		const credential = await host.newCredential({ gatewayUrl: stub.url });
		stub.answer = () => accepted({ data: { orders: orders(0, 1), countTotal: 1 } });
		const items: IDataObject[] = [
			{ accessToken: 'one', country: 'sg', account: 'one@example.com' },
			{ accessToken: 'two', country: 'th', sellers: [{ country: 'th', sellerId: '77' }] },
		];
		const given = { tokenSource: 'input', accessToken: '={{ $json.accessToken }}' };
		const { json } = await call(credential, '/orders/get', given, items);
		expect(json).toEqual([
			{ country: 'sg', account: 'one@example.com', order_id: 0 },
			{ country: 'th', sellerId: '77', order_id: 0 },
		]);
	});

	test('with a single item too, if that names a shop', async () => {
		const credential = await host.newCredential({ gatewayUrl: stub.url });
		stub.answer = () => accepted({ data: { orders: orders(0, 1), countTotal: 1 } });
		const shop = { accessToken: 'one', country: 'sg', account: 'one@example.com' };
		const given = { tokenSource: 'input', accessToken: '={{ $json.accessToken }}' };
		const one = await call(credential, '/orders/get', given, [shop]);
		expect(one.json).toEqual([{ country: 'sg', account: 'one@example.com', order_id: 0 }]);
		const nameless = await call(credential, '/orders/get', given, [{ ...shop, account: '' }]);
		expect(nameless.json).toEqual([{ order_id: 0 }]);
	});

	test('and the user is told that only one country of several was asked', async () => {
		const credential = await host.authorizedCredential('cb');
		const execution = await call(credential, '/seller/get');
		expect(readHints(execution)).toEqual([
			expect.stringMatching(/^Only Singapore was asked\. .*Malaysia.*choose Each Country/),
		]);
		expect(readHints(await call(credential, '/seller/get', { country: 'th' }))).toEqual([]);
	});
});
