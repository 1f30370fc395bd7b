import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { call } from './api/call';
import { getApiParameters } from './api/getApiParameters';
import { searchPaths } from './api/searchPaths';
import { buildAuthUrl } from './authorization/buildAuthUrl';
import { generateAccessToken } from './authorization/generateAccessToken';
import { refreshAccessToken } from './authorization/refreshAccessToken';
import { executeOperation } from './run/executeOperation';
import type { Operations } from './run/operation';
import { subtitleFor } from './subtitle';

const authorizationOperations = [buildAuthUrl, generateAccessToken, refreshAccessToken];

const OPERATIONS: Operations = {
	api: [call],
	authorization: authorizationOperations,
};

/** Which operation, and the fields of each. */
const PROPERTIES: INodeProperties[] = [
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
];

export class Lazada implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Lazada',
		name: 'lazada',
		icon: { light: 'file:../../icons/lazada.svg', dark: 'file:../../icons/lazada.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: subtitleFor(OPERATIONS),
		description: 'Authorize Lazada sellers, keep their tokens fresh, and call any API of Lazada',
		defaults: { name: 'Lazada' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'lazadaApi', required: true }],
		properties: PROPERTIES,
	};

	methods = { listSearch: { searchPaths }, resourceMapping: { getApiParameters } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await executeOperation(this, OPERATIONS)];
	}
}
