import type { Operation } from '../run/operation';

/** What a seller does with the shop. */
export const SHOP_OPERATIONS: readonly Operation[] = [];
