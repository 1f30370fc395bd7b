import {
	changeFields,
	readAmount,
	toAmount,
	toFlag,
	toIsoDay,
	toTime,
} from '../../../../../nodes/Lazada/calls/readable';

describe('what Lazada writes in its own way, in rows that are simplified', () => {
	it.each([
		['-0.62', { amount: -0.62 }],
		['3,490.00', { amount: 3490 }],
		['1,234,567.89', { amount: 1234567.89 }],
		['3962.41 SGD', { amount: 3962.41, currency: 'SGD' }],
		['0', { amount: 0 }],
		[12.5, { amount: 12.5 }],
		// Whether its dot is a decimal one nobody knows, nor which sign this has.
		['1.234.567', undefined],
		['±0.01', undefined],
		['12,34', undefined],
		['', undefined],
		[null, undefined],
	])('reads the amount %j', (text, amount) => {
		expect(readAmount(text)).toEqual(amount);
		expect(toAmount(text)).toBe(amount === undefined ? text : amount.amount);
	});

	it.each([
		['17 May 2016', '2016-05-17'],
		['1 Jan 2026', '2026-01-01'],
		['28 Sept 2026', '2026-09-28'],
		['05 December 2026', '2026-12-05'],
		['2026-10-02', '2026-10-02'],
		['17 Mai 2016', '17 Mai 2016'],
		['17 anF 2016', '17 anF 2016'],
		[undefined, undefined],
	])('reads the day %j', (text, day) => {
		expect(toIsoDay(text)).toBe(day);
	});

	it.each([
		['true', true],
		['1', true],
		[1, true],
		[true, true],
		['false', false],
		[0, false],
		['0', false],
		['null', 'null'],
		[undefined, undefined],
	])('reads the flag %j', (value, flag) => {
		expect(toFlag(value)).toBe(flag);
	});

	it('reads milliseconds, and leaves alone what is no time', () => {
		expect(toTime('1658235676532')).toBe('2022-07-19T13:01:16.532Z');
		expect(toTime(1658235676532)).toBe('2022-07-19T13:01:16.532Z');
		expect(toTime('send time')).toBe('send time');
		expect(toTime(null)).toBeNull();
	});

	it('changes only fields that a row has', () => {
		expect(changeFields({ paid: '1', other: '1' }, toFlag, ['paid', 'missing'])).toEqual({
			paid: true,
			other: '1',
		});
	});
});
