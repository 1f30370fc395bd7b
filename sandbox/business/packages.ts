import type { Package } from '../records/packageRecords';
import { findRecords, type BusinessApi, type BusinessCall } from './api';
import { findListProblem, readEntries } from './fulfillment';
import { DONE, ITEM_DONE, itemRefused, notDone, type ItemOutcome } from './success';

/** What an API does with each package. */
interface PackageStep {
	parameter: string;
	methods?: Array<'GET' | 'POST'>;
	/** The statuses in which a package's items may be. */
	from: string[];
	/** The status that they get. */
	to: string;
	/** The package is another one afterwards. */
	anew?: boolean;
}

function take(call: BusinessCall, { from, to, anew }: PackageStep, found: Package | undefined) {
	const { orders, packages } = findRecords(call);
	if (!found) return itemRefused('There is no such package');
	const wrong = found.itemIds.map((id) => orders.itemStatus(id)).find((one) => !from.includes(one));
	if (wrong !== undefined) return itemRefused(`The package is ${wrong}, not ${from.join(' or ')}`);
	for (const id of found.itemIds) orders.setItemStatus(id, to, call.world.now());
	return { ...ITEM_DONE, package_id: anew ? packages.remake(found).id : found.id };
}

/** An API that is given packages in one JSON parameter, and refuses them one by one. */
function packageApi(
	step: PackageStep,
	describe: (outcome: ItemOutcome) => Record<string, unknown> = (outcome) => ({ ...outcome }),
): BusinessApi {
	return {
		methods: step.methods ?? ['POST'],
		under: 'result',
		answer(call) {
			const entries = readEntries<{ package_id: string }>(call, step.parameter, 'packages');
			const problem = findListProblem(entries, 'packages');
			if (problem !== undefined) return notDone('700000', problem);
			const packages = entries.map(({ package_id }) => ({
				package_id,
				...describe(take(call, step, findRecords(call).packages.find(package_id))),
			}));
			return { data: { packages }, ...DONE };
		},
	};
}

/** `/order/package/rts`: its `retry` is text. */
export const readyToShip = packageApi(
	{ parameter: 'readyToShipReq', from: ['packed'], to: 'ready_to_ship' },
	(outcome) => ({ ...outcome, retry: String(outcome.retry) }),
);

/** `/order/package/repack`: answers the id of the new package. */
export const repack = packageApi({
	parameter: 'rePackReq',
	methods: ['GET', 'POST'],
	from: ['packed'],
	to: 'packed',
	anew: true,
});

/** `/order/package/sof/collect`, which no document describes: as the others of the own fleet. */
export const collectOwnFleet = packageApi({
	parameter: 'dbsCollectReq',
	from: ['ready_to_ship'],
	to: 'shipped',
});

/** `/order/package/sof/delivered` */
export const deliverOwnFleet = packageApi({
	parameter: 'dbsDeliveryReq',
	from: ['ready_to_ship', 'shipped'],
	to: 'delivered',
});

/** `/order/package/sof/failed_delivery` */
export const failOwnFleet = packageApi({
	parameter: 'dbsFailedDeliveryReq',
	from: ['ready_to_ship', 'shipped'],
	to: 'failed',
});
