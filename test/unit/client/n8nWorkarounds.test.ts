import type { IDataObject, IExecuteFunctions, INode, IWebhookFunctions } from 'n8n-workflow';
import {
	besideObjects,
	mayVary,
	ParameterReader,
	readStoredExpressions,
	readTestUrl,
	runsAsTool,
	uncancelable,
} from '../../../client/n8nWorkarounds';

const TYPE = 'n8n-nodes-lazada.lazada';

function node(changes: Partial<INode> = {}): INode {
	return {
		id: '1',
		name: 'Lazada',
		type: TYPE,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		...changes,
	};
}

/** The part of n8n's context that a test needs. */
function context<T extends IExecuteFunctions | IWebhookFunctions>(part: object): T {
	return part as T;
}

it('what is remembered beside an object is known for that object alone', () => {
	const beside = besideObjects<number>();
	const [one, other] = [{ a: 1 }, { a: 1 }];
	beside.set(one, 7);
	expect([beside.get(one), beside.get(other), beside.get({ ...one })]).toEqual([
		7,
		undefined,
		undefined,
	]);
	beside.set(one, 8);
	expect(beside.get(one)).toBe(8);
	expect(one).toEqual({ a: 1 });
});

describe('a context that a stop of the execution does not reach', () => {
	class Context {
		readonly helpers = { answer: 42 };

		constructor(private readonly name: string) {}

		getExecutionCancelSignal(): AbortSignal | undefined {
			return AbortSignal.abort();
		}

		getName(): string {
			return this.name;
		}
	}

	it('has no signal of cancellation, and everything else of the given one', () => {
		const given = new Context('given');
		const steady = uncancelable(given);
		expect(steady.getExecutionCancelSignal()).toBeUndefined();
		expect(steady.getName()).toBe('given');
		expect(steady.helpers).toBe(given.helpers);
		expect(given.getExecutionCancelSignal()?.aborted).toBe(true);
	});
});

describe('an AI model reads the output', () => {
	it.each([
		['of a context that says so', { isToolExecution: () => true }, TYPE, true],
		[
			'of a tool variant in a context that does not',
			{ isToolExecution: () => false },
			`${TYPE}Tool`,
			true,
		],
		['of a tool variant in n8n before 2.3', {}, `${TYPE}Tool`, true],
		['of the node itself', { isToolExecution: () => false }, TYPE, false],
		['of the node itself in n8n before 2.3', {}, TYPE, false],
	])('%s', (_what, part, type, expected) => {
		expect(runsAsTool(context<IExecuteFunctions>(part), node({ type }))).toBe(expected);
	});
});

describe('the test URL of a trigger', () => {
	const getNodeWebhookUrl = () => 'https://n8n.example.com/webhook/lazada/connect';

	it('is the one that n8n gives', () => {
		const getWebhookResourceUrl = (name: string) => `https://n8n.example.com/test/${name}`;
		const own = context<IWebhookFunctions>({ getNodeWebhookUrl, getWebhookResourceUrl });
		expect(readTestUrl(own)).toBe('https://n8n.example.com/test/default');
	});

	it('is made from the production URL in n8n before 2.34', () => {
		expect(readTestUrl(context<IWebhookFunctions>({ getNodeWebhookUrl }))).toBe(
			'https://n8n.example.com/webhook-test/lazada/connect',
		);
		const none = context<IWebhookFunctions>({ getNodeWebhookUrl: () => undefined });
		expect(readTestUrl(none)).toBeUndefined();
	});
});

