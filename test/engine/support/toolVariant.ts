import { NodeConnectionTypes, type INodeProperties, type INodeType } from 'n8n-workflow';

/**
 * What n8n makes of a node with `usableAsTool`: the same code under a name that ends in *Tool*, without inputs, put
 * out as a tool. After `convertNodeToAiTool` of n8n's tool generation.
 */
export function asTool(node: INodeType): INodeType {
	const { description } = node;
	if (!description.usableAsTool) throw new Error(`${description.name} is not usable as a tool`);
	const toolDescription: INodeProperties = {
		displayName: 'Description',
		name: 'toolDescription',
		type: 'string',
		default: description.description,
	};
	return Object.assign(Object.create(node) as INodeType, {
		description: {
			...description,
			name: `${description.name}Tool`,
			displayName: `${description.displayName} Tool`,
			inputs: [],
			outputs: [NodeConnectionTypes.AiTool],
			usableAsTool: undefined,
			properties: [toolDescription, ...description.properties],
		},
	});
}
