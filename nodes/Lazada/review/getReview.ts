import { LazadaError } from '../../../lazada/errors';
import { apiOperation } from '../calls/apiOperation';
import { showForOperation } from '../calls/show';
import type { NodeRun } from '../run/operation';
import { PartialOutput } from '../run/partialOutput';
import { simplifyReview } from './simplifyReview';

const show = showForOperation('review', 'get');

/**
 * The ID of the review that an item is about.
 *
 * @throws LazadaError (`input`)
 */
function readReviewId({ parameters }: NodeRun, itemIndex: number): string {
	const reviewId = parameters.text('reviewId', itemIndex);
	if (/^\d+$/.test(reviewId)) return reviewId;
	const cited = `"${reviewId.slice(0, 60)}" isn't the ID of a review`;
	throw new LazadaError('input', reviewId === '' ? 'The Review ID is empty' : cited, {
		advice: 'Give id of Review → Get Many, or reviewId of the Lazada Trigger.',
	});
}

/** One review. */
export const getReview = apiOperation({
	resource: 'review',
	option: {
		value: 'get',
		name: 'Get',
		description: 'Get a review with its stars, text and pictures, by its ID',
		action: 'Get a review',
	},
	path: '/review/seller/list/v2',
	without: ['id_list'],
	fields: [
		{
			displayName: 'Review ID',
			name: 'reviewId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 111111111111',
			displayOptions: show(),
			description: 'As Get Many gives it, or reviewId of the Lazada Trigger',
		},
	],
	read: (run, itemIndex) => ({ id_list: [readReviewId(run, itemIndex)] }),
	simplify: simplifyReview,
	finish(rows, run, itemIndex) {
		if (rows.length > 0) return new PartialOutput(rows, []);
		throw new LazadaError('refused', `Lazada gave no review ${readReviewId(run, itemIndex)}`, {
			advice: 'Check the ID, and whether the review is one of this shop and still shown.',
		});
	},
});
