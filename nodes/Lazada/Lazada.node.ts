import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { getApiParameters } from './api/getApiParameters';
import { COMMON_FIELDS } from './calls/commonFields';
import { choiceFields } from './choiceFields';
import { LIST_SEARCH } from './pick/listSearch';
import { getCategoryAttributes } from './product/getCategoryAttributes';
import { getSaleProperties } from './product/getSaleProperties';
import { RESOURCES } from './resources';
import { executeOperation } from './run/executeOperation';
import { subtitleFor } from './subtitle';

const OPERATIONS = Object.fromEntries(
	RESOURCES.map(({ value, operations }) => [value, operations]),
);

export class Lazada implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Lazada',
		name: 'lazada',
		icon: { light: 'file:../../icons/lazada.svg', dark: 'file:../../icons/lazada.dark.svg' },
		group: ['transform'],
		version: [1, 2],
		defaultVersion: 2,
		subtitle: subtitleFor(RESOURCES),
		description: 'Authorize Lazada sellers, keep their tokens fresh, and call any API of Lazada',
		defaults: { name: 'Lazada' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'lazadaApi', required: true }],
		properties: [
			...choiceFields(RESOURCES),
			...RESOURCES.flatMap(({ operations }) => operations).flatMap(({ fields }) => fields),
			...COMMON_FIELDS,
		],
	};

	methods = {
		listSearch: LIST_SEARCH,
		loadOptions: { getSaleProperties },
		resourceMapping: { getApiParameters, getCategoryAttributes },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await executeOperation(this, OPERATIONS)];
	}
}
