import type { Reviews } from '../records/reviewRecords';
import type { BusinessApi } from './api';
import { readIds } from './readers';
import { findReviews, isOutdated } from './reviewWindow';
import { DONE, notDone } from './success';

const MAX_IDS = 10;

function describeReview(reviews: Reviews, index: number) {
	const seller_reply = reviews.reply(index);
	return {
		id: reviews.id(index),
		product_id: reviews.itemId(index),
		review_content: `ดีมาก ${index}`,
		review_type: 'PRODUCT_REVIEW',
		ratings: { overall_rating: 1 + (index % 5), product_rating: 1 + (index % 5) },
		can_reply: seller_reply === undefined,
		...(seller_reply !== undefined && { seller_reply }),
		create_time: reviews.createdAt(index),
		submit_time: reviews.createdAt(index),
	};
}

/** `/review/seller/list/v2`: at most 10 reviews by their ids; it leaves out those that do not exist. */
export const getReviews: BusinessApi = {
	methods: ['GET'],
	under: 'top',
	answer(call) {
		const ids = readIds(call, 'id_list');
		if (ids.length > MAX_IDS) {
			return notDone('PARAMS_VALIDATE_ERROR', `id_list has more than ${MAX_IDS} ids`);
		}
		const reviews = findReviews(call);
		const now = call.world.now();
		const known = ids.flatMap((id) => reviews.find(id) ?? []);
		return {
			data: {
				review_list: known
					.filter((index) => !isOutdated(reviews, index, now))
					.map((index) => describeReview(reviews, index)),
				outdated_reviews: known
					.filter((index) => isOutdated(reviews, index, now))
					.map((index) => reviews.id(index)),
			},
			...DONE,
		};
	},
};
