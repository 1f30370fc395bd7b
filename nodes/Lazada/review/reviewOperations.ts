import type { Operation } from '../run/operation';

/** What a seller does with reviews. */
export const REVIEW_OPERATIONS: readonly Operation[] = [];
