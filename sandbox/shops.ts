import { SITES } from './accounts';
import { ControlError } from './errors';
import { authorize } from './tokens';
import type { World } from './world';

export interface WantedShops {
	appKey: string;
	count: number;
	/** Where all of them are; the six sites in turn if left out. */
	country?: string;
}

/** A shop that has authorized the app. */
export interface AddedShop {
	account: string;
	country: string;
	sellerId: number;
	accessToken: string;
	refreshToken: string;
}

/**
 * Creates accounts with one shop each, and authorizes the app for all of them.
 *
 * @throws ControlError where the app, the count or the country cannot be
 */
export function addShops(world: World, { appKey, count, country }: WantedShops): AddedShop[] {
	if (!world.apps.has(appKey)) throw new ControlError('appKey is not the App Key of an app');
	if (!Number.isInteger(count) || count < 1)
		throw new ControlError('count must be a number from 1');
	if (country !== undefined && !SITES.includes(country)) {
		throw new ControlError(`country is one of ${SITES.join(', ')}`);
	}
	return Array.from({ length: count }, (_, index) => {
		const site = country ?? SITES[index % SITES.length];
		const account = world.addAccount(site);
		const { newest } = authorize(world, { appKey, account, country: site });
		return {
			account: account.account,
			country: site,
			sellerId: account.shops[0].sellerId,
			...newest,
		};
	});
}
