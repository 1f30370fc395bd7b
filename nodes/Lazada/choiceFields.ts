import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import type { Resource } from './resources';

function resourceField(
	resources: readonly Resource[],
	first: string,
	displayOptions: IDisplayOptions,
): INodeProperties {
	return {
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: resources.map(({ name, value }) => ({ name, value })),
		default: first,
		displayOptions,
	};
}

function operationField({ value, operations }: Resource): INodeProperties {
	const values = operations.map(({ option }) => String(option.value));
	const first = values.includes('getAll') ? 'getAll' : values[0];
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		options: operations.map(({ option }) => option),
		default: first,
		displayOptions: { show: { resource: [value] } },
	};
}

/**
 * *Resource* and *Operation*. n8n stores no value that is the default, so nodes saved with version 1 keep beginning with
 * *Authorization*.
 */
export function choiceFields(resources: readonly Resource[]): INodeProperties[] {
	return [
		resourceField(resources, 'authorization', { show: { '@version': [1] } }),
		resourceField(resources, 'order', { hide: { '@version': [1] } }),
		...resources.filter(({ operations }) => operations.length > 0).map(operationField),
	];
}
