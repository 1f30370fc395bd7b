import { APP } from '../support/app';
import { SandboxClient } from '../support/sandboxClient';
import { useSandbox } from './support/useSandbox';

const REVERSE = '/reverse/getreverseordersforseller';
const SESSIONS = '/im/session/list';
const TRANSACTIONS = '/finance/transaction/details/get';
const PERIOD = { start_time: '2026-10-01', end_time: '2026-11-01' };

interface Sessions {
	session_list: Array<{ session_id: string; last_message_time: number }>;
	has_more: boolean;
	next_start_time: number;
	last_session_id: string;
}

const sandbox = useSandbox();
const client = new SandboxClient(sandbox);
let access_token: string;

beforeAll(() => {
	access_token = sandbox.addShops({ appKey: APP.appKey, count: 1 })[0].accessToken;
});

async function get(path: string, parameters: Record<string, string>) {
	return await client.get(path, { access_token, ...parameters });
}

describe('reverse orders', () => {
	it('are returned in numbered pages, the last of which is short', async () => {
		const ids = new Set<number>();
		const sizes: number[] = [];
		for (const page_no of ['1', '2', '3', '4', '5']) {
			const { result } = await get(REVERSE, { page_no, page_size: '10' });
			expect(result).toMatchObject({
				total: 37,
				page_no: Number(page_no),
				page_size: 10,
				success: true,
			});
			const { items } = result as { items: Array<{ reverse_order_id: number }> };
			sizes.push(items.length);
			for (const { reverse_order_id } of items) ids.add(reverse_order_id);
		}
		expect(sizes).toEqual([10, 10, 10, 7, 0]);
		expect(ids.size).toBe(37);
	});

	it('have no page 0', async () => {
		expect(await get(REVERSE, { page_no: '0', page_size: '10' })).toMatchObject({
			code: 'InvalidParameter',
		});
	});
});

describe('chat sessions', () => {
	it('are returned newest first, each page from where the last one ended', async () => {
		const seen: Sessions['session_list'] = [];
		const more: boolean[] = [];
		let from: Record<string, string> = { start_time: String(Date.now()) };
		do {
			const page = (await get(SESSIONS, { ...from, page_size: '20' })).data as Sessions;
			seen.push(...page.session_list);
			more.push(page.has_more);
			from = {
				start_time: String(page.next_start_time),
				last_session_id: page.last_session_id,
			};
		} while (more.at(-1));
		expect(more).toEqual([true, true, false]);
		expect(new Set(seen.map(({ session_id }) => session_id)).size).toBe(45);
		const times = seen.map(({ last_message_time }) => last_message_time);
		expect(times).toEqual([...times].sort((one, other) => other - one));
	});

	it('are repeated at the end of a page if the last session is not given', async () => {
		const start_time = String(Date.now());
		const first = (await get(SESSIONS, { start_time, page_size: '3' })).data as Sessions;
		const next = await get(SESSIONS, {
			start_time: String(first.next_start_time),
			page_size: '3',
		});
		expect((next.data as Sessions).session_list[0].session_id).toBe(
			first.session_list[2].session_id,
		);
	});

	it('are returned in pages of 20 at most', async () => {
		expect(await get(SESSIONS, { start_time: '1', page_size: '21' })).toMatchObject({
			code: 'InvalidParameter',
		});
	});

	it('are none before the first of them', async () => {
		expect(await get(SESSIONS, { start_time: '1', page_size: '20' })).toMatchObject({
			data: { session_list: [], has_more: false },
		});
	});
});

describe('transactions', () => {
	it('are returned as a bare list without a total', async () => {
		const sizes: number[] = [];
		for (const offset of ['0', '50', '100', '150']) {
			const { data } = await get(TRANSACTIONS, { ...PERIOD, offset, limit: '50' });
			sizes.push((data as unknown[]).length);
		}
		expect(sizes).toEqual([50, 50, 20, 0]);
	});

	it('are returned in lists of 500 at most', async () => {
		const { data } = await get(TRANSACTIONS, { ...PERIOD, limit: '500' });
		expect(data).toHaveLength(120);
		expect(await get(TRANSACTIONS, { ...PERIOD, limit: '501' })).toMatchObject({
			code: 'InvalidParameter',
		});
	});
});

it.each([
	[REVERSE, 'page_no', { page_size: '10' }],
	[REVERSE, 'page_size', { page_no: '1' }],
	[SESSIONS, 'start_time', { page_size: '20' }],
	[SESSIONS, 'page_size', { start_time: '1' }],
	[TRANSACTIONS, 'start_time', { end_time: '2026-11-01' }],
	[TRANSACTIONS, 'end_time', { start_time: '2026-10-01' }],
])('%s without %s is rejected', async (path, missing, parameters) => {
	expect(await get(path, parameters)).toMatchObject({
		code: 'MissingParameter',
		message: expect.stringContaining(`"${missing}"`) as string,
	});
});
