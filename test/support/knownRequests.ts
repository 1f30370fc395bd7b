import { FormData } from 'undici';
import type { KnownApi, KnownParameter } from '../../sandbox/reference/knownApis';
import type { SandboxClient } from './sandboxClient';

const DAYS: Record<string, string> = { 'yyyy-MM-dd': '2026-11-01', yyyyMMdd: '20261101' };

/** Looks like a number too: the reference calls many of those text. */
const TEXT = '1';

function makeMember(parameter: KnownParameter): unknown {
	const { type, fields } = parameter;
	if (type === 'object') return makeMembers(fields ?? []);
	if (type === 'object[]') return [makeMembers(fields ?? [])];
	if (type === 'number[]') return [1];
	if (type === 'string[]') return ['1'];
	if (type === 'payload') return {};
	return type === 'number' ? 1 : makeText(parameter);
}

function makeMembers(fields: KnownParameter[]): Record<string, unknown> {
	const needed = fields.filter(({ required }) => required);
	return Object.fromEntries(needed.map((field) => [field.name, makeMember(field)]));
}

function makeText({ type, format, choices }: KnownParameter): string {
	if (choices) return choices[0];
	if (format !== undefined) return DAYS[format];
	return type === 'boolean' ? 'true' : TEXT;
}

/** Made values for all that an API needs, but its files. */
export function makeParameters({ parameters }: KnownApi): Record<string, string> {
	const texts = parameters.filter(({ required, type }) => required && type !== 'byte[]');
	return Object.fromEntries(
		texts.map((parameter) => {
			const member = makeMember(parameter);
			return [parameter.name, typeof member === 'string' ? member : JSON.stringify(member)];
		}),
	);
}

/** Calls an API with parameters, and with the files that it needs, apart from one parameter or file. */
export async function callKnown(
	client: SandboxClient,
	api: KnownApi,
	parameters: Record<string, string>,
	without?: string,
): Promise<Record<string, unknown>> {
	const given = Object.fromEntries(Object.entries(parameters).filter(([name]) => name !== without));
	const files = api.parameters.filter(({ required, type }) => required && type === 'byte[]');
	if (files.length === 0) {
		const [method] = api.methods;
		return await (method === 'GET' ? client.get(api.path, given) : client.post(api.path, given));
	}
	const form = new FormData();
	for (const [name, value] of client.signed(api.path, given)) form.append(name, value);
	for (const { name } of files) {
		if (name !== without) form.append(name, new Blob(['x']), 'x.bin');
	}
	return await client.send(api.path, form);
}
