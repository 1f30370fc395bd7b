import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { LazadaError } from '../../../lazada/errors';
import { nodeError } from '../../shared/nodeError';

/** The result of one item. */
export interface ItemOutcome {
	output: INodeExecutionData[];
	/** Why nothing was done for it yet, where a rate limit prevents it. */
	postponed?: LazadaError;
}

/** What an item with the status *reauthorize* or *postponed* says beside it. */
export function describeOutcome({ message, description, details }: LazadaError): IDataObject {
	const { lazadaCode = null, retryAt } = details;
	const reason = { message, description, lazadaCode };
	return retryAt === undefined ? reason : { ...reason, retryAt: new Date(retryAt).toISOString() };
}

/**
 * Does the work for one item, and returns its error as the item's output where n8n is to continue.
 *
 * @throws NodeApiError, NodeOperationError with the item's index
 */
export async function itemOutcome(
	context: IExecuteFunctions,
	itemIndex: number,
	work: () => Promise<IDataObject | IDataObject[]>,
): Promise<ItemOutcome> {
	const toItems = (json: IDataObject | IDataObject[]) =>
		[json].flat().map((one) => ({ json: one, pairedItem: { item: itemIndex } }));
	return await work().then(
		(json): ItemOutcome => ({ output: toItems(json) }),
		(error: unknown): ItemOutcome => {
			const problem = nodeError(context.getNode(), error, itemIndex);
			const isPostponed = error instanceof LazadaError && error.kind === 'postponed';
			if (isPostponed && context.getNode().onError !== 'continueErrorOutput') {
				const output = toItems({ status: 'postponed', ...describeOutcome(error) });
				return { output, postponed: error };
			}
			if (!context.continueOnFail()) throw problem;
			return { output: toItems(errorItem(problem.message, problem.description)) };
		},
	);
}

/**
 * n8n routes an item to the error output only if its json has no keys besides these two (n8n-core,
 * `workflow-execute.js`, `handleNodeErrorOutput`; a third key only from n8n 2.34.6 on).
 */
function errorItem(what: string, description: string | null | undefined): IDataObject {
	return description ? { error: what, message: description } : { error: what };
}

/**
 * If every item was postponed, fails the node instead of returning only postponed items.
 *
 * @throws NodeApiError
 */
export function throwIfAllPostponed(context: IExecuteFunctions, outcomes: ItemOutcome[]): void {
	const [first] = outcomes;
	if (context.continueOnFail() || !outcomes.every(({ postponed }) => postponed)) return;
	throw nodeError(context.getNode(), first.postponed, 0);
}
