import type { IDataObject } from 'n8n-workflow';
import type { Execution } from './execution';
import type { Host, Step } from './host';

/** Runs one of the node's daily jobs, such as Order → Get Many (`order`, `getAll`). */
export async function runJob(
	host: Host,
	resource: string,
	operation: string,
	parameters: IDataObject,
	step: Step,
): Promise<Execution> {
	return await host.lazada(operation, { resource, ...parameters }, step);
}
