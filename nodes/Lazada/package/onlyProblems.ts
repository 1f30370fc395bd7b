import { LazadaError } from '../../../lazada/errors';
import type { BatchOutput } from '../calls/executeBatches';

/** What came of an entry that nothing was sent for, because the node stops at another's problem. */
export function notSent(): LazadaError {
	return new LazadaError('canceled', 'The run was canceled before this item was sent');
}

/**
 * Where the node stops at the first problem, nothing is sent beside it.
 *
 * @returns what to tell instead of sending; `undefined` where there is no problem
 */
export function onlyProblems(known: readonly unknown[], stops: boolean): BatchOutput[] | undefined {
	if (!stops || !known.some((one) => one instanceof Error)) return undefined;
	return known.map((one) => (one instanceof Error ? one : notSent()));
}
