import type { Reviews } from '../records/reviewRecords';
import { findRecords, findShop, required, wholeNumber, type BusinessCall } from './api';

const DAY_MS = 86_400_000;
const MAX_WINDOW_DAYS = 7;
/** Older reviews can no longer be found. */
export const MAX_AGE_DAYS = 90;
const MAX_PAGE = 50;
/** Above any time that a client would ask for, in milliseconds. */
const END_OF_TIME = 8_640_000_000_000_000;

/** The shop's reviews: those that buyers go on writing, if they do. */
export function findReviews(call: BusinessCall): Reviews {
	const live = call.world.talk.findReviews(findShop(call), call.world.now());
	return live ?? findRecords(call).reviews;
}

/** The question for a page of reviews. */
export interface ReviewQuestion {
	itemId: number;
	start: number;
	end: number;
	page: number;
}

/** @throws GatewayError (`MissingParameter`, `InvalidParameter`) */
export function readQuestion(call: BusinessCall): ReviewQuestion {
	return {
		itemId: Number(required(call, 'item_id')),
		start: wholeNumber(call, 'start_time', { max: END_OF_TIME }),
		end: wholeNumber(call, 'end_time', { max: END_OF_TIME }),
		page: wholeNumber(call, 'current', { min: 1, max: END_OF_TIME }),
	};
}

/** Why a page of reviews is not given, if it is not. */
export function findProblem({ start, end, page }: ReviewQuestion, now: number): string | undefined {
	if (end < start) return 'end_time is before start_time';
	if (end - start > MAX_WINDOW_DAYS * DAY_MS) {
		return `start_time and end_time are more than ${MAX_WINDOW_DAYS} days apart`;
	}
	if (start < now - MAX_AGE_DAYS * DAY_MS) {
		return `start_time is more than ${MAX_AGE_DAYS} days ago`;
	}
	return page > MAX_PAGE ? `current is more than ${MAX_PAGE}` : undefined;
}

/** Whether a review is too old to be found. */
export function isOutdated(reviews: Reviews, index: number, now: number): boolean {
	return reviews.createdAt(index) < now - MAX_AGE_DAYS * DAY_MS;
}
