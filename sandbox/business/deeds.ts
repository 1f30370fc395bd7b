import type { Deed } from '../life/journal';
import type { World } from '../world';
import { findRecords, type BusinessCall } from './api';
import { BUSINESS_APIS } from './apis';

/** What changes something of orders, returns, prices and stock. */
const CHANGES = new Set([
	'/order/fulfill/pack',
	'/order/package/rts',
	'/order/package/repack',
	'/order/digital/delivered',
	'/order/package/sof/collect',
	'/order/package/sof/delivered',
	'/order/package/sof/failed_delivery',
	'/order/reverse/cancel/create',
	'/order/reverse/cancel/seller/decide',
	'/order/reverse/return/update',
	'/order/reverse/onlyrefund/seller/decide',
	'/product/update',
	'/product/deactivate',
	'/product/remove',
	'/product/price_quantity/update',
	'/product/stock/sellable/update',
	'/product/stock/sellable/adjust',
]);

/** Of the request itself, not of what it wants. */
const PROTOCOL = ['access_token', 'app_key', 'sign', 'sign_method', 'timestamp'];

/** Writes an accepted call down, if it may have changed a shop that lives. */
export function keepDeed(call: BusinessCall, path: string): void {
	const { world, authorization, method, country: gateway } = call;
	if (!CHANGES.has(path) || findRecords(call).life === undefined) return;
	const parameters = [...call.parameters].filter(([name]) => !PROTOCOL.includes(name));
	world.journal.add({
		...{ at: world.now(), account: authorization.account.account },
		...{ path, method, gateway, country: authorization.country },
		parameters: Object.fromEntries(parameters),
	});
}

/**
 * Makes a call again that was accepted before.
 *
 * @throws Error where there are no such shops
 */
export function repeatCall(world: World, deed: Extract<Deed, { path: string }>): void {
	const account = world.accountNamed(deed.account);
	if (account === undefined) throw new Error(`There is no account ${deed.account}`);
	BUSINESS_APIS[deed.path].answer({
		...{ world, method: deed.method, country: deed.gateway, origin: '', uploads: [] },
		authorization: { appKey: '', account, country: deed.country },
		parameters: new Map(Object.entries(deed.parameters)),
	});
}
