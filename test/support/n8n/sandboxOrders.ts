import type { Account } from '../../../sandbox/accounts';
import { giveRecords } from '../../../sandbox/records/wantedRecords';
import type { Sandbox } from '../../../sandbox/server';

const HOUR_MS = 3_600_000;

/** Gives each shop of an account so many orders, all of the last hour, in place of those it has. */
export function giveOrders({ world }: Sandbox, { shops }: Account, count: number): void {
	const orders = { count, from: world.now() - HOUR_MS };
	for (const shop of shops) giveRecords(world.findRecords(shop), shop, { orders }, world.now());
}
