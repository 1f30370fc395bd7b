import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { ROUTES_DETAILS } from '../../../client/n8nWorkarounds';
import { LazadaError } from '../../../lazada/errors';
import { nodeError, type NodeError } from '../../shared/nodeError';
import { FileItem, PartialOutput, type OperationOutput } from './partialOutput';

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
	work: () => Promise<OperationOutput>,
): Promise<ItemOutcome> {
	const toFileItem = ({ json, binary, pairedItems = [itemIndex] }: FileItem) => ({
		json,
		binary,
		pairedItem: pairedItems.map((item) => ({ item })),
	});
	const toItems = (output: IDataObject | FileItem | ReadonlyArray<IDataObject | FileItem>) =>
		[output]
			.flat()
			.map(
				(one): INodeExecutionData =>
					one instanceof FileItem
						? toFileItem(one)
						: { json: one, pairedItem: { item: itemIndex } },
			);
	const toErrorItem = (error: unknown, problem: NodeError) =>
		toItems(errorItem(context, error, problem));
	return await work().then(
		(output): ItemOutcome => {
			if (!(output instanceof PartialOutput)) return { output: toItems(output) };
			const { items, problems } = output;
			if (problems.length === 0) return { output: toItems(items) };
			if (!context.continueOnFail()) {
				throw nodeError(context.getNode(), output.toError(), itemIndex);
			}
			const errors = problems.flatMap((problem) =>
				toErrorItem(problem, nodeError(context.getNode(), problem, itemIndex)),
			);
			return { output: [...toItems(items), ...errors] };
		},
		(error: unknown): ItemOutcome => {
			const problem = nodeError(context.getNode(), error, itemIndex);
			const isPostponed = error instanceof LazadaError && error.kind === 'postponed';
			if (isPostponed && context.getNode().onError !== 'continueErrorOutput') {
				const output = toItems({ status: 'postponed', ...describeOutcome(error) });
				return { output, postponed: error };
			}
			if (!context.continueOnFail()) throw problem;
			return { output: toErrorItem(error, problem) };
		},
	);
}

/** Lazada's reasons one by one, and where to go on with a list, where an error has them. */
function readDetails(error: unknown): IDataObject | undefined {
	if (!(error instanceof LazadaError)) return undefined;
	const { lazadaCode, requestId, reasons, goOnWith } = error.details;
	if (reasons === undefined && goOnWith === undefined) return undefined;
	return {
		...(lazadaCode && { lazadaCode }),
		...(requestId && { requestId }),
		...(reasons && { reasons: reasons.map((reason) => ({ ...reason })) }),
		...(goOnWith && { goOnWith: { ...goOnWith } }),
	};
}

/**
 * n8n routes an item to the error output if its json has no keys besides `error` and `message`, newer ones also
 * `details` (n8n-core, `workflow-execute.js`, `handleNodeErrorOutput`).
 */
function errorItem(
	context: IExecuteFunctions,
	error: unknown,
	{ message: what, description }: NodeError,
): IDataObject {
	const json = description ? { error: what, message: description } : { error: what };
	const isRouted = context.getNode().onError === 'continueErrorOutput';
	const details = isRouted && !ROUTES_DETAILS ? undefined : readDetails(error);
	return details === undefined ? json : { ...json, details };
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
