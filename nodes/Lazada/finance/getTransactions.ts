import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';
import { FEE_TYPES } from '../../../lazada/catalog/feeTypes';
import { apiOperation } from '../calls/apiOperation';
import { pickFields } from '../calls/pickFields';
import { changeFields, toAmount, toIsoDay } from '../calls/readable';

const pickNeeded = pickFields([
	'transaction_date',
	'transaction_type',
	'fee_name',
	'amount',
	'order_no',
	'orderItem_no',
	'seller_sku',
	'statement',
	'paid_status',
	'transaction_number',
]);

/** Lazada's sample has -1 for all of them [API reference]. */
const FEES: INodePropertyOptions[] = [
	{ name: '(All)', value: '-1' },
	...Object.entries(FEE_TYPES)
		.map(([value, name]) => ({ name, value }))
		.sort((one, other) => one.name.localeCompare(other.name)),
];

function simplify(row: IDataObject): IDataObject {
	const readable = changeFields(row, toAmount, ['amount']);
	return pickNeeded(changeFields(readable, toIsoDay, ['transaction_date']));
}

/** The lines of the shop's settlements. */
export const getTransactions = apiOperation({
	resource: 'finance',
	option: {
		value: 'getTransactions',
		name: 'Get Transactions',
		description:
			'Get every sale, fee and refund of a period as a line with its amount and the name of the fee',
		action: 'Get transactions with sales, fees and refunds',
	},
	path: '/finance/transaction/details/get',
	shown: {
		start_time: {
			default: '={{ $now.minus(30, "days").toISODate() }}',
			description:
				'The first day. The period may be as long as you like: the node asks for it in parts of 179 days, the most that Lazada allows.',
		},
		end_time: {
			default: '={{ $now.toISODate() }}',
			description: 'The last day, itself included',
		},
		trans_type: {
			displayName: 'Fee',
			type: 'options',
			options: FEES,
			default: '-1',
			description:
				"Only lines of this kind, such as commissions. For another fee, use an expression with its number, which is fee_type in Lazada's answer.",
		},
		trade_order_id: { description: 'Only lines of this order' },
		trade_order_line_id: { description: 'Only lines of this order item' },
	},
	simplify,
});
