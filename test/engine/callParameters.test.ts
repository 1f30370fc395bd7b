import type { IDataObject } from 'n8n-workflow';
import { businessParameters, callApi, callsTo, ECHO, listed } from './support/apiCall';
import type { Credential } from './support/credential';
import type { Execution } from './support/execution';
import { useHost } from './support/useHost';

const host = useHost();
let credential: Credential;

beforeEach(async () => {
	credential = await host.authorizedCredential('my');
});

async function call(parameters: IDataObject, items: IDataObject[] = [{}]): Promise<Execution> {
	return await callApi(host, ECHO, parameters, { credential, items });
}

/** What the sandbox got with the only call. */
function received(): Record<string, string> {
	const calls = callsTo(host, ECHO);
	expect(calls.map(({ result }) => result)).toEqual(['0']);
	return businessParameters(calls[0]);
}

const json = (parametersJson: unknown): IDataObject => ({
	specifyParameters: 'json',
	parametersJson: parametersJson as IDataObject,
});

describe('the parameters of a call', () => {
	test('are taken from the list, with the values of the item', async () => {
		const parameters = listed([
			['status', 'pending'],
			['created_after', '={{ $json.since }}'],
		]);
		const execution = await call({ parameters }, [{ since: '2026-11-01T00:00:00+08:00' }]);
		const expected = { status: 'pending', created_after: '2026-11-01T00:00:00+08:00' };
		expect(received()).toEqual(expected);
		expect(execution.json).toEqual([{ method: 'GET', parameters: expected, files: [] }]);
		expect(execution.outputs[0][0].pairedItem).toEqual({ item: 0 });
	});

	test('are taken from JSON text, one parameter per key', async () => {
		await call(json('{ "limit": 50, "status": "pending" }'));
		expect(received()).toEqual({ limit: '50', status: 'pending' });
	});

	test('are taken from an object that an expression returns', async () => {
		await call(json('={{ $json.filter }}'), [{ filter: { limit: 5, name: 'เสื้อ' } }]);
		expect(received()).toEqual({ limit: '5', name: 'เสื้อ' });
	});

	test('are sent as text: numbers and booleans as usual, objects and arrays as JSON', async () => {
		const given = { n: 12.5, zero: 0, no: false, list: [1, 'two'], object: { a: { b: null } } };
		await call(json('={{ $json }}'), [given]);
		expect(received()).toEqual({
			n: '12.5',
			zero: '0',
			no: 'false',
			list: '[1,"two"]',
			object: '{"a":{"b":null}}',
		});
	});

	test('may be of any of these types in the list too', async () => {
		const values: Array<[string, unknown]> = [
			['n', '={{ 7 }}'],
			['yes', '={{ true }}'],
			['ids', '={{ [1, 2] }}'],
		];
		await call({ parameters: listed(values) });
		expect(received()).toEqual({ n: '7', yes: 'true', ids: '[1,2]' });
	});

	test('are omitted if they are empty, since Lazada rejects those', async () => {
		const parameters = listed([
			['empty', ''],
			['nothing', '={{ $json.nothing }}'],
			['', ''],
			['blank', ' '],
		]);
		await call({ parameters });
		expect(received()).toEqual({ blank: ' ' });
	});

	test.each(['GET', 'POST'])('lose blanks around their names, by %s', async (method) => {
		await call({ method, parameters: listed([[' limit ', ' 5 ']]) });
		expect(received()).toEqual({ limit: ' 5 ' });
	});

	test('are optional', async () => {
		await call(json(''));
		expect(received()).toEqual({});
	});

	test('are those of the chosen input mode, whatever the other one contains', async () => {
		await call({ ...json('{ "b": 2 }'), parameters: listed([['a', '1']]) });
		expect(received()).toEqual({ b: '2' });
	});

	test('may be given twice with the same value', async () => {
		await call({
			parameters: listed([
				['limit', '5'],
				['limit', '={{ 5 }}'],
			]),
		});
		expect(received()).toEqual({ limit: '5' });
	});
});

describe('a call is rejected before it is made, with the item’s index, for', () => {
	test.each<[string, IDataObject, RegExp]>([
		[
			'a parameter named access_token',
			json('{ "access_token": "x" }'),
			/"access_token": the credential adds it when signing/,
		],
		[
			'a parameter named sign',
			{ parameters: listed([['sign', 'x']]) },
			/"sign": the credential adds it when signing/,
		],
		[
			'a parameter named app_key',
			json('{ "app_key": 1 }'),
			/"app_key": the credential adds it when signing/,
		],
		[
			'a parameter named timestamp',
			json('{ "timestamp": 1 }'),
			/"timestamp": the credential adds it when signing/,
		],
		[
			'a parameter named sign_method',
			json('{ "sign_method": 1 }'),
			/"sign_method": the credential adds it when signing/,
		],
		[
			'a name given twice with different values',
			{
				parameters: listed([
					['limit', '5'],
					['limit', '6'],
				]),
			},
			/"limit" is given twice with different values/,
		],
		['a value without a name', { parameters: listed([[' ', 'x']]) }, /a value, but no name$/],
		['a value without a name in JSON', json('{ "": 0 }'), /a value, but no name$/],
		['parameters that are broken JSON', json('{ "limit": 50'), /isn't valid JSON/],
		['parameters that are a list', json('[1, 2]'), /must be a JSON object/],
		['parameters that are only text', json('"limit"'), /must be a JSON object/],
	])('%s', async (_what, parameters, message) => {
		const { error } = await call(parameters);
		expect(error?.name).toBe('NodeOperationError');
		expect(error?.message).toMatch(message);
		expect(error?.context.itemIndex).toBe(0);
		expect(host.sandbox.log.calls).toEqual([]);
	});
});
