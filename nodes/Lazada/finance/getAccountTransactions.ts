import type { IDataObject } from 'n8n-workflow';
import { apiOperation } from '../calls/apiOperation';
import { pickFields } from '../calls/pickFields';
import { changeFields, toAmount } from '../calls/readable';

const pickNeeded = pickFields([
	'transaction_number',
	'transaction_time',
	'type',
	'sub_type',
	'amount',
	'currency',
	'pmt_reference',
	'remarks',
]);

/** Without the bank account, which nobody asked for. */
function simplify(row: IDataObject): IDataObject {
	return pickNeeded(changeFields(row, toAmount, ['amount']));
}

/** What goes into the shop's account at Lazada and out of it. */
export const getAccountTransactions = apiOperation({
	resource: 'finance',
	option: {
		value: 'getAccountTransactions',
		name: 'Get Account Transactions',
		description:
			"Get the deposits, withdrawals and payments of the shop's account at Lazada in a period",
		action: 'Get account transactions',
	},
	path: '/finance/transaction/accountTransactions/query',
	shown: {
		start_time: {
			default: '={{ $now.minus(30, "days").toISODate() }}',
			description: 'The first day',
		},
		end_time: { default: '={{ $now.toISODate() }}', description: 'The last day' },
		transaction_number: { description: 'Only the transaction with this number' },
	},
	simplify,
});
