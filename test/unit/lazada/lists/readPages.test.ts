import fc from 'fast-check';
import type { AcceptedAnswer } from '../../../../lazada/answers/answer';
import { LISTS } from '../../../../lazada/catalog/lists';
import { LazadaError } from '../../../../lazada/errors';
import { PAGE_STYLES, type PageStyle } from '../../../../lazada/lists/pageStyles';
import type { Paging } from '../../../../lazada/lists/paging';
import { readList } from '../../../../lazada/lists/readList';
import type { Parameters } from '../../../../lazada/signing/signature';
import { catchRejection } from '../../support/errors';
import {
	answered,
	makeGateway,
	NUMBERED,
	numbers,
	type Gateway,
	type Says,
} from '../../support/lists/listGateway';
import { SOME } from '../../support/random';

const NOW = Date.UTC(2026, 10, 24);

/** Reads a list, and gives what was asked too. */
async function read(paging: Paging | PageStyle, given: Parameters, gateway: Gateway) {
	const asked: Parameters[] = [];
	const send = async (parameters: Parameters): Promise<AcceptedAnswer> => {
		asked.push(parameters);
		return await gateway(parameters);
	};
	const full = typeof paging === 'string' ? { style: paging } : paging;
	return { asked, ...(await readList(send, full, given, NOW)) };
}

describe('all pages together', () => {
	const cases = fc.record({
		style: fc.constantFrom(...NUMBERED),
		count: fc.nat(130),
		size: fc.integer({ min: 1, max: 40 }),
		says: fc.constantFrom<Says>('total', 'total as text', 'page count', 'nothing'),
	});

	it('have every row once, in order, whatever the gateway says of its total', async () => {
		const property = fc.asyncProperty(cases, async ({ style, count, size, says }) => {
			const pages = PAGE_STYLES[style];
			const hasSize = pages.size !== undefined;
			// Where the size of a page is Lazada's secret, nobody can tell the count of a page from a total.
			fc.pre(hasSize || says !== 'page count');
			const given = hasSize ? { [String(pages.size)]: String(size) } : {};
			const gateway = makeGateway(style, numbers(0, count), says);
			const { rows, asked, problem } = await read(style, given, gateway);
			expect(problem).toBeUndefined();
			expect(rows).toEqual(numbers(0, count));
			expect(asked.length).toBeLessThanOrEqual(Math.ceil(count / (hasSize ? size : 20)) + 1);
		});
		await fc.assert(property, SOME);
	});

	it('begin where the user says', async () => {
		const property = fc.asyncProperty(
			cases,
			fc.nat(5),
			async ({ style, count, size, says }, start) => {
				const pages = PAGE_STYLES[style];
				if (!('position' in pages) || pages.size === undefined) return;
				const position = pages.counts === 'rows' ? start * size : start + pages.first;
				const given = { [pages.size]: String(size), [pages.position]: String(position) };
				const { rows } = await read(style, given, makeGateway(style, numbers(0, count), says));
				expect(rows).toEqual(numbers(start * size, count));
			},
		);
		await fc.assert(property, SOME);
	});

	it.each([
		['offset', 'limit'],
		['page', 'pageSize'],
		['curPage', 'page_size'],
	] as const)(
		'lose no row where %s gets fewer rows a page than it asks for',
		async (style, size) => {
			for (const says of ['total', 'nothing'] as const) {
				const gateway = makeGateway(style, numbers(0, 120), says, 50);
				expect((await read(style, { [size]: '100' }, gateway)).rows).toEqual(numbers(0, 120));
			}
		},
	);

	it('do not end early where the total is smaller than what has come: it counts something else', async () => {
		const gateway: Gateway = async ({ offset, limit }) => {
			const items = numbers(0, 45).slice(Number(offset), Number(offset) + Number(limit));
			return await answered({ items, total: 5 });
		};
		expect((await read('offset', { limit: '10' }, gateway)).rows).toEqual(numbers(0, 45));
	});

	it('keep the other parameters of the call', async () => {
		const given = { status: 'pending', limit: '10' };
		const { asked } = await read('offset', given, makeGateway('offset', numbers(0, 25), 'total'));
		expect(asked).toEqual(['0', '10', '20'].map((offset) => ({ ...given, offset })));
	});
});

