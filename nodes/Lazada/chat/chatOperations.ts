import type { Operation } from '../run/operation';

/** What a seller does with buyers' messages. */
export const CHAT_OPERATIONS: readonly Operation[] = [];
