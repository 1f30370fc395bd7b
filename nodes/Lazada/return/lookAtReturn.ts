import { LazadaError } from '../../../lazada/errors';
import { isRecord, readText } from '../../../lazada/json';
import type { SendMore } from '../calls/callRequest';
import { findDecision, type SentDecision } from './decisions';
import type { Decision } from './readDecision';
import { noSuchReturn } from './returnField';
import { readReturnItems } from './simplifyReturn';

const DETAILS = { method: 'GET', apiPath: '/order/reverse/return/detail/list' } as const;
const REASONS = { method: 'GET', apiPath: '/order/reverse/reason/list' } as const;

/** A decision that can be sent. */
export interface CheckedDecision extends SentDecision {
	itemIds: readonly string[];
}

async function requireReason(send: SendMore, itemId: string, reasonId: string): Promise<void> {
	const { data } = await send(REASONS, { reverse_order_line_id: itemId });
	const list: unknown[] = Array.isArray(data) ? data : [];
	const reasons = list.filter(isRecord);
	const isKnown = reasons.some((reason) => readText(reason, 'reason_id') === reasonId);
	if (reasonId !== '' && (isKnown || reasons.length === 0)) return;
	const named = reasons.map((reason) => {
		// So spelled by Lazada.
		const text = readText(reason, 'muti_language_text') || readText(reason, 'text');
		return `${readText(reason, 'reason_id')} (${text})`;
	});
	const taken = named.length > 0 ? ` Lazada takes ${named.join(', ')}.` : '';
	const title = `Lazada doesn't take the reason ${reasonId.slice(0, 60)} for it`;
	throw new LazadaError('input', reasonId === '' ? 'The reason is missing' : title, {
		advice: `Nothing was decided.${taken}`,
	});
}

/**
 * Looks at a return before anything is decided: is it the shop's, does it have these items, which API takes the decision,
 * and does Lazada take the reason?
 *
 * @throws LazadaError
 */
export async function lookAtReturn(send: SendMore, wanted: Decision): Promise<CheckedDecision> {
	const { returnId, decision, reasonId } = wanted;
	const answer = await send(DETAILS, { reverse_order_id: returnId });
	const details = isRecord(answer.data) ? answer.data : {};
	const known = readReturnItems(details).map((item) => readText(item, 'reverse_order_line_id'));
	if (known.length === 0) throw noSuchReturn(returnId, readText(answer, 'request_id'));
	const itemIds = [...new Set(wanted.itemIds ?? known)];
	const unknown = itemIds.find((id) => !known.includes(id));
	if (unknown !== undefined) {
		throw new LazadaError('input', `The return ${returnId} has no item ${unknown}`, {
			advice: `Nothing was decided. Its items are ${known.join(', ')}.`,
		});
	}
	const sent = findDecision(decision, readText(details, 'request_type'));
	if (sent.takesReason) await requireReason(send, itemIds[0], reasonId);
	return { ...sent, itemIds };
}
