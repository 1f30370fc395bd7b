import { NodeConnectionTypes, type IExecuteFunctions, type INodeType } from 'n8n-workflow';
import { describeNode } from './describe';

interface Tool {
	invoke(input: object): Promise<string>;
}

/** An agent that calls its tools itself, as n8n's earlier agents and its editor do. */
export const callingAgent: INodeType = {
	description: describeNode('callingAgent', [], {
		inputs: [NodeConnectionTypes.Main, NodeConnectionTypes.AiTool],
	}),
	async execute(this: IExecuteFunctions) {
		const [tool] = (await this.getInputConnectionData(NodeConnectionTypes.AiTool, 0)) as Tool[];
		return [[{ json: { answer: await tool.invoke({}) } }]];
	},
};
