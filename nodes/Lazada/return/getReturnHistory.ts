import { toIsoTime } from '../../../lazada/answers/isoTime';
import { apiOperation } from '../calls/apiOperation';

/** What was said and done about an item of a return. */
export const getReturnHistory = apiOperation({
	resource: 'return',
	option: {
		value: 'getHistory',
		name: 'Get History',
		description: 'Get what buyer, seller and Lazada said and did about an item of a return',
		action: 'Get the history of a return item',
	},
	path: '/order/reverse/return/history/list',
	shown: {
		reverse_order_line_id: {
			placeholder: 'e.g. 123456789012351',
			description: "The reverse_order_line_id of a return's items",
		},
	},
	simplify: (row) => ({ ...row, time: toIsoTime(row.time) ?? null }),
});
