import { NodeConnectionTypes, type INodeProperties, type INodeTypeDescription } from 'n8n-workflow';

/** The description of a node that only tests use: one main input and output, each parameter as JSON. */
export function describeNode(
	name: string,
	parameters: string[],
	also: Partial<INodeTypeDescription> = {},
): INodeTypeDescription {
	return {
		displayName: name,
		name,
		group: ['transform'],
		version: 1,
		description: '',
		defaults: { name },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: parameters.map(
			(parameter): INodeProperties => ({
				displayName: parameter,
				name: parameter,
				type: 'json',
				default: '',
			}),
		),
		...also,
	};
}
