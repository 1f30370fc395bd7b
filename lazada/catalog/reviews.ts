import { list, number, required, text, time } from './builders';
import { type ApiPath, get, getThatChanges } from './entry';

/** What buyers say of products. */
export const REVIEWS: readonly ApiPath[] = [
	get('/review/seller/history/list', 'Get Review IDs', {
		use: "Get the IDs of a product's reviews in a period of the last 90 days",
		synonyms: ['list reviews', 'ratings', 'stars', 'feedback', 'comments'],
		answer: 'success',
		parameters: [
			text('item_id', 'Product ID', required),
			time('start_time', 'From', required),
			time('end_time', 'To', required),
			number('order_id', 'Order ID'),
		],
	}),
	get('/review/seller/list/v2', 'Get Reviews by ID', {
		use: 'Get up to 10 reviews with their ratings, texts, pictures and replies',
		synonyms: ['ratings', 'stars', 'feedback', 'comments', 'review details'],
		answer: 'success',
		parameters: [list('id_list', 'Review IDs', [111111111111, 111111111112], required)],
		batch: { parameter: 'id_list', max: 10 },
	}),
	getThatChanges('/review/seller/reply/add', 'Reply to Review', {
		use: 'Reply to a review, once and in at most 500 characters',
		synonyms: ['answer review', 'rating', 'feedback', 'comment'],
		answer: 'success',
		parameters: [number('id', 'Review ID', required), text('content', 'Reply', required)],
	}),
];
