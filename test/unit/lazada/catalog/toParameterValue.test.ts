import {
	list,
	number,
	object,
	text,
	time,
	boolean,
	choice,
} from '../../../../lazada/catalog/builders';
import type { ApiParameter } from '../../../../lazada/catalog/parameter';
import type { TimeForm } from '../../../../lazada/catalog/timeForms';
import { toParameterValue, writeSample } from '../../../../lazada/catalog/toParameterValue';
import { LazadaError } from '../../../../lazada/errors';

const SINGAPORE = 'Asia/Singapore';

function sent(parameter: ApiParameter, value: unknown, timeZone = SINGAPORE): string | undefined {
	return toParameterValue(parameter, value, timeZone);
}

/** Title and advice for a value that is refused. */
function refusal(parameter: ApiParameter, value: unknown): [title: string, advice?: string] {
	try {
		sent(parameter, value);
	} catch (error) {
		if (!(error instanceof LazadaError)) throw error;
		expect(error.kind).toBe('input');
		return [error.message, error.details.advice];
	}
	throw new Error('It was not refused');
}

const ORDER_ID = number('order_id', 'Order ID');
const IDS = list('order_ids', 'Order IDs', [31202, 31203], { max: 3 });
const SKUS = list('sku_seller_list', 'Seller SKUs', ['A-1', 'B-2']);
const PACKAGES = list('packages', 'Packages', [{ package_id: 'FP1' }]);
const REQUEST = object('packReq', 'Items to Pack', { delivery_type: 'dropship', items: [1] });
const STATUS = choice('status', 'Status', { pending: 'Pending', topack: 'To Pack' });

describe('an empty value is not sent:', () => {
	it.each([undefined, null, '', '  ', '\n'])('%j', (value) => {
		const all = [ORDER_ID, IDS, REQUEST, STATUS, text('a', 'A'), time('t', 'T'), boolean('b', 'B')];
		for (const parameter of all) expect(sent(parameter, value)).toBeUndefined();
	});
});

describe('a text', () => {
	it.each([
		['เสื้อ & co', 'เสื้อ & co'],
		[' two ', ' two '],
		[5, '5'],
		['=1+1', '=1+1'],
		[['a'], '["a"]'],
	])('goes out as it is: %j', (value, out) => expect(sent(text('a', 'A'), value)).toBe(out));
});

describe('a number', () => {
	it.each([
		[50, '50'],
		[' 50 ', '50'],
		[-1.5, '-1.5'],
		['0.10', '0.10'],
		['9007199254740993', '9007199254740993'],
	])('goes out in its digits: %j', (value, out) => expect(sent(ORDER_ID, value)).toBe(out));

	it.each(['abc', '1,000', '1e5', '0x10', '5 pieces', true, [1], {}, Number.NaN, Infinity])(
		'is refused where it is none: %j',
		(value) => {
			expect(refusal(ORDER_ID, value)[0]).toMatch(
				/^The parameter "Order ID" \(order_id\) isn't a number: ".+"$/,
			);
		},
	);

	it('is refused where its last digits are lost', () => {
		const [title, advice] = refusal(ORDER_ID, Number('9007199254740993'));
		expect(title).toMatch(/has more digits than a number can hold/);
		expect(advice).toMatch(/as text/);
	});
});

