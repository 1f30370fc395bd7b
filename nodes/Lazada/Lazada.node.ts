import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { buildAuthUrl } from './authorization/buildAuthUrl';
import { generateAccessToken } from './authorization/generateAccessToken';
import { refreshAccessToken } from './authorization/refreshAccessToken';
import { readCredential, type LazadaCredential } from './credential';
import { hintsFor } from './hints';
import { nodeError } from './nodeError';

const operations = [buildAuthUrl, generateAccessToken, refreshAccessToken];

export class Lazada implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Lazada',
		name: 'lazada',
		icon: { light: 'file:../../icons/lazada.svg', dark: 'file:../../icons/lazada.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Authorize Lazada sellers and keep their tokens fresh',
		defaults: { name: 'Lazada' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'lazadaApi', required: true }],
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [{ name: 'Authorization', value: 'authorization' }],
				default: 'authorization',
			},
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				options: operations.map(({ option }) => option),
				default: 'buildAuthUrl',
				displayOptions: { show: { resource: ['authorization'] } },
			},
			...operations.flatMap(({ fields }) => fields),
		],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const items = this.getInputData();
		const name = this.getNodeParameter('operation', 0);
		const operation = operations.find(({ option }) => option.value === name) ?? buildAuthUrl;
		const output: INodeExecutionData[] = [];
		let credential: LazadaCredential | undefined;
		for (let itemIndex = 0; itemIndex < items.length; itemIndex++) {
			try {
				credential ??= await readCredential(this);
				const json = await operation.execute(this, itemIndex, credential);
				output.push({ json, pairedItem: { item: itemIndex } });
			} catch (error) {
				const problem = nodeError(this.getNode(), error, itemIndex);
				if (!this.continueOnFail()) throw problem;
				const { message, description } = problem;
				output.push({
					json: { error: message, details: description ?? null },
					pairedItem: { item: itemIndex },
				});
			}
		}
		const hints = hintsFor(
			output.map(({ json }) => json),
			Date.now(),
		);
		if (hints.length > 0) this.addExecutionHints(...hints);
		return [output];
	}
}
