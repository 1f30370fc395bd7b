import * as n8nWorkflow from 'n8n-workflow';
import {
	isExpression,
	type ICredentialsHelper,
	type IExecuteFunctions,
	type IHookFunctions,
	type INode,
	type IWebhookFunctions,
} from 'n8n-workflow';

// All that leans on how n8n works inside, with the version it was read in (n8n 2.41.1, n8n-core 2.41.1; differences of
// older ones named), the place it depends on, what it buys, and the test that fails when it changes.

/** A memory beside objects that n8n passes on. */
export interface Beside<T> {
	get(object: object): T | undefined;
	set(object: object, value: T): unknown;
}

/**
 * n8n hands a credential's hook and `authenticate` the very object that a node gave it (n8n 1.123 to 2.41:
 * `n8n-core/…/request-helpers/authentication.js`, `n8n/dist/credentials-helper.js`). So the two sides tell each other
 * things beside that object. Buys: n8n stores no command with the fields (before 2.34 it stores all of them), and the
 * node learns what the credential's code threw (before 2.34 n8n's error has no `cause`).
 * Test: `test/engine/generateToCredential.test.ts`, on the oldest n8n-core too.
 */
export function besideObjects<T>(): Beside<T> {
	return new WeakMap<object, T>();
}

/**
 * The same context, except that the user's stop does not abort its requests: n8n puts the abort signal of the
 * execution into each of them (`authentication.js`, `getExecutionCancelSignal`). Buys: a stop loses no tokens.
 * Test: `test/engine/stoppedExecution.test.ts`.
 */
export function uncancelable<Context extends object>(context: Context): Context {
	return Object.create(context, {
		getExecutionCancelSignal: { value: () => undefined },
	}) as Context;
}

/**
 * Whether an AI model gets to read the output. n8n gives a node's tool variant a name that ends in `Tool`; only some
 * agents run it in a context that says so itself, and n8n before 2.3 has no `isToolExecution`.
 * Test: `test/engine/aiTool.test.ts`, on the oldest n8n-core too.
 */
export function runsAsTool(context: IExecuteFunctions, { type }: INode): boolean {
	return ('isToolExecution' in context && context.isToolExecution()) || type.endsWith('Tool');
}

/**
 * The URL of a trigger's webhook while its test listens. n8n before 2.34 has no `getWebhookResourceUrl`; the path of
 * test webhooks is n8n's default unless `N8N_ENDPOINT_WEBHOOK_TEST` renames it.
 * Test: `test/e2e/connectTestUrl.test.ts`, by hand on n8n 2.20.
 */
export function readTestUrl(context: IWebhookFunctions | IHookFunctions): string | undefined {
	if ('getWebhookResourceUrl' in context) return context.getWebhookResourceUrl('default');
	return context.getNodeWebhookUrl('default')?.replace('/webhook/', '/webhook-test/');
}

/** What n8n's contexts have of their own, beside what their types say. */
interface Inside {
	additionalData: { credentialsHelper: Pick<ICredentialsHelper, 'getCredentials'> };
}

function hasInside(context: object): context is Inside {
	return 'additionalData' in context;
}

/**
 * The fields of the node's credential that are stored as expressions, unresolved. n8n resolves them before a node gets
 * the credential, for the item that the node names, so the stored row is read (n8n 1.123 to 2.41: `additionalData` in
 * `n8n-core/…/node-execution-context.js`, `getCredentials` in `n8n/dist/credentials-helper.js`).
 * Buys: a credential without expressions is read once for all items, and n8n before 2.34, which stores all fields that
 * the hook is given, stores no value in place of an expression.
 * Test: `test/engine/credentialExpressions.test.ts`, on the oldest n8n-core too.
 *
 * @returns by the names of the fields; `undefined` where the context does not show what is stored
 */
export async function readStoredExpressions(
	context: Pick<IExecuteFunctions, 'getNode'>,
	type: string,
): Promise<Record<string, string> | undefined> {
	if (!hasInside(context)) return undefined;
	const own = context.getNode().credentials?.[type];
	if (own === undefined) return {};
	const row = await context.additionalData.credentialsHelper.getCredentials(own, type);
	const found = Object.entries(await row.getData()).filter(
		(field): field is [string, string] => typeof field[1] === 'string' && isExpression(field[1]),
	);
	return Object.fromEntries(found);
}

