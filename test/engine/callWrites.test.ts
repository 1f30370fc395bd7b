import type { IDataObject } from 'n8n-workflow';
import { callApi } from './support/apiCall';
import type { Credential } from './support/credential';
import { accepted, AS_SOMEONE, useStubGateway } from './support/stubGateway';
import { useHost } from './support/useHost';

const WRITE = '/promotion/voucher/activate';
const REFUSED = '{"code":"E5","message":"Not yours","request_id":"r-3"}';

const host = useHost();
const stub = useStubGateway();
let credential: Credential;

beforeAll(async () => {
	credential = await host.newCredential({ gatewayUrl: stub.url });
});

function items(count: number): IDataObject[] {
	return Array.from({ length: count }, (_, id) => ({ id }));
}

async function write(count: number, also: object = {}) {
	const given = { ...AS_SOMEONE, method: 'POST' };
	return await callApi(host, WRITE, given, { credential, items: items(count), ...also });
}

describe('a call that changed something', () => {
	test.each<[string, object, object]>([
		['an empty data', { data: {} }, {}],
		['no data', {}, {}],
		['only flags', { success: 'true', error_code: '' }, { error_code: '' }],
		['true', { data: true, success: true }, {}],
		['content', { data: { item_id: 5 } }, { item_id: 5 }],
		['a value', { data: 77 }, { value: 77 }],
	])('says that it worked, where Lazada answers %s', async (_what, answer, content) => {
		stub.answer = () => accepted(answer);
		const { json } = await write(1);
		expect(json).toEqual([{ success: true, requestId: expect.any(String) as string, ...content }]);
	});
});

describe('calls that change something', () => {
	test('begin with one: where that is refused, no other is sent', async () => {
		stub.answer = () => REFUSED;
		const { error } = await write(57);
		expect(error?.message).toBe('Not yours');
		expect(error?.context.itemIndex).toBe(0);
		expect(stub.asked).toHaveLength(1);
	});

	test('go on one by one until one came through, then many at a time', async () => {
		stub.answer = (_asked, count) => (count <= 3 ? REFUSED : accepted({ data: {} }));
		const { json } = await write(57, { onError: 'continueRegularOutput' });
		expect(json.filter(({ success }) => success === true)).toHaveLength(54);
		expect(json.slice(0, 3).map(({ error }) => error)).toEqual([
			'Not yours',
			'Not yours',
			'Not yours',
		]);
		expect(stub.asked).toHaveLength(57);
	});

	test('say what had been sent where the run stops', async () => {
		stub.answer = (_asked, count) => (count === 4 ? REFUSED : accepted({ data: {} }));
		const given = { ...AS_SOMEONE, method: 'POST', options: { concurrency: 1 } };
		const { error } = await callApi(host, WRITE, given, { credential, items: items(9) });
		expect(error?.message).toBe('Not yours');
		expect(error?.context.itemIndex).toBe(3);
		expect(error?.description).toContain(
			"The calls of items 0 to 2 came through: don't send them again.",
		);
		expect(stub.asked).toHaveLength(4);
	});
});
