import type { Shop } from '../accounts';
import type { Authorization } from '../authorization';
import type { World } from '../world';
import { MESSAGE_TYPES, toSeconds, type PushMessage } from './pushMessage';

const DAY_MS = 86_400_000;
/** How long before its end Lazada begins to warn. */
const WARNED_MS = 2 * DAY_MS;

function isSame(one: Authorization, other: Authorization): boolean {
	return (
		one.appKey === other.appKey && one.account === other.account && one.country === other.country
	);
}

/** Whether a seller's shop has a grant for an app that has not ended. */
export function hasGrant(world: World, appKey: string, { sellerId }: Shop): boolean {
	return world.authorizations.some(
		(one) =>
			one.appKey === appKey &&
			one.refreshEndsAt > world.now() &&
			world.findShops(one).some((shop) => shop.sellerId === sellerId),
	);
}

/** One message for each shop: the grant ends soon. */
export function describeEnding(world: World, grant: Authorization): PushMessage[] {
	const { appKey, refreshEndsAt } = grant;
	return world.findShops(grant).map((shop) => ({
		...{ type: MESSAGE_TYPES.authorizationEnding, shop, appKey, at: world.now() },
		data: {
			app_key: appKey,
			auth_expiry_time: toSeconds(refreshEndsAt),
			seller_id: String(shop.sellerId),
		},
	}));
}

/** Grants that end within 48 hours: each is told of once a day. */
export class GrantNews {
	private readonly told = new WeakMap<Authorization, number>();

	take(world: World): PushMessage[] {
		const now = world.now();
		const grants = world.authorizations.filter((one) => {
			const isEnding = one.refreshEndsAt > now && one.refreshEndsAt - now <= WARNED_MS;
			return isEnding && now - (this.told.get(one) ?? -Infinity) >= DAY_MS;
		});
		for (const grant of grants) this.told.set(grant, now);
		return grants
			.filter((grant) => grant === world.authorizations.filter((one) => isSame(one, grant)).at(-1))
			.flatMap((grant) => describeEnding(world, grant));
	}
}
