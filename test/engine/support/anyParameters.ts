import fc from 'fast-check';

/** Enough of different ones, and the same ones each time. */
export const ENOUGH = { numRuns: 150, seed: 20_261_124 };

const SYSTEM = ['app_key', 'timestamp', 'sign_method', 'access_token', 'sign'];

const ordinaryName = fc.oneof(
	fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.[\]-]{0,11}$/),
	fc.constantFrom('created_after', 'Zeta', '_u', 'a1', 'aB', 'ab', '7', 'ราคา', 'é', '🛒', 'a b'),
);

/** Names that n8n's HTTP client loses; there are tests of their own for them, and for blanks around a name. */
export const LOST = ['__proto__', 'constructor', 'prototype'];

/** Names that objects have of themselves. */
const inheritedName = fc.constantFrom('toString', 'valueOf', 'hasOwnProperty', '__defineGetter__');

const oddName = fc.oneof(
	fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }),
	fc.constantFrom(
		'a=b',
		'a&b',
		'a+b',
		'a%20b',
		'a"b',
		"a'b",
		'a\\b',
		'a\nb',
		'a\r\nb',
		'a[]',
		'a{}',
		'a.b',
		'?',
	),
);

const SPECIAL = [
	...['=', '&', '+', '%', '%20', '%2', ' ', '\n', '\r\n', '\r', '\t', '"', "'", '\\', '\\"'],
	...[';', '#', '?', '/', '--', '{}', '{{ 1 }}', '[1,2]', 'null', '<a/>', 'ราคา', '💚', '\ud83d'],
	...['\0', '\u2028', '\ufeff', '\uffff', 'é', 'e\u0301', '0', 'true'],
];

/** Never empty: Lazada takes no empty values. */
const value = fc.oneof(
	{ arbitrary: fc.array(fc.constantFrom(...SPECIAL), { minLength: 1, maxLength: 8 }), weight: 3 },
	fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 2 }),
);

/** Names and texts, each name once. */
export type Pairs = Array<[name: string, value: string]>;

function makePairs(name: fc.Arbitrary<string>): fc.Arbitrary<Pairs> {
	const pair = fc.tuple(
		name.filter((text) => text === text.trim() && !['', ...SYSTEM, ...LOST].includes(text)),
		value.map((pieces) => pieces.join('')),
	);
	return fc.uniqueArray(pair, { selector: ([text]) => text, maxLength: 8 });
}

/** Parameters as nobody would think of them. */
export const anyPairs = makePairs(
	fc.oneof({ arbitrary: ordinaryName, weight: 2 }, inheritedName, oddName),
);

/**
 * Parameters beside files. Names stay ordinary there: readers of multipart forms do not agree on how quotes are
 * written in a name, and the sandbox's refuses inherited ones.
 */
export const ordinaryPairs = makePairs(ordinaryName);

/** What must arrive: UTF-8 has no bytes for half a surrogate pair, so U+FFFD stands in its place. */
export function arriving(pairs: Pairs): Pairs {
	return sorted(pairs.map(([name, text]) => [name, text.toWellFormed()]));
}

export function sorted(pairs: Pairs): Pairs {
	return [...pairs].sort(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
}
