import type { IDataObject } from 'n8n-workflow';
import { writeSample } from '../../lazada/catalog/toParameterValue';
import { findApi } from '../../lazada/catalog/catalog';
import { businessParameters, callApi, callsTo, ECHO, listed } from './support/apiCall';
import { callChosen, chosenPath } from './support/chosenApi';
import type { Credential } from './support/credential';
import type { Execution } from './support/execution';
import { useHost } from './support/useHost';

const host = useHost();
let credential: Credential;

beforeEach(async () => {
	credential = await host.authorizedCredential('my');
});

async function call(parameters: IDataObject, items: IDataObject[] = [{}]): Promise<Execution> {
	return await callApi(host, ECHO, { method: 'POST', ...parameters }, { credential, items });
}

/** What the sandbox got with the only call. */
function received(): Record<string, string> {
	const calls = callsTo(host, ECHO);
	expect(calls.map(({ method, result }) => `${method} ${result}`)).toEqual(['POST 0']);
	return businessParameters(calls[0]);
}

describe('the payload of a call', () => {
	test.each([
		['JSON with its blanks, its order and its zeros', '{\n\t"b": 1.50,\r\n "a":  "ราคา" }\n'],
		['JSON with numbers that JavaScript cannot hold', '{"id":9007199254740993,"n":1e400}'],
		['a list', ' [1, 2]'],
		['XML', '<?xml version="1.0"?>\n<Request><Name a="1 & 2">เสื้อ</Name></Request>'],
		['XML behind a blank', ' <Request/>'],
	])('is sent unchanged: %s', async (_what, payload) => {
		await call({ payload: '={{ $json.payload }}' }, [{ payload }]);
		expect(received()).toEqual({ payload });
	});

	test('is sent as it was typed into the field', async () => {
		const payload = '{ "Request": { "Product": { "ItemId": 9007199254740993 } } }';
		await call({ payload });
		expect(received()).toEqual({ payload });
	});

	test('may be an object that an expression returns, which becomes JSON', async () => {
		await call({ payload: '={{ $json }}' }, [{ Request: { Skus: [{ Price: '1.10' }] } }]);
		expect(received()).toEqual({ payload: '{"Request":{"Skus":[{"Price":"1.10"}]}}' });
	});

	test('is sent together with the other parameters', async () => {
		await call({ payload: '{}', parameters: listed([['mode', 'draft']]) });
		expect(received()).toEqual({ payload: '{}', mode: 'draft' });
	});

	test('arrives at an API that reads it', async () => {
		const payload = '={{ $json }}';
		const path = '/product/price_quantity/update';
		const step = { credential, items: [{ Request: { Product: { Skus: [] } } }] };
		const { json } = await callApi(host, path, { method: 'POST', payload }, step);
		expect(json).toMatchObject([{ received: { Request: { Product: { Skus: [] } } } }]);
	});

	test.each(['', '  \n'])('is not sent if it is empty: %j', async (payload) => {
		await call({ payload, parameters: listed([['a', '1']]) });
		expect(received()).toEqual({ a: '1' });
	});

	test('is not sent by a GET, which hides it', async () => {
		await call({ method: 'GET', payload: '{"left":"over"}' });
		expect(callsTo(host, ECHO).map(businessParameters)).toEqual([{}]);
	});

	test('is rejected before the call if it is invalid JSON', async () => {
		const items = [{ payload: '{}' }, { payload: '{"a": [1, 2}' }];
		const { error } = await call({ payload: '={{ $json.payload }}' }, items);
		expect(error?.message).toBe("Payload isn't valid JSON");
		expect(error?.description).toMatch(/quotes, commas and brackets/);
		expect(error?.context.itemIndex).toBe(1);
		expect(callsTo(host, ECHO).length).toBeLessThan(2);
	});

	test('is rejected together with a parameter of its name and another value', async () => {
		const { error } = await call({ payload: '{"a":1}', parameters: listed([['payload', '{}']]) });
		expect(error?.message).toMatch(/"payload" is given twice/);
		expect(host.sandbox.log.calls).toEqual([]);
	});
});

describe('the example in the form of an API', () => {
	const path = '/product/price_quantity/update';
	const [{ sample = '' } = {}] = findApi(path)?.parameters ?? [];

	test.each<[string, IDataObject]>([
		['nobody touched', {}],
		['is written by hand', { payload: ` ${writeSample(sample)}\n` }],
	])('is never sent: it %s', async (_how, more) => {
		const { error } = await callChosen(host, path, {}, { credential }, more);
		expect(error?.message).toBe(
			'The parameter "Prices and Quantities" (payload) is still the example',
		);
		expect(host.sandbox.log.calls).toEqual([]);
	});

	test('gives way to a parameter of that name, as in older workflows', async () => {
		const payload = '{"Request":{"Product":{"Skus":[]}}}';
		const more = { parameters: listed([['payload', payload]]) };
		const { error } = await callChosen(host, path, {}, { credential }, more);
		expect(error).toBeUndefined();
		expect(callsTo(host, path).map(businessParameters)).toEqual([{ payload }]);
	});

	test('is not sent to an API that takes none', async () => {
		const more = { path: chosenPath('={{ "/seller/get" }}') };
		const { error } = await callChosen(host, '', {}, { credential }, more);
		expect(error).toBeUndefined();
		expect(callsTo(host, '/seller/get').map(businessParameters)).toEqual([{}]);
	});

	test('is replaced by what is no JSON, which is told by its label', async () => {
		const { error } = await callChosen(host, path, {}, { credential }, { payload: '{"a": [1}' });
		expect(error?.message).toBe("Prices and Quantities isn't valid JSON");
	});
});
