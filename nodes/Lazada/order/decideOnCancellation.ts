import type { INodeProperties } from 'n8n-workflow';
import { LazadaError } from '../../../lazada/errors';
import { apiOperation } from '../calls/apiOperation';
import { showForOperation } from '../calls/show';
import type { NodeRun } from '../run/operation';

const show = showForOperation('order', 'decideOnCancellation');

const decisionField: INodeProperties = {
	displayName: 'Decision',
	name: 'decision',
	type: 'options',
	default: 'agree',
	options: [
		{
			name: 'Agree',
			value: 'agree',
			description: 'The items are canceled and the buyer gets the money back',
		},
		{ name: 'Refuse', value: 'refuse', description: 'The order goes on' },
	],
	description: "What to answer to the buyer's wish to cancel",
	displayOptions: show(),
};

/**
 * The decision as the API takes it.
 *
 * @throws LazadaError (`input`)
 */
function readDecision({ parameters }: NodeRun, itemIndex: number): Record<string, unknown> {
	const decision = parameters.text('decision', itemIndex);
	if (decision === 'agree' || decision === 'refuse') return { agree_cancel: decision === 'agree' };
	throw new LazadaError('input', `The decision can't be "${decision.slice(0, 60)}"`, {
		advice: 'Give agree or refuse.',
	});
}

/** The seller's answer to a buyer's wish to cancel. */
export const decideOnCancellation = apiOperation({
	resource: 'order',
	option: {
		value: 'decideOnCancellation',
		name: 'Decide on Cancellation',
		description:
			"Agree to a buyer's wish to cancel, which pays the money back, or refuse it. Without an answer in time, Lazada decides.",
		action: 'Decide on a cancellation and its refund',
	},
	path: '/order/reverse/cancel/seller/decide',
	without: ['agree_cancel'],
	fields: [decisionField],
	shown: {
		reverse_order_id: {
			placeholder: 'e.g. 123456789012350',
			description:
				'The reverse_order_id of the items whose buyer wants to cancel: of Get Items, or of Return → Get Many',
		},
		reason_code: { description: 'Why the seller refuses, if Lazada gave such a code' },
	},
	read: readDecision,
});
