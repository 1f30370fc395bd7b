import type { IDataObject } from 'n8n-workflow';
import { callApi, listed } from './support/apiCall';
import type { Credential } from './support/credential';
import type { Execution } from './support/execution';
import { accepted, AS_SOMEONE, type Asked, useStubGateway } from './support/stubGateway';
import { useHost } from './support/useHost';

const UNKNOWN = '/shop/things/list';

const host = useHost();
const stub = useStubGateway();
let credential: Credential;

beforeAll(async () => {
	credential = await host.newCredential({ gatewayUrl: stub.url });
});

async function all(path: string, also: IDataObject = {}): Promise<Execution> {
	return await callApi(host, path, { ...AS_SOMEONE, returnAll: true, ...also }, { credential });
}

function things(from: number, to: number): object[] {
	return Array.from({ length: Math.max(0, to - from) }, (_, index) => ({ id: from + index }));
}

/** Serves some of `count` things by the parameters that are named. */
function serve(count: number, position: string, size: string, first = 0) {
	stub.answer = ({ parameters }: Asked) => {
		const [at, most] = [Number(parameters[position]), Number(parameters[size] ?? 20)];
		const from = first === 0 ? at : (at - first) * most;
		return accepted({ data: { things: things(from, Math.min(count, from + most)), total: count } });
	};
}

function positions(name: string): string[] {
	return stub.asked.map(({ parameters }) => parameters[name]);
}

describe('Return All of an unlisted API', () => {
	test('pages by offset and limit by default', async () => {
		serve(120, 'offset', 'limit');
		const { json } = await all(UNKNOWN);
		expect(json).toEqual(things(0, 120));
		expect(positions('offset')).toEqual(['0', '50', '100']);
	});

	test('pages as the option Page Parameters says', async () => {
		serve(45, 'page_num', 'page_size', 1);
		const { json } = await all(UNKNOWN, {
			options: { pageStyle: 'pageNum' },
			parameters: listed([['page_size', 20]]),
		});
		expect(json).toEqual(things(0, 45));
		expect(stub.asked.map(({ parameters }) => parameters.offset)).toEqual(
			positions('page_num').map(() => undefined),
		);
		expect(positions('page_num')).toEqual(['1', '2', '3']);
	});

	test('pages by the parameter that the user gave', async () => {
		serve(45, 'cur_page', 'page_size', 1);
		const parameters = listed([
			['cur_page', 1],
			['page_size', 20],
		]);
		const { json } = await all(UNKNOWN, { parameters, options: { pageStyle: 'auto' } });
		expect(json).toEqual(things(0, 45));
		expect(positions('cur_page')).toEqual(['1', '2', '3']);
	});
});

/** With an error output, so that what came and what did not are seen side by side. */
async function bothOutputs(path: string): Promise<[rows: IDataObject[], problems: IDataObject[]]> {
	const step = { credential, onError: 'continueErrorOutput' as const };
	const { outputs } = await callApi(host, path, { ...AS_SOMEONE, returnAll: true }, step);
	const [rows, problems] = outputs.map((output) => output.map(({ json }) => json));
	return [rows, problems];
}

describe('Return All says that it did not get all, beside the rows that came,', () => {
	test('if a gateway returns the same page again and again', async () => {
		stub.answer = () => accepted({ data: { things: things(0, 50) } });
		const [rows, problems] = await bothOutputs(UNKNOWN);
		expect(rows).toEqual(things(0, 50));
		expect(problems).toMatchObject([{ error: 'The same page came again and again: 50 came' }]);
		expect(stub.asked).toHaveLength(2);
	});

	test('if it does so and says that there are more', async () => {
		stub.answer = () => accepted({ data: { things: things(0, 50), total: 100_000 } });
		const [rows, problems] = await bothOutputs(UNKNOWN);
		expect(rows).toEqual(things(0, 50));
		expect(problems).toMatchObject([
			{ error: 'The same page came again and again: 50 of 100000 came' },
		]);
	});

	test('if fewer rows came than the total', async () => {
		stub.answer = (_asked, count) =>
			accepted({ data: { things: count === 1 ? things(0, 20) : [], total: 120 } });
		const [rows, problems] = await bothOutputs(UNKNOWN);
		expect(rows).toEqual(things(0, 20));
		expect(problems).toMatchObject([{ error: 'Only 20 of 120 came' }]);
	});

	test('if chats say that there are more, but not where', async () => {
		stub.answer = () => accepted({ data: { session_list: things(0, 2), has_more: true } });
		const [rows, problems] = await bothOutputs('/im/session/list');
		expect(rows).toEqual(things(0, 2));
		expect(problems).toMatchObject([{ error: 'Not all came, only 2' }]);
		expect(stub.asked).toHaveLength(1);
	});
});

