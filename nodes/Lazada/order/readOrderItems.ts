import type { IDataObject } from 'n8n-workflow';
import type { AcceptedAnswer } from '../../../lazada/answers/answer';
import { LazadaError } from '../../../lazada/errors';
import { isRecord, readText } from '../../../lazada/json';
import type { CallTarget, SendMore } from '../calls/callRequest';

/** Gives the items of many orders. */
export const ITEMS_OF_ORDERS: CallTarget = { method: 'GET', apiPath: '/orders/items/get' };
/** Orders that one call takes [API reference]. */
export const MAX_ORDERS = 50;
/** Where one ID is wrong, Lazada refuses the call as a whole: wrong ID, wrong IDs, no order found [API reference]. */
const ONE_IS_WRONG = ['16', '37', '39'];

/** The items of an order, or why there are none. */
export type OrderItems = readonly IDataObject[] | LazadaError;

function toRows(value: unknown): IDataObject[] {
	return Array.isArray(value)
		? (value as unknown[]).filter(isRecord).map((row) => row as IDataObject)
		: [];
}

/** The items of an answer by the order that they are in. */
function readAnswer(answer: AcceptedAnswer): Map<string, IDataObject[]> {
	return new Map(
		toRows(answer.data).map((order) => [readText(order, 'order_id'), toRows(order.order_items)]),
	);
}

function itemsMissing(orderId: string, requestId: string): LazadaError {
	return new LazadaError('badAnswer', `Lazada gave no items of order ${orderId}`, {
		requestId,
		advice: 'Check the ID, and whether the order is one of this shop and country.',
	});
}

function isOneWrong(error: LazadaError, count: number): boolean {
	return count > 1 && ONE_IS_WRONG.includes(error.details.lazadaCode ?? '');
}

/** The same for one order, which the message names. */
function forOrder({ kind, message, details }: LazadaError, orderId: string): LazadaError {
	return new LazadaError(kind, `No items of order ${orderId}: ${message}`, details);
}

/**
 * Gets the items of up to 50 orders. Where Lazada refuses all because one is wrong, each half is requested by itself, so
 * that only that one goes without.
 *
 * @throws LazadaError (`canceled`)
 */
export async function readOrderItems(
	send: SendMore,
	orderIds: readonly string[],
): Promise<Map<string, OrderItems>> {
	return await send(ITEMS_OF_ORDERS, { order_ids: `[${orderIds.join(',')}]` }).then(
		(answer) => {
			const found = readAnswer(answer);
			const requestId = readText(answer, 'request_id');
			const findItems = (id: string) => {
				const items = found.get(id) ?? [];
				return items.length > 0 ? items : itemsMissing(id, requestId);
			};
			return new Map(orderIds.map((id) => [id, findItems(id)]));
		},
		async (error: unknown) => {
			if (!(error instanceof LazadaError) || error.kind === 'canceled') throw error;
			if (!isOneWrong(error, orderIds.length)) {
				return new Map(orderIds.map((id) => [id, forOrder(error, id)]));
			}
			const middle = Math.ceil(orderIds.length / 2);
			const first = await readOrderItems(send, orderIds.slice(0, middle));
			return new Map([...first, ...(await readOrderItems(send, orderIds.slice(middle)))]);
		},
	);
}
