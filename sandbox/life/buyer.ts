import type { ReturnRequest } from '../records/returnRecords';
import type { Later, Scene } from './scene';

/** What a buyer wants about some items of an order. */
function request(
	{ records, plan, at }: Scene,
	index: number,
	type: ReturnRequest['type'],
	itemIds: number[],
): ReturnRequest {
	const { orders } = records;
	const requestedAt = Math.floor(at / 1000) * 1000;
	const { product } = orders.content(index);
	return {
		...{ type, requestedAt, orderId: orders.orderId(index), orderedAt: orders.createdAt(index) },
		deadline: requestedAt + plan.seconds.decide * 1000,
		lines: itemIds.map((itemId) => ({
			...{ itemId, product, refund: orders.itemCents(index) },
			status: 'REQUEST_INITIATE',
		})),
	};
}

/** The buyer cancels an order, which the seller need not agree to as long as nothing of it is packed. */
export function cancelByBuyer(scene: Scene, index: number): void {
	const { records, at } = scene;
	const { orders, returns } = records;
	const itemIds = orders.itemIds(index);
	if (itemIds.some((id) => orders.itemStatus(id) !== 'pending')) return;
	const record = returns.add(request(scene, index, 'CANCEL', itemIds));
	for (const id of itemIds) orders.setItemStatus(id, 'canceled', at);
	returns.decide(record, record.lines, 'CANCEL_SUCCESS', { operator: 'SYSTEM', at });
}

/** The buyer wants to send back what was delivered of an order. */
export function askForReturn(scene: Scene, index: number): Later[] {
	const { records, plan, at } = scene;
	const { orders, returns } = records;
	const delivered = orders.itemIds(index).filter((id) => orders.itemStatus(id) === 'delivered');
	if (delivered.length === 0) return [];
	const { id } = returns.add(request(scene, index, 'RETURN', delivered));
	orders.touch(index, at);
	return [{ kind: 'refund', id, seconds: plan.seconds.decide }];
}

/** The buyer gets the money back: of what the seller agreed to take back, and of all that nobody decided on in time. */
export function refund({ records, at }: Scene, returnId: number): void {
	const { returns } = records;
	const record = returns.find(returnId);
	if (record === undefined) return;
	const statuses = ['REQUEST_COMPLETE', ...(at >= record.deadline ? ['REQUEST_INITIATE'] : [])];
	const due = record.lines.filter(({ status }) => statuses.includes(status));
	if (due.length === 0) return;
	returns.decide(record, due, 'REFUND_SUCCESS', { operator: 'SYSTEM', at });
}
