import { apiOperation } from '../calls/apiOperation';
import { pickFields } from '../calls/pickFields';

/** How good the shop is, in four figures. */
export const getMetrics = apiOperation({
	resource: 'shop',
	option: {
		value: 'getMetrics',
		name: 'Get Metrics',
		description:
			"Get the shop's share of positive ratings, of orders shipped on time and of chats answered, and how fast they are",
		action: 'Get metrics of a shop',
	},
	path: '/seller/metrics/get',
	simplify: pickFields([
		'seller_id',
		'positive_seller_rating',
		'ship_on_time',
		'response_rate',
		'response_time',
		'main_category_id',
		'main_category_name',
	]),
});
