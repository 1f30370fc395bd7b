import type { BusinessApi } from './api';
import { findProblem, findReviews, readQuestion } from './reviewWindow';
import { DONE, notDone } from './success';

const PAGE_SIZE = 10;

/** `/review/seller/history/list`: ids of a product's reviews in at most 7 days, newest first, in numbered pages. */
export const listReviewIds: BusinessApi = {
	methods: ['GET', 'POST'],
	under: 'top',
	answer(call) {
		const question = readQuestion(call);
		const problem = findProblem(question, call.world.now());
		if (problem !== undefined) return notDone('PARAMS_VALIDATE_ERROR', problem);

		const reviews = findReviews(call);
		const { itemId, start, end, page } = question;
		const ids = reviews
			.findCreated({ createdAfter: start, createdBefore: end })
			.filter((index) => reviews.itemId(index) === itemId)
			.map((index) => reviews.id(index))
			.reverse();
		const id_list = ids.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
		return {
			data: { current: page, total: ids.length, page_size: PAGE_SIZE, id_list },
			...DONE,
		};
	},
};
