import type { IExecuteFunctions, INode, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { ItemApps } from '../../../client/itemApps';
import type { ParameterSource } from '../../shared/parameters';
import type { CarefulWrites } from './carefulWrites';
import type { PaceChoice } from './paceOptions';
import type { OperationOutput } from './partialOutput';

/** What the items of one run of the node share. */
export interface NodeRun {
	context: IExecuteFunctions;
	node: INode;
	parameters: ParameterSource;
	/** The app that the node's credential gives each item: its settings, its grant and its pace. */
	apps: ItemApps;
	/** Items that are worked on at the same time. */
	concurrency: number;
	/** Through it go the items whose calls change something. */
	writes: CarefulWrites;
	/** What the user is told above the output, beside the items. */
	notes: Set<string>;
	/** Whether an AI model gets to read the output. */
	asTool: boolean;
}

/** What every operation of the node has: its entry in the list, its fields, and how it works through the items. */
interface OperationForm {
	option: INodePropertyOptions;
	fields: INodeProperties[];
	/**
	 * How it works through the items of a run; one after another if left out.
	 *
	 * @throws LazadaError (`input`)
	 */
	pace?(context: IExecuteFunctions): PaceChoice;
	/** Runs once after all items, also where one of them failed. */
	finish?(run: NodeRun): Promise<void>;
}

/** An operation that does something with each item by itself. */
export interface ItemOperation extends OperationForm {
	/**
	 * @returns what to return for the item, also where it is not all
	 * @throws LazadaError, which the node turns into n8n's errors
	 */
	execute(run: NodeRun, itemIndex: number): OperationOutput | Promise<OperationOutput>;
}

/** An operation whose calls each carry several items. */
export interface BatchOperation extends OperationForm {
	/**
	 * @returns for each item what came of it: its output, or why there is none
	 */
	executeAll(run: NodeRun): Promise<Array<OperationOutput | Error>>;
}

export type Operation = ItemOperation | BatchOperation;

/** The node's operations, by resource. */
export type Operations = Readonly<Record<string, readonly Operation[]>>;

/** Shows a field for one operation of the resource Authorization only. */
export function showFor(
	operation: string,
	also: Record<string, Array<string | boolean>> = {},
): INodeProperties['displayOptions'] {
	return { show: { resource: ['authorization'], operation: [operation], ...also } };
}
