import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { LazadaError } from '../../lazada/errors';
import { nodeError } from './nodeError';
import type { Operation } from './operation';
import type { NodeRun } from './run';

/** What came of one item. */
export interface ItemOutcome {
	output: INodeExecutionData[];
	/** Why nothing was done for it yet, where a limit of Lazada's is in the way. */
	postponed?: LazadaError;
}

/** What a status of *reauthorize* or *postponed* says beside it. */
export function reasonOf({ message, description, details }: LazadaError): IDataObject {
	const { lazadaCode = null, retryAt } = details;
	const reason = { message, description, lazadaCode };
	return retryAt === undefined ? reason : { ...reason, retryAt: new Date(retryAt).toISOString() };
}

/**
 * Does an operation for one item, and says what is in its way where n8n is to go on.
 *
 * @param run resolves once the credential is read
 * @throws NodeApiError, NodeOperationError with the item's index
 */
export async function itemOutcome(
	context: IExecuteFunctions,
	operation: Operation,
	run: Promise<NodeRun>,
	itemIndex: number,
): Promise<ItemOutcome> {
	const items = (json: IDataObject | IDataObject[]) =>
		[json].flat().map((one) => ({ json: one, pairedItem: { item: itemIndex } }));
	const working = run.then(async (shared) => await operation.execute(context, itemIndex, shared));
	return await working.then(
		(json): ItemOutcome => ({ output: items(json) }),
		(error: unknown): ItemOutcome => {
			const problem = nodeError(context.getNode(), error, itemIndex);
			const isPostponed = error instanceof LazadaError && error.kind === 'postponed';
			// n8n finds what goes to the error output by its members, of which there may be no others.
			if (isPostponed && context.getNode().onError !== 'continueErrorOutput') {
				const output = items({ status: 'postponed', ...reasonOf(error) });
				return { output, postponed: error };
			}
			if (!context.continueOnFail()) throw problem;
			const { message, description } = problem;
			return { output: items({ error: message, details: description ?? null }) };
		},
	);
}

/**
 * A run in which nothing was done has nothing to keep: then it says so as any other trouble.
 *
 * @throws NodeApiError if a limit of Lazada's was in the way of every item
 */
export function throwIfNothingWasDone(context: IExecuteFunctions, outcomes: ItemOutcome[]): void {
	const [first] = outcomes;
	if (context.continueOnFail() || !outcomes.every(({ postponed }) => postponed)) return;
	throw nodeError(context.getNode(), first.postponed, 0);
}
