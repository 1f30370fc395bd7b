import type { IExecuteFunctions, INode } from 'n8n-workflow';
import type { LazadaContext } from './credential';

/** How a parameter is read for each item. */
type Source = { constant: unknown } | { member: string } | 'computed';

/** What n8n puts in for a field that was dragged in from the item: `={{ $json.refreshToken }}`. */
const MEMBER_OF_ITEM = /^=\{\{ *\$json\.([A-Za-z_]\w*) *\}\}$/;

const nodes = new WeakMap<LazadaContext, INode>();
const sources = new WeakMap<IExecuteFunctions, Map<string, Source>>();

/** The node of a run. n8n copies it each time it is asked for it, which is too much for each of thousands of calls. */
export function nodeOf(context: LazadaContext): INode {
	const node = nodes.get(context) ?? context.getNode();
	nodes.set(context, node);
	return node;
}

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

function sourceOf(context: IExecuteFunctions, name: string): Source {
	const known = sources.get(context) ?? new Map<string, Source>();
	sources.set(context, known);
	const source = known.get(name) ?? findSource(nodeOf(context).parameters?.[name]);
	known.set(name, source);
	return source;
}

/**
 * A parameter's value for an item, as `getNodeParameter` gives it.
 *
 * n8n evaluates each expression in a sandbox of its own, which takes as long as half a request. With thousands of
 * items that counts, so what needs no evaluation is read directly: constants, and plain members of the item.
 *
 * @param standard where the node has no such parameter
 */
export function itemParameter(
	context: IExecuteFunctions,
	name: string,
	itemIndex: number,
	standard: unknown,
): unknown {
	const source = sourceOf(context, name);
	if (source === 'computed') return context.getNodeParameter(name, itemIndex, standard);
	if ('constant' in source) return source.constant;
	const { json } = context.getInputData()[itemIndex];
	return Object.hasOwn(json, source.member) ? json[source.member] : undefined;
}
