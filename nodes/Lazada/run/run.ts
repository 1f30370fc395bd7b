import type { IExecuteFunctions } from 'n8n-workflow';
import { ItemApps } from '../../../client/itemApps';
import { runsAsTool } from '../../../client/n8nWorkarounds';
import { LazadaError } from '../../../lazada/errors';
import { ItemParameters, toText, type ParameterSource } from '../../shared/parameters';
import { CarefulWrites } from './carefulWrites';
import type { NodeRun, Operation, Operations } from './operation';
import { ONE_BY_ONE, type PaceChoice } from './paceOptions';

function findOperation(context: IExecuteFunctions, operations: Operations): Operation {
	const resource = toText(context.getNodeParameter('resource', 0, ''));
	const name = toText(context.getNodeParameter('operation', 0, ''));
	const offered = Object.hasOwn(operations, resource) ? operations[resource] : [];
	const operation = offered.find(({ option }) => option.value === name);
	if (operation !== undefined) return operation;
	throw new LazadaError(
		'input',
		`The Lazada node has no operation "${name.slice(0, 60)}" for the resource "${resource.slice(0, 60)}"`,
		{ advice: 'Open the node and choose a resource and an operation from the lists.' },
	);
}

/** What the items of a run share, wherever its operation's parameters come from. */
export function createRun(
	context: IExecuteFunctions,
	pace: PaceChoice,
	parameters: ParameterSource,
): NodeRun {
	const node = context.getNode();
	return {
		context,
		node,
		parameters,
		apps: new ItemApps(context, { ...pace, signal: context.getExecutionCancelSignal() }),
		concurrency: pace.concurrency,
		writes: new CarefulWrites(!context.continueOnFail()),
		notes: new Set<string>(),
		asTool: runsAsTool(context, node),
	};
}

/**
 * Reads what holds for the whole run.
 *
 * @throws LazadaError (`input`) where there is no such operation, or an option cannot be used
 */
export function startRun(
	context: IExecuteFunctions,
	operations: Operations,
): { run: NodeRun; operation: Operation } {
	const operation = findOperation(context, operations);
	const pace = operation.pace?.(context) ?? ONE_BY_ONE;
	const parameters = new ItemParameters(context, context.getNode());
	return { run: createRun(context, pace, parameters), operation };
}
