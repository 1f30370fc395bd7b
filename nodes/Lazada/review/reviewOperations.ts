import type { Operation } from '../run/operation';
import { getManyReviews } from './getManyReviews';
import { getReview } from './getReview';
import { replyToReview } from './replyToReview';

/** What a seller does with reviews. */
export const REVIEW_OPERATIONS: readonly Operation[] = [getReview, getManyReviews, replyToReview];
