import type { IDataObject, IExecuteFunctions, INodeType } from 'n8n-workflow';
import { describeNode } from './describe';

/** Starts a workflow with the items of its parameter. */
export const items: INodeType = {
	description: describeNode('items', ['items']),
	async execute(this: IExecuteFunctions) {
		const given = this.getNodeParameter('items', 0) as IDataObject[];
		return await Promise.resolve([given.map((json) => ({ json }))]);
	},
};
