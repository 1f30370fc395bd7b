import type { Operation } from '../run/operation';

/** What a seller does with products. */
export const PRODUCT_OPERATIONS: readonly Operation[] = [];
