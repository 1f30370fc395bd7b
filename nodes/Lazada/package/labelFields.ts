import type { INodeProperties } from 'n8n-workflow';
import { LazadaError } from '../../../lazada/errors';
import { isRecord } from '../../../lazada/json';
import { showForOperation } from '../calls/show';
import type { NodeRun } from '../run/operation';
import { packageIdField, readPackageIds } from './packageIds';

const show = showForOperation('package', 'getLabel');

export const LABEL_FIELDS: INodeProperties[] = [
	packageIdField(show),
	{
		displayName: 'Combine Into One File',
		name: 'combine',
		type: 'boolean',
		default: false,
		description:
			'Whether to return one file for every 20 packages, as Lazada makes it, rather than a file for each package',
		displayOptions: show(),
	},
	{
		displayName: 'Put Output File in Field',
		name: 'binaryPropertyName',
		type: 'string',
		default: 'data',
		required: true,
		hint: 'The name of the output binary field to put the file in',
		displayOptions: show(),
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add field',
		default: {},
		displayOptions: show(),
		options: [
			{
				displayName: 'Print Item List',
				name: 'printItemList',
				type: 'boolean',
				default: false,
				description: 'Whether the label also lists what is in the package',
			},
		],
	},
];

/** One package whose label an input item wants. */
export interface WantedLabel {
	packageId: string;
	itemIndex: number;
	/** The output field of the file. */
	field: string;
	printsItems: boolean;
}

/** Whether the labels of several packages come in one file: for the whole run, as the first item says. */
export function combines({ parameters }: NodeRun): boolean {
	return parameters.value('combine', 0, false) === true;
}

/** @throws LazadaError (`input`) */
export function readWantedLabels(run: NodeRun, itemIndex: number): WantedLabel[] {
	const field = run.parameters.text('binaryPropertyName', itemIndex);
	if (field === '') {
		throw new LazadaError('input', 'The output field of the file has no name', {
			advice: 'Enter a name as Put Output File in Field, such as data.',
		});
	}
	const added = run.parameters.value('additionalFields', itemIndex, {});
	const printsItems = isRecord(added) && added.printItemList === true;
	const ids = readPackageIds(run, itemIndex);
	return ids.map((packageId) => ({ packageId, itemIndex, field, printsItems }));
}
