import { executeBatches } from '../calls/executeBatches';
import { simplifyField } from '../calls/rowFields';
import { showForOperation } from '../calls/show';
import type { BatchOperation, NodeRun } from '../run/operation';
import { readPace } from '../run/paceOptions';
import { orderField, readOrderId } from './orderField';
import { ITEMS_OF_ORDERS, MAX_ORDERS, readOrderItems } from './readOrderItems';
import { simplifyItem } from './simplifyOrder';

const show = showForOperation('order', 'getItems');

interface Wanted {
	orderId: string;
	simplify: boolean;
}

function read(run: NodeRun, itemIndex: number): Wanted {
	const simplify = run.parameters.value('simplify', itemIndex, true) === true;
	return { orderId: readOrderId(run, itemIndex), simplify };
}

/** The items of orders: 50 orders of the workflow's items go into one call. */
export const getOrderItems: BatchOperation = {
	option: {
		value: 'getItems',
		name: 'Get Items',
		description: 'Get the items of an order, each unit sold as an item, 50 orders per call',
		action: 'Get the items of an order',
	},
	fields: [orderField(show), simplifyField(show)],
	pace: readPace,
	async executeAll(run) {
		return await executeBatches<Wanted>(run, {
			target: ITEMS_OF_ORDERS,
			max: MAX_ORDERS,
			read,
			sameAs: ({ orderId }) => orderId,
			async perform(entries, { send }) {
				const orderIds = [...new Set(entries.map(({ orderId }) => orderId))];
				const found = await readOrderItems(send, orderIds);
				return entries.map(({ orderId, simplify }) => {
					const items = found.get(orderId) ?? [];
					if (items instanceof Error) return items;
					return items.map(simplify ? simplifyItem : (item) => item);
				});
			},
		});
	},
};
