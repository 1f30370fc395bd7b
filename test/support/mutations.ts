import fc from 'fast-check';

/** One small change of a text: where, what, and with which piece. */
interface Edit {
	kind: 'insert' | 'replace' | 'remove' | 'repeat' | 'flip' | 'case' | 'encode' | 'end' | 'join';
	at: number;
	length: number;
	piece: string;
}

function edited(text: string, { kind, at, length, piece }: Edit): string {
	const start = at % (text.length + 1);
	const end = Math.min(start + length, text.length);
	const [before, middle, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
	switch (kind) {
		case 'insert':
			return before + piece + middle + after;
		case 'replace':
			return before + piece + after;
		case 'remove':
			return before + after;
		case 'repeat':
			return before + middle + middle + after;
		case 'flip':
			return (
				before + String.fromCharCode((middle.charCodeAt(0) || 0) ^ length) + middle.slice(1) + after
			);
		case 'case':
			return (
				before +
				(middle === middle.toLowerCase() ? middle.toUpperCase() : middle.toLowerCase()) +
				after
			);
		case 'encode':
			return before + encodeURIComponent(middle.toWellFormed()).replace(/^\w/, hex) + after;
		case 'end':
			return before;
		case 'join':
			return text + piece;
	}
}

function hex(character: string): string {
	return `%${character.charCodeAt(0).toString(16)}`;
}

/**
 * Texts that are nearly one of those given: changed at one to three places, or, seldom, not at all.
 *
 * @param texts that are right
 * @param pieces that may get into them
 */
export function mutated(texts: readonly string[], pieces: readonly string[]): fc.Arbitrary<string> {
	const kinds: Array<Edit['kind']> = [
		'insert',
		'replace',
		'remove',
		'repeat',
		'flip',
		'case',
		'encode',
		'end',
		'join',
	];
	const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 }));
	const edit = fc.record({
		kind: fc.constantFrom(...kinds),
		at: fc.nat(2000),
		length: fc.integer({ min: 1, max: 8 }),
		piece,
	});
	return fc
		.tuple(fc.constantFrom(...texts), fc.array(edit, { maxLength: 3 }))
		.map(([text, edits]) => edits.reduce(edited, text));
}

/** JSON of a value that is of another type, of no size that can be, or nested too deep to be walked through. */
const oddJson = fc.oneof(
	{
		arbitrary: fc.constantFrom(
			...['null', 'true', '[]', '{}', '0', '-0', '-1', '1.5', '1e400', '-1e400', '1e308', '""'],
			...[
				'12345678901234567890',
				`1${'0'.repeat(400)}`,
				'"0"',
				'" 10 "',
				'"1e9"',
				'"0x10"',
				'"NaN"',
			],
			...['"10"', '60', '"two words"', '"\\ud800"', '"__proto__"', '["0"]', '{"value":"0"}'],
			...[
				'[[]]',
				'[null,{},"x"]',
				'{"__proto__":{"access_token":"a"}}',
				'"\\u0000"',
				'"<b>"',
				'"cb"',
			],
		),
		weight: 400,
	},
	{ arbitrary: fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value)), weight: 200 },
	{ arbitrary: fc.constantFrom(deepJson('[', ']'), deepJson('{"a":', '}')), weight: 1 },
);

/** 10,000 levels. */
export function deepJson(open: string, close: string): string {
	return `${open.repeat(10_000)}0${close.repeat(10_000)}`.replace('[0]', '[]');
}

/**
 * JSON texts of answers that are nearly one of those given: members with other values, left out, given twice, or
 * moved under a name such as `__proto__`.
 */
export function mutatedAnswers(
	answers: ReadonlyArray<Record<string, unknown>>,
): fc.Arbitrary<string> {
	const odd = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', ''];
	const names = [...new Set([...answers.flatMap((answer) => Object.keys(answer)), ...odd])];
	const change = fc.record({
		name: fc.constantFrom(...names),
		to: fc.constantFrom('value', 'value', 'value', 'twice', 'nothing', 'under'),
		json: oddJson,
		under: fc.constantFrom(...odd),
	});
	return fc
		.tuple(fc.constantFrom(...answers), fc.array(change, { maxLength: 3 }))
		.map(([answer, changes]) => {
			let members = Object.entries(answer).map(([name, value]) => ({
				name,
				json: JSON.stringify(value),
			}));
			for (const { name, to, json, under } of changes) {
				const rest = members.filter((member) => member.name !== name);
				if (to === 'value') members = [...rest, { name, json }];
				if (to === 'twice') members = [...members, { name, json }];
				if (to === 'nothing') members = rest;
				if (to === 'under') members = [...rest, { name: under, json: toObjectJson(members) }];
			}
			return toObjectJson(members);
		});
}

function toObjectJson(members: ReadonlyArray<{ name: string; json: string }>): string {
	return `{${members.map(({ name, json }) => `${JSON.stringify(name)}:${json}`).join(',')}}`;
}
