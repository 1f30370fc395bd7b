import { NodeConnectionTypes, type INodeProperties, type INodeTypeDescription } from 'n8n-workflow';

/** The least that n8n must know of a node. */
export function describe(className: string, properties: INodeProperties[]): INodeTypeDescription {
	return {
		displayName: className,
		name: className.charAt(0).toLowerCase() + className.slice(1),
		group: ['transform'],
		version: 1,
		description: 'Part of the bench of n8n-nodes-lazada',
		defaults: { name: className },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties,
	};
}
