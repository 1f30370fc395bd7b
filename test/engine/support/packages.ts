import type { IDataObject } from 'n8n-workflow';
import { giveRecords } from '../../../sandbox/records/wantedRecords';
import type { Credential } from './credential';
import type { Execution } from './execution';
import type { Host, Step } from './host';
import { runJob } from './job';

/** The seller ID of the sandbox's shop in Malaysia. */
const SELLER_MY = 2500;

/** The n-th pending order of that shop: every third order is pending. */
export function orderId(n: number, sellerId = SELLER_MY): number {
	return sellerId * 1000 + n * 3;
}

/** The first item of an order. */
export function itemId(order: number): number {
	return order * 10 + 1;
}

/** Gives that shop 300 orders in place of its own: of the pending ones, the 39th has three items. */
export function giveMore({ sandbox: { world } }: Host): void {
	const shop = world.accountNamed('shop-my@example.com')?.shops[0];
	if (shop === undefined) throw new Error('The sandbox has no shop in Malaysia');
	giveRecords(world.findRecords(shop), shop, { orders: { count: 300 } }, world.now());
}

/** Makes calls with one of the node's package operations. */
export async function runPackages(
	host: Host,
	operation: string,
	parameters: IDataObject,
	step: Step,
): Promise<Execution> {
	return await runJob(host, 'package', operation, parameters, step);
}

/** Packs so many orders of the sandbox's shop in Malaysia, and gives what Pack returned. */
export async function packed(
	host: Host,
	credential: Credential,
	count: number,
): Promise<IDataObject[]> {
	const items = Array.from({ length: count }, (_, n) => ({ order_id: orderId(n) }));
	const parameters = { orderId: '={{ $json.order_id }}' };
	const { json, error } = await runPackages(host, 'pack', parameters, { credential, items });
	if (error !== undefined) throw error;
	host.sandbox.log.clear();
	return json;
}
