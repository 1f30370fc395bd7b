import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import type { Credential } from './support/credential';
import type { Readings } from './support/nodes/readParameter';
import { useHost } from './support/useHost';

/** Enough of different ones, and the same ones each time. */
const ENOUGH = { numRuns: 200, seed: 20_261_126 };

const host = useHost({ reset: 'never' });
let credential: Credential;

beforeAll(async () => {
	credential = await host.newCredential();
});

/** Reads a parameter for each item, by the package's reader and by n8n's `getNodeParameter`. */
async function read(
	value: unknown,
	items: unknown[],
	name = 'value',
): Promise<Array<Record<keyof Readings, unknown>>> {
	const parameters = { name, value } as IDataObject;
	const step = { credential, items: items as IDataObject[] };
	const { json, error } = await host.runNode('test.readParameter', parameters, step);
	expect(error?.message).toBeUndefined();
	expect(json).toHaveLength(items.length);
	return json.map(({ direct, evaluated }) => ({ direct, evaluated }));
}

async function expectSame(value: unknown, items: unknown[]): Promise<void> {
	const readings = await read(value, items);
	expect(readings.map(({ direct }) => direct)).toStrictEqual(
		readings.map(({ evaluated }) => evaluated),
	);
}

const memberName = fc.constantFrom('x', 'refreshToken', '_id', 'a1', 'length', 'keys', 'name');

const text = fc.oneof(
	fc.string(),
	fc.constantFrom('=', '={{ 1 + 1 }}', '{{ $json.x }}', '2026-11-23T08:00:00.000Z', '1e3', ' a '),
);

const jsonValue = fc.oneof(fc.jsonValue({ maxDepth: 3 }), text);

/** Items in which a member may be absent. */
const items = fc.array(fc.dictionary(memberName, jsonValue, { maxKeys: 7 }), {
	minLength: 1,
	maxLength: 5,
});

const plainMember = fc
	.tuple(fc.constantFrom('', ' ', '  '), memberName, fc.constantFrom('', ' ', '   '))
	.map(([before, name, after]) => `={{${before}$json.${name}${after}}}`);

const otherExpression = fc.constantFrom(
	'={{ $json["x"] }}',
	'={{ $json.x.y }}',
	'={{ $json.x }} and more',
	'=text {{ $json.x }}',
	'={{ $json.x }}\n',
	'={{ $json.x ?? "none" }}',
	'={{ $json?.x }}',
	'={{ $json.x; }}',
	'={{ $itemIndex }}',
	'={{ $json }}',
	'={{ [$json.x, $json.name] }}',
	'={{ DateTime.fromISO("2026-11-23T08:00:00Z") }}',
	'={{ $json.x',
	'={{ }}',
	'=',
);

const constant = jsonValue.filter((value) => !JSON.stringify(value).includes('"='));

/** Objects and lists in which expressions may be anywhere. */
const nested = fc.letrec<{ node: unknown; leaf: unknown }>((tie) => ({
	leaf: fc.oneof(plainMember, otherExpression, jsonValue),
	node: fc.oneof(
		{ maxDepth: 3 },
		tie('leaf'),
		fc.array(tie('node'), { maxLength: 3 }),
		fc.dictionary(fc.oneof(memberName, fc.constant('=x')), tie('node'), { maxKeys: 3 }),
	),
})).node;

describe('the parameter reader reads as n8n does', () => {
	test.each([
		['constants', constant],
		['members of the item', plainMember],
		['other expressions', otherExpression],
		['objects and lists with expressions in them', nested],
	])('%s', async (_what, parameter) => {
		await fc.assert(fc.asyncProperty(parameter, items, expectSame), ENOUGH);
	});

	test.each([
		['absent', {}],
		['null', { x: null }],
		['empty', { x: '' }],
		['a number', { x: -1.5 }],
		['false', { x: false }],
		['an object', { x: { y: { z: [1, null] } } }],
		['a list', { x: [{ y: 1 }, 'text', null] }],
		['text that is an expression', { x: '={{ $json.y }}', y: 'not this' }],
		['text that is a date', { x: '2026-11-23T08:00:00.000Z' }],
	])('a member that is %s', async (_what, item) => {
		await expectSame('={{ $json.x }}', [item]);
	});

	test('a member that is a date', async () => {
		const [{ direct, evaluated }] = await read('={{ $json.at }}', [{ at: '2026-11-23T08:00Z' }]);
		expect(direct).toStrictEqual({ value: new Date('2026-11-23T08:00Z') });
		expect(direct).toStrictEqual(evaluated);
	});

	test('a parameter that is not set, and one that the node does not have', async () => {
		await expectSame(undefined, [{}]);
		const [{ direct, evaluated }] = await read('', [{}], 'another');
		expect(direct).toStrictEqual({ value: 'fallback' });
		expect(direct).toStrictEqual(evaluated);
	});

	test.each(['toString', 'valueOf', 'hasOwnProperty'])(
		'a member of its own with a name that all objects have: %s',
		async (name) => {
			await expectSame(`={{ $json.${name} }}`, [{ [name]: 'own' }, { [name]: { x: 1 } }]);
		},
	);
});

describe('where n8n refuses a name, the parameter reader takes the member as any other', () => {
	test.each(['toString', 'valueOf', 'hasOwnProperty'])('absent: %s', async (name) => {
		const [{ direct, evaluated }] = await read(`={{ $json.${name} }}`, [{}]);
		expect(direct).toStrictEqual({ value: undefined });
		expect(evaluated).toStrictEqual({ problem: 'this is a function, please add ()' });
	});

	test.each(['constructor', 'prototype', '__proto__'])('its own: %s', async (name) => {
		const item = JSON.parse(`{ "${name}": "own" }`) as object;
		const [own, absent] = await read(`={{ $json.${name} }}`, [item, {}]);
		expect([own.direct, absent.direct]).toStrictEqual([{ value: 'own' }, { value: undefined }]);
		for (const { evaluated } of [own, absent]) expect(evaluated).toHaveProperty('problem');
	});
});
