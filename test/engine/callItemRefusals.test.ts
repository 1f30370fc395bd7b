import * as n8nWorkflow from 'n8n-workflow';
import type { IDataObject, INode } from 'n8n-workflow';
import { callApi } from './support/apiCall';
import type { Credential } from './support/credential';
import type { Execution } from './support/execution';
import { textWith } from './support/matchers';
import { accepted, AS_SOMEONE, useStubGateway } from './support/stubGateway';
import { useHost } from './support/useHost';

const PACK = '/order/fulfill/pack';
const AS_DATA = { options: { returnRefusals: true } };

/** An n8n before 2.35 takes an item with `details` for one that succeeded. */
const ROUTES_DETAILS = 'NodeVersionNotFoundError' in n8nWorkflow;

const host = useHost();
const stub = useStubGateway();
let credential: Credential;

beforeAll(async () => {
	credential = await host.newCredential({ gatewayUrl: stub.url });
});

function item(id: number, code: string | number = '0', msg = 'success') {
	return { order_item_id: id, item_err_code: code, msg, retry: false };
}

/** What packing answers, by order. */
function packed(orders: object[][], flags: object = { success: true }): object {
	const pack_order_list = orders.map((order_item_list, at) => ({ order_id: at, order_item_list }));
	return { result: { ...flags, error_code: '0', error_msg: '', data: { pack_order_list } } };
}

const LOCKED = item(12, '20009', 'The item is canceled');
const SOME = packed([[item(11), LOCKED], [item(21)]]);
const TAKEN = packed([[item(11)], [item(21)]]);

async function call(
	members: object,
	also: IDataObject = {},
	onError?: INode['onError'],
	path = PACK,
): Promise<Execution> {
	stub.answer = () => accepted(members);
	const parameters = { method: 'POST', ...AS_SOMEONE, ...also };
	return await callApi(host, path, parameters, { credential, onError });
}

describe('one of three items that Lazada did not take', () => {
	const sentence = "Lazada didn't take an item: 12: The item is canceled";
	const refused = {
		error: sentence,
		message: textWith(/send this item again.*20009/),
		details: {
			lazadaCode: '20009',
			requestId: 'request-of-the-stub',
			reasons: [{ field: '12', code: '20009', message: 'The item is canceled' }],
		},
	};
	const result = { ...(TAKEN as { result: object }).result, requestId: 'request-of-the-stub' };

	test('ends the node, which says how many were taken', async () => {
		const { error, outputs } = await call(SOME);
		expect(error).toMatchObject({ name: 'NodeApiError', message: sentence });
		expect(error?.description).toMatch(/2 of 3 were taken: don't send these again/);
		expect(error?.description).toMatch(/20009, request ID: request-of-the-stub/);
		expect(outputs).toEqual([]);
		expect(stub.asked).toHaveLength(1);
	});

	test('comes after the others if the node continues', async () => {
		const { error, json } = await call(SOME, {}, 'continueRegularOutput');
		expect(error).toBeUndefined();
		expect(json).toEqual([result, refused]);
	});

	test('goes to the error output, the others to the first one', async () => {
		const { error, outputs } = await call(SOME, {}, 'continueErrorOutput');
		expect(error).toBeUndefined();
		expect(outputs[0]).toMatchObject([{ json: result, pairedItem: { item: 0 } }]);
		const { details, ...bare } = refused;
		const shown = ROUTES_DETAILS ? { ...bare, details } : bare;
		expect(outputs[1]).toMatchObject([{ json: shown, pairedItem: { item: 0 } }]);
	});

	test('stays in the raw answer, and is reported beside it', async () => {
		const { json } = await call(SOME, { simplify: false }, 'continueRegularOutput');
		expect(json).toEqual([{ ...SOME, code: '0', request_id: 'request-of-the-stub' }, refused]);
	});

	test('is data where the user wants it so', async () => {
		const { json, error } = await call(SOME, AS_DATA);
		expect(error).toBeUndefined();
		expect(json).toEqual([(SOME as { result: object }).result]);
	});

	test('counts more than a flag that calls the whole call refused', async () => {
		const orders = [[item(11), LOCKED], [item(21)]];
		const { json } = await call(packed(orders, { success: false }), {}, 'continueRegularOutput');
		expect(json).toEqual([{ ...result, success: false }, refused]);
	});
});

describe('all items that Lazada did not take', () => {
	const NONE = packed([[LOCKED, item(13, 20010, '')]]);
	const second = '13: Lazada answered with the code 20010';

	test('end the node', async () => {
		const { error } = await call(NONE);
		expect(error?.message).toBe(
			`Lazada didn't take an item: 12: The item is canceled; Lazada didn't take an item: ${second}`,
		);
		expect(error?.description).toMatch(/0 of 2 were taken/);
	});

	test('are an item each if the node continues, and nothing else is', async () => {
		const { json } = await call(NONE, {}, 'continueRegularOutput');
		expect(json.map(({ error }) => error)).toEqual([
			textWith(/12: The item is canceled$/),
			textWith(/13: Lazada answered with the code 20010$/),
		]);
		const { outputs } = await call(NONE, {}, 'continueErrorOutput');
		expect(outputs.map(({ length }) => length)).toEqual([0, 2]);
	});

	test('are the reasons of a call that Lazada did not carry out', async () => {
		const members = packed([[LOCKED]], { success: false });
		const { error } = await call(members);
		expect(error?.message).toBe("Lazada didn't carry out the call: 12: The item is canceled");
	});
});

test('a global product is taken beside a market that did not take it', async () => {
	const market = { product_id: 5, market: 'my', update_result: false, update_msg: 'Not there' };
	const done = { update_gsp_product_result: true, update_ic_product_result: false };
	const list = 'update_ic_product_fail_result_list';
	const members = { success: true, data: { ...done, [list]: [market] } };
	const path = '/product/global/update/status';
	const { json } = await call(members, {}, 'continueRegularOutput', path);
	expect(json).toMatchObject([
		{ ...done, [list]: [] },
		{ error: "Lazada didn't take an item: 5 my: Not there" },
	]);
	const stopped = await call(members, {}, undefined, path);
	expect(stopped.error?.description).toMatch(/1 of 2 were taken/);
});
