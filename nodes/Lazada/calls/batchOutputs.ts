import type { IDataObject } from 'n8n-workflow';
import { LazadaError } from '../../../lazada/errors';
import { FileItem, PartialOutput } from '../run/partialOutput';
import type { BatchOutput } from './batchPlan';

export function toError(error: unknown): Error {
	return error instanceof Error ? error : new Error(String(error));
}

/** Whether something is left undone of an entry. */
export function isRefused(output: BatchOutput): boolean {
	return output instanceof Error || (output instanceof PartialOutput && output.problems.length > 0);
}

function listItems(output: BatchOutput): ReadonlyArray<IDataObject | FileItem> {
	if (output instanceof Error) return [];
	if (output instanceof PartialOutput) return output.items;
	return Array.isArray(output) ? output : [output];
}

function listProblems(output: BatchOutput): readonly LazadaError[] {
	if (output instanceof PartialOutput) return output.problems;
	return output instanceof LazadaError ? [output] : [];
}

/** What came of one item's entries together. */
export function joinOutputs(outputs: readonly BatchOutput[]): BatchOutput {
	if (outputs.length === 1) return outputs[0];
	const unknown = outputs.find((one) => one instanceof Error && !(one instanceof LazadaError));
	if (unknown !== undefined) return unknown;
	const items = outputs.flatMap(listItems);
	const problems = outputs.flatMap(listProblems);
	if (items.length > 0 || problems.length === 0) return new PartialOutput(items, problems);
	return problems.length === 1 ? problems[0] : new PartialOutput([], problems);
}

function isCanceled(output: BatchOutput): boolean {
	return output instanceof LazadaError && output.kind === 'canceled';
}

/** What stopped the run is to be told, not that the others were not sent. */
export function withoutCanceled(outputs: readonly BatchOutput[]): BatchOutput[] {
	const told = outputs.map((output) =>
		output instanceof PartialOutput
			? new PartialOutput(
					output.items,
					output.problems.filter((problem) => !isCanceled(problem)),
					output.note,
				)
			: output,
	);
	const isStopped = told.some((output) => isRefused(output) && !isCanceled(output));
	return told.map((output) => (isStopped && isCanceled(output) ? [] : output));
}
