import type { LazadaContext } from './credential';
import { LazadaError } from '../../lazada/errors';

/** What ends a call of an execution that its user stopped. n8n knows such an end by the word "canceled" in it. */
export function canceled(): LazadaError {
	return new LazadaError('unreachable', 'The execution was canceled before this call was answered');
}

/** Whether the user has stopped the execution. */
export function isCanceled(context: LazadaContext): boolean {
	return (
		'getExecutionCancelSignal' in context && Boolean(context.getExecutionCancelSignal()?.aborted)
	);
}

/** One for each context, so that what is remembered by context is found again. */
const uncancelables = new WeakMap<LazadaContext, LazadaContext>();

/**
 * The same context, except that what is sent in it is not cut off when the user stops the execution. Lazada spends
 * codes and refresh tokens when it gets them, and without its answer the shop would have to authorize again.
 */
export function uncancelable(context: LazadaContext): LazadaContext {
	const known = uncancelables.get(context);
	if (known !== undefined) return known;
	const made = Object.create(context, {
		getExecutionCancelSignal: { value: () => undefined },
	}) as LazadaContext;
	uncancelables.set(context, made);
	return made;
}
