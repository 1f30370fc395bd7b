import type { INodeProperties } from 'n8n-workflow';
import { LazadaError } from '../../../lazada/errors';
import type { Show } from '../calls/show';
import type { NodeRun } from '../run/operation';
import { readIdList } from './idList';

/** *Package ID*: as Pack, and Get Items of an order, give it. */
export function packageIdField(show: Show): INodeProperties {
	return {
		displayName: 'Package ID',
		name: 'packageId',
		type: 'string',
		default: '={{ $json.package_id }}',
		required: true,
		placeholder: 'e.g. FP000000000000001',
		description:
			'The package_id that Pack returned, or that an order item has: one, several with commas between them, or a list from an expression',
		displayOptions: show(),
	};
}

/**
 * The packages that an item is about.
 *
 * @throws LazadaError (`input`)
 */
export function readPackageIds({ parameters }: NodeRun, itemIndex: number): string[] {
	const ids = readIdList(parameters.value('packageId', itemIndex, ''), 'package_id');
	if (ids.length > 0) return ids;
	throw new LazadaError('input', 'The Package ID is empty', {
		advice:
			'Give the package_id that Pack returned. An order item has one only after it was packed.',
	});
}
