import type { IDataObject, INode } from 'n8n-workflow';
import type { AddedShop } from '../../../sandbox/shops';
import { APP } from '../../support/app';
import { businessParameters, callsTo } from '../support/apiCall';
import type { Credential } from '../support/credential';
import { runJob } from '../support/job';
import { useHost } from '../support/useHost';

const LIST = '/reverse/getreverseordersforseller';
const OF_RETURNS = '/order/reverse/return/update';
const OF_REFUNDS = '/order/reverse/onlyrefund/seller/decide';

const host = useHost();
let credential: Credential;
let shop: AddedShop;
let other: AddedShop;

beforeEach(async () => {
	credential = await host.newCredential();
	[shop, other] = host.sandbox.addShops({ appKey: APP.appKey, count: 2 });
});

/** Return 0 is a cancellation, 1 a return of two items, 3 a refund without return. */
const returnId = (index: number) => String(shop.sellerId * 1000 + 500 + index);
const lineId = (index: number) => shop.sellerId * 10_000 + index;

async function run(operation: string, parameters: IDataObject, onError?: INode['onError']) {
	const token = { tokenSource: 'input', accessToken: shop.accessToken, country: 'my' };
	const step = { credential, onError };
	return await runJob(host, 'return', operation, { ...token, ...parameters }, step);
}

describe('Return → Get Many', () => {
	test('gives all pages, each return with its deadline as n8n reads times', async () => {
		const { json, error } = await run('getAll', { returnAll: true });
		expect(error).toBeUndefined();
		expect(json).toHaveLength(37);
		expect(json[1]).toEqual({
			reverse_order_id: shop.sellerId * 1000 + 501,
			trade_order_id: shop.sellerId * 1000 + 1,
			request_type: 'RETURN',
			shipping_type: 'PICK_UP',
			is_rtm: true,
			statuses: ['REQUEST_INITIATE'],
			deadline: '2026-11-04T01:00:00.000Z',
			items: [expect.anything(), expect.anything()],
		});
		expect((json[1].items as IDataObject[])[0]).toMatchObject({
			reverse_order_line_id: lineId(1),
			requested_at: '2026-11-01T01:00:00.000Z',
			deadline: '2026-11-04T01:00:00.000Z',
			refund_amount: 1001,
		});
		expect(JSON.stringify(json)).not.toMatch(/buyer|Sandbox Road/);
	});

	test('takes types, statuses and times as they are chosen, and nothing that is not', async () => {
		const filters = {
			requestTypes: ['RETURN', 'ONLY_REFUND'],
			statuses: [],
			requestedAfter: '2026-11-01T20:00:00Z',
		};
		const { json } = await run('getAll', { returnAll: true, filters });
		expect(businessParameters(callsTo(host, LIST)[0])).toEqual({
			...{ page_no: '1', page_size: '50' },
			request_type_list: '["RETURN","ONLY_REFUND"]',
			ReverseOrderLineTimeRangeStart: '1793563200000',
		});
		expect(new Set(json.map(({ request_type }) => request_type))).toEqual(
			new Set(['RETURN', 'ONLY_REFUND']),
		);
		expect(json).toHaveLength(12);
	});

	test('gives all as Lazada has it where it is not to be simplified', async () => {
		const { json } = await run('getAll', { limit: 1, simplify: false });
		expect(json[0].reverse_order_lines).toMatchObject([
			{ sla: 1793750400000, buyer: { buyer_id: 7001 } },
		]);
	});
});

describe('Return → Get', () => {
	test('gives the same fields as the list', async () => {
		const [, listed] = (await run('getAll', { limit: 2 })).json;
		const { json, error } = await run('get', { returnId: returnId(1) });
		expect(error).toBeUndefined();
		expect(json).toEqual([listed]);
	});

	test("tells that a return is not this shop's, which Lazada doesn't", async () => {
		const foreign = String(other.sellerId * 1000 + 501);
		const { error } = await run('get', { returnId: foreign });
		expect(error?.message).toBe(`This shop has no return ${foreign}`);
	});
});

test('Return → Get History gives what was done, with times as n8n reads them', async () => {
	const { json } = await run('getHistory', { returnItemId: String(lineId(1)) });
	expect(json).toEqual([{ operator: 'BUYER', time: '2026-11-01T01:00:00.000Z', picture: [] }]);
});