/** What is the same for all items: variables and secrets of the whole n8n, and its environment. */
const SAME_FOR_ALL = /^=\{\{ *\$(?:secrets|vars|env)(?:\.\w+|\[(?:"[^"]*"|'[^']*')\])+ *\}\}$/;

/** Whether the value of an expression may differ from item to item. */
export function mayVary(expression: string): boolean {
	return !SAME_FOR_ALL.test(expression);
}

/** How a parameter is read for each item. */
type Source = { constant: unknown } | { member: string } | 'computed';

/** What n8n puts in for a field that was dragged in from the item: `={{ $json.refreshToken }}`. */
const MEMBER_OF_ITEM = /^=\{\{ *\$json\.([A-Za-z_]\w*) *\}\}$/;

function hasExpression(value: unknown): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	return typeof value === 'object' && value !== null && Object.values(value).some(hasExpression);
}

function findSource(value: unknown): Source {
	if (value === undefined) return 'computed';
	if (!hasExpression(value)) return { constant: value };
	const member = typeof value === 'string' ? MEMBER_OF_ITEM.exec(value)?.[1] : undefined;
	return member === undefined ? 'computed' : { member };
}

/**
 * Reads a node's parameters for its items, as `getNodeParameter` does. n8n evaluates each expression in a sandbox of
 * its own, which takes as long as half a request (2.41), so constants and plain members of the item are read directly.
 * Buys: a factor of 1.7 in time for 1,000 items (`npm run bench -- --only refresh`).
 * Test: `test/engine/parameterReader.test.ts`.
 */
export class ParameterReader {
	private readonly sources = new Map<string, Source>();

	/** @param node of the context, which n8n copies each time it is asked for it */
	constructor(
		private readonly context: IExecuteFunctions,
		private readonly node: INode,
	) {}

	/** @param fallback where the node has no such parameter */
	read(name: string, itemIndex: number, fallback: unknown): unknown {
		const source = this.sources.get(name) ?? findSource(this.node.parameters?.[name]);
		this.sources.set(name, source);
		if (source === 'computed') return this.context.getNodeParameter(name, itemIndex, fallback);
		if ('constant' in source) return source.constant;
		const { json } = this.context.getInputData()[itemIndex];
		return Object.hasOwn(json, source.member) ? json[source.member] : undefined;
	}
}

/** `form-data`'s object, as the HTTP Request node builds it. */
interface BuiltForm {
	getHeaders(): Record<string, string>;
	_streams: unknown[];
}

/**
 * Whether a body is the multipart form that n8n's HTTP Request node has built. It has no public way to read its parts,
 * so they are read from `_streams`: a header, a value and a footer for each (form-data 4).
 * Buys: multipart forms of HTTP Request can be signed. Test: `test/unit/client/sign/signMultipart.test.ts`.
 */
export function isBuiltForm(value: unknown): value is BuiltForm {
	return (
		typeof value === 'object' &&
		value !== null &&
		'getHeaders' in value &&
		'_streams' in value &&
		Array.isArray(value._streams)
	);
}

/**
 * Names that n8n's HTTP client (axios) drops where it writes a query or form; what is signed must be sent.
 * Test: `test/engine/callAnyParameters.test.ts`.
 */
export const DROPPED_NAMES: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/**
 * Keeps n8n from following redirects: another host must not get the token. n8n before 2.41 looks at `maxRedirects`
 * only in the older kind of options, and otherwise at `disableFollowRedirect`. Test: `test/engine/redirects.test.ts`.
 */
export const NO_REDIRECTS = { maxRedirects: 0, disableFollowRedirect: true } as const;

/**
 * Whether n8n routes an item to the error output also where its json has `details` beside `error` and `message`: from
 * n8n 2.34.6 on (`n8n-core/…/workflow-execute.js`, `handleNodeErrorOutput`; n8n-core 2.34.4). n8n doesn't tell its
 * version, but n8n-workflow has this export from 2.35.0 on. Buys: a workflow reads Lazada's reasons one by one.
 * Test: `test/engine/callItemRefusals.test.ts`, on the oldest n8n-core too.
 */
export const ROUTES_DETAILS = 'NodeVersionNotFoundError' in n8nWorkflow;

/**
 * The parameter *Path* in the expression of a subtitle, as it is saved: its mode, its value, and the name by which the
 * list showed it. `$parameter["path"]` gives the value alone; the proxy behind `$parameter` gives the whole in `toJSON`
 * (n8n-workflow 1.120 to 2.41: `workflow-data-proxy.js`, `nodeParameterGetter`). Buys: the canvas says *Get Orders*.
 * Without it, the canvas names the operation. Test: `test/unit/nodes/Lazada/subtitle.test.ts`.
 */
export const CHOSEN_API = '$parameter.toJSON?.().path';
