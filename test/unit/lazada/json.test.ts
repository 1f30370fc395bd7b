import fc from 'fast-check';
import { parseExactJson } from '../../../lazada/json';
import { SOME } from '../support/random';

describe('JSON', () => {
	it('without long numbers is what it is anywhere', () => {
		const property = fc.property(fc.json(), (text) => {
			fc.pre(!/\d{16}/.test(text));
			expect(parseExactJson(text)).toEqual(JSON.parse(text));
		});
		fc.assert(property, SOME);
	});

	it('around a long number is what it is anywhere, with all quotes and backslashes in its texts', () => {
		const escaped = fc.array(fc.constantFrom('\\', '"', '7', '-', 'é', '\n'));
		const value = fc.oneof(fc.jsonValue(), fc.array(escaped.map((letters) => letters.join(''))));
		const property = fc.property(value, value, (before, after) => {
			const text = JSON.stringify([before, '#', after]);
			fc.pre(!/\d{16}/.test(text));
			const written = text.replace('"#"', '12345678901234567890');
			expect(parseExactJson(written)).toEqual(
				JSON.parse(text.replace('"#"', '"12345678901234567890"')),
			);
		});
		fc.assert(property, SOME);
	});

	it('keeps every digit of a whole number, at any depth', () => {
		const place = fc.constantFrom('N', '[N]', '{"id":N}', '[1,{"a":[N,2]}]', ' \n{ "a" : N }');
		const property = fc.property(fc.bigInt(), place, (id, shape) => {
			const value = parseExactJson(shape.replace('N', String(id)));
			const isExact = BigInt(Number(id)) === id && Number.isSafeInteger(Number(id));
			const expected = shape.replace('N', isExact ? String(id) : `"${id}"`);
			expect(value).toEqual(JSON.parse(expected));
		});
		fc.assert(property, SOME);
	});

	it('keeps a number that JavaScript can hold a number', () => {
		const property = fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (one, other) => {
			expect(parseExactJson(`[${one}, ${other}]`)).toEqual([one, other]);
		});
		fc.assert(property, SOME);
	});

	it.each<[string, unknown]>([
		['9007199254740991', 9007199254740991],
		['9007199254740992', '9007199254740992'],
		['-9007199254740993', '-9007199254740993'],
		['"9007199254740993"', '9007199254740993'],
		['{"9007199254740993":1}', { '9007199254740993': 1 }],
		['0.12345678901234567', Number('0.12345678901234567')],
		['12345678901234567.5', Number('12345678901234567.5')],
		['1e20', 1e20],
		['[1e20,12345678901234567890]', [1e20, '12345678901234567890']],
		['"price 12345678901234567890 \\u0e01"', 'price 12345678901234567890 ก'],
	])('%s is read as %j', (text, value) => {
		expect(parseExactJson(text)).toEqual(value);
	});

	it('keeps a member named __proto__ a member', () => {
		const value = parseExactJson('{"__proto__":{"id":9007199254740993}}');
		expect(JSON.stringify(value)).toBe('{"__proto__":{"id":"9007199254740993"}}');
	});

	it.each(['', '{', '9007199254740993x', '{"id":09007199254740993}'])('may not be %j', (text) => {
		expect(() => parseExactJson(text)).toThrow(SyntaxError);
	});
});
