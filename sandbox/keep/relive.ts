import { repeatCall } from '../business/deeds';
import { giveLife } from '../life/giveLife';
import type { Deed } from '../life/journal';
import type { World } from '../world';

function repeat(world: World, deed: Deed): void {
	if ('path' in deed) return repeatCall(world, deed);
	const account = world.accountNamed(deed.account);
	if (account === undefined) throw new Error(`There is no account ${deed.account}`);
	giveLife(world, account, deed.life);
}

/**
 * Has the shops of a new world live as they did in an earlier one, until now.
 *
 * @throws Error where what was done cannot be done again
 */
export function relive(world: World, deeds: readonly Deed[]): void {
	for (const deed of deeds) {
		world.standStill(deed.at, () => repeat(world, deed));
	}
	world.journal.restore(deeds);
}
