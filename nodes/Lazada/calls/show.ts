import type { IDisplayOptions } from 'n8n-workflow';

type Conditions = NonNullable<IDisplayOptions['show']>;

/** Shows a field for one operation of one resource. */
export type Show = (also?: Conditions) => IDisplayOptions;

/** @returns what shows a field for one operation, or for some, of one resource */
export function showForOperation(resource: string, ...operations: string[]): Show {
	return (also = {}) => ({ show: { resource: [resource], operation: operations, ...also } });
}
