import type { IDataObject, INode } from 'n8n-workflow';
import type { Credential } from '../support/credential';
import { readHints } from '../support/hints';
import { runJob } from '../support/job';
import { accepted, AS_SOMEONE, useStubGateway, type Asked } from '../support/stubGateway';
import { useHost } from '../support/useHost';

const ITEMS = '/orders/items/get';
const SINCE = { filters: { createdAfter: '2026-11-01' }, returnAll: true, includeItems: true };

const host = useHost();
const stub = useStubGateway();
let credential: Credential;

beforeAll(async () => {
	credential = await host.newCredential({ gatewayUrl: stub.url });
});

async function run(operation: string, parameters: IDataObject, onError?: INode['onError']) {
	const all = { ...AS_SOMEONE, ...parameters };
	return await runJob(host, 'order', operation, all, { credential, onError });
}

const order = (id: number) => ({
	order_id: `${id}`,
	created_at: '2026-11-01T00:00:00Z',
	updated_at: '2026-11-01T00:00:00Z',
});
const itemsOf = (id: number) => ({ order_id: id, order_items: [{ order_item_id: id * 10 }] });

/** Three orders, and what is answered when their items are requested. */
function answer(items: (asked: Asked) => string) {
	const orders = [order(1), order(2), order(3)];
	stub.answer = (asked) =>
		asked.path === ITEMS ? items(asked) : accepted({ data: { orders, countTotal: 3 } });
}

const without2 = () =>
	accepted({ data: [itemsOf(1), { ...itemsOf(2), order_items: [] }, itemsOf(3)] });
const only1And3 = () => accepted({ data: [itemsOf(1), itemsOf(3)] });
const refuse2 = ({ parameters }: Asked) => {
	const ids = JSON.parse(parameters.order_ids) as number[];
	return ids.includes(2)
		? JSON.stringify({ code: '37', type: 'ISP', message: 'E037: incorrect', request_id: 'r' })
		: accepted({ data: ids.map(itemsOf) });
};

describe('Order → Get Many with items', () => {
	test.each([
		['has none', without2],
		['is not in the answer', only1And3],
		['is refused', refuse2],
	])('leaves an order out that %s, and tells it', async (_what, items) => {
		answer(items);
		const { json } = await run('getAll', SINCE, 'continueRegularOutput');
		expect(json).toMatchObject([
			{ order_id: '1', items: [{ order_item_id: 10 }] },
			{ order_id: '3', items: [{ order_item_id: 30 }] },
			{ error: expect.stringMatching(/no items of order 2/i) as string },
		]);
		expect(json).toHaveLength(3);
	});

	test('ends where the node stops at the first problem', async () => {
		answer(only1And3);
		const { error, outputs } = await run('getAll', SINCE);
		expect(error?.message).toBe('Lazada gave no items of order 2');
		expect(outputs).toEqual([]);
	});

	test('tells all orders where the call for their items is refused', async () => {
		answer(() =>
			JSON.stringify({ code: 'InsufficientPermission', message: 'no', request_id: 'r' }),
		);
		const { json } = await run('getAll', SINCE, 'continueRegularOutput');
		expect(json).toMatchObject(
			[1, 2, 3].map((id) => ({
				error: expect.stringMatching(`^No items of order ${id}: `) as string,
			})),
		);
		expect(json).toHaveLength(3);
		expect(stub.asked.filter(({ path }) => path === ITEMS)).toHaveLength(1);
	});

	test('keeps IDs that a number cannot hold', async () => {
		const id = '98765432109876543210';
		stub.answer = ({ path }) =>
			path === ITEMS
				? `{"code":"0","data":[{"order_id":${id},"order_items":[{"order_item_id":${id}}]}]}`
				: accepted({ data: { orders: [{ ...order(1), order_id: id }], countTotal: 1 } });
		const { json } = await run('getAll', SINCE);
		expect(json).toMatchObject([{ order_id: id, items: [{ order_item_id: id }] }]);
		expect(stub.asked.at(-1)?.parameters.order_ids).toBe(`[${id}]`);
	});
});

test('a buyer’s wish to cancel is with the item, and its deadline', async () => {
	const wish = { reverse_order_id: 77, cancel_trigger_time: 1741672453926 };
	const order_items = [
		{ order_item_id: 10, status: 'pending', is_cancel_pending: true, ...wish, buyer_id: '7001' },
		{ order_item_id: 11, status: 'pending', is_cancel_pending: false, ...wish },
	];
	stub.answer = () => accepted({ data: [{ order_id: 1, order_items }] });
	const { json } = await run('getItems', { orderId: '1' });
	expect(json).toEqual([
		{
			order_item_id: 10,
			status: 'pending',
			reverse_order_id: 77,
			cancel_trigger_time: '2025-03-11T05:54:13.926Z',
		},
		{ order_item_id: 11, status: 'pending' },
	]);
	expect((await run('getItems', { orderId: '1', simplify: false })).json).toEqual(order_items);
});

describe('Order → Trace', () => {
	const trace = (module: object[]) => {
		const flags = { success: true, not_success: false, repeated: false, retry: false };
		stub.answer = () =>
			accepted({ result: { ...flags, module, error_code: { displayMessage: '' } } });
	};

	test('gives each package with its events, oldest first', async () => {
		const events = [
			{ event_time: 1741672453926, title: 'Delivered', description: 'At the door' },
			{ event_time: 1741600000000, title: 'Packed', package_location_name: 'KL' },
		];
		const packages = [
			{ ofc_package_id: 'FP1', tracking_number: 'T1', logistic_detail_info_list: events },
			{ ofc_package_id: 'FP2', tracking_number: 'T2', logistic_detail_info_list: [] },
		];
		trace([{ ofc_order_id: '5', package_detail_info_list: packages }]);
		const { json, error } = await run('trace', { orderId: '5' });
		expect(error).toBeUndefined();
		expect(json).toMatchObject([
			{
				order_id: '5',
				package_id: 'FP1',
				tracking_number: 'T1',
				last_event: 'Delivered',
				last_event_time: '2025-03-11T05:54:13.926Z',
				events: [{ title: 'Packed', location: 'KL' }, { title: 'Delivered' }],
			},
			{ package_id: 'FP2', last_event: null, events: [] },
		]);
	});

	test('says where there are no packages, as of another shop’s order', async () => {
		trace([]);
		const execution = await run('trace', { orderId: '5' });
		expect(execution.error).toBeUndefined();
		expect(execution.json).toEqual([]);
		expect(readHints(execution)).toEqual([
			expect.stringContaining('no packages of order 5') as string,
		]);
	});
});
