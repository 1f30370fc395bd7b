import fc from 'fast-check';
import {
	parseExpectedShops,
	serializeExpectedShops,
	readExpectedShops as read,
} from '../../../../lazada/authorization/expectedShops';
import { catchOutcome, catchRefusal } from '../../support/errors';
import { MANY } from '../../support/random';

describe('expected shops as a user enters them', () => {
	it.each([
		['', ''],
		[' ', '\t'],
		[',', ' , ,'],
	])('are none where both sides are blank: %j and %j', (sellers, countries) => {
		expect(read(sellers, countries)).toBeUndefined();
	});

	it('are lists with commas between, blanks around each', () => {
		const expected = { sellers: ['100123', 'SG1AB2C', 'a-b_c'], countries: ['my', 'sg', 'cb'] };
		expect(read(' 100123,SG1AB2C ,, a-b_c,', 'MY, sg ,CB,my')).toEqual(expected);
		expect(read('100123', '')).toEqual({ sellers: ['100123'], countries: [] });
		expect(read('', 'th')).toEqual({ sellers: [], countries: ['th'] });
	});

	it.each(['100 123', '100;123', 'a.b', 'ร้าน', '<b>', "1'", 'x'.repeat(41), '1\n2', '100123,*'])(
		'are refused where one can be no seller: %j',
		(sellers) => {
			const { kind, message, description } = catchRefusal(() => read(sellers, ''));
			expect([kind, message]).toEqual(['input', 'Expected Sellers must be a list of seller IDs']);
			expect(description).toContain('100123,SG1AB2C');
		},
	);

	it('are at most 50', () => {
		const ids = Array.from({ length: 51 }, (_none, index) => `${'9'.repeat(38)}${index}`);
		expect(read(ids.slice(1).join(), '')?.sellers).toHaveLength(50);
		expect(catchRefusal(() => read(ids.join(), '')).description).toContain('at most 50');
	});

	it.each(['us', 'singapore', 'sg;my', 'sg my', '__proto__', 'constructor'])(
		'are refused where one can be no country: %j',
		(countries) => {
			const { kind, message } = catchRefusal(() => read('100123', countries));
			expect([kind, message]).toEqual(['input', `Lazada has no country "${countries}"`]);
		},
	);

	it('come back from the text that a link carries', () => {
		const id = fc.stringMatching(/^[\w-]{1,40}$/);
		const code = fc.constantFrom('sg', 'my', 'th', 'vn', 'ph', 'id', 'cb');
		const property = fc.property(
			fc.array(id, { maxLength: 50 }),
			fc.uniqueArray(code),
			(sellers, countries) => {
				const isBlank = sellers.length + countries.length === 0;
				const text = serializeExpectedShops({ sellers, countries });
				expect(parseExpectedShops(text)).toEqual(isBlank ? undefined : { sellers, countries });
			},
		);
		fc.assert(property, MANY);
	});

	it('are read or refused by type, whatever is entered', () => {
		const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string());
		const property = fc.property(text, text, (one, other) => {
			catchOutcome(() => read(one, other));
			catchOutcome(() => parseExpectedShops(one));
		});
		fc.assert(property, MANY);
	});
});
