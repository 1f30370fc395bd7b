import { readContent } from '../../../../lazada/answers/content';

const ROWS = [{ id: 1 }, { id: 2 }];

/** An answer as Lazada's gateway gives it, with these members. */
function answer(members: object) {
	return { code: '0', request_id: '0ba2887315172940728551014', ...members };
}

describe('what an answer is about', () => {
	it.each<[string, object, unknown]>([
		['data', { data: { a: 1 } }, { a: 1 }],
		['data beside other members', { data: ROWS, success: true }, ROWS],
		['data that is a list', { data: ROWS }, ROWS],
		['data that is text or false', { data: false }, false],
		['data that is null', { data: null }, null],
		['data that is an empty list', { data: [] }, []],
		['what is beside an empty data', { data: {}, batch_id: 'b-1' }, { data: {}, batch_id: 'b-1' }],
		['a result beside an empty data', { data: null, result: { a: 1 } }, { a: 1 }],
		['flags beside an empty list', { data: [], success: true }, { data: [], success: true }],
		['result', { result: { items: ROWS } }, { items: ROWS }],
		['result beside a trace', { result: ROWS, _trace_id_: 'x', type: 'ISP' }, ROWS],
		[
			'result beside more of the answer',
			{ result: ROWS, totalCount: 9 },
			{ result: ROWS, totalCount: 9 },
		],
		['all but the envelope', { success: true, total: 3 }, { success: true, total: 3 }],
		['nothing', {}, {}],
	])('is %s', (_what, members, content) => {
		expect(readContent(answer(members))).toEqual(content);
	});
});
