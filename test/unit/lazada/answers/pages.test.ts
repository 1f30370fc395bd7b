import fc from 'fast-check';
import {
	firstPage,
	nextPage,
	readPage,
	findPageStyle,
	type Page,
} from '../../../../lazada/answers/pages';
import { PAGE_STYLES, type PageStyle } from '../../../../lazada/answers/pageStyles';
import type { Parameters } from '../../../../lazada/signing/signature';
import { catchRefusal } from '../../support/errors';
import { SOME } from '../../support/random';

const NOW = Date.UTC(2026, 10, 24);
/** More pages than any test needs: a walk that does not end is stopped there. */
const ENOUGH = 500;

/** A gateway: what it answers to the parameters of one page. */
type Gateway = (parameters: Parameters) => object;

/** Asks for all pages, and gives all rows and what was asked. */
function walk(style: PageStyle, given: Parameters, gateway: Gateway) {
	const asked: Parameters[] = [];
	const rows: unknown[] = [];
	let before: Page | undefined;
	let parameters: Parameters | undefined = firstPage(style, given, NOW);
	while (parameters !== undefined && asked.length < ENOUGH) {
		asked.push(parameters);
		const answer = { code: '0', data: gateway(parameters) };
		const page: Page | undefined = readPage(style, parameters, answer, before);
		if (page === undefined) break;
		rows.push(...page.rows);
		parameters = nextPage(style, page, before);
		before = page;
	}
	return { asked, rows };
}

