import { giveRecords, type WantedSpread } from '../../../sandbox/records/wantedRecords';
import type { Host } from './host';

/** Gives a shop of the sandbox other orders than it has. */
export function giveOrders({ sandbox }: Host, account: string, orders: WantedSpread): void {
	const { world } = sandbox;
	const shop = world.accountNamed(account)?.shops[0];
	if (shop === undefined) throw new Error(`There is no shop of ${account}`);
	giveRecords(world.findRecords(shop), shop, { orders }, world.now());
}
