import type { IDataObject } from 'n8n-workflow';
import { callApi } from './support/apiCall';
import type { Credential } from './support/credential';
import type { Execution } from './support/execution';
import { accepted, AS_SOMEONE, useStubGateway } from './support/stubGateway';
import { useHost } from './support/useHost';

const READ = '/order/get';
/** A write that Lazada has by GET. */
const WRITE = '/review/seller/reply/add';

const host = useHost();
const stub = useStubGateway();
let credential: Credential;

beforeAll(async () => {
	credential = await host.newCredential({ gatewayUrl: stub.url });
});

function refused(code: string, also: object = {}): string {
	return JSON.stringify({ code, message: `E00${code}: please retry`, request_id: 'r', ...also });
}

const DETAIL_OF_LIMIT = { detail: [{ field: 'sku', message: 'too fast', code: '4154' }] };
const DETAIL_OF_EDIT = { detail: [{ message: 'edited by another', code: '4147' }] };
const DETAIL_OF_BUSY = { detail: [{ message: 'please retry', code: '6' }] };

async function call(path: string, also: IDataObject = {}): Promise<Execution> {
	return await callApi(host, path, { ...AS_SOMEONE, ...also }, { credential });
}

describe('a call whose failure passes', () => {
	test.each<[string, string]>([
		['6', refused('6')],
		['E1000', refused('E1000')],
		['500 because of 6', refused('500', DETAIL_OF_BUSY)],
		['a cut answer', '{"code":"0","data":{"a'],
		['an empty answer', ''],
	])('is made again after %s if it only reads', async (_what, answer) => {
		stub.answer = (_asked, count) => (count < 3 ? answer : accepted({ data: { count } }));
		const { json, error } = await call(READ);
		expect(error?.message).toBeUndefined();
		expect(json).toEqual([{ count: 3 }]);
	});

	test.each<[string, string]>([
		['6', refused('6')],
		['500 because of 6', refused('500', DETAIL_OF_BUSY)],
		['a cut answer', '{"code":"0","data":{"a'],
	])('is not made again after %s if it changes something', async (_what, answer) => {
		stub.answer = () => answer;
		const { error } = await call(WRITE);
		expect(error).toBeDefined();
		expect(stub.asked).toHaveLength(1);
	});

	test.each<[string, string]>([
		['501 because of 4154, too fast', refused('501', DETAIL_OF_LIMIT)],
		['501 because of 4147, edited by another', refused('501', DETAIL_OF_EDIT)],
		['OPEN_API_CALL_EXCEED_LIMIT', refused('OPEN_API_CALL_EXCEED_LIMIT')],
		[
			'a success that is none because of a limit',
			accepted({ success: 'false', error_code: 'OPEN_API_CALL_EXCEED_LIMIT' }),
		],
	])('is made again after %s even if it changes something', async (_what, answer) => {
		stub.answer = (_asked, count) => (count === 1 ? answer : accepted({ data: { count } }));
		const { json, error } = await call(WRITE);
		expect(error?.message).toBeUndefined();
		expect(json).toMatchObject([{ success: true, count: 2 }]);
	});

	test('is made three times at most', async () => {
		stub.answer = () => refused('6');
		const { error } = await call(READ);
		expect(error?.message).toBe('E006: please retry');
		expect(stub.asked).toHaveLength(3);
	});

	test('is not made again where Lazada names what is wrong', async () => {
		const detail = [{ field: 'color_family', message: 'is mandatory', code: 'SKU_1' }];
		stub.answer = () =>
			JSON.stringify({ code: '500', message: 'E500: Create product failed', detail });
		const { error } = await call('/product/create', { method: 'POST' });
		expect(error?.message).toBe('E500: Create product failed: color_family: is mandatory');
		expect(stub.asked).toHaveLength(1);
	});
});
