import type { Operation } from '../run/operation';

/** What a seller does with its money. */
export const FINANCE_OPERATIONS: readonly Operation[] = [];
