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

describe('Return All ends', () => {
	test('if a gateway returns the same page again and again', async () => {
		stub.answer = () => accepted({ data: { things: things(0, 50) } });
		const { json } = await all(UNKNOWN);
		expect(json).toEqual(things(0, 50));
		expect(stub.asked).toHaveLength(2);
	});

	test('if it does so and says that there are more', async () => {
		stub.answer = () => accepted({ data: { things: things(0, 50), total: 100_000 } });
		const { json } = await all(UNKNOWN);
		expect(json).toEqual(things(0, 50));
		expect(stub.asked).toHaveLength(2);
	});

	test('if chats say that there are more, but not where', async () => {
		stub.answer = () => accepted({ data: { session_list: things(0, 2), has_more: true } });
		const { json } = await all('/im/session/list');
		expect(json).toEqual(things(0, 2));
		expect(stub.asked).toHaveLength(1);
	});

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
		const parameters = listed([['created_after', '2026-11-01']]);
		const given = { returnAll: true, simplify: false, parameters };
		const { json } = await callApi(host, '/orders/get', given, { credential: shop });
		expect(json).toMatchObject([
			{ code: '0', data: { count: 50, countTotal: 57 } },
			{ code: '0', data: { count: 7, countTotal: 57 } },
		]);
	});

	test('returns the answer of an API that has no list', async () => {
		const shop = await host.authorizedCredential('my');
		const given = { returnAll: true };
		const { json } = await callApi(host, '/seller/get', given, { credential: shop });
		expect(json).toMatchObject([{ seller_id: 2500, email: 'shop-my@example.com' }]);
	});

	test('makes an item of each row that is no object', async () => {
		stub.answer = () => accepted({ data: [5, 'a', null] });
		const { json } = await all('/review/seller/history/list');
		expect(json).toEqual([{ value: 5 }, { value: 'a' }, { value: null }]);
	});

	test('reports a page that fails, with its item’s index', async () => {
		stub.answer = (_asked, count) =>
			count === 1
				? accepted({ data: { things: things(0, 50), total: 90 } })
				: JSON.stringify({ code: 'E5', message: 'No second page', request_id: 'r-2' });
		const { json, error } = await all(UNKNOWN);
		expect(json).toEqual([]);
		expect(error?.message).toBe('No second page');
		expect(error?.description).toMatch(/E5.*r-2/);
		expect(error?.context.itemIndex).toBe(0);
	});
});
