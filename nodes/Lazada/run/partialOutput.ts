import type { IDataObject } from 'n8n-workflow';
import { LazadaError } from '../../../lazada/errors';

/** What came of one item's work where it was not all: what came, and a problem for each part that did not. */
export class PartialOutput {
	/**
	 * @param items of which some may be there
	 * @param problems of which there is at least one
	 * @param note what is to be said of what came, where the node stops and returns nothing
	 */
	constructor(
		readonly items: readonly IDataObject[],
		readonly problems: readonly LazadaError[],
		readonly note = '',
	) {}

	/** All problems in one error, for a node that stops at it. */
	toError(): LazadaError {
		const [first, ...others] = this.problems;
		const more = others.map(({ message }) => message);
		const advice = [first.details.advice, this.note].filter(Boolean).join(' ');
		return new LazadaError(first.kind, [first.message, ...more].join('; '), {
			...first.details,
			advice,
		});
	}
}
