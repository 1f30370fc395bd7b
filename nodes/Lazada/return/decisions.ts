import type { INodePropertyOptions } from 'n8n-workflow';
import { LazadaError } from '../../../lazada/errors';

/** What a seller can decide, in the order of the list. */
export const DECISIONS: INodePropertyOptions[] = [
	{
		name: 'Agree to Refund',
		value: 'agreeRefund',
		description: 'Pay the money back: the goods came back, or the buyer keeps them',
	},
	{
		name: 'Agree to Return',
		value: 'agreeReturn',
		description: 'Let the buyer send the goods back',
	},
	{
		name: 'Confirm Delivery',
		value: 'confirmDelivery',
		description: 'Say that the goods have arrived back',
	},
	{
		name: 'Refund at Once',
		value: 'instantRefund',
		description: 'Pay the money back without getting the goods',
	},
	{
		name: 'Refuse Refund',
		value: 'refuseRefund',
		description: 'Keep the money, or open a dispute where the buyer wants it without a return',
	},
	{ name: 'Refuse Return', value: 'refuseReturn', description: "Don't let the goods be sent back" },
];

export const REFUSALS = ['refuseReturn', 'refuseRefund'];

const OF_RETURNS = '/order/reverse/return/update';
const OF_REFUNDS = '/order/reverse/onlyrefund/seller/decide';

/** How a decision is sent, which depends on what the buyer wants. */
export interface SentDecision {
	apiPath: string;
	action: string;
	/** Whether a reason of Lazada's list goes with a refusal. */
	takesReason: boolean;
	/** The names of the pictures' parameter, and of the members of each. */
	pictures: { parameter: string; name: string; url: string };
}

const RETURN_PICTURES = { parameter: 'image_info', name: 'name', url: 'url' };
const REFUND_PICTURES = { parameter: 'image_info_list', name: 'file_name', url: 'file_url' };
const REFUND_ACTIONS: Readonly<Record<string, string>> = {
	agreeRefund: 'agreeRefund',
	refuseRefund: 'startDispute',
};

/**
 * How to send a decision.
 *
 * @param requestType of the return: `RETURN`, `ONLY_REFUND` or `CANCEL`
 * @throws LazadaError (`input`) for a decision that there is not
 */
export function findDecision(decision: string, requestType: string): SentDecision {
	if (requestType === 'CANCEL') {
		throw new LazadaError('input', 'This is a cancellation and not a return', {
			advice: 'Use Order → Decide on Cancellation.',
		});
	}
	if (requestType !== 'ONLY_REFUND') {
		const takesReason = REFUSALS.includes(decision);
		return { apiPath: OF_RETURNS, action: decision, takesReason, pictures: RETURN_PICTURES };
	}
	if (Object.hasOwn(REFUND_ACTIONS, decision)) {
		const action = REFUND_ACTIONS[decision];
		return { apiPath: OF_REFUNDS, action, takesReason: false, pictures: REFUND_PICTURES };
	}
	throw new LazadaError('input', 'The buyer wants a refund without sending anything back', {
		advice: 'Choose Agree to Refund or Refuse Refund: there are no goods to return.',
	});
}
