import { DOUBTFUL_MS, resume, toState } from '../../../../lazada/polling/pollState';

const CURSOR = { from: 5, known: ['a.b'] };
const LATER = { from: 9, known: ['c.d'] };
const AT = 1_000_000;

describe('what is kept between two polls', () => {
	const first = { setting: 's', cursors: { sg: CURSOR } };
	const put = toState(first, { sg: LATER }, AT);

	it('goes on where it was', () => {
		expect(resume(put, 's', AT - 1)?.cursors).toEqual({ sg: LATER });
		expect(resume(toState(put, { sg: LATER }, undefined), 's', AT - 1)?.cursors).toEqual({
			sg: LATER,
		});
	});

	it('goes back to before what was put out, where n8n was started soon after', () => {
		expect(resume(put, 's', AT + 1)?.cursors).toEqual({ sg: CURSOR });
		expect(resume(put, 's', AT + DOUBTFUL_MS - 1)?.cursors).toEqual({ sg: CURSOR });
		expect(resume(put, 's', AT + DOUBTFUL_MS)?.cursors).toEqual({ sg: LATER });
	});

	it('keeps the place of a shop that was added since', () => {
		const both = toState(first, { sg: LATER, my: CURSOR }, AT);
		expect(resume(both, 's', AT + 1)?.cursors).toEqual({ sg: CURSOR, my: CURSOR });
	});

	it('begins anew with another setting, and with what is none of ours', () => {
		expect(resume(put, 'other', AT - 1)).toBeUndefined();
		for (const odd of [
			undefined,
			null,
			7,
			'x',
			[],
			{},
			{ setting: 's' },
			{ setting: 's', cursors: { sg: 5 } },
			{ setting: 's', cursors: { sg: { from: '5', known: [] } } },
			{ setting: 's', cursors: { sg: { from: 5, known: [5] } } },
			{ ...put, emitted: { at: 'x', before: {} } },
		]) {
			expect(resume(odd, 's', AT - 1)).toBeUndefined();
		}
	});
});
