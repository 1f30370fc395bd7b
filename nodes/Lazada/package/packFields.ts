import type { INodeProperties } from 'n8n-workflow';
import { isRecord } from '../../../lazada/json';
import { toText } from '../../shared/parameters';
import { pickField, readPicked } from '../calls/pickField';
import { showForOperation } from '../calls/show';
import type { NodeRun } from '../run/operation';
import type { Shipment } from './allocate';
import { itemFields, readWantedItems, type WantedItems } from './itemFields';

const show = showForOperation('package', 'pack');

/** The only one that Lazada takes [121328]. */
const DELIVERY_TYPE = 'dropship';

export const PACK_FIELDS: INodeProperties[] = [
	...itemFields(show),
	pickField({
		displayName: 'Shipment Provider',
		name: 'shipmentProvider',
		search: 'searchProviders',
		example: 'FM50',
		description:
			'The carrier, for cross-border shops that choose it. Leave it empty otherwise: Lazada chooses.',
		displayOptions: show(),
	}),
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add field',
		default: {},
		displayOptions: show(),
		options: [
			{
				displayName: 'Allocation Type',
				name: 'allocationType',
				type: 'options',
				default: '',
				options: [
					{
						name: 'As Lazada Says',
						value: '',
						description: 'Asks Lazada before packing, with one more call for every 20 orders',
					},
					{ name: 'NTFS (Cross-Border Shop)', value: 'NTFS' },
					{ name: 'TFS (Local Shop)', value: 'TFS' },
				],
				description: 'How Lazada allocates the carrier',
			},
			{
				displayName: 'Delivery Type',
				name: 'deliveryType',
				type: 'string',
				default: DELIVERY_TYPE,
				description: 'At present, Lazada takes dropship alone, also where the carrier collects',
			},
		],
	},
];

/** What one input item wants packed, and how. */
export interface WantedPack extends WantedItems {
	shipment: Shipment;
	deliveryType: string;
}

/** @throws LazadaError (`input`) */
export function readWantedPack(run: NodeRun, itemIndex: number): WantedPack {
	const added = run.parameters.value('additionalFields', itemIndex, {});
	const { allocationType, deliveryType } = isRecord(added) ? added : {};
	return {
		...readWantedItems(run, itemIndex),
		shipment: {
			allocationType: toText(allocationType),
			provider: readPicked(run, itemIndex, 'shipmentProvider'),
		},
		deliveryType: toText(deliveryType) || DELIVERY_TYPE,
	};
}
