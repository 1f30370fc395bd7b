import fc from 'fast-check';
import { readVisit, type Visit } from '../../../../../nodes/LazadaTrigger/visit/readVisit';
import { MANY } from '../../../support/random';

const PATH = '/webhook/lazada/connect';
const CODE = '0_123456_Zq8xYw';
const readKind = (query: string) => readVisit(`${PATH}?${query}`).kind;

describe('a visit', () => {
	it.each<[string, Visit]>([
		['', { kind: 'start' }],
		['?', { kind: 'start' }],
		['?utm_source=mail&tenant=7', { kind: 'start' }],
		[`?code=${CODE}&state=lz1.a.b`, { kind: 'callback', code: CODE, state: 'lz1.a.b' }],
		[`?tenant=7&state=s&code=%20${CODE}+`, { kind: 'callback', code: CODE, state: 's' }],
		['?code=&state=', { kind: 'callback', code: '', state: '' }],
		['?error=access_denied&state=s', { kind: 'declined' }],
		['?error=access_denied&error_description=No', { kind: 'declined' }],
		['?done=body.seal', { kind: 'result', note: 'body.seal' }],
		['?done=', { kind: 'result', note: '' }],
	])('to %j is read as what it is', (query, visit) => {
		expect(readVisit(PATH + query)).toEqual(visit);
	});

	it.each([
		['a code without a state', `code=${CODE}`],
		['a state without a code', 'state=s'],
		['a code beside an error', `code=${CODE}&state=s&error=access_denied`],
		['a code beside a result note', `code=${CODE}&state=s&done=body.seal`],
		['two codes', `code=${CODE}&code=${CODE}&state=s`],
		['two states', `code=${CODE}&state=s&state=s`],
		['two errors', 'error=a&error=a'],
		['two result notes', 'done=a&done=a'],
		['two codes, one of them encoded', `code=${CODE}&c%6Fde=other&state=s`],
	])('with %s is invalid', (_what, query) => {
		expect(readKind(query)).toBe('invalid');
	});

	it.each(['code[]', 'code[0]', 'Code', 'code ', '__proto__', 'constructor', 'toString'])(
		'has no code in a parameter named %j',
		(name) => {
			expect(readKind(`${encodeURIComponent(name)}=${CODE}`)).toBe('start');
			expect(readKind(`${encodeURIComponent(name)}=${CODE}&state=s`)).toBe('invalid');
		},
	);

	it('keeps its code beside lists, objects and prototypes of that name', () => {
		const odd = 'code[]=x&code[a]=y&__proto__=z&__proto__[code]=w';
		expect(readVisit(`${PATH}?${odd}&code=${CODE}&state=s`)).toEqual({
			kind: 'callback',
			code: CODE,
			state: 's',
		});
	});

	it('may have a few parameters of others, not 10,000, wherever its code stands', () => {
		const others = (count: number) =>
			Array.from({ length: count }, (_none, index) => `p${index}`).join('&');
		const callback = `code=${CODE}&state=s`;
		expect(readKind(`${others(40)}&${callback}`)).toBe('callback');
		expect(readKind(`${others(60)}&${callback}`)).toBe('invalid');
		expect(readKind(`${others(10_000)}&${callback}`)).toBe('invalid');
		expect(readKind(`${callback}&${others(10_000)}`)).toBe('invalid');
		expect(readKind('&'.repeat(5000))).toBe('start');
	});

	it('with a query of any length that Lazada and we send is read, a longer one is invalid', () => {
		const state = 's'.repeat(6000);
		expect(readVisit(`${PATH}?code=${CODE}&state=${state}`)).toMatchObject({ state });
		for (const length of [9000, 100_000, 5_000_000]) {
			expect(readKind(`code=${CODE}&state=${'s'.repeat(length)}`)).toBe('invalid');
			expect(readKind(`code=${CODE}&state=s&x=${'x'.repeat(length)}`)).toBe('invalid');
			expect(readKind(`x=${'x'.repeat(length)}`)).toBe('invalid');
			expect(readKind(`done=${'x'.repeat(length)}`)).toBe('invalid');
		}
	});

	it('with broken percent-encoding or a second question mark is read without an exception', () => {
		expect(readVisit(`${PATH}?code=%&state=%E0%A4%A&x=%zz`)).toEqual({
			kind: 'callback',
			code: '%',
			state: '\uFFFD%A',
		});
		expect(readVisit(`${PATH}?code=a?b&state=?`)).toEqual({
			kind: 'callback',
			code: 'a?b',
			state: '?',
		});
	});

	it('to an address without a query is the start, whatever the address', () => {
		for (const address of ['', '/', '?', '*', 'code=a&state=b', '/code=a&state=b', '#code'])
			expect(readVisit(address)).toEqual({ kind: 'start' });
	});
});

/** What stands in a query under a name, read apart from the code under test. */
function findValues(query: string, name: string): string[] {
	return query
		.split('&')
		.map((pair) => /^([^=]*)=?([^]*)$/.exec(pair) ?? [])
		.filter(([, key]) => key === name)
		.map(([, , value]) => value);
}

const names = fc.constantFrom(
	'code',
	'state',
	'error',
	'done',
	'code[]',
	'__proto__',
	'tenant',
	'',
);
const plain = fc.stringMatching(/^[\w.=[\]?/-]{0,12}$/);
const pair = fc.tuple(names, plain).map((parts) => parts.join('='));
const queries = fc
	.oneof(
		{ arbitrary: fc.array(pair, { maxLength: 5 }), weight: 9 },
		fc.array(pair, { minLength: 40, maxLength: 70 }),
	)
	.map((pairs) => pairs.join('&'));

describe('any query at all', () => {
	it('is a callback only with exactly one code, one state, no error and no note', () => {
		let callbacks = 0;
		const property = fc.property(queries, (query) => {
			const visit = readVisit(`${PATH}?${query}`);
			if (visit.kind !== 'callback') return;
			callbacks += 1;
			expect(findValues(query, 'code')).toEqual([visit.code]);
			expect(findValues(query, 'state')).toEqual([visit.state]);
			expect(findValues(query, 'error')).toEqual([]);
			expect(findValues(query, 'done')).toEqual([]);
		});
		fc.assert(property, MANY);
		expect(callbacks).toBeGreaterThan(100);
	});

	it('is read without an exception and gives one of the five kinds', () => {
		const random = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 200 }),
			fc.webQueryParameters(),
			queries,
			fc
				.array(fc.constantFrom('code=', 'state=', '&', '%', '%C3', '+', '=', '?', '#', '\0', 'é'))
				.map((parts) => parts.join('')),
		);
		const kinds = ['start', 'callback', 'declined', 'result', 'invalid'];
		const property = fc.property(random, (query) => {
			for (const address of [query, `${PATH}?${query}`]) {
				expect(kinds).toContain(readVisit(address).kind);
			}
		});
		fc.assert(property, MANY);
	});
});
