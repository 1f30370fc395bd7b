import type { IDataObject } from 'n8n-workflow';
import { businessParameters, callApi, callsTo, listed } from './support/apiCall';
import type { Credential } from './support/credential';
import type { Execution } from './support/execution';
import { useHost } from './support/useHost';

const ORDERS = '/orders/get';
const RETURNS = '/reverse/getreverseordersforseller';
const TRANSACTIONS = '/finance/transaction/details/get';
const SESSIONS = '/im/session/list';
const SINCE: [string, unknown] = ['created_after', '2026-11-01T00:00:00+08:00'];
const PERIOD: Array<[string, unknown]> = [
	['start_time', '2026-10-01'],
	['end_time', '2026-11-01'],
];
/** The sandbox's seller in Malaysia. */
const SELLER = 2500;

const host = useHost();
let credential: Credential;

beforeEach(async () => {
	credential = await host.authorizedCredential('my');
});

async function all(
	path: string,
	parameters: Array<[string, unknown]> = [],
	also: IDataObject = {},
): Promise<Execution> {
	const given = { returnAll: true, parameters: listed(parameters), ...also };
	const execution = await callApi(host, path, given, { credential });
	expect(execution.error?.message).toBeUndefined();
	return execution;
}

/** The values of some parameters in each call, such as `0 50`. */
function asked(path: string, ...names: string[]): string[] {
	return callsTo(host, path).map((call) =>
		names.map((name) => businessParameters(call)[name] ?? '-').join(' '),
	);
}

function numbers(count: number, make: (index: number) => unknown): unknown[] {
	return Array.from({ length: count }, (_, index) => make(index));
}

describe('Return All returns every row once, in order,', () => {
	test('of orders, by offset and limit', async () => {
		const { json, outputs } = await all(ORDERS, [SINCE]);
		expect(json.map(({ order_id }) => order_id)).toEqual(
			numbers(57, (index) => SELLER * 1000 + index),
		);
		expect(asked(ORDERS, 'offset', 'limit')).toEqual(['0 100']);
		expect(outputs[0].map(({ pairedItem }) => pairedItem)).toEqual(
			numbers(57, () => ({ item: 0 })),
		);
	});

	test('of products that fit into one page, with one call', async () => {
		const { json } = await all('/products/get');
		expect(json.map(({ item_id }) => item_id)).toEqual(numbers(23, (index) => 7000 + index));
		expect(asked('/products/get', 'offset', 'limit')).toEqual(['0 50']);
	});

	test('of returns, by the number of the page', async () => {
		const { json } = await all(RETURNS, [['page_size', 10]]);
		expect(json.map(({ reverse_order_id }) => reverse_order_id)).toEqual(
			numbers(37, (index) => SELLER * 1000 + 500 + index),
		);
		expect(asked(RETURNS, 'page_no', 'page_size')).toEqual(['1 10', '2 10', '3 10', '4 10']);
	});

	test('of transactions, whose list does not say how many there are', async () => {
		const { json } = await all(TRANSACTIONS, PERIOD);
		expect(json.map(({ transaction_number }) => transaction_number)).toEqual(
			numbers(120, (index) => `${SELLER}-${1000 + index}`),
		);
		expect(asked(TRANSACTIONS, 'offset', 'limit')).toEqual(['0 500']);
	});

	test('of transactions whose last full page is followed by an empty one', async () => {
		const { json } = await all(TRANSACTIONS, [...PERIOD, ['limit', 60]]);
		expect(json).toHaveLength(120);
		expect(asked(TRANSACTIONS, 'offset')).toEqual(['0', '60', '120']);
	});

	test.each([[[['page_size', 20]], 3] as const, [[['page_size', 7]], 7] as const])(
		'of chats, from now on backwards, with %j',
		async (parameters, calls) => {
			const { json } = await all(SESSIONS, [
				...parameters.map(([name, size]): [string, unknown] => [name, size]),
			]);
			expect(json.map(({ session_id }) => session_id)).toEqual(
				numbers(45, (index) => `${SELLER}_${1000 + index}`),
			);
			expect(asked(SESSIONS, 'start_time', 'last_session_id')[0]).toBe(`${Date.now()} -`);
			expect(callsTo(host, SESSIONS)).toHaveLength(calls);
		},
	);

	test('of chats, without a page size', async () => {
		const { json } = await all(SESSIONS);
		expect(json).toHaveLength(45);
	});

	test('of each item separately', async () => {
		const items = [{ offset: 55 }, { offset: 56 }];
		const given = {
			returnAll: true,
			parameters: listed([SINCE, ['offset', '={{ $json.offset }}']]),
		};
		const { outputs } = await callApi(host, ORDERS, given, { credential, items });
		const rows = outputs[0].map(({ json, pairedItem }) => [json.order_id, pairedItem]);
		expect(rows).toEqual([
			[2500055, { item: 0 }],
			[2500056, { item: 0 }],
			[2500056, { item: 1 }],
		]);
	});
});

describe("the user's own page parameters", () => {
	test('say where to begin and how many rows to ask for', async () => {
		const { json } = await all(ORDERS, [SINCE, ['offset', 50], ['limit', '3']]);
		expect(json.map(({ order_id }) => order_id)).toEqual(
			numbers(7, (index) => SELLER * 1000 + 50 + index),
		);
	});

	test('say which page to begin with', async () => {
		const { json } = await all(RETURNS, [
			['page_no', 3],
			['page_size', 10],
		]);
		expect(json).toHaveLength(17);
		expect(asked(RETURNS, 'page_no')).toEqual(['3', '4']);
	});

	test('say from when on chats are listed', async () => {
		const newest = Date.UTC(2026, 0, 1);
		const { json } = await all(SESSIONS, [
			['page_size', 20],
			['start_time', newest - 3_600_000],
		]);
		expect(json.map(({ session_id }) => session_id)).toEqual(
			numbers(43, (index) => `${SELLER}_${1002 + index}`),
		);
	});

	test.each(['limit', 'offset'])('are rejected if %s is no number', async (name) => {
		const parameters = listed([SINCE, [name, 'many']]);
		const step = { credential };
		const { error } = await callApi(host, ORDERS, { returnAll: true, parameters }, step);
		expect(`${error?.message} ${error?.description}`).toContain(`"${name}"`);
		expect(error?.context.itemIndex).toBe(0);
	});
});
