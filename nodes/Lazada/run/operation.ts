import type {
	IExecuteFunctions,
	INode,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';
import type { ItemApps } from '../../../client/itemApps';
import type { ItemParameters } from '../../shared/parameters';
import type { CarefulWrites } from './carefulWrites';
import type { PaceChoice } from './paceOptions';
import type { OperationOutput } from './partialOutput';

/** What the items of one run of the node share. */
export interface NodeRun {
	context: IExecuteFunctions;
	node: INode;
	parameters: ItemParameters;
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

/** One operation of the node: its entry in the list, its fields, and what it does with one item. */
export interface Operation {
	option: INodePropertyOptions;
	fields: INodeProperties[];
	/**
	 * How it works through the items of a run; one after another if left out.
	 *
	 * @throws LazadaError (`input`)
	 */
	pace?(context: IExecuteFunctions): PaceChoice;
	/**
	 * @returns the JSON of the item to return, or of several, also where it is not all
	 * @throws LazadaError, which the node turns into n8n's errors
	 */
	execute(run: NodeRun, itemIndex: number): OperationOutput | Promise<OperationOutput>;
	/** Runs once after all items, also where one of them failed. */
	finish?(run: NodeRun): Promise<void>;
}

/** The node's operations, by resource. */
export type Operations = Readonly<Record<string, readonly Operation[]>>;

/** Shows a field for one operation of the resource Authorization only. */
export function showFor(
	operation: string,
	also: Record<string, Array<string | boolean>> = {},
): INodeProperties['displayOptions'] {
	return { show: { resource: ['authorization'], operation: [operation], ...also } };
}
