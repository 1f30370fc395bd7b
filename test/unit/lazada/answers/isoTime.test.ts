import { toIsoTime } from '../../../../lazada/answers/isoTime';

describe('a time of an answer in ISO 8601', () => {
	it.each([
		['2026-11-01 08:00:00 +0800', '2026-11-01T08:00:00+08:00'],
		['2026-11-01T08:00:00+08:00', '2026-11-01T08:00:00+08:00'],
		['2026-11-01T00:00:00.000Z', '2026-11-01T00:00:00+00:00'],
		[1741672453926, '2025-03-11T05:54:13.926Z'],
		['1741672453926', '2025-03-11T05:54:13.926Z'],
		[1741672453, '2025-03-11T05:54:13.000Z'],
		['1741672453', '2025-03-11T05:54:13.000Z'],
	])('is made of %j', (value, iso) => {
		expect(toIsoTime(value)).toBe(iso);
	});

	it.each(['', '0', 0, null, undefined, 'soon', '20261101', 12, '2026-11-01 08:00:00', {}])(
		'is not made of %j, which says no moment',
		(value) => {
			expect(toIsoTime(value)).toBeUndefined();
		},
	);
});
