import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { call } from './api/call';
import { searchPaths } from './api/searchPaths';
import { buildAuthUrl } from './authorization/buildAuthUrl';
import { generateAccessToken } from './authorization/generateAccessToken';
import { refreshAccessToken } from './authorization/refreshAccessToken';
import { hintsFor } from './hints';
import { inOrder } from './inOrder';
import { itemOutcome, throwIfNothingWasDone } from './itemOutcome';
import type { Operation } from './operation';
import { startRun } from './run';

const authorizationOperations = [buildAuthUrl, generateAccessToken, refreshAccessToken];

function operationOf(context: IExecuteFunctions): Operation {
	if (context.getNodeParameter('resource', 0) === 'api') return call;
	const name = context.getNodeParameter('operation', 0);
	return authorizationOperations.find(({ option }) => option.value === name) ?? buildAuthUrl;
}

export class Lazada implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Lazada',
		name: 'lazada',
		icon: { light: 'file:../../icons/lazada.svg', dark: 'file:../../icons/lazada.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Authorize Lazada sellers, keep their tokens fresh, and call any API of Lazada',
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
				options: [
					{ name: 'API', value: 'api' },
					{ name: 'Authorization', value: 'authorization' },
				],
				default: 'authorization',
			},
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				options: authorizationOperations.map(({ option }) => option),
				default: 'buildAuthUrl',
				displayOptions: { show: { resource: ['authorization'] } },
			},
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				options: [call.option],
				default: 'call',
				displayOptions: { show: { resource: ['api'] } },
			},
			...[...authorizationOperations, call].flatMap(({ fields }) => fields),
		],
	};

	methods = { listSearch: { searchPaths } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const items = this.getInputData();
		if (items.length === 0) return [[]];
		const operation = operationOf(this);
		const run = startRun(this, operation);
		const concurrency = run.then(
			(shared) => shared.concurrency,
			() => 1,
		);
		const outcomes = await inOrder(
			items.length,
			await concurrency,
			async (itemIndex) => await itemOutcome(this, operation, run, itemIndex),
		);
		throwIfNothingWasDone(this, outcomes);
		const output = outcomes.flatMap((outcome) => outcome.output);
		const hints = hintsFor(
			output.map(({ json }) => json),
			Date.now(),
		);
		if (hints.length > 0) this.addExecutionHints(...hints);
		return [output];
	}
}