describe('a list that is not whole', () => {
	it('says so where fewer rows came than the total, with the rows', async () => {
		const gateway: Gateway = async ({ offset }) =>
			await answered({ items: offset === '0' ? numbers(0, 20) : [], total: 120 });
		const { rows, problem } = await read('offset', { limit: '20' }, gateway);
		expect(rows).toEqual(numbers(0, 20));
		expect(problem?.message).toBe('Only 20 of 120 came');
	});

	it.each([
		['no total', {}, '50 came'],
		['a total', { total: 120 }, '50 of 120 came'],
	])('says so where a page comes again and again, with %s', async (_what, total, told) => {
		for (const style of NUMBERED) {
			const gateway: Gateway = async () => await answered({ items: numbers(0, 50), ...total });
			const { rows, asked, problem } = await read({ style, size: 50 }, {}, gateway);
			expect(asked).toHaveLength(2);
			expect(rows).toEqual(numbers(0, 50));
			expect(problem?.message).toContain(told);
		}
	});

	it('has no row twice where pages overlap, and says how many are missing', async () => {
		const gateway: Gateway = async ({ offset }) => {
			const from = Math.max(0, Number(offset) - 10);
			const items = numbers(from, Math.min(from + 50, 120)).map((id) => ({ id }));
			return await answered({ items, total: 120 });
		};
		const { rows, problem } = await read({ style: 'offset', size: 50 }, {}, gateway);
		expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
		expect(rows.length === 120 || problem !== undefined).toBe(true);
	});

	it('gives the rows before a page that is refused, the reason, and where to go on', async () => {
		const whole = makeGateway('offset', numbers(0, 120), 'total');
		const gateway: Gateway = async (page) => {
			if (page.offset !== '100') return await whole(page);
			throw new LazadaError('refused', 'Lazada is busy', { lazadaCode: '6' });
		};
		const { rows, problem } = await read({ style: 'offset', size: 50 }, { a: 'b' }, gateway);
		expect(rows).toEqual(numbers(0, 100));
		expect(problem?.message).toBe('100 of 120 came, then: Lazada is busy');
		expect(problem?.details).toMatchObject({
			lazadaCode: '6',
			goOnWith: { offset: '100', limit: '50' },
		});
		expect(problem?.description).toContain('offset 100');
	});

	it('is refused as a whole where the first page is', async () => {
		const gateway: Gateway = async () =>
			await Promise.reject(new LazadaError('refused', 'Lazada is busy'));
		const refusal = await catchRejection(read('offset', {}, gateway));
		expect(refusal.message).toBe('Lazada is busy');
	});

	it('is not taken for one where an API refuses the page behind the last', async () => {
		const whole = makeGateway('page', numbers(0, 20), 'nothing');
		const gateway: Gateway = async (page) => {
			if (page.page === '1') return await whole(page);
			throw new LazadaError('refused', 'There is no page 2');
		};
		const { rows, problem } = await read({ style: 'page', size: 50 }, {}, gateway);
		expect([rows, problem]).toEqual([numbers(0, 20), undefined]);
	});
});

describe('no rows', () => {
	it.each<[string, unknown]>([
		['an empty list', { orders: [], countTotal: 0 }],
		['null', null],
		['null in place of the list', { orders: null, countTotal: 0 }],
		['no list', { countTotal: 0 }],
		['an empty data', {}],
		['a list of nulls', { orders: [null] }],
	])('come of %s', async (_what, data) => {
		const { rows, problem } = await read(
			LISTS['/orders/get'],
			{},
			async () => await answered(data),
		);
		expect([rows, problem]).toEqual([[], undefined]);
	});
});

describe('the first page', () => {
	it.each<[string, Parameters, Parameters]>([
		['/orders/get', {}, { limit: '100', offset: '0' }],
		['/orders/get', { limit: '20' }, { limit: '20', offset: '0' }],
		['/orders/get', { limit: '500' }, { limit: '100', offset: '0' }],
		['/products/get', {}, { limit: '50', offset: '0' }],
		['/finance/transaction/details/get', {}, { limit: '500', offset: '0' }],
		['/category/brands/query', {}, { pageSize: '200', startRow: '0' }],
		['/sellercenter/msg/list', {}, { pageSize: '100', page: '1' }],
		['/im/session/list', { a: 'b' }, { page_size: '20', start_time: String(NOW), a: 'b' }],
	])('of %s with %j is the largest that the API takes', async (path, given, expected) => {
		const { asked } = await read(LISTS[path], given, async () => await answered([]));
		expect(asked[0]).toMatchObject(expected);
	});

	it.each(['ten', '1.5', '-1', '1e3', ' 1'])('may not begin at %j', async (offset) => {
		const refusal = await catchRejection(
			read('offset', { offset, limit: '1' }, async () => await answered([1])),
		);
		expect(refusal.kind).toBe('input');
		expect(refusal.message).toContain('"offset"');
	});
});

describe('chats', () => {
	const pages = [
		{ session_list: [1, 2], has_more: true, next_start_time: 900, last_session_id: 'b' },
		{ session_list: [3], has_more: 'true', next_start_time: '800', last_session_id: 'c' },
		{ session_list: [4], has_more: false, next_start_time: 700, last_session_id: 'd' },
	];

	it('go on behind what the page before said, until it says that there are no more', async () => {
		const left = [...pages];
		const gateway: Gateway = async () => await answered(left.shift());
		const { rows, asked } = await read('sessions', { page_size: '2' }, gateway);
		expect(rows).toEqual([1, 2, 3, 4]);
		expect(asked).toEqual([
			{ start_time: String(NOW), page_size: '2' },
			{ start_time: '900', last_session_id: 'b', page_size: '2' },
			{ start_time: '800', last_session_id: 'c', page_size: '2' },
		]);
	});

	it('say that not all came where there are more, but nobody knows where', async () => {
		const gateway: Gateway = async () => await answered({ session_list: [1], has_more: true });
		const { rows, problem } = await read('sessions', {}, gateway);
		expect(rows).toEqual([1]);
		expect(problem?.message).toBe('Not all came, only 1');
	});
});
