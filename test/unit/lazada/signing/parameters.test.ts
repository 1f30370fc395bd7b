import fc from 'fast-check';
import {
	mergeParameters,
	toParameterText,
	readUrlEncoded,
} from '../../../../lazada/signing/parameters';
import { catchRefusal } from '../../support/errors';
import { parameters, SOME } from '../../support/random';

describe('the text of a parameter', () => {
	it.each<[string, unknown, string]>([
		['text', 'a=b & c', 'a=b & c'],
		['a blank', ' ', ' '],
		['a number', 12.5, '12.5'],
		['zero', 0, '0'],
		['a boolean', false, 'false'],
		['a list', [1, 'two'], '[1,"two"]'],
		[
			'an object',
			{ Request: { Product: { name: 'เสื้อ' } } },
			'{"Request":{"Product":{"name":"เสื้อ"}}}',
		],
	])('stands for %s', (_what, value, text) => {
		expect(toParameterText(value)).toBe(text);
	});

	it.each([undefined, null, ''])('does not exist for %p, which is not sent', (value) => {
		expect(toParameterText(value)).toBeUndefined();
	});

	it('can be written as UTF-8: half a surrogate pair is replaced', () => {
		expect(toParameterText('a\ud83db')).toBe('a\ufffdb');
	});
});

describe('parameters of several places', () => {
	it('come together, without empty ones and those to leave out', () => {
		const sources = [
			{ a: 1, sign: 'old' },
			{ b: '', c: null, '': 'x' },
			{ d: ['e'], timestamp: 5 },
		];
		expect(mergeParameters(sources, ['sign', 'timestamp'])).toEqual({ a: '1', d: '["e"]' });
	});

	it('may give a parameter twice, if they agree', () => {
		expect(mergeParameters([{ limit: '10' }, { limit: 10 }])).toEqual({ limit: '10' });
	});

	it('are refused if they give a parameter different values', () => {
		const { kind, message } = catchRefusal(() =>
			mergeParameters([{ limit: '10' }, { limit: '11' }]),
		);
		expect(kind).toBe('input');
		expect(message).toContain('"limit"');
		expect(message).toContain('twice');
	});

	it('keep a parameter whose name objects have of themselves', () => {
		const names = ['__proto__', 'constructor', 'toString'];
		const source = Object.fromEntries(names.map((name) => [name, 'x']));
		expect(Object.entries(mergeParameters([source]))).toEqual(names.map((name) => [name, 'x']));
	});
});

describe('URL-encoded text', () => {
	it('is decoded once', () => {
		expect(readUrlEncoded('a=1%2B1&b=x+y&c=a%3Db%26c&d=%2520&e=%F0%9F%9B%92')).toEqual({
			a: '1+1',
			b: 'x y',
			c: 'a=b&c',
			d: '%20',
			e: '🛒',
		});
	});

	it.each([
		['t=2026-11-01T00:00:00+08:00', '2026-11-01T00:00:00+08:00'],
		['t=2026-11-01T00:00:00.123+0800&limit=1', '2026-11-01T00:00:00.123+0800'],
		['a=x+y&t=2026-11-01T00:00+08:00', '2026-11-01T00:00+08:00'],
		['t=2026-11-01T00%3A00%3A00+08%3A00', '2026-11-01T00:00:00+08:00'],
		['t=2026-11-01+09:30:00++0800', '2026-11-01 09:30:00 +0800'],
		['t=2026-11-01%2009:30:00%20+0800', '2026-11-01 09:30:00 +0800'],
		['t=2026-11-01T00:00:00%2B08:00', '2026-11-01T00:00:00+08:00'],
		['t=2026-11-01T00:00:00-03:00', '2026-11-01T00:00:00-03:00'],
	])('keeps the plus of a time’s offset, typed as it is: %s', (text, time) => {
		expect(readUrlEncoded(text).t).toBe(time);
	});

	it.each([
		['t=2026-11-01+09:30:00', '2026-11-01 09:30:00'],
		['t=from+2026-11-01+to+2026-11-30', 'from 2026-11-01 to 2026-11-30'],
		['t=at+09:30+0800', 'at 09:30 0800'],
		['t=2026-11-01T00:00:00+08:00+and+more', '2026-11-01T00:00:00 08:00 and more'],
		['t=red+1234', 'red 1234'],
	])('reads any other plus as a blank: %s', (text, value) => {
		expect(readUrlEncoded(text).t).toBe(value);
	});

	it('loses what is empty', () => {
		expect(readUrlEncoded('a=&b&=c&d=1&')).toEqual({ d: '1' });
	});

	it('is refused if a name comes twice with different values', () => {
		expect(catchRefusal(() => readUrlEncoded('a=1&a=2')).kind).toBe('input');
		expect(readUrlEncoded('a=1&a=1')).toEqual({ a: '1' });
	});

	it('gives back any parameters that were encoded', () => {
		const property = fc.property(parameters, (given) => {
			const text = Object.entries(given)
				.map((pair) => pair.map(encodeURIComponent).join('='))
				.join('&');
			expect(readUrlEncoded(text)).toEqual(given);
		});
		fc.assert(property, SOME);
	});
});
