import type { IDataObject, INode } from 'n8n-workflow';
import { callApi, listed } from './support/apiCall';
import type { Credential } from './support/credential';
import type { Execution } from './support/execution';
import { ANY_TEXT, textWith } from './support/matchers';
import { AS_SOMEONE, useStubGateway } from './support/stubGateway';
import { useHost } from './support/useHost';

const ORDER = '/order/get';
/** Ids of the sandbox's orders begin there. */
const FIRST = 2_500_000;

const host = useHost();
const stub = useStubGateway();
let credential: Credential;

beforeEach(async () => {
	credential = await host.authorizedCredential('my');
});

async function getOrders(ids: unknown[], onError?: INode['onError']): Promise<Execution> {
	const parameters = listed([['order_id', '={{ $json.id }}']]);
	const items = ids.map((id) => ({ id })) as IDataObject[];
	return await callApi(host, ORDER, { parameters }, { credential, items, onError });
}

async function callStub(answer: string, path = '/orders/get', also: IDataObject = {}) {
	stub.answer = () => answer;
	const other = await host.newCredential({ gatewayUrl: stub.url });
	return await callApi(host, path, { ...AS_SOMEONE, ...also }, { credential: other });
}

describe('an error that Lazada returns', () => {
	test('is explained, with its code, its own message, its request ID and the item', async () => {
		const { error } = await getOrders([FIRST, '']);
		expect(error?.name).toBe('NodeApiError');
		expect(error?.message).toBe('A parameter is missing');
		expect(error?.description).toMatch(/Lazada's code: MissingParameter.*"order_id"/);
		expect(error?.description).toMatch(/request ID: [0-9a-f]{24}/);
		expect(error?.context.itemIndex).toBe(1);
	});

	test("has Lazada's answer and the page of the API in the details that n8n shows, and no token", async () => {
		const { error } = await getOrders(['']);
		expect(error?.context.data).toEqual({
			apiReference: 'https://open.lazada.com/apps/doc/api?path=%2Forder%2Fget',
			answer: {
				code: 'MissingParameter',
				type: ANY_TEXT,
				message: textWith(/order_id/),
				request_id: textWith(/^[0-9a-f]{24}$/),
			},
		});
	});

	test("has the answer that says inside why the call wasn't carried out", async () => {
		const answer = { code: '0', success: false, error_code: 'X1', access_token: 'a-token' };
		const { error } = await callStub(JSON.stringify({ ...answer, result: { a: [1] } }));
		expect(error?.context.data).toMatchObject({
			answer: { ...answer, access_token: '***', result: { a: [1] } },
		});
	});

	test('is shown in its own words if the code is unknown', async () => {
		const { error } = await callStub(
			'{"code":"E207","type":"ISV","message":"Invalid\\nsku","request_id":"0ba2887315"}',
		);
		expect(error?.message).toBe('Invalid sku');
		expect(error?.description).toMatch(/Lazada's code: E207, request ID: 0ba2887315/);
	});

	test.each([
		['InvalidApiPath', {}, /InvalidApiPath/],
		['InsufficientPermission', { code: 'InsufficientPermission' }, /Apply for the API group/],
		['ServiceTimeout', { code: 'ServiceTimeout' }, /Retry in a few minutes/],
		['998', { code: '998' }, /campaign/],
	])('is not retried: %s', async (code, fault, description) => {
		const path = '/no/such/api';
		if ('code' in fault) host.sandbox.faults.add({ kind: 'code', path, times: 9, ...fault });
		const { error } = await callApi(host, path, { method: 'POST' }, { credential });
		expect(error?.description).toMatch(description);
		expect(error?.description).toContain(`Lazada's code: ${code}`);
		expect(host.sandbox.log.calls).toHaveLength(1);
	});

	test('is explained also if its code is a number', async () => {
		const { error } = await callStub('{"code":16,"message":"E016: Invalid Order ID"}');
		expect(error?.message).toBe('E016: Invalid Order ID');
		expect(error?.description).toContain("Lazada's code: 16");
	});
});

describe('items after one that fails', () => {
	const REFUSED = {
		error: 'E016: "5" Invalid Order ID',
		message: textWith(/Lazada's code: 16, request ID: /),
	};

	test('are processed if the node continues in the regular output', async () => {
		const { outputs, error } = await getOrders([FIRST, 5, FIRST + 2], 'continueRegularOutput');
		expect(error).toBeUndefined();
		expect(outputs[0]).toMatchObject([
			{ json: { order_id: FIRST }, pairedItem: { item: 0 } },
			{ json: REFUSED, pairedItem: { item: 1 } },
			{ json: { order_id: FIRST + 2 }, pairedItem: { item: 2 } },
		]);
	});

	test('are processed while the failed one goes to the error output', async () => {
		const { outputs, error } = await getOrders([FIRST, 5, FIRST + 2], 'continueErrorOutput');
		expect(error).toBeUndefined();
		expect(outputs[0].map(({ json }) => json.order_id)).toEqual([FIRST, FIRST + 2]);
		expect(outputs[1]).toMatchObject([{ json: REFUSED }]);
	});

	test('are not returned otherwise', async () => {
		const { outputs, error } = await getOrders([FIRST, 5, FIRST + 2]);
		expect(error?.message).toBe(REFUSED.error);
		expect(error?.context.itemIndex).toBe(1);
		expect(outputs).toEqual([]);
	});
});

describe('anything that is no answer of Lazada is explained:', () => {
	test.each([
		['a web page', { kind: 'html', status: 403 }, 1, /sent a web page/, /HTTP status 403/],
		['nothing', { kind: 'status', status: 502 }, 3, /answer was empty/, /HTTP status was 502/],
		['half of an answer', { kind: 'truncated' }, 3, /answer was cut off/, /middle of its JSON/],
		['a connection that ends in the answer', { kind: 'cut' }, 3, /couldn't be reached/, /network/],
		['a connection that ends at once', { kind: 'drop' }, 3, /couldn't be reached/, /network/],
		['silence', { kind: 'hang' }, 1, /didn't answer in time/, /network/],
	] as const)('%s', async (_what, fault, tries, message, description) => {
		host.sandbox.faults.add({ ...fault, path: '/seller/get', times: tries });
		const options = { timeoutSeconds: 1 };
		const { error } = await callApi(host, '/seller/get', { options }, { credential });
		expect(error?.name).toBe('NodeApiError');
		expect(error?.message).toMatch(message);
		expect(error?.description).toMatch(description);
		expect(error?.context.itemIndex).toBe(0);
		expect(host.sandbox.log.calls).toHaveLength(tries);
	});

	test.each(['[]', '{"data":{}}', '"0"', '{"code":null}'])(
		'JSON without a code: %s',
		async (text) => {
			const { error } = await callStub(text);
			expect(error?.message).toBe("This isn't an answer from Lazada's gateway");
		},
	);
});
