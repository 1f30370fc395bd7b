import type { INodeProperties } from 'n8n-workflow';
import { findApi } from '../../../lazada/catalog/catalog';
import { toParameterValue } from '../../../lazada/catalog/toParameterValue';
import { LazadaError } from '../../../lazada/errors';
import type { Show } from '../calls/show';
import type { NodeRun } from '../run/operation';

const CANCEL = '/order/reverse/cancel/create';
const SOME = 'some';

/** Which items of an order an operation is about: all, or some. An empty expression must not mean all. */
export function orderItemFields(show: Show): INodeProperties[] {
	return [
		{
			displayName: 'Items',
			name: 'scope',
			type: 'options',
			default: 'all',
			options: [
				{
					name: 'All Items',
					value: 'all',
					description: 'The whole order, apart from items that are canceled already',
				},
				{ name: 'Some Items', value: SOME, description: 'The order items given by their IDs' },
			],
			description: 'Which items of the order to cancel',
			displayOptions: show(),
		},
		{
			displayName: 'Order Item IDs',
			name: 'orderItemIds',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 123456789012347, 123456789012348',
			description:
				'The order_item_id of Get Items: several with commas between them, or a list from an expression',
			displayOptions: show({ scope: [SOME] }),
		},
	];
}

/**
 * @returns the IDs; `undefined` for all items of the order
 * @throws LazadaError (`input`)
 */
export function readItemIds(run: NodeRun, itemIndex: number): readonly string[] | undefined {
	if (run.parameters.text('scope', itemIndex) !== SOME) return undefined;
	const parameter = findApi(CANCEL)?.parameters.find(({ name }) => name === 'order_item_id_list');
	const given = run.parameters.value('orderItemIds', itemIndex, '');
	const list = parameter && toParameterValue(parameter, given, run.context.getTimezone());
	if (list !== undefined) return JSON.parse(list) as string[];
	throw new LazadaError('input', 'The order item IDs are missing', {
		advice:
			'Give the IDs of the items, or choose All Items to cancel the whole order. If an expression gives them, it was empty for this item.',
	});
}
