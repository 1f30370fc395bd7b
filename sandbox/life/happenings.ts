import { askForReturn, cancelByBuyer, refund } from './buyer';
import { isInShare } from './chance';
import type { Happening, Later, Scene } from './scene';

/** What is to happen to an order that waits for the seller. */
export function waitForSeller({ records, plan }: Scene, index: number): Later[] {
	const { seconds, shares } = plan;
	const isCanceled = isInShare(shares.canceled, records.orders.turn(index));
	return isCanceled ? [{ kind: 'cancel', id: index, seconds: seconds.cancel }] : [];
}

function pay(scene: Scene, index: number): Later[] {
	const { orders } = scene.records;
	const unpaid = orders.itemIds(index).filter((id) => orders.itemStatus(id) === 'unpaid');
	for (const id of unpaid) orders.setItemStatus(id, 'pending', scene.at);
	return unpaid.length > 0 ? waitForSeller(scene, index) : [];
}

/** Moves an item on, unless something else has happened to it. */
function moveOn({ records, at }: Scene, itemId: number, from: string, to: string): boolean {
	if (records.orders.itemStatus(itemId) !== from) return false;
	records.orders.setItemStatus(itemId, to, at);
	return true;
}

/** Has something happen that is due. */
export function happen(scene: Scene, { kind, id }: Happening): Later[] {
	const { deliver } = scene.plan.seconds;
	switch (kind) {
		case 'pay':
			return pay(scene, id);
		case 'ship':
			return moveOn(scene, id, 'ready_to_ship', 'shipped')
				? [{ kind: 'deliver', id, seconds: deliver }]
				: [];
		case 'deliver':
			moveOn(scene, id, 'shipped', 'delivered');
			return [];
		case 'cancel':
			cancelByBuyer(scene, id);
			return [];
		case 'return':
			return askForReturn(scene, id);
		case 'refund':
			refund(scene, id);
			return [];
	}
}
