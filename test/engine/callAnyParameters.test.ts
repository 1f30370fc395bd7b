import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import {
	anyPairs,
	arriving,
	ENOUGH,
	LOST,
	ordinaryPairs,
	sorted,
	type Pairs,
} from './support/anyParameters';
import { businessParameters, callApi, callsTo, ECHO, listed } from './support/apiCall';
import type { Credential } from './support/credential';
import { sha256, type ItemFiles } from './support/files';
import { useHost } from './support/useHost';

const PNG: ItemFiles = { data: { bytes: Buffer.from([0x89, 0x50, 0, 13, 10]), fileName: 'a.png' } };

const host = useHost({ reset: 'never' });
let credential: Credential;

beforeAll(async () => {
	credential = await host.authorizedCredential('my');
});

/** Makes one call, whose signature the sandbox checks, and gives what came out and what arrived. */
async function call(parameters: IDataObject, item: IDataObject, files: ItemFiles = {}) {
	host.sandbox.log.clear();
	const step = { credential, items: [item], files: [files] };
	const { json, error } = await callApi(host, ECHO, parameters, step);
	expect(error?.message).toBeUndefined();
	expect(callsTo(host, ECHO).map(({ result }) => result)).toEqual(['0']);
	const arrived = sorted(Object.entries(businessParameters(callsTo(host, ECHO)[0])));
	return { output: json[0], arrived };
}

/** As JSON text, which alone can have any name. */
const AS_JSON: IDataObject = { specifyParameters: 'json', parametersJson: '={{ $json.text }}' };

function jsonItem(pairs: Pairs): IDataObject {
	return { text: JSON.stringify(Object.fromEntries(pairs)) };
}

/** As fields of the list, each an expression. */
function asList(pairs: Pairs): IDataObject {
	const entries = pairs.map(([name], index): [string, unknown] => [
		name.startsWith('=') ? `={{ $json.pairs[${index}][0] }}` : name,
		`={{ $json.pairs[${index}][1] }}`,
	]);
	return { parameters: listed(entries) };
}

describe('any parameters arrive byte for byte, with a valid signature', () => {
	test.each(['GET', 'POST'])('from JSON text, by %s', async (method) => {
		const property = fc.asyncProperty(anyPairs, async (pairs) => {
			const { arrived } = await call({ method, ...AS_JSON }, jsonItem(pairs));
			expect(arrived).toEqual(arriving(pairs));
		});
		await fc.assert(property, ENOUGH);
	});

	test.each(['GET', 'POST'])('from the list, by %s', async (method) => {
		const property = fc.asyncProperty(anyPairs, async (pairs) => {
			const { arrived } = await call({ method, ...asList(pairs) }, { pairs });
			expect(arrived).toEqual(arriving(pairs));
		});
		await fc.assert(property, ENOUGH);
	});

	test('beside a file, by POST', async () => {
		const property = fc.asyncProperty(ordinaryPairs, async (pairs) => {
			const files = { file: [{ parameter: 'image', binaryProperty: 'data' }] };
			const parameters = { method: 'POST', ...AS_JSON, files };
			const { arrived, output } = await call(parameters, jsonItem(pairs), PNG);
			expect(arrived).toEqual(arriving(pairs));
			const { bytes } = PNG.data;
			expect(output.files).toEqual([
				{ field: 'image', name: 'a.png', size: 5, sha256: sha256(bytes) },
			]);
		});
		await fc.assert(property, ENOUGH);
	});

	test('and are returned in the answer unchanged', async () => {
		const property = fc.asyncProperty(anyPairs, async (pairs) => {
			const { output } = await call({ method: 'POST', ...AS_JSON }, jsonItem(pairs));
			expect(sorted(Object.entries(output.parameters as Record<string, string>))).toEqual(
				arriving(pairs),
			);
		});
		await fc.assert(property, ENOUGH);
	});
});

/** n8n's HTTP client drops these three, after they were signed. */
describe.each(LOST)('a parameter named %s', (name) => {
	test.each(['GET', 'POST'])('arrives by %s, or is rejected before the call', async (method) => {
		host.sandbox.log.clear();
		const step = { credential, items: [jsonItem([[name, 'x']])] };
		const { error } = await callApi(host, ECHO, { method, ...AS_JSON }, step);
		const calls = callsTo(host, ECHO);
		if (calls.length === 0) expect(error?.name).toBe('NodeOperationError');
		else expect(calls.map(({ result }) => result)).toEqual(['0']);
	});
});

describe('100 kB of JSON arrive whole', () => {
	const rows = Array.from({ length: 2400 }, (_, index) => ({
		sku: `SKU-${index}`,
		n: 'ราคา & =+%',
	}));
	const large = JSON.stringify({ rows });

	test('as a payload by POST', async () => {
		expect(Buffer.byteLength(large)).toBeGreaterThan(100_000);
		const parameters = { method: 'POST', payload: '={{ $json.large }}' };
		const { arrived } = await call(parameters, { large });
		expect(arrived).toEqual([['payload', large]]);
	});

	test('as a parameter by GET', async () => {
		const parameters = { method: 'GET', parameters: listed([['filter', '={{ $json.large }}']]) };
		const { arrived } = await call(parameters, { large });
		expect(arrived).toEqual([['filter', large]]);
	});
});
