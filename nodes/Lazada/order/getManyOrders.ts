import { apiOperation } from '../calls/apiOperation';
import { pickFields } from '../calls/pickFields';

const NEEDED = ['order_id', 'order_number', 'statuses', 'created_at', 'updated_at', 'price'];

/** Orders by the time of their creation or change. */
export const getManyOrders = apiOperation({
	resource: 'order',
	option: {
		value: 'getAll',
		name: 'Get Many',
		description: 'Get orders by status and time',
		action: 'Get many orders',
	},
	path: '/orders/get',
	simplify: pickFields(NEEDED),
});