describe('the expressions of a credential', () => {
	const own = { lazadaApi: { id: '7', name: 'My shop' } };
	const stored = { appKey: '={{ $json.key }}', appSecret: 'a=b', hours: 48, code: '' };

	/** What is found in a context in which n8n reads its row at once, or later. */
	async function read(credentials: INode['credentials'], getData: () => unknown): Promise<unknown> {
		const getCredentials = jest.fn(async () => await Promise.resolve({ getData }));
		const additionalData = { credentialsHelper: { getCredentials } };
		const getNode = () => node({ credentials });
		const found = await readStoredExpressions(
			context<IExecuteFunctions>({ getNode, additionalData }),
			'lazadaApi',
		);
		const asked = credentials === undefined ? [] : [[own.lazadaApi, 'lazadaApi']];
		expect(getCredentials.mock.calls).toEqual(asked);
		return found;
	}

	it('are found as they are stored', async () => {
		const expected = { appKey: '={{ $json.key }}' };
		expect(await read(own, async () => await Promise.resolve(stored))).toEqual(expected);
		expect(await read(own, () => stored)).toEqual(expected);
	});

	it('are none where the node has no credential of its own', async () => {
		expect(await read(undefined, () => stored)).toEqual({});
	});

	it('are not known where n8n does not show them', async () => {
		const part = { getNode: () => node({ credentials: own }) };
		const found = readStoredExpressions(context<IExecuteFunctions>(part), 'lazadaApi');
		expect(await found).toBeUndefined();
	});

	it.each([
		['={{ $secrets.vault.lazada }}', false],
		['={{$vars.appKey}}', false],
		['={{ $env.LAZADA_SECRET }}', false],
		[`={{ $secrets["my vault"]['app secret'] }}`, false],
		['={{ $json.appKey }}', true],
		['={{ $secrets[$json.vault].lazada }}', true],
		['={{ $vars.a || $json.b }}', true],
		['={{ $vars.a }}{{ $json.b }}', true],
		['={{ $secrets }}', true],
		['={{ $itemIndex }}', true],
		['=plain', true],
	])('%s may differ from item to item: %s', (expression, expected) => {
		expect(mayVary(expression)).toBe(expected);
	});
});

describe('the parameters of a node for its items', () => {
	/** A reader whose n8n says what it was asked for, and by which item. */
	function setUp(parameters: Record<string, unknown>, items: IDataObject[] = [{}]) {
		const asked = jest.fn(
			(name: string, itemIndex: number, fallback: unknown) =>
				`${name} ${itemIndex} ${String(fallback)}`,
		);
		const own = context<IExecuteFunctions>({
			getNodeParameter: asked,
			getInputData: () => items.map((json) => ({ json })),
		});
		return {
			asked,
			reader: new ParameterReader(own, node({ parameters: parameters as INode['parameters'] })),
		};
	}

	it.each<[string, unknown]>([
		['text', 'plain'],
		['empty text', ''],
		['a number', 7],
		['false', false],
		['null', null],
		['a list', ['a', { b: 'c' }]],
		['a collection', { parameter: [{ name: 'a', value: 'b = c' }] }],
		['text with braces', '{{ $json.a }}'],
	])('are read without asking n8n where they are constant: %s', (_what, value) => {
		const { asked, reader } = setUp({ field: value }, [{}, {}]);
		expect([0, 1].map((index) => reader.read('field', index, 'fallback'))).toEqual([value, value]);
		expect(asked).not.toHaveBeenCalled();
	});

	it.each(['={{ $json.token }}', '={{$json.token}}', '={{  $json.token  }}'])(
		'are read from the item where they are a plain member of it: %s',
		(field) => {
			const { asked, reader } = setUp({ field }, [{ token: 'a' }, { token: 7 }, {}]);
			expect([0, 1, 2].map((index) => reader.read('field', index, 'fallback'))).toEqual([
				'a',
				7,
				undefined,
			]);
			expect(asked).not.toHaveBeenCalled();
		},
	);

	it.each(['toString', 'constructor', '__proto__'])(
		'have nothing that an item only inherits: %s',
		(member) => {
			const { reader } = setUp({ field: `={{ $json.${member} }}` });
			expect(reader.read('field', 0, 'fallback')).toBeUndefined();
		},
	);

	it.each<[string, unknown]>([
		['an expression', '={{ $json.a + 1 }}'],
		['a member of a member', '={{ $json.a.b }}'],
		['a member by its name in brackets', '={{ $json["a"] }}'],
		['two expressions', '={{ $json.a }}{{ $json.b }}'],
		['text around an expression', '=x{{ $json.a }}'],
		['text that only begins as an expression', '=x'],
		['an expression in a collection', { parameter: [{ name: 'a', value: '={{ 1 }}' }] }],
		['an expression in a list', ['={{ 1 }}']],
	])('are asked of n8n for each item where they are %s', (_what, value) => {
		const { asked, reader } = setUp({ field: value }, [{}, {}]);
		expect([0, 1].map((index) => reader.read('field', index, 'fallback'))).toEqual([
			'field 0 fallback',
			'field 1 fallback',
		]);
		expect(asked).toHaveBeenCalledTimes(2);
	});

	it('are asked of n8n where the node has none of the name: it knows the default', () => {
		const { reader } = setUp({});
		expect(reader.read('field', 0, 'fallback')).toBe('field 0 fallback');
	});
});
