import type { IDataObject } from 'n8n-workflow';
import { LazadaError } from '../../../lazada/errors';
import { isRecord, readText } from '../../../lazada/json';
import type { BatchCalls, BatchOutput } from '../calls/executeBatches';
import { PartialOutput } from '../run/partialOutput';
import { checkCancellation, type CancelCheck } from './cancelCheck';

export const CANCEL = { method: 'GET', apiPath: '/order/reverse/cancel/create' } as const;
const ITEMS = { method: 'GET', apiPath: '/order/items/get' } as const;

/** What one item of the workflow wants canceled. */
export interface Cancellation {
	orderId: string;
	/** All items of the order if left out. */
	itemIds?: readonly string[];
	reasonId: string;
}

/** The order's items that are not canceled yet. */
async function readOpenItems({ send }: BatchCalls, orderId: string): Promise<string[]> {
	const { data } = await send(ITEMS, { order_id: orderId });
	const rows: unknown[] = Array.isArray(data) ? data : [];
	const open = rows.filter(isRecord).filter((row) => readText(row, 'status') !== 'canceled');
	if (open.length > 0) return open.map((row) => readText(row, 'order_item_id'));
	throw new LazadaError('refused', `Order ${orderId} has no items left to cancel`, {
		advice: 'Get Items shows the status of its items.',
	});
}

function requireKnownReason({ reasons, allowed }: CancelCheck, reasonId: string): void {
	if (allowed.length === 0 || reasons.size === 0 || reasons.has(reasonId)) return;
	const known = [...reasons].map(([id, name]) => `${id} (${name})`).join(', ');
	throw new LazadaError('input', `Lazada doesn't take the reason ${reasonId.slice(0, 60)} for it`, {
		advice: `Nothing was canceled. Lazada takes ${known}.`,
	});
}

/** What came of one item of the workflow: what was canceled for it, and what was not. */
function toOutput(
	itemIds: readonly string[],
	check: CancelCheck,
	{ order_id, ...done }: IDataObject,
): BatchOutput {
	const canceled = itemIds.filter((id) => check.allowed.includes(id));
	const problems = itemIds.flatMap((id) => check.refused.get(id) ?? []);
	const item = { order_id, order_item_ids: canceled, ...done };
	if (problems.length === 0) return item;
	if (canceled.length === 0)
		return problems.length === 1 ? problems[0] : new PartialOutput([], problems);
	const note = `${canceled.length} of ${itemIds.length} were canceled: don't cancel these again.`;
	return new PartialOutput([item], problems, note);
}

/** Where the node stops at the first refusal, nothing is canceled beside it. */
function stopBefore(itemIds: readonly string[], { refused }: CancelCheck): BatchOutput {
	const problems = itemIds.flatMap((id) => refused.get(id) ?? []);
	if (problems.length > 0)
		return new PartialOutput([], problems, 'Nothing of the order was canceled.');
	return new LazadaError('canceled', 'The run was canceled before this item was sent');
}

/** Cancels items of one order for one reason, as far as Lazada lets them be canceled. */
export async function cancelItems(
	entries: readonly Cancellation[],
	calls: BatchCalls,
): Promise<BatchOutput[]> {
	const [{ orderId, reasonId }] = entries;
	const isWhole = entries.some(({ itemIds }) => itemIds === undefined);
	const open = isWhole ? await readOpenItems(calls, orderId) : [];
	const wanted = entries.map(({ itemIds }) => itemIds ?? open);
	const check = await checkCancellation(calls, orderId, [...new Set(wanted.flat())]);
	requireKnownReason(check, reasonId);
	if (calls.stops && check.refused.size > 0) return wanted.map((ids) => stopBefore(ids, check));
	const done: IDataObject = { success: true };
	if (check.allowed.length > 0) {
		const answer = await calls.send(CANCEL, {
			order_id: orderId,
			order_item_id_list: JSON.stringify(check.allowed),
			reason_id: reasonId,
		});
		done.requestId = readText(answer, 'request_id');
	}
	return wanted.map((ids) =>
		toOutput(ids, check, { order_id: orderId, reason_id: reasonId, ...done }),
	);
}
