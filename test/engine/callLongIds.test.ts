import { businessParameters, callApi, callsTo, ECHO, listed } from './support/apiCall';
import { accepted, AS_SOMEONE, useStubGateway } from './support/stubGateway';
import { useHost } from './support/useHost';

/** One more than JavaScript can tell from its neighbour: 2^53 + 1. */
const ID = '9007199254740993';
const LONGER = '-123456789012345678901234567890';

const host = useHost();
const stub = useStubGateway();

/** What comes out for an answer of this text. */
async function output(answer: string, parameters = {}, path = '/some/numbers/get') {
	stub.answer = () => answer;
	const credential = await host.newCredential({ gatewayUrl: stub.url });
	const all = { ...AS_SOMEONE, ...parameters };
	const { json, error } = await callApi(host, path, all, { credential });
	expect(error).toBeUndefined();
	return json;
}

/** What the sandbox gets for parameters as JSON text. */
async function sent(parametersJson: string): Promise<Record<string, string>> {
	const credential = await host.authorizedCredential('my');
	const parameters = { specifyParameters: 'json', parametersJson };
	const { error } = await callApi(host, ECHO, parameters, { credential });
	expect(error).toBeUndefined();
	return businessParameters(callsTo(host, ECHO)[0]);
}

describe('an id beyond 2^53', () => {
	test('in an answer is returned with all its digits, as text', async () => {
		const json = await output(
			`{"code":"0","data":{"orders":[{"order_id":${ID},"price":1.50,"items_count":2}],"n":${LONGER}}}`,
		);
		expect(json).toEqual([{ orders: [{ order_id: ID, price: 1.5, items_count: 2 }], n: LONGER }]);
	});

	test('is returned so in each row, and in the whole answer', async () => {
		const answer = `{"code":"0","data":{"countTotal":1,"orders":[{"order_id":${ID}}]}}`;
		expect(await output(answer, {}, '/orders/get')).toEqual([{ order_id: ID }]);
		expect(await output(answer, { simplify: false }, '/orders/get')).toMatchObject([
			{ data: { orders: [{ order_id: ID }] } },
		]);
	});

	test('does not change numbers that JavaScript can represent', async () => {
		const json = await output(accepted({ data: { a: 9007199254740991, b: -1, c: 0.25 } }));
		expect(json).toEqual([{ a: 9007199254740991, b: -1, c: 0.25 }]);
	});

	test('in JSON text is sent with all its digits', async () => {
		expect(await sent(`{ "order_id": ${ID}, "other": ${LONGER} }`)).toEqual({
			order_id: ID,
			other: LONGER,
		});
	});

	test('in a list or object of JSON text is sent as the number that was written', async () => {
		expect(await sent(`{ "order_ids": [${ID}, 5], "filter": { "id": ${ID} } }`)).toEqual({
			order_ids: `[${ID},5]`,
			filter: `{"id":${ID}}`,
		});
	});

	test('in text of an item is sent unchanged', async () => {
		const credential = await host.authorizedCredential('my');
		const parameters = { parameters: listed([['order_id', '={{ $json.order_id }}']]) };
		await callApi(host, ECHO, parameters, { credential, items: [{ order_id: ID }] });
		expect(businessParameters(callsTo(host, ECHO)[0])).toEqual({ order_id: ID });
	});
});
