import type {
	IDataObject,
	IExecuteFunctions,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';
import { parameterText } from '../../lazada/parameters';
import { itemParameter, nodeOf } from './itemParameter';
import type { PaceChoice } from './paceOptions';
import type { NodeRun } from './run';

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
	 * @returns the JSON of the item that comes out, or of several
	 * @throws LazadaError, which the node turns into n8n's errors
	 */
	execute(
		context: IExecuteFunctions,
		itemIndex: number,
		run: NodeRun,
	): IDataObject | IDataObject[] | Promise<IDataObject | IDataObject[]>;
}

/** Shows a field for one operation of the resource Authorization only. */
export function showFor(
	operation: string,
	also: Record<string, Array<string | boolean>> = {},
): INodeProperties['displayOptions'] {
	return { show: { resource: ['authorization'], operation: [operation], ...also } };
}

/** Text of a parameter, without surrounding blanks; `''` if an expression gave nothing. */
export function textParameter(context: IExecuteFunctions, name: string, itemIndex: number): string {
	return textOption(itemParameter(context, name, itemIndex, ''));
}

/** Text of one option of a collection; a date, as tables give it, becomes ISO 8601. */
export function textOption(value: unknown): string {
	return (parameterText(value) ?? '').trim();
}

/**
 * Whether an AI model gets to read the output. n8n gives a node's tool variant a name of its own; only some agents
 * run it in the context that says so itself.
 */
export function runsAsTool(context: IExecuteFunctions): boolean {
	return context.isToolExecution() || nodeOf(context).type.endsWith('Tool');
}
