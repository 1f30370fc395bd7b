import type { Operation } from '../run/operation';

/** What a seller does with returns and cancellations. */
export const RETURN_OPERATIONS: readonly Operation[] = [];
