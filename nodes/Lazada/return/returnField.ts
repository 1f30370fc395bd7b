import type { INodeProperties } from 'n8n-workflow';
import { LazadaError } from '../../../lazada/errors';
import type { Show } from '../calls/show';
import { pickField, readPicked } from '../calls/pickField';
import type { NodeRun } from '../run/operation';

/** *Return*, picked from the shop's list or given by its ID. */
export function returnField(show: Show): INodeProperties {
	return pickField({
		displayName: 'Return',
		name: 'returnId',
		search: 'searchReturns',
		example: '123456789012350',
		required: true,
		description: "The return's ID: reverse_order_id of Get Many",
		displayOptions: show(),
	});
}

/**
 * The ID of the return that an item is about.
 *
 * @throws LazadaError (`input`)
 */
export function readReturnId(run: NodeRun, itemIndex: number): string {
	const returnId = readPicked(run, itemIndex, 'returnId');
	if (/^\d+$/.test(returnId)) return returnId;
	const cited = `"${returnId.slice(0, 60)}" isn't the ID of a return`;
	throw new LazadaError('input', returnId === '' ? 'The return is missing' : cited, {
		advice:
			'Pick a return, or give reverse_order_id of Get Many. If an expression gives it, see what it gave.',
	});
}

/** What Lazada answers for a return that isn't the shop's, or isn't at all: one without items. */
export function noSuchReturn(returnId: string, requestId = ''): LazadaError {
	return new LazadaError('refused', `This shop has no return ${returnId}`, {
		requestId,
		advice: 'Check the ID, and whether the return is one of this shop and country.',
	});
}
