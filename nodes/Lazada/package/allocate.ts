import { LazadaError } from '../../../lazada/errors';
import type { ItemsOfOrder } from '../../../lazada/packages/orderLists';
import type { SendMore } from '../calls/callRequest';
import { askInParts } from './askInParts';
import { askProviders, type Allocation } from './providers';

/** How items are shipped, as packing them takes it; empty texts where the form leaves it to Lazada. */
export interface Shipment {
	/** `TFS` or `NTFS`. */
	allocationType: string;
	/** Code of the carrier. */
	provider: string;
}

/** How one order is shipped, or why that isn't known. */
export type OrderShipment = { order: ItemsOfOrder } & (
	| { shipment: Shipment }
	| { error: LazadaError }
);

/**
 * The carrier that Lazada's answer leaves. Only cross-border shops name one, and only where Lazada doesn't choose it
 * itself [API reference, 120984].
 *
 * @throws LazadaError (`input`) where there are several
 */
function chooseProvider({ type, isByLazada, providers }: Allocation): string {
	if (type !== 'NTFS' || isByLazada || providers.length === 0) return '';
	if (providers.length === 1) return providers[0].code;
	const names = providers.map(({ name, code }) => (name === code ? code : `${name} (${code})`));
	throw new LazadaError('input', 'Several carriers take these items', {
		advice: `Nothing was packed. Choose the Shipment Provider: ${names.join(', ')}.`,
	});
}

function toShipment(allocation: Allocation, provider: string): Shipment {
	if (allocation.type === '') {
		throw new LazadaError('badAnswer', "Lazada doesn't say how these items are shipped", {
			advice: 'Choose the Allocation Type: TFS for a local shop, NTFS for a cross-border shop.',
		});
	}
	return { allocationType: allocation.type, provider: provider || chooseProvider(allocation) };
}

/** Finds out how orders are shipped: as the form says, otherwise as Lazada answers. */
export async function allocate(
	send: SendMore,
	orders: readonly ItemsOfOrder[],
	wanted: Shipment,
): Promise<OrderShipment[]> {
	if (wanted.allocationType !== '') return orders.map((order) => ({ order, shipment: wanted }));
	const parts = await askInParts(orders, async (some) => {
		return toShipment(await askProviders(send, some), wanted.provider);
	});
	return parts.flatMap((part) =>
		part.entries.map((order) =>
			'error' in part ? { order, error: part.error } : { order, shipment: part.answer },
		),
	);
}