describe('a boolean', () => {
	it.each([
		[true, 'true'],
		[false, 'false'],
		['True', 'true'],
		[' false ', 'false'],
	])('goes out as a word: %j', (value, out) => expect(sent(boolean('b', 'B'), value)).toBe(out));

	it.each(['yes', 1, 'maybe'])('is refused where it is none: %j', (value) => {
		expect(refusal(boolean('b', 'B'), value)[0]).toMatch(/"B" \(b\) isn't true or false/);
	});
});

describe('a choice', () => {
	it('goes out where Lazada knows it', () => expect(sent(STATUS, 'topack')).toBe('topack'));

	it.each(['To Pack', 'PENDING', 'constructor', 7])('is refused otherwise: %j', (value) => {
		expect(refusal(STATUS, value)).toEqual([
			`The parameter "Status" (status) can't be "${String(value)}"`,
			'Lazada is known to take pending, topack. Give another value as an additional parameter.',
		]);
	});
});

describe('a time', () => {
	const at = (form?: TimeForm) => ({ ...time('created_after', 'Created After'), form });

	// 00:30 in Singapore is 16:30 UTC of the day before: `date -u -d 2026-11-01T00:30+08:00 +%s`, 1793464200.
	it.each<[TimeForm, string]>([
		['iso', '2026-11-01T00:30:00+08:00'],
		['date', '2026-11-01'],
		['compactDate', '20261101'],
		['epochMs', '1793464200000'],
	])('without an offset is one of the given zone, and goes out as %s', (form, out) => {
		for (const value of ['2026-11-01T00:30:00', '2026-11-01 00:30', '2026-11-01T00:30:00.000'])
			expect(sent(at(form), value)).toBe(out);
		expect(sent(at(form), '2026-11-01T00:30:00+08:00')).toBe(out);
		expect(sent(at(form), new Date('2026-10-31T16:30:00.000Z'))).toBe(out);
		expect(sent(at(form), 1793464200000)).toBe(out);
		expect(sent(at(form), '1793464200000')).toBe(out);
	});

	it('without a time is midnight in the zone', () => {
		for (const value of ['2026-11-01', '20261101'])
			expect(sent(at('iso'), value)).toBe('2026-11-01T00:00:00+08:00');
		expect(sent(at('date'), '20261101')).toBe('2026-11-01');
	});

	it('of an API whose form is not known goes out as ISO 8601', () => {
		expect(sent(at(), '2026-11-01')).toBe('2026-11-01T00:00:00+08:00');
	});

	// The clocks of New York went back an hour on 1 November 2026, at 2:00.
	it.each([
		['America/New_York', '2026-11-01T00:30:00', '2026-11-01T00:30:00-04:00'],
		['America/New_York', '2026-11-01T03:30:00', '2026-11-01T03:30:00-05:00'],
		['America/New_York', '2026-03-08T03:30:00', '2026-03-08T03:30:00-04:00'],
		['Asia/Kolkata', '2026-11-01T00:30:00', '2026-11-01T00:30:00+05:30'],
		['UTC', '2026-11-01T00:30:00', '2026-11-01T00:30:00+00:00'],
	])('has the offset that %s has then: %s', (zone, value, out) => {
		expect(sent(at('iso'), value, zone)).toBe(out);
	});

	it.each([
		'yesterday',
		'2026-02-31',
		'2026-11-01T25:00:00',
		'01/11/2026',
		5,
		new Date(Number.NaN),
	])('is refused where it is none: %j', (value) => {
		for (const form of ['iso', 'date', 'compactDate', 'epochMs'] as const)
			expect(refusal(at(form), value)[0]).toMatch(/"Created After" \(created_after\) isn't a date/);
	});
});

describe('a list', () => {
	it.each<[unknown, string]>([
		['31202, 31203', '[31202,31203]'],
		['31202,\n31203,', '[31202,31203]'],
		['[31202, "31203"]', '[31202,31203]'],
		[['31202', 31203], '[31202,31203]'],
		[31202, '[31202]'],
		['9007199254740993', '[9007199254740993]'],
		['[9007199254740993]', '[9007199254740993]'],
	])('of numbers has their digits: %j', (value, out) => expect(sent(IDS, value)).toBe(out));

	it.each<[unknown, string]>([
		['A-1, B 2', '["A-1","B 2"]'],
		['["A,1"]', '["A,1"]'],
		['123', '["123"]'],
		[[123, 'x'], '["123","x"]'],
		['[9007199254740993]', '["9007199254740993"]'],
		['a"b', '["a\\"b"]'],
	])('of texts has quotes: %j', (value, out) => expect(sent(SKUS, value)).toBe(out));

	it('of objects is JSON', () => {
		expect(sent(PACKAGES, [{ package_id: 'FP2' }])).toBe('[{"package_id":"FP2"}]');
		expect(sent(PACKAGES, '[{"package_id": 9007199254740993}]')).toBe(
			'[{"package_id":9007199254740993}]',
		);
		expect(sent(PACKAGES, { package_id: 'FP2' })).toBe('[{"package_id":"FP2"}]');
	});

	it.each<[ApiParameter, unknown, RegExp]>([
		[IDS, [], /"Order IDs" \(order_ids\) has no entries$/],
		[IDS, ' , ', /has no entries$/],
		[IDS, '[]', /has no entries$/],
		[IDS, '1,2,3,4', /has 4 entries, and Lazada takes 3 at most$/],
		[IDS, '1,two', /has an entry that isn't a number: number 2$/],
		[IDS, [1, null], /has an entry that isn't a number: number 2$/],
		[IDS, [Number('9007199254740993')], /has more digits than a number can hold$/],
		[IDS, '[1, 2', /isn't valid JSON$/],
		[SKUS, ['a', ''], /has an entry that isn't text: number 2$/],
		[SKUS, [{}], /has an entry that isn't text: number 1$/],
		[SKUS, [undefined], /has an entry that isn't text: number 1$/],
		[PACKAGES, 'FP1, FP2', /has an entry that isn't an object: number 1$/],
		[PACKAGES, '[9007199254740993]', /has an entry that isn't an object: number 1$/],
	])('is refused where it cannot be right: %#', (parameter, value, title) => {
		expect(refusal(parameter, value)[0]).toMatch(title);
	});
});

describe('an object', () => {
	it('goes out as it was typed, or as JSON', () => {
		const typed = '{ "id": 9007199254740993, "n": 1.50 }';
		expect(sent(REQUEST, typed)).toBe(typed);
		expect(sent(REQUEST, { id: 1 })).toBe('{"id":1}');
	});

	it.each<[unknown, RegExp]>([
		['{"a": 1', /"Items to Pack" \(packReq\) isn't valid JSON$/],
		['<Request><Product/></Request>', /isn't valid JSON$/],
		['[1]', /isn't a JSON object$/],
		[[1], /isn't a JSON object$/],
		['5', /isn't a JSON object$/],
		[5, /isn't a JSON object$/],
	])('is refused where it is none: %j', (value, title) => {
		expect(refusal(REQUEST, value)[0]).toMatch(title);
		expect(refusal(REQUEST, value)[1]).toContain('{"delivery_type":"dropship","items":[1]}');
	});

	it('is refused where it is still the example that the form offered', () => {
		const offered = writeSample(REQUEST.sample ?? '');
		expect(refusal(REQUEST, offered)[0]).toMatch(/is still the example$/);
		expect(sent(REQUEST, REQUEST.sample)).toBe(REQUEST.sample);
	});
});
