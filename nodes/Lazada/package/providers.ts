import type { IDataObject } from 'n8n-workflow';
import { isRecord, readText, type JsonRecord } from '../../../lazada/json';
import { writeOrders, type ItemsOfOrder } from '../../../lazada/packages/orderLists';
import type { SendMore } from '../calls/callRequest';
import { batchTarget } from './batchTarget';

export const PROVIDERS = batchTarget('/order/shipment/providers/get');

/** A carrier that takes the items. */
export interface Provider {
	name: string;
	code: string;
}

/** What Lazada says of how orders are shipped. */
export interface Allocation {
	/** `TFS` for local shops, `NTFS` for cross-border ones. */
	type: string;
	/** Whether Lazada chooses the carrier. */
	isByLazada: boolean;
	providers: readonly Provider[];
	/** As Lazada gave it. */
	data: IDataObject;
}

function toProvider(record: JsonRecord): Provider {
	const name = readText(record, 'name');
	return { name, code: readText(record, 'provider_code') || name };
}

/**
 * Asks which carriers take the items of orders, and which allocation type packing them needs.
 *
 * @throws LazadaError
 */
export async function askProviders(
	send: SendMore,
	orders: readonly ItemsOfOrder[],
): Promise<Allocation> {
	const { target, parameter, list } = PROVIDERS;
	const request = `{"${list}":${writeOrders(orders, 'order_item_ids')}}`;
	const { result } = await send(target, { [parameter]: request });
	const data = isRecord(result) && isRecord(result.data) ? result.data : {};
	const all: unknown[] = Array.isArray(data.shipment_providers) ? data.shipment_providers : [];
	return {
		type: readText(data, 'shipping_allocate_type'),
		isByLazada: ['1', 'true'].includes(String(data.platform_default)),
		providers: all.filter(isRecord).map(toProvider),
		data: data as IDataObject,
	};
}
