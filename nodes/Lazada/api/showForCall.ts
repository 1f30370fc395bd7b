import type { INodeProperties } from 'n8n-workflow';

/** Shows a field for the operation *Call* only. */
export function showForCall(
	also: Record<string, Array<string | boolean>> = {},
): INodeProperties['displayOptions'] {
	return { show: { resource: ['api'], operation: ['call'], ...also } };
}
