import { getOrders } from '../../../sandbox/business/orders';
import { CallLog } from '../../../sandbox/callLog';
import { giveRecords } from '../../../sandbox/records/wantedRecords';
import { addShops } from '../../../sandbox/shops';
import { refreshToken } from '../../../sandbox/tokens';
import { World } from '../../../sandbox/world';
import { openApp } from '../../support/app';

const ROUNDS = 7;
const PER_ROUND = 200;

/** @returns milliseconds of the quickest of some rounds, which other work on the machine disturbs least */
function quickest(work: (index: number) => void, perRound = PER_ROUND): number {
	const rounds = Array.from({ length: ROUNDS }, (_, round) => {
		const begun = performance.now();
		for (let index = 0; index < perRound; index += 1) work(round * perRound + index);
		return performance.now() - begun;
	});
	return Math.min(...rounds);
}

function refreshesAmong(count: number): number {
	const world = new World();
	const app = openApp();
	world.apps.set(app.appKey, app);
	addShops(world, { appKey: app.appKey, count });
	return quickest((index) => {
		const { newest } = world.authorizations[count - 1 - (index % 10)];
		refreshToken(world, app, new Map([['refresh_token', newest.refreshToken]]));
	});
}

function callsLoggedAfter(count: number): number {
	const log = new CallLog();
	const received = { parameters: new Map([['access_token', 'secret']]), uploads: [] };
	const add = () => log.add('GET', '/seller/get', received, '0');
	for (let index = 0; index < count; index += 1) add();
	return quickest(add);
}

/** @returns milliseconds of a page in the order of the updates, of which each call makes some */
function pageAmong(count: number): number {
	const world = new World();
	const app = openApp();
	world.apps.set(app.appKey, app);
	addShops(world, { appKey: app.appKey, count: 1 });
	const [authorization] = world.authorizations;
	const [shop] = authorization.account.shops;
	const changeEveryCall = { orders: 1, count };
	const wanted = { orders: { count }, changeEveryCall };
	giveRecords(world.findRecords(shop), shop, wanted, world.now());
	const parameters = new Map([
		['update_after', '2020-01-01T00:00:00Z'],
		['sort_by', 'updated_at'],
		['status', 'delivered'],
	]);
	const call = { method: 'GET', world, origin: '', authorization, parameters, uploads: [] };
	return quickest(() => void getOrders.answer(call), 10) / 10;
}

/** A search through all of them would take hundreds of times as long. */
const SEVERAL_TIMES = 10;

it('a refresh among 10,000 shops costs no more than among 10', () => {
	refreshesAmong(10);
	expect(refreshesAmong(10_000)).toBeLessThan(refreshesAmong(10) * SEVERAL_TIMES);
});

it('a call costs no more to log when 50,000 are logged already', () => {
	callsLoggedAfter(10);
	expect(callsLoggedAfter(50_000)).toBeLessThan(callsLoggedAfter(10) * SEVERAL_TIMES);
});

it('a page of 12,400 orders that change costs far less than 217 times one of 57', () => {
	pageAmong(57);
	expect(pageAmong(12_400)).toBeLessThan(pageAmong(57) * 5 * SEVERAL_TIMES);
});
