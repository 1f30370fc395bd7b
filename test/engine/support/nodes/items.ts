import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeNode } from './describe';

/** Starts a workflow with items, files included. They come as JSON text, of which n8n resolves no expressions. */
export const items: INodeType = {
	description: describeNode('items', ['items']),
	async execute(this: IExecuteFunctions) {
		const given = this.getNodeParameter('items', 0) as string;
		return await Promise.resolve([JSON.parse(given) as INodeExecutionData[]]);
	},
};
