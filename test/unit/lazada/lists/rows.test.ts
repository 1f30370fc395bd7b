import { findOnlyRows, findRows, findTotal, isBlank } from '../../../../lazada/lists/rows';

const ROWS = [{ id: 1 }, { id: 2 }];

/** An answer as Lazada's gateway gives it, with these members. */
function answer(members: object) {
	return { code: '0', request_id: '0ba2887315172940728551014', ...members };
}

describe('the list of an answer', () => {
	it.each<[string, object, unknown[]]>([
		['data.orders', { data: { count: 2, countTotal: '57', orders: ROWS } }, ROWS],
		['data.products', { data: { total_products: 23, products: ROWS } }, ROWS],
		['data itself', { data: ROWS }, ROWS],
		['result.items', { result: { items: ROWS, total: 37, success: true } }, ROWS],
		['result beside totalCount', { result: ROWS, totalCount: 9, success: true }, ROWS],
		[
			'result.data.dataSource',
			{ result: { data: { dataSource: ROWS, pageInfo: { total: 5, pageSize: 2 } } } },
			ROWS,
		],
		['data.session_list', { data: { session_list: ROWS, has_more: false } }, ROWS],
		['data.module', { data: { module: ROWS, errors: [] } }, ROWS],
		['the likelier of two', { data: { warnings: ['w'], orders: ROWS } }, ROWS],
		['the outer of two', { data: { things: ROWS, sub: { orders: [9] } } }, ROWS],
		['the first of several', { data: { one: ROWS, two: [9] } }, ROWS],
		['some levels inside', { data: { a: { b: { c: ROWS } } } }, ROWS],
		['an empty one', { data: { orders: [], count: 0 } }, []],
		['of plain values', { data: { id_list: [1, '2'] } }, [1, '2']],
		['beside the code', { list: ROWS }, ROWS],
		['beside errors', { result: { errorDTOList: ['e'], rows: ROWS } }, ROWS],
		['without rows that are null', { data: { orders: [null, ...ROWS] } }, ROWS],
	])('is %s', (_where, members, rows) => {
		expect(findRows(answer(members))).toEqual(rows);
	});

	it.each<[string, object]>([
		['an object', { data: { name: 'shop', seller_id: 1 } }],
		['nothing', {}],
		['text', { data: 'done' }],
		['null', { data: null }],
		['a list too deep inside', { data: { a: { b: { c: { d: ROWS } } } } }],
	])('is none in %s', (_what, members) => {
		expect(findRows(answer(members))).toBeUndefined();
	});

	it('is where the catalogue says, if there is one', () => {
		const members = { data: { orders: [9], things: ROWS } };
		expect(findRows(answer(members), { rows: 'data.things' })).toEqual(ROWS);
		expect(findRows(answer(members), { rows: 'data.others' })).toEqual([9]);
	});

	it('is not one that belongs to a single row', () => {
		const data = { orders: [{ order_id: 1, statuses: ['pending'] }] };
		expect(findRows(answer({ data }))).toEqual(data.orders);
	});
});

describe('the total of an answer', () => {
	it.each<[string, object, number]>([
		['data.countTotal as text', { data: { count: 2, countTotal: '57', orders: ROWS } }, 57],
		['data.countTotal', { data: { countTotal: 57, orders: ROWS } }, 57],
		['data.total_products', { data: { total_products: 23 } }, 23],
		['result.total', { result: { items: ROWS, total: 37 } }, 37],
		['totalCount beside result', { result: ROWS, totalCount: 9 }, 9],
		['total beside a data list', { data: ROWS, total: '12' }, 12],
		['result.data.pageInfo.total', { result: { data: { pageInfo: { total: 5 } } } }, 5],
		['data.total_records', { data: { total_records: 8 } }, 8],
		['zero', { data: { total: 0 } }, 0],
	])('is %s', (_where, members, total) => {
		expect(findTotal(answer(members))).toBe(total);
	});

	it.each<[string, object]>([
		['the number of rows of a page', { data: { count: 50, orders: ROWS } }],
		['the number of pages', { data: { total_page: 3, totalPages: 3, page_total: 3 } }],
		['a sum of money', { data: { total_amount: '12.50', totalPrice: 3, total: '12.50' } }],
		['no number', { data: { total: null, total_count: 'many', totalCount: -1 } }],
		['nothing', { data: { orders: ROWS } }],
	])('is none in %s', (_what, members) => {
		expect(findTotal(answer(members))).toBeUndefined();
	});

	it('is not one of a row', () => {
		const orders = [{ total: 3 }, { total: 5 }];
		expect(findTotal(answer({ data: { orders } }))).toBeUndefined();
	});
});

describe('an answer that has nothing but a list', () => {
	it.each<[string, object]>([
		['data', { data: ROWS }],
		['data.orders with a total', { data: { countTotal: 2, orders: ROWS } }],
		['data.review_list', { data: { review_list: ROWS }, success: true, error_code: '' }],
	])('is %s', (_where, members) => {
		expect(findOnlyRows(answer(members))).toEqual(ROWS);
	});

	it.each<[string, object]>([
		['a product with a list in it', { data: { item_id: 5, suspendedSkus: ROWS } }],
		['a shop', { data: { name: 'shop' } }],
		['nothing', {}],
	])('is not %s', (_what, members) => {
		expect(findOnlyRows(answer(members))).toBeUndefined();
	});
});

describe('a blank answer', () => {
	it.each([null, '', 0, '0', false, [], {}, { count: 0, orders: null }, [{ total: '0' }]])(
		'is %j',
		(value) => {
			expect(isBlank(value)).toBe(true);
		},
	);

	it('is not one that is too deep to be looked through', () => {
		let deep: unknown = {};
		for (let depth = 0; depth < 50_000; depth++) deep = { deep };
		expect(isBlank(deep)).toBe(false);
	});

	it.each(['done', 5, { name: 'shop' }, [[1]]])('is not %j', (value) => {
		expect(isBlank(value)).toBe(false);
	});
});
