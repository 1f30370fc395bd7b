import { toIdValue } from '../../../lazada/packages/orderLists';
import { executeBatches } from '../calls/executeBatches';
import { showForOperation } from '../calls/show';
import type { BatchOperation } from '../run/operation';
import { readPace } from '../run/paceOptions';
import { itemFields, readWantedItems, type WantedItems } from './itemFields';
import { joinKnown, knowItems } from './pendingItems';
import { askProviders, PROVIDERS } from './providers';

/** The carriers of each order: one call for several orders would only give those that take all of them. */
export const getShipmentProviders: BatchOperation = {
	option: {
		value: 'getProviders',
		name: 'Get Shipment Providers',
		description:
			'Get the carriers that take items of an order, and the allocation type to pack with',
		action: 'Get the shipment providers of an order',
	},
	fields: itemFields(showForOperation('package', 'getProviders')),
	pace: readPace,
	async executeAll(run) {
		return await executeBatches<WantedItems>(run, {
			target: PROVIDERS.target,
			max: 1,
			read: readWantedItems,
			sameAs: ({ orderId }) => orderId,
			async perform(entries, { send }) {
				const known = await knowItems(send, entries);
				const orders = joinKnown(known);
				const found = orders.length === 0 ? undefined : await askProviders(send, orders);
				return known.map((one) =>
					one instanceof Error
						? one
						: {
								order_id: toIdValue(one.orderId),
								order_item_ids: one.itemIds.map(toIdValue),
								...found?.data,
							},
				);
			},
		});
	},
};