function numbers(from: number, to: number): number[] {
	return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** What a gateway tells of its total. */
type Says = 'total' | 'total as text' | 'page count' | 'nothing';

/** A gateway with `count` rows, which gives `most` a page at most. */
function makeGateway(name: PageStyle, count: number, says: Says, most = 100): Gateway {
	const style = PAGE_STYLES[name];
	if (!('position' in style)) throw new Error('Cursors have tests of their own');
	return (parameters) => {
		const size = Math.min(most, Number(parameters[style.size ?? ''] ?? 20));
		const position = Number(parameters[style.position]);
		const from = style.counts === 'rows' ? position : (position - style.first) * size;
		const items = numbers(from, Math.min(count, from + size));
		const total = { total: count, 'total as text': String(count), 'page count': items.length };
		return says === 'nothing' ? { items } : { items, total: total[says] };
	};
}

const NUMBERED = (Object.keys(PAGE_STYLES) as PageStyle[]).filter(
	(name) => 'position' in PAGE_STYLES[name],
);

describe('all pages together', () => {
	const cases = fc.record({
		style: fc.constantFrom(...NUMBERED),
		count: fc.nat(130),
		size: fc.integer({ min: 1, max: 40 }),
		says: fc.constantFrom<Says>('total', 'total as text', 'page count', 'nothing'),
	});

	it('have every row once, in order, whatever the gateway says of its total', () => {
		const property = fc.property(cases, ({ style, count, size, says }) => {
			const pages = PAGE_STYLES[style];
			const hasSize = 'position' in pages && pages.size !== undefined;
			// Where the size of a page is Lazada's secret, nobody can tell the count of a page from a total.
			fc.pre(hasSize || says !== 'page count');
			const given = hasSize ? { [String(pages.size)]: String(size) } : {};
			const { rows, asked } = walk(style, given, makeGateway(style, count, says));
			expect(rows).toEqual(numbers(0, count));
			expect(asked.length).toBeLessThanOrEqual(Math.ceil(count / (hasSize ? size : 20)) + 1);
		});
		fc.assert(property, SOME);
	});

	it('begin where the user says', () => {
		const property = fc.property(cases, fc.nat(5), ({ style, count, size, says }, start) => {
			const pages = PAGE_STYLES[style];
			if (!('position' in pages) || pages.size === undefined) return;
			const position = pages.counts === 'rows' ? start * size : start + pages.first;
			const given = { [pages.size]: String(size), [pages.position]: String(position) };
			const { rows } = walk(style, given, makeGateway(style, count, says));
			expect(rows).toEqual(numbers(start * size, count));
		});
		fc.assert(property, SOME);
	});

	it.each([
		['offset', 'limit'],
		['page', 'pageSize'],
		['curPage', 'page_size'],
	] as const)('lose no row where %s gets fewer rows a page than it asks for', (style, size) => {
		const gateway = makeGateway(style, 120, 'total', 50);
		expect(walk(style, { [size]: '100' }, gateway).rows).toEqual(numbers(0, 120));
	});

	it('do not end early where the total is smaller than what has come: it counts something else', () => {
		const rows = makeGateway('offset', 45, 'nothing');
		const gateway: Gateway = (parameters) => ({ ...rows(parameters), total: 5 });
		expect(walk('offset', { limit: '10' }, gateway).rows).toEqual(numbers(0, 45));
	});

	it('keep the other parameters of the call', () => {
		const given = { status: 'pending', limit: '10' };
		const { asked } = walk('offset', given, makeGateway('offset', 25, 'total'));
		expect(asked).toEqual(['0', '10', '20'].map((offset) => ({ ...given, offset })));
	});

	it('come to an end with a gateway that gives one page again and again', () => {
		for (const style of NUMBERED) {
			const { asked } = walk(style, {}, () => ({ items: numbers(0, 50) }));
			expect(asked).toHaveLength(2);
		}
	});
});

describe('the first page', () => {
	it('is asked for with the standard size where the most that Lazada gives is known', () => {
		expect(firstPage('offset', {}, NOW)).toEqual({ offset: '0', limit: '50' });
		expect(firstPage('pageNo', {}, NOW)).toEqual({ page_no: '1', page_size: '50' });
		expect(firstPage('pageNum', {}, NOW)).toEqual({ page_num: '1' });
		expect(firstPage('sessions', { a: 'b' }, NOW)).toMatchObject({
			start_time: String(NOW),
			a: 'b',
		});
	});

	it.each(['ten', '1.5', '-1', '1e3', ' 1'])('may not begin at %j', (offset) => {
		const answer = { code: '0', data: [1] };
		const refusal = catchRefusal(() =>
			readPage('offset', { offset, limit: '1' }, answer, undefined),
		);
		expect(refusal.kind).toBe('input');
		expect(refusal.message).toContain('"offset"');
	});
});

describe('the way to ask for pages', () => {
	it.each<[string, Parameters, PageStyle]>([
		['/orders/get', {}, 'offset'],
		['/im/session/list', { offset: '1' }, 'sessions'],
		['/reverse/getreverseordersforseller', {}, 'pageNo'],
		['/unknown/api', {}, 'offset'],
		['/unknown/api', { cur_page: '1' }, 'curPage'],
		['/unknown/api', { startRow: '0' }, 'startRow'],
		['/unknown/api', { current: '1' }, 'current'],
	])('of %s with %j is %s', (path, given, style) => {
		expect(findPageStyle(path, given)).toBe(style);
	});
});

describe('chats', () => {
	it('go on behind what the page before said, until it says that there are no more', () => {
		const pages: object[] = [
			{ session_list: [1, 2], has_more: true, next_start_time: 900, last_session_id: 'b' },
			{ session_list: [3], has_more: 'true', next_start_time: '800', last_session_id: 'c' },
			{ session_list: [4], has_more: false, next_start_time: 700, last_session_id: 'd' },
		];
		const { rows, asked } = walk('sessions', { page_size: '2' }, () => pages.shift() ?? {});
		expect(rows).toEqual([1, 2, 3, 4]);
		expect(asked).toEqual([
			{ start_time: String(NOW), page_size: '2' },
			{ start_time: '900', last_session_id: 'b', page_size: '2' },
			{ start_time: '800', last_session_id: 'c', page_size: '2' },
		]);
	});
});
