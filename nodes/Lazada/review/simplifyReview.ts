import type { IDataObject } from 'n8n-workflow';
import { pickFields } from '../calls/pickFields';
import { changeFields, readMember, toFlag, toTime } from '../calls/readable';

const pickNeeded = pickFields([
	'id',
	'product_id',
	'order_id',
	'review_type',
	'rating',
	'review_content',
	'review_images',
	'create_time',
	'can_reply',
	'seller_reply',
]);

/** What one needs of a review, its stars as one number, nothing of the buyer's. */
export function simplifyReview(row: IDataObject): IDataObject {
	const { overall_rating: overall, product_rating: product } = readMember(row, 'ratings');
	const stars = overall ?? product;
	const rating = stars === undefined ? {} : { rating: Number(stars) };
	const readable = changeFields({ ...row, ...rating }, toTime, ['create_time']);
	return pickNeeded(changeFields(readable, toFlag, ['can_reply']));
}
