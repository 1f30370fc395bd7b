import { apiOperation } from '../calls/apiOperation';
import { showForOperation } from '../calls/show';
import { PartialOutput } from '../run/partialOutput';
import { noSuchReturn, readReturnId, returnField } from './returnField';
import { readReturnItems, simplifyReturn } from './simplifyReturn';

/** One return with its items. */
export const getReturn = apiOperation({
	resource: 'return',
	option: {
		value: 'get',
		name: 'Get',
		description:
			'Get a return with its items, amounts, tracking numbers and the deadline of the decision',
		action: 'Get a return',
	},
	path: '/order/reverse/return/detail/list',
	without: ['reverse_order_id'],
	fields: [returnField(showForOperation('return', 'get'))],
	read: (run, itemIndex) => ({ reverse_order_id: readReturnId(run, itemIndex) }),
	simplify: simplifyReturn,
	finish(rows, run, itemIndex) {
		if (rows.some((row) => readReturnItems(row).length > 0)) return new PartialOutput(rows, []);
		throw noSuchReturn(readReturnId(run, itemIndex));
	},
});
