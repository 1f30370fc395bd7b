import { required, type BusinessApi } from './api';
import { findReviews } from './reviewWindow';
import { DONE, notDone } from './success';

/** `/review/seller/reply/add`: a write by GET. Each review takes one reply. */
export const replyToReview: BusinessApi = {
	methods: ['GET'],
	under: 'top',
	answer(call) {
		const reviews = findReviews(call);
		const index = reviews.find(Number(required(call, 'id')));
		const content = required(call, 'content');
		if (index === undefined) return notDone('PARAMS_VALIDATE_ERROR', 'There is no such review');
		if (reviews.reply(index) !== undefined) {
			return notDone('PARAMS_VALIDATE_ERROR', 'The review has a reply already');
		}
		reviews.addReply(index, content);
		return { data: true, ...DONE };
	},
};
