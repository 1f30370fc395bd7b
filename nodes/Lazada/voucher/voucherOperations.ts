import type { Operation } from '../run/operation';

/** What a seller does with vouchers. */
export const VOUCHER_OPERATIONS: readonly Operation[] = [];