describe('Return → Decide', () => {
	const decide = async (
		index: number,
		decision: string,
		more: IDataObject = {},
		on?: INode['onError'],
	) => await run('decide', { returnId: returnId(index), decision, ...more }, on);
	const GROUNDS = {
		...{ reasonId: { __rl: true, mode: 'id', value: '7001' }, comment: 'Not ours' },
		pictureUrls: 'https://example.com/a/parcel.jpg?x=1',
	};

	async function statuses(index: number): Promise<unknown> {
		const [{ items }] = (await run('get', { returnId: returnId(index) })).json;
		return (items as IDataObject[]).map(({ reverse_status }) => reverse_status);
	}

	test('agrees to all items of a return', async () => {
		const { json, error } = await decide(1, 'agreeReturn');
		expect(error).toBeUndefined();
		expect(json).toEqual([
			{
				success: true,
				requestId: expect.any(String) as string,
				reverse_order_id: returnId(1),
				reverse_order_line_ids: [String(lineId(1)), String(lineId(1) + 5_000)],
				decision: 'agreeReturn',
				total_refund: '2002',
			},
		]);
		expect(await statuses(1)).toEqual(['REQUEST_COMPLETE', 'REQUEST_COMPLETE']);
	});

	test('takes the decision from an expression', async () => {
		const { json, error } = await decide(1, "={{ 'confirmDelivery' }}");
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ success: true, decision: 'confirmDelivery' }]);
	});

	test('pays back some items only', async () => {
		const { json } = await decide(1, 'agreeRefund', {
			scope: 'some',
			returnItemId: String(lineId(1) + 5_000),
		});
		expect(json).toMatchObject([{ success: true, total_refund: '1001' }]);
		expect(await statuses(1)).toEqual(['REQUEST_INITIATE', 'REFUND_SUCCESS']);
	});

	test('refuses item by item, with reason, comment and picture', async () => {
		const { json, error } = await decide(1, 'refuseRefund', GROUNDS);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ success: true }, { success: true }]);
		expect(callsTo(host, OF_RETURNS).map(businessParameters)).toEqual(
			[lineId(1), lineId(1) + 5_000].map((id) => ({
				action: 'refuseRefund',
				reverse_order_id: returnId(1),
				reverse_order_item_ids: `[${id}]`,
				reason_id: '7001',
				comment: 'Not ours',
				image_info: '[{"name":"parcel.jpg","url":"https://example.com/a/parcel.jpg?x=1"}]',
			})),
		);
	});

	test('tells which item was not refused, and refuses the others', async () => {
		await decide(1, 'agreeRefund', { scope: 'some', returnItemId: String(lineId(1)) });
		const { json } = await decide(1, 'refuseReturn', GROUNDS, 'continueRegularOutput');
		expect(json).toMatchObject([
			{ success: true, reverse_order_line_ids: [String(lineId(1) + 5_000)] },
			{ error: expect.stringContaining(`Item ${lineId(1)}: `) as string },
		]);
	});

	test('sends a refund without return to its own API: a refusal is a dispute there', async () => {
		const { json, error } = await decide(3, 'refuseRefund', { ...GROUNDS, reasonId: '' });
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ success: true, decision: 'refuseRefund' }]);
		expect(callsTo(host, OF_RETURNS)).toEqual([]);
		expect(businessParameters(callsTo(host, OF_REFUNDS)[0])).toEqual({
			action: 'startDispute',
			reverse_order_id: returnId(3),
			reverse_order_item_ids: `[${lineId(3)}]`,
			comment: 'Not ours',
			image_info_list:
				'[{"file_name":"parcel.jpg","file_url":"https://example.com/a/parcel.jpg?x=1"}]',
		});
	});

	test.each<[what: string, index: number, decision: string, more: IDataObject, message: string]>([
		['a refund has no goods', 3, 'agreeReturn', {}, 'The buyer wants a refund without sending'],
		['a cancellation', 0, 'agreeRefund', {}, 'This is a cancellation and not a return'],
		['no such return', 99, 'agreeReturn', {}, 'This shop has no return'],
		[
			'an item of another return',
			1,
			'agreeReturn',
			{ scope: 'some', returnItemId: '5' },
			'has no item 5',
		],
		[
			'another reason than Lazada takes',
			1,
			'refuseReturn',
			{ ...GROUNDS, reasonId: '5' },
			"Lazada doesn't take the reason 5",
		],
		['no reason', 1, 'refuseReturn', { ...GROUNDS, reasonId: '' }, 'The reason is missing'],
	])('decides nothing for %s', async (_what, index, decision, more, message) => {
		const { error } = await decide(index, decision, more);
		expect(error?.message).toContain(message);
		expect([...callsTo(host, OF_RETURNS), ...callsTo(host, OF_REFUNDS)]).toEqual([]);
	});

	test.each<[decision: string, more: IDataObject, message: string]>([
		['refuseReturn', { ...GROUNDS, comment: '' }, 'The comment is missing'],
		['refuseRefund', { ...GROUNDS, pictureUrls: '' }, 'A picture is missing'],
		['refuseRefund', { ...GROUNDS, pictureUrls: 'a.jpg' }, '"a.jpg" isn\'t the URL of a picture'],
		[
			'agreeReturn',
			{ scope: 'some', returnItemId: '={{ $json.gone }}' },
			'The return item IDs are missing',
		],
		['={{ $json.gone }}', {}, 'The decision can\'t be ""'],
	])('calls nobody for %s with %j', async (decision, more, message) => {
		const { error } = await decide(1, decision, more);
		expect(error?.message).toBe(message);
		expect(host.sandbox.log.calls).toEqual([]);
	});
});