describe('Return All ends', () => {
	test('if there are no rows', async () => {
		stub.answer = () => accepted({ data: { things: [], total: 0 } });
		const { json, error } = await all(UNKNOWN);
		expect(error).toBeUndefined();
		expect(json).toEqual([]);
		expect(stub.asked).toHaveLength(1);
	});

	test('after exactly one full page, whose total may be its own count', async () => {
		serve(50, 'offset', 'limit');
		const { json } = await all(UNKNOWN);
		expect(json).toEqual(things(0, 50));
		expect(positions('offset')).toEqual(['0', '50']);
	});
});

describe('Return All', () => {
	test('returns each page unchanged if Simplify is off', async () => {
		const shop = await host.authorizedCredential('my');
		const parameters = listed([
			['created_after', '2026-11-01'],
			['limit', 30],
		]);
		const given = { returnAll: true, simplify: false, parameters };
		const { json } = await callApi(host, '/orders/get', given, { credential: shop });
		expect(json).toMatchObject([
			{ code: '0', data: { count: 30, countTotal: 57 } },
			{ code: '0', data: { count: 27, countTotal: 57 } },
		]);
	});

	test('returns the answer of an API that has no list', async () => {
		const shop = await host.authorizedCredential('my');
		const given = { returnAll: true };
		const { json } = await callApi(host, '/seller/get', given, { credential: shop });
		expect(json).toMatchObject([{ seller_id: 2500, email: 'shop-my@example.com' }]);
	});

	test('makes an item of each row that is no object, and none of null', async () => {
		stub.answer = (_asked, count) => accepted({ data: count === 1 ? [5, 'a', null] : [] });
		const { json } = await all('/review/seller/history/list');
		expect(json).toEqual([{ value: 5 }, { value: 'a' }]);
	});

	test.each<[string, unknown]>([
		['an empty list', []],
		['null', null],
		['no list', { countTotal: 0 }],
		['null in place of a list', { countTotal: 0, orders: null }],
		['an empty data', {}],
	])('makes no item of %s', async (_what, data) => {
		stub.answer = () => accepted({ data });
		for (const path of ['/orders/get', UNKNOWN]) {
			const { json, error } = await all(path);
			expect([json, error]).toEqual([[], undefined]);
		}
	});

	test('stops at a page that is refused, and says how many came and where to go on', async () => {
		serveTwoPages();
		const { json, error } = await all(UNKNOWN);
		expect(json).toEqual([]);
		expect(error?.message).toBe('50 of 90 came, then: No second page');
		expect(error?.description).toMatch(/offset 50.*E5.*r-2/);
		expect(error?.context.itemIndex).toBe(0);
	});

	test('returns the rows before a page that is refused beside the problem', async () => {
		serveTwoPages();
		const step = { credential, onError: 'continueRegularOutput' as const };
		const { json } = await callApi(host, UNKNOWN, { ...AS_SOMEONE, returnAll: true }, step);
		expect(json.slice(0, -1)).toEqual(things(0, 50));
		expect(json.slice(-1)).toMatchObject([
			{
				error: '50 of 90 came, then: No second page',
				details: { lazadaCode: 'E5', requestId: 'r-2', goOnWith: { offset: '50' } },
			},
		]);
	});
});

/** The second page is refused. */
function serveTwoPages(): void {
	stub.answer = (_asked, count) =>
		count === 1
			? accepted({ data: { things: things(0, 50), total: 90 } })
			: JSON.stringify({ code: 'E5', message: 'No second page', request_id: 'r-2' });
}
