import type { Operation } from '../run/operation';

/** What a seller does with packages. */
export const PACKAGE_OPERATIONS: readonly Operation[] = [];
