import {
	NodeConnectionTypes,
	type EngineResponse,
	type IExecuteFunctions,
	type INodeType,
} from 'n8n-workflow';
import { describeNode } from './describe';

/** An agent that asks the engine to run its tool and goes on with what came of it, as n8n's newer agents do. */
export const askingAgent: INodeType = {
	description: describeNode('askingAgent', [], {
		inputs: [NodeConnectionTypes.Main, NodeConnectionTypes.AiTool],
	}),
	async execute(this: IExecuteFunctions, response?: EngineResponse) {
		const [result] = response?.actionResponses ?? [];
		if (result !== undefined) {
			const { data, error } = result.data;
			const seen = data?.ai_tool?.[0]?.map(({ json }) => json) ?? { error: error?.message };
			return await Promise.resolve([[{ json: { answer: JSON.stringify(seen) } }]]);
		}
		const [tool] = this.getParentNodes(this.getNode().name, {
			connectionType: NodeConnectionTypes.AiTool,
			depth: 1,
		});
		return {
			actions: [
				{
					actionType: 'ExecutionNodeAction',
					nodeName: tool.name,
					input: {},
					type: NodeConnectionTypes.AiTool,
					id: 'call-1',
					metadata: {},
				},
			],
			metadata: {},
		};
	},
};
