import type { IDataObject } from 'n8n-workflow';
import { apiOperation } from '../calls/apiOperation';
import { pickFields } from '../calls/pickFields';
import { changeFields, readAmount, toAmount, toFlag } from '../calls/readable';

const AMOUNTS = [
	'opening_balance',
	'item_revenue',
	'other_revenue_total',
	'fees_total',
	'refunds',
	'closing_balance',
];

const pickNeeded = pickFields([
	'statement_number',
	'created_at',
	'paid',
	'payout',
	'currency',
	...AMOUNTS,
]);

/** Lazada writes what is paid out with its currency, `3962.41 SGD`, and whether it is paid as 0 or 1. */
function simplify(row: IDataObject): IDataObject {
	const { amount = row.payout, currency } = readAmount(row.payout) ?? {};
	const readable = changeFields(row, toAmount, AMOUNTS);
	const { paid, ...others } = changeFields(readable, toFlag, ['paid']);
	return pickNeeded({
		...others,
		...(paid !== undefined && { paid }),
		...(amount !== undefined && { payout: amount }),
		...(currency !== undefined && { currency }),
	});
}

/** The statements by which Lazada pays the shop. */
export const getPayouts = apiOperation({
	resource: 'finance',
	option: {
		value: 'getPayouts',
		name: 'Get Payouts',
		description:
			'Get the statements since a day: what Lazada pays the shop, of what revenue, fees and refunds, and whether it is paid',
		action: 'Get payouts',
	},
	path: '/finance/payout/status/get',
	isList: true,
	shown: {
		created_after: {
			default: '={{ $now.minus(3, "months").toISODate() }}',
			description: 'Statements that were made after this day',
		},
	},
	simplify,
});
