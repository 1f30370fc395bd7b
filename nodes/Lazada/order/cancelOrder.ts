import type { IDataObject } from 'n8n-workflow';
import { LazadaError } from '../../../lazada/errors';
import { isRecord, readText } from '../../../lazada/json';
import { executeBatches, type BatchCalls, type BatchOutput } from '../calls/executeBatches';
import { pickField, readPicked } from '../calls/pickField';
import { showForOperation } from '../calls/show';
import type { BatchOperation, NodeRun } from '../run/operation';
import { readPace } from '../run/paceOptions';
import { PartialOutput } from '../run/partialOutput';
import { checkCancellation, type CancelCheck } from './cancelCheck';
import { orderField, readOrderId } from './orderField';
import { orderItemFields, readItemIds } from './orderItemIds';

const show = showForOperation('order', 'cancel');
const CANCEL = { method: 'GET', apiPath: '/order/reverse/cancel/create' } as const;
const ITEMS = { method: 'GET', apiPath: '/order/items/get' } as const;
/** Items of the workflow that are canceled together, if they are of one order and have one reason. */
const MAX_TOGETHER = 50;

interface Wanted {
	orderId: string;
	/** All items of the order if left out. */
	itemIds?: readonly string[];
	reasonId: string;
}

function read(run: NodeRun, itemIndex: number): Wanted {
	const orderId = readOrderId(run, itemIndex);
	const reasonId = readPicked(run, itemIndex, 'reasonId');
	if (reasonId === '') {
		throw new LazadaError('input', 'The reason is missing', {
			advice: "Pick a reason: Lazada doesn't cancel an order without one.",
		});
	}
	return { orderId, itemIds: readItemIds(run, itemIndex), reasonId };
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
function toOutput(itemIds: readonly string[], check: CancelCheck, done: IDataObject): BatchOutput {
	const canceled = itemIds.filter((id) => check.allowed.includes(id));
	const problems = itemIds.flatMap((id) => check.refused.get(id) ?? []);
	const item = { ...done, order_item_ids: canceled };
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

/** Cancels items of one order for one reason. */
async function cancel(entries: readonly Wanted[], calls: BatchCalls): Promise<BatchOutput[]> {
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
		toOutput(ids, check, { ...done, order_id: orderId, reason_id: reasonId }),
	);
}

/** Cancels orders, or items of them, as the seller, after asking Lazada which it lets be canceled. */
export const cancelOrder: BatchOperation = {
	option: {
		value: 'cancel',
		name: 'Cancel',
		description:
			"Cancel an order or some of its items as the seller. The buyer gets the money back; it can't be undone, and some reasons set the stock to zero.",
		action: 'Cancel an order',
	},
	fields: [
		orderField(show),
		...orderItemFields(show),
		pickField({
			displayName: 'Reason',
			name: 'reasonId',
			search: 'searchReasons',
			example: '15',
			required: true,
			description:
				"Why the seller cancels, one of Lazada's reasons for this order. Some set the stock to zero.",
			displayOptions: show(),
		}),
	],
	pace: readPace,
	async executeAll(run) {
		return await executeBatches<Wanted>(run, {
			target: CANCEL,
			max: MAX_TOGETHER,
			read,
			groupBy: ({ orderId, reasonId }) => JSON.stringify([orderId, reasonId]),
			lookUp: 'Get Items shows which items are canceled.',
			perform: cancel,
		});
	},
};
