import { floorToSecond, readTime, toIsoSeconds } from '../../../../lazada/lists/times';

const AT = Date.UTC(2026, 10, 1, 0, 30);

describe('a time as Lazada writes it', () => {
	it.each<[unknown, number]>([
		['2026-11-01 08:30:00 +0800', AT],
		['2026-11-01T08:30:00+08:00', AT],
		['2026-11-01T00:30:00.000Z', AT],
		['2026-11-01 00:30:00+00:00', AT],
		['1793493000000', AT],
		[AT, AT],
		['2026-11-01', Date.UTC(2026, 10, 1)],
	])('is read: %j', (written, time) => {
		expect(readTime(written)).toBe(time);
	});

	it.each([undefined, null, '', 'soon', {}, '2026-11-01 08:30:00', '2026-11-01T08:30:00'])(
		'is not guessed where nobody knows its time zone, or it is none: %j',
		(written) => {
			expect(readTime(written)).toBeNaN();
		},
	);

	it('is sent in whole seconds, with an offset', () => {
		expect(toIsoSeconds(floorToSecond(AT + 999))).toBe('2026-11-01T00:30:00+00:00');
	});
});
