import { apiOperation } from '../calls/apiOperation';
import { pickField, readPicked } from '../calls/pickField';
import { showForOperation } from '../calls/show';
import { findReviews } from './findReviews';
import { checkPeriod } from './reviewPeriod';
import { simplifyReview } from './simplifyReview';

const PATH = '/review/seller/history/list';
const show = showForOperation('review', 'getAll');

/** What buyers say of a product. */
export const getManyReviews = apiOperation({
	resource: 'review',
	option: {
		value: 'getAll',
		name: 'Get Many',
		description:
			"Get a product's reviews of a period of the last 90 days, with stars, text, pictures, and whether they can be replied to",
		action: 'Get many reviews of a product',
	},
	path: PATH,
	without: ['item_id'],
	fields: [
		pickField({
			displayName: 'Product',
			name: 'product',
			search: 'searchProducts',
			example: '2419854443',
			required: true,
			displayOptions: show(),
			description: 'Lazada gives the reviews of one product at a time',
		}),
	],
	shown: {
		start_time: {
			default: '={{ $now.minus(7, "days") }}',
			description:
				'At most 90 days ago. The node asks for the period in parts of 7 days, the most that Lazada allows.',
		},
		end_time: { default: '={{ $now }}' },
		order_id: { description: 'Only the reviews of this order' },
	},
	read(run, itemIndex) {
		checkPeriod(run, itemIndex, PATH, Date.now());
		return { item_id: readPicked(run, itemIndex, 'product') };
	},
	simplify: simplifyReview,
	finish: findReviews,
});
