import { findRecords, type BusinessApi, type BusinessCall } from './api';
import { findItemProblem, findListProblem, readEntries, type NamedItems } from './fulfillment';
import { readJson } from './readers';
import { allocationType } from './shipmentProviders';
import { DONE, ITEM_DONE, notDone } from './success';

/** How orders are to be shipped. */
interface How {
	shipping_allocate_type?: string;
	shipment_provider_code?: string;
}

/** Packs those items of an order that can be packed, into one package. */
function packOrder(call: BusinessCall, { order_id, order_item_list }: NamedItems) {
	const { orders, packages } = findRecords(call);
	const itemIds = order_item_list.map(Number);
	const problems = new Map(itemIds.map((id) => [id, findItemProblem(call, order_id, id)]));
	const good = [...problems.keys()].filter((id) => problems.get(id) === undefined);
	const made = good.length > 0 ? packages.make(good) : undefined;
	for (const id of good) orders.setItemStatus(id, 'packed', call.world.now());
	return {
		order_id,
		order_item_list: itemIds.map((order_item_id) => {
			const problem = problems.get(order_item_id);
			return {
				order_item_id,
				...(problem ?? ITEM_DONE),
				package_id: problem ? '' : (made?.id ?? ''),
				tracking_number: problem ? '' : (made?.trackingNumber ?? ''),
				shipment_provider: problem ? '' : 'Sandbox Express',
			};
		}),
	};
}

/** `/order/fulfill/pack`: accepted as a whole, and refused item by item. */
export const pack: BusinessApi = {
	methods: ['POST'],
	under: 'result',
	answer(call) {
		const entries = readEntries<NamedItems>(call, 'packReq', 'pack_order_list');
		const problem = findListProblem(entries, 'pack_order_list');
		if (problem !== undefined) return notDone('700000', problem);
		const { shipping_allocate_type, shipment_provider_code } = readJson(call, 'packReq') as How;
		const type = allocationType(call);
		if (shipping_allocate_type !== type) {
			return notDone('700000', `shipping_allocate_type of this shop is ${type}`);
		}
		if (type === 'NTFS' && !shipment_provider_code) {
			return notDone('700000', 'shipment_provider_code is missing');
		}
		return { data: { pack_order_list: entries.map((entry) => packOrder(call, entry)) }, ...DONE };
	},
};
