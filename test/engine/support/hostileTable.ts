import type { IDataObject } from 'n8n-workflow';
import { seededRandom } from '../../support/seededRandom';
import type { AddedShop } from '../../../sandbox/shops';
import type { Host } from './host';
import { addRows } from './manyShops';

const REFRESH = '/auth/token/refresh';

/** What is wrong with a row, or with Lazada when it is its turn. */
export const TROUBLES = { dead: 50, blank: 10, undated: 10, hanging: 10, blocked: 5 };
export type Trouble = keyof typeof TROUBLES;

export interface HostileTable {
	items: Array<AddedShop & IDataObject>;
	/** What is the trouble with each item; `undefined` where there is none. */
	troubles: Array<Trouble | undefined>;
}

/** As many different places of a table as there are troubles, in no order. */
function shufflePlaces(rows: number, seed: number): number[] {
	const random = seededRandom(seed);
	return Array.from({ length: rows }, (_, index) => ({ index, at: random() }))
		.sort((one, other) => one.at - other.at)
		.map(({ index }) => index);
}

/** A table of shops with troubles of all kinds at random places. */
export function addHostileRows(host: Host, count: number, seed: number): HostileTable {
	const { world, faults } = host.sandbox;
	const first = world.authorizations.length;
	const items = addRows(host, count);
	const troubles: HostileTable['troubles'] = items.map(() => undefined);
	const places = shufflePlaces(count, seed);
	const befall: Record<Trouble, (index: number) => void> = {
		dead: (index) => (world.authorizations[first + index].refreshEndsAt = 0),
		blank: (index) => (items[index].refreshToken = index % 2 === 0 ? '' : '   '),
		undated: (index) => Object.assign(items[index], { accessTokenExpiresAt: '31 February' }),
		hanging: (index) =>
			faults.add({ kind: 'hang', path: REFRESH, token: items[index].refreshToken }),
		blocked: (index) =>
			faults.add({ kind: 'html', path: REFRESH, token: items[index].refreshToken, status: 403 }),
	};
	for (const [trouble, number] of Object.entries(TROUBLES) as Array<[Trouble, number]>) {
		for (const index of places.splice(0, number)) {
			troubles[index] = trouble;
			befall[trouble](index);
		}
	}
	return { items, troubles };
}
