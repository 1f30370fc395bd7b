import type { INodeProperties } from 'n8n-workflow';
import type { Show } from './show';

/**
 * *Return All* and *Limit*.
 *
 * @param hint what stands under *Return All*
 */
export function limitFields(show: Show, hint?: string): INodeProperties[] {
	return [
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: false,
			description: 'Whether to return all results or only up to a given limit',
			...(hint !== undefined && { hint }),
			displayOptions: show(),
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			description: 'Max number of results to return',
			displayOptions: show({ returnAll: [false] }),
		},
	];
}

/** *Simplify*, for operations that know which fields of a row one needs. */
export function simplifyField(show: Show): INodeProperties {
	return {
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
		displayOptions: show(),
	};
}
