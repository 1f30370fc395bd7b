import fc from 'fast-check';

/** Many runs of a property, the same ones each time. */
export const MANY = { numRuns: 10_000, seed: 20_261_123 };
/** Fewer runs, for properties that cost more. */
export const SOME = { numRuns: 1000, seed: 20_261_123 };

/** A value of any kind, often one that stands for something in Lazada's answers. */
const value = fc.oneof(
	{ arbitrary: fc.constantFrom('0', 0, '10', '60', 604800, '2592000', 'a-token', ''), weight: 3 },
	fc.constantFrom(
		null,
		undefined,
		true,
		[],
		{},
		-1,
		1.5,
		1e308,
		NaN,
		Infinity,
		'1e9',
		' 10 ',
		9e15,
	),
	fc.constantFrom(
		'999999999999',
		999999999999,
		'9999999999999',
		'__proto__',
		'SG',
		'cb',
		'two words',
	),
	fc.string({ unit: 'binary' }),
	fc.double(),
	fc.bigInt(),
	fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withMap: true }),
);

/** Members with the names of Lazada's answers: any of them may be missing or have a wrong type. */
function members(names: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
	return fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] });
}

/** JSON text that has `__proto__` as a member of its own, which an object literal cannot have. */
function withProto(names: readonly string[]): fc.Arbitrary<unknown> {
	const json = fc.oneof(fc.constantFrom('0', 'a-token', 10, '60'), fc.jsonValue());
	return fc
		.record(Object.fromEntries(names.map((name) => [name, json])), { requiredKeys: [] })
		.map((inner): unknown => {
			const outer = JSON.stringify(inner).replace(/^\{/, '').replace(/\}$/, '');
			const proto = `"__proto__":${JSON.stringify(inner)}`;
			return JSON.parse(outer === '' ? `{${proto}}` : `{${outer},${proto}}`);
		});
}

/** Whatever could come in place of an object with these members: mostly objects that nearly are one. */
export function nearly(names: readonly string[]): fc.Arbitrary<unknown> {
	return fc.oneof(
		{ arbitrary: members(names), weight: 6 },
		{ arbitrary: withProto(names), weight: 2 },
		{ arbitrary: fc.anything({ withBigInt: true, withNullPrototype: true }), weight: 1 },
		{ arbitrary: fc.jsonValue(), weight: 1 },
	);
}

/** Text that is nearly JSON of such an object: whole, cut off, or something else. */
export function nearlyJson(names: readonly string[]): fc.Arbitrary<string> {
	const whole = withProto(names).map((answer) => JSON.stringify(answer));
	return fc.oneof(
		{ arbitrary: whole, weight: 4 },
		fc.tuple(whole, fc.nat()).map(([text, end]) => text.slice(0, end % (text.length + 1))),
		fc.json(),
		fc.string({ unit: 'binary' }),
		fc.constantFrom('', ' ', 'null', '[]', '0', '<html></html>', '{', '{}', '\u0000', '"0"'),
	);
}

/** Parameters as a request may have them: names of ASCII and Thai, values of any Unicode, none of them empty. */
export const parameters: fc.Arbitrary<Record<string, string>> = fc
	.array(
		fc.tuple(
			fc.oneof(
				fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }),
				fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,9}$/),
				fc.constantFrom(
					'Zeta',
					'_u',
					'a1',
					'aB',
					'ab',
					'ราคา',
					'é',
					'__proto__',
					'constructor',
					'7',
				),
			),
			fc.oneof(
				fc.string({ unit: 'binary', minLength: 1 }),
				fc.constantFrom('a=b&c=d', '1 + 1', '%20', 'สวัสดี', '🛒', '{"a":[1]}', '/', '\r\n', ' '),
			),
		),
		{ maxLength: 12 },
	)
	.map((pairs) => Object.fromEntries(pairs));
