import type { INodeProperties } from 'n8n-workflow';
import { LazadaError } from '../../../lazada/errors';
import type { ItemsOfOrder } from '../../../lazada/packages/orderLists';
import type { Show } from '../calls/show';
import { orderField, readOrderId } from '../order/orderField';
import type { NodeRun } from '../run/operation';
import { readIdList } from './idList';

const SOME = 'some';

/** *Order*, and which of its items. */
export function itemFields(show: Show): INodeProperties[] {
	return [
		orderField(show),
		{
			displayName: 'Items',
			name: 'scope',
			type: 'options',
			default: 'pending',
			options: [
				{
					name: 'All Pending Items',
					value: 'pending',
					description: 'The items of the order that are not packed yet; Lazada is asked for them',
				},
				{ name: 'Some Items', value: SOME, description: 'The order items given by their IDs' },
			],
			description: 'Which items of the order it is about',
			displayOptions: show(),
		},
		{
			displayName: 'Order Item IDs',
			name: 'orderItemIds',
			type: 'string',
			default: '={{ $json.order_item_id }}',
			required: true,
			placeholder: 'e.g. 123456789012347, 123456789012348',
			description:
				'The order_item_id of Order → Get Items: one, several with commas between them, or a list from an expression',
			displayOptions: show({ scope: [SOME] }),
		},
	];
}

/** Items of an order as an input item gives them; all that are pending where it gives none. */
export type WantedItems = Omit<ItemsOfOrder, 'itemIds'> & Partial<Pick<ItemsOfOrder, 'itemIds'>>;

/** @throws LazadaError (`input`) */
export function readWantedItems(run: NodeRun, itemIndex: number): WantedItems {
	const orderId = readOrderId(run, itemIndex);
	if (run.parameters.text('scope', itemIndex) !== SOME) return { orderId };
	const given = run.parameters.value('orderItemIds', itemIndex, '');
	const itemIds = readIdList(given, 'order_item_id');
	const wrong = itemIds.find((id) => !/^\d+$/.test(id));
	if (wrong !== undefined) {
		throw new LazadaError('input', `"${wrong.slice(0, 60)}" isn't the ID of an order item`, {
			advice: 'Give digits alone, such as 123456789012347.',
		});
	}
	if (itemIds.length > 0) return { orderId, itemIds };
	throw new LazadaError('input', 'The order item IDs are missing', {
		advice:
			'Give the IDs of the items, or choose All Pending Items. If an expression gives them, it was empty for this item.',
	});
}
