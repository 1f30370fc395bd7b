import type { IBinaryKeyData, IDataObject } from 'n8n-workflow';
import { LazadaError } from '../../../lazada/errors';

const MAX_NAMED = 5;

/** An item with files. */
export class FileItem {
	/**
	 * @param binary the files, by the name of their output field
	 * @param pairedItems the input items that it is made of, where it isn't the one alone
	 */
	constructor(
		readonly json: IDataObject,
		readonly binary: IBinaryKeyData,
		readonly pairedItems?: readonly number[],
	) {}
}

/** What came of one item's work where it was not all: what came, and a problem for each part that did not. */
export class PartialOutput<Item extends IDataObject | FileItem = IDataObject> {
	/**
	 * @param items of which some may be there
	 * @param problems of which there is at least one
	 * @param note what is to be said of what came, where the node stops and returns nothing
	 */
	constructor(
		readonly items: readonly Item[],
		readonly problems: readonly LazadaError[],
		readonly note = '',
	) {}

	/** All problems in one error, for a node that stops at it: the first ones with their words, the others counted. */
	toError(): LazadaError {
		const [first] = this.problems;
		const named = this.problems.slice(0, MAX_NAMED).map(({ message }) => message);
		const others = this.problems.length - named.length;
		if (others > 0) named.push(`and ${others} more`);
		const reasons = this.problems.flatMap(({ details }) => details.reasons ?? []);
		return new LazadaError(first.kind, named.join('; '), {
			...first.details,
			...(reasons.length > 0 && { reasons }),
			advice: [first.details.advice, this.note].filter(Boolean).join(' '),
		});
	}
}

/** What an operation makes of one item: an item or several, and perhaps problems beside them. */
export type OperationOutput =
	| IDataObject
	| IDataObject[]
	| FileItem
	| PartialOutput<IDataObject | FileItem>;
