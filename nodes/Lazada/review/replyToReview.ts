import { LazadaError } from '../../../lazada/errors';
import { apiOperation } from '../calls/apiOperation';

/** [API reference] */
const MAX_LENGTH = 500;

/** Answers a buyer's review in public. */
export const replyToReview = apiOperation({
	resource: 'review',
	option: {
		value: 'reply',
		name: 'Reply',
		description:
			"Reply to a buyer's review. All buyers can read the reply on the product's page, and each review takes only one.",
		action: 'Reply to a review in public',
	},
	path: '/review/seller/reply/add',
	shown: {
		id: {
			placeholder: 'e.g. 111111111111',
			description: 'The field id of a review, as Get Many gives it',
		},
		content: {
			typeOptions: { rows: 4 },
			description: `What buyers will read, in plain text of at most ${MAX_LENGTH} characters`,
		},
	},
	read({ parameters }, itemIndex) {
		const content = parameters.text('reply', itemIndex);
		const { length } = content;
		if (length <= MAX_LENGTH) return { content };
		throw new LazadaError('input', `The reply has ${length} characters`, {
			advice: `Lazada takes ${MAX_LENGTH} at most. Shorten it.`,
		});
	},
});
