import { apiOperation } from '../calls/apiOperation';
import { showForOperation } from '../calls/show';
import { includeItems, includeItemsField } from './includeItems';
import { orderField, readOrderId } from './orderField';
import { simplifyOrder } from './simplifyOrder';

const show = showForOperation('order', 'get');

/** One order. */
export const getOrder = apiOperation({
	resource: 'order',
	option: {
		value: 'get',
		name: 'Get',
		description: 'Get an order, with its items if wanted',
		action: 'Get an order',
	},
	path: '/order/get',
	without: ['order_id'],
	fields: [orderField(show), includeItemsField(show)],
	read: (run, itemIndex) => ({ order_id: readOrderId(run, itemIndex) }),
	simplify: simplifyOrder,
	finish: includeItems,
});
