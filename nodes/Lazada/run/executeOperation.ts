import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';
import { runsAsTool } from '../../../client/n8nWorkarounds';
import { hintsFor, noteHints } from './hints';
import { itemOutcome, throwIfAllPostponed, type ItemOutcome } from './itemOutcome';
import { mapConcurrently } from './mapConcurrently';
import type { BatchOperation, ItemOperation, NodeRun, Operation, Operations } from './operation';
import { startRun } from './run';
import { tellModel } from './tellModel';

/** Each item by itself, many at a time. */
async function runOneByOne(run: NodeRun, operation: ItemOperation): Promise<ItemOutcome[]> {
	const { context, concurrency } = run;
	return await mapConcurrently(context.getInputData().length, concurrency, async (itemIndex) => {
		const work = async () => await operation.execute(run, itemIndex);
		return await itemOutcome(context, itemIndex, work);
	});
}

/** All items together, then what came of each. */
async function runTogether(run: NodeRun, operation: BatchOperation): Promise<ItemOutcome[]> {
	const outputs = await operation.executeAll(run);
	return await mapConcurrently(outputs.length, 1, async (itemIndex) => {
		const output = outputs[itemIndex];
		const work = async () =>
			output instanceof Error ? await Promise.reject(output) : await Promise.resolve(output);
		return await itemOutcome(run.context, itemIndex, work);
	});
}

async function runItems(run: NodeRun, operation: Operation): Promise<ItemOutcome[]> {
	try {
		return 'execute' in operation
			? await runOneByOne(run, operation)
			: await runTogether(run, operation);
	} catch (error) {
		throw withNote(error, run.writes.describeDone());
	} finally {
		await operation.finish?.(run);
	}
}

/** What a run that stops says of what had been sent. */
function withNote(error: unknown, note: string): unknown {
	if (note === '' || !(error instanceof NodeApiError || error instanceof NodeOperationError)) {
		return error;
	}
	error.description = [error.description, note].filter(Boolean).join(' ');
	return error;
}

/** A run that cannot start fails every item in the same way. */
async function failItems(context: IExecuteFunctions, problem: unknown): Promise<ItemOutcome[]> {
	const fail = async (): Promise<IDataObject> => await Promise.reject(problem as Error);
	return await mapConcurrently(
		context.getInputData().length,
		1,
		async (itemIndex) => await itemOutcome(context, itemIndex, fail),
	);
}

async function runAll(
	context: IExecuteFunctions,
	operations: Operations,
): Promise<{ outcomes: ItemOutcome[]; notes: readonly string[] }> {
	let started: ReturnType<typeof startRun>;
	try {
		started = startRun(context, operations);
	} catch (problem) {
		return { outcomes: await failItems(context, problem), notes: [] };
	}
	const outcomes = await runItems(started.run, started.operation);
	return { outcomes, notes: [...started.run.notes] };
}

async function runAllWithHints(
	context: IExecuteFunctions,
	operations: Operations,
): Promise<INodeExecutionData[]> {
	const { outcomes, notes } = await runAll(context, operations);
	throwIfAllPostponed(context, outcomes);
	const output = outcomes.flatMap((outcome) => outcome.output);
	const items = output.map(({ json }) => json);
	const hints = [...hintsFor(items, Date.now()), ...noteHints(notes)];
	if (hints.length > 0) context.addExecutionHints(...hints);
	return output;
}

/**
 * Runs the operation that the user chose for all items, and adds hints about what is left to do.
 *
 * @returns the node's output, in the order of the items
 * @throws NodeApiError, NodeOperationError with the index of the first failing item
 */
export async function executeOperation(
	context: IExecuteFunctions,
	operations: Operations,
): Promise<INodeExecutionData[]> {
	if (context.getInputData().length === 0) return [];
	try {
		return await runAllWithHints(context, operations);
	} catch (error) {
		throw runsAsTool(context, context.getNode()) ? tellModel(error) : error;
	}
}
