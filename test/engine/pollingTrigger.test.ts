import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { giveRecords, type WantedRecords } from '../../sandbox/records/wantedRecords';
import type { ShopRecords } from '../../sandbox/records/shopRecords';
import { businessParameters, callsTo } from './support/apiCall';
import type { Credential } from './support/credential';
import { START } from './support/host';
import { Poller } from './support/poller';
import { text } from './support/text';
import { useHost } from './support/useHost';

const ORDERS = '/orders/get';
const ITEMS = '/orders/items/get';
const host = useHost();
let credential: Credential;
let shop: ShopRecords;

function recordsIn(country: string, account = `shop-${country}@example.com`): ShopRecords {
	const { world } = host.sandbox;
	const found = world.accountNamed(account)?.shops.find((one) => one.country === country);
	if (found === undefined) throw new Error(`There is no shop in ${country}`);
	return world.findRecords(found);
}

beforeEach(async () => {
	credential = await host.authorizedCredential('sg');
	shop = recordsIn('sg');
	shop.orders.endEvergreen();
});

const poller = (parameters: INodeParameters, timezone?: string) =>
	new Poller(host, credential, parameters, timezone);

/** An order that is born now. */
function bear(records = shop, status = 'pending'): number {
	const index = records.orders.addOrder({ product: 1, units: 2, cents: 500 }, status, Date.now());
	return records.orders.orderId(index);
}

/** Gives the shop other records than it has. */
function give(wanted: WantedRecords): void {
	const [found] = host.sandbox.world.accountNamed('shop-sg@example.com')?.shops ?? [];
	giveRecords(shop, found, wanted, Date.now());
}

function change(orderId: number, status: string, records = shop): void {
	const { orders } = records;
	for (const item of orders.itemIds(orders.findOrder(orderId) ?? 0)) {
		orders.setItemStatus(item, status, Date.now());
	}
}

const ids = (items: IDataObject[]) => items.map(({ order_id }) => order_id);

describe('Begin: Now', () => {
	test.each(['orderCreated', 'orderChanged'])(
		'%s brings nothing of before, and all that comes after, each once',
		async (event) => {
			const polling = poller({ event });
			expect(await polling.poll()).toEqual([]);
			host.clock.passMinutes(60);
			const born = [bear(), bear()];
			expect(ids(await polling.poll())).toEqual(born);
			expect(await polling.poll()).toEqual([]);
			host.clock.passMinutes(60);
			expect(await polling.poll()).toEqual([]);
		},
	);

	test('a change brings a changed order again, but no new one', async () => {
		const [created, changed] = [
			poller({ event: 'orderCreated' }),
			poller({ event: 'orderChanged' }),
		];
		await created.poll();
		await changed.poll();
		const id = bear();
		expect(ids(await created.poll())).toEqual([id]);
		expect(ids(await changed.poll())).toEqual([id]);
		// In the same second.
		change(id, 'packed');
		expect(await created.poll()).toEqual([]);
		expect(await changed.poll()).toMatchObject([{ order_id: id, statuses: ['packed'] }]);
	});

	test('in an empty shop, everything that comes is new', async () => {
		give({ orders: { count: 0 } });
		const polling = poller({ event: 'orderCreated' });
		expect(await polling.poll()).toEqual([]);
		const id = bear();
		expect(ids(await polling.poll())).toEqual([id]);
	});
});

describe('Begin: At a Date', () => {
	test.each(['sg', 'my', 'th', 'vn', 'ph', 'id'])(
		'means it in the time zone of the workflow: %s',
		async (country) => {
			const zone = {
				sg: 'Singapore',
				my: 'Kuala_Lumpur',
				th: 'Bangkok',
				vn: 'Ho_Chi_Minh',
				ph: 'Manila',
				id: 'Jakarta',
			}[country];
			const hours = ['th', 'vn', 'id'].includes(country) ? 7 : 8;
			credential = await host.authorizedCredential(country);
			const records = recordsIn(country);
			records.orders.endEvergreen();
			// Orders come once an hour from 2026-11-01T00:00:00Z on: the first behind midnight of November 2.
			const parameters = { event: 'orderCreated', begin: 'date', beginDate: '2026-11-02T00:00:00' };
			const items = await poller(parameters, `Asia/${zone}`).poll();
			expect(items).toHaveLength(57 - (24 - hours));
			expect(items[0]).toMatchObject({ country, created_at: expect.any(String) as string });
			expect(Date.parse(text(items[0].created_at))).toBe(
				Date.parse(`2026-11-02T00:00:00+0${hours}:00`),
			);
		},
	);

	test('without a date is refused', async () => {
		const parameters = { event: 'orderCreated', begin: 'date', beginDate: '' };
		await expect(poller(parameters).poll()).rejects.toMatchObject({
			message: 'The date to begin at is missing, or is no date',
		});
	});

	test('brings 12,000 changed orders, 300 of one second, oldest first', async () => {
		const wanted = { orders: { count: 12_000, sameSecond: 300, from: '2026-01-01' } };
		give(wanted);
		const parameters = { event: 'orderChanged', begin: 'date', beginDate: '2025-01-01T00:00:00Z' };
		const polling = poller(parameters);
		const items = await polling.poll();
		expect(new Set(ids(items)).size).toBe(12_000);
		expect(items).toHaveLength(12_000);
		const times = items.map(({ updated_at }) => Date.parse(text(updated_at)));
		expect(times).toEqual([...times].sort((one, other) => one - other));
		expect(await polling.poll()).toEqual([]);
		expect(JSON.stringify(polling.stored).length).toBeLessThan(100_000);
	});

	test('polling begins anew where the event or the beginning is another', async () => {
		const polling = poller({ event: 'orderCreated' });
		await polling.poll();
		Object.assign(polling.parameters, { begin: 'date', beginDate: '2026-11-01T00:00:00Z' });
		expect(await polling.poll()).toHaveLength(57);
	});
});

describe('across midnight, and with a clock that is off', () => {
	test.each([0, 3_590, -3_590])('nothing is lost at %d seconds', async (seconds) => {
		host.clock.passMinutes((24 - 8) * 60 - 2);
		const { settings } = host.sandbox.world;
		settings.clockOffsetMs = -seconds * 1000;
		const polling = poller({ event: 'orderCreated' });
		await polling.poll();
		const born: number[] = [];
		const came: unknown[] = [];
		for (let minute = 0; minute < 5; minute++) {
			const { orders } = shop;
			const index = orders.addOrder(
				{ product: 1, units: 1, cents: 1 },
				'pending',
				host.sandbox.world.now(),
			);
			born.push(orders.orderId(index));
			came.push(...ids(await polling.poll()));
			host.clock.passMinutes(1);
		}
		expect(came).toEqual(born);
	});
});

describe('a test run', () => {
	test.each<[string, number]>([
		['orderCreated', 10],
		['orderChanged', 10],
		['returnCreated', 10],
		['returnChanged', 10],
		['productChanged', 10],
		['messageCreated', 10],
		['reviewCreated', 10],
	])('of %s shows the newest, and moves nothing', async (event, count) => {
		give({ reviews: { count: 24, from: '2026-11-20', to: START } });
		const polling = poller({ event, products: '7000' });
		expect(await polling.poll({ mode: 'manual' })).toHaveLength(count);
		expect(polling.stored).toEqual({});
	});

	test('shows the newest first', async () => {
		const newest = bear();
		const items = await poller({ event: 'orderCreated' }).poll({ mode: 'manual' });
		expect(ids(items)[0]).toBe(newest);
	});
});

describe('items', () => {
	const SINCE = { event: 'orderCreated', begin: 'date', beginDate: '2026-11-01T00:00:00Z' };

	test('come with each order, 50 orders in a call', async () => {
		const items = await poller({ ...SINCE, includeItems: true }).poll();
		expect(items).toHaveLength(57);
		expect(
			items.every(({ items: list, items_count }) => (list as unknown[]).length === items_count),
		).toBe(true);
		expect(callsTo(host, ITEMS)).toHaveLength(2);
	});

	test('where a call for them has no answer, the orders before it come, and the others next time', async () => {
		for (let count = 0; count < 3; count++) {
			host.sandbox.faults.add({ kind: 'drop', path: ITEMS, skip: 1, times: 1 });
		}
		const polling = poller({ ...SINCE, includeItems: true });
		const first = await polling.poll();
		expect(first).toHaveLength(50);
		expect(polling.failures).toHaveLength(1);
		const second = await polling.poll();
		expect(new Set([...ids(first), ...ids(second)]).size).toBe(57);
		expect(second).toHaveLength(7);
	});

	test('an order of which Lazada gives none says so', async () => {
		host.sandbox.faults.add({ kind: 'answer', path: ITEMS, body: { data: [] } });
		const [one, ...others] = await poller({
			...SINCE,
			beginDate: '2026-11-03T08:00:00Z',
			includeItems: true,
		}).poll();
		expect(one).toMatchObject({
			items: null,
			itemsProblem: expect.stringContaining('no items') as string,
		});
		expect(others).toEqual([]);
	});

	test('with a status, only orders in it come', async () => {
		const parameters = { ...SINCE, event: 'orderChanged', status: 'pending' };
		const items = await poller(parameters).poll();
		expect(items.length).toBe(19);
		expect(new Set(items.flatMap(({ statuses }) => statuses))).toEqual(new Set(['pending']));
	});

	test('without Simplify, they are as Lazada gives them', async () => {
		const [item] = await poller({ ...SINCE, simplify: false }).poll();
		expect(item).toMatchObject({
			customer_first_name: expect.any(String) as string,
			country: 'sg',
		});
	});
});

describe('other events', () => {
	test('a changed product comes', async () => {
		const polling = poller({ event: 'productChanged' });
		expect(await polling.poll()).toEqual([]);
		host.clock.passMinutes(5);
		shop.products.touch(4, Date.now());
		shop.products.touch(2, Date.now());
		expect((await polling.poll()).map(({ name }) => name).sort()).toEqual([
			'ผลิตภัณฑ์ 2',
			'ผลิตภัณฑ์ 4',
		]);
		expect(await polling.poll()).toEqual([]);
	});

	test('4,000 changed products come, 70 of one second, in answers that each are whole', async () => {
		give({ products: { count: 4_000, sameSecond: 70 } });
		const polling = poller({
			event: 'productChanged',
			begin: 'date',
			beginDate: '2020-01-01T00:00:00Z',
		});
		const items = await polling.poll();
		expect(new Set(items.map(({ item_id }) => item_id)).size).toBe(4_000);
		expect(callsTo(host, '/products/get').length).toBeLessThan(300);
		expect(await polling.poll()).toEqual([]);
	});

	test('a new and a decided return come', async () => {
		const [created, changed] = [
			poller({ event: 'returnCreated' }),
			poller({ event: 'returnChanged' }),
		];
		expect(await created.poll()).toEqual([]);
		expect(await changed.poll()).toEqual([]);
		const { returns } = shop;
		const now = Date.now();
		const asked = returns.add({
			...{ orderId: 1, type: 'RETURN', orderedAt: now, requestedAt: now, deadline: now },
			lines: [{ itemId: 1, product: 1, status: 'REQUEST_INITIATE', refund: 1 }],
		});
		expect(await created.poll()).toMatchObject([{ reverse_order_id: asked.id, country: 'sg' }]);
		expect(await changed.poll()).toMatchObject([{ reverse_order_id: asked.id }]);
		const old = returns.all[3];
		returns.decide(old, old.lines, 'REFUND_SUCCESS', { operator: 'SELLER', at: Date.now() });
		expect(await created.poll()).toEqual([]);
		expect(await changed.poll()).toMatchObject([
			{ reverse_order_id: old.id, statuses: ['REFUND_SUCCESS'] },
		]);
	});

	test('a new review comes, whatever product it is of', async () => {
		const polling = poller({ event: 'reviewCreated', products: '7000,7001' });
		const giveReviews = (count: number, to: string) =>
			give({ reviews: { count, items: 2, from: '2026-11-23T00:00:00Z', to } });
		giveReviews(8, '2026-11-23T08:00:00Z');
		expect(await polling.poll()).toEqual([]);
		host.clock.passMinutes(180);
		giveReviews(11, '2026-11-23T11:00:00Z');
		expect(await polling.poll()).toMatchObject([
			{ id: expect.any(Number) as number, rating: expect.any(Number) as number },
			{ create_time: '2026-11-23T09:00:00.000Z' },
			{ create_time: '2026-11-23T10:00:00.000Z' },
		]);
		expect(await polling.poll()).toEqual([]);
	});

	test('a new message comes', async () => {
		const message = (id: number, time: string) => ({
			id,
			time,
			message_content: { title: `Message ${id}` },
		});
		const answer = (...rows: object[]) => {
			host.sandbox.faults.add({
				kind: 'answer',
				path: '/sellercenter/msg/list',
				times: 2,
				body: {
					result: { success: true, data: { dataSource: rows, pageInfo: { total: rows.length } } },
				},
			});
		};
		const old = [message(2, '2026-11-21 10:00:00'), message(1, '2026-11-20 10:00:00')];
		const polling = poller({ event: 'messageCreated' });
		answer(...old);
		expect(await polling.poll()).toEqual([]);
		host.sandbox.faults.clear();
		answer(message(3, '2026-11-23 10:00:00'), ...old);
		expect(await polling.poll()).toMatchObject([{ id: 3, title: 'Message 3', country: 'sg' }]);
		expect(await polling.poll()).toEqual([]);
	});
});

describe('a cross-border authorization', () => {
	const CB = 'crossborder@example.com';

	// The sandbox is one gateway for all countries: it shows each of them the shop in Singapore.
	test('is polled in each country, or in those that are chosen, and goes on by itself in each', async () => {
		credential = await host.authorizedCredential('cb');
		recordsIn('sg', CB).orders.endEvergreen();
		const sites = ['sg', 'my', 'th', 'vn', 'ph', 'id'];
		const polling = poller({ event: 'orderCreated' });
		const some = poller({ event: 'orderCreated', countries: ['th', 'vn'] });
		expect(await polling.poll()).toEqual([]);
		expect(await some.poll()).toEqual([]);
		const id = bear(recordsIn('sg', CB));
		const came = await polling.poll();
		expect(came.map(({ country }) => country).sort()).toEqual([...sites].sort());
		expect(new Set(ids(came))).toEqual(new Set([id]));
		expect((await some.poll()).map(({ country }) => country)).toEqual(['th', 'vn']);
		some.parameters.countries = ['th', 'vn', 'ph'];
		expect(await some.poll()).toEqual([]);
		bear(recordsIn('sg', CB));
		expect((await some.poll()).map(({ country }) => country)).toEqual(['th', 'vn', 'ph']);
	});

	test('a country that has no answer is told, and comes next time', async () => {
		credential = await host.authorizedCredential('cb');
		recordsIn('sg', CB).orders.endEvergreen();
		const polling = poller({ event: 'orderCreated', countries: ['my', 'th'] });
		await polling.poll();
		bear(recordsIn('sg', CB));
		host.sandbox.faults.add({ kind: 'code', code: 'SellerNotVerified', path: ORDERS });
		expect((await polling.poll()).map(({ country }) => country)).toEqual(['th']);
		expect(polling.failures.map(({ message }) => message)).toEqual([
			expect.stringContaining('Malaysia'),
		]);
		expect((await polling.poll()).map(({ country }) => country)).toEqual(['my']);
		expect(await polling.poll()).toEqual([]);
	});
});

describe('what does not come', () => {
	const SINCE = { event: 'orderChanged', begin: 'date', beginDate: '2026-01-01T00:00:00Z' };

	test("an error of the first call is n8n's, in our words, and nothing moves", async () => {
		host.sandbox.faults.add({ kind: 'code', code: 'SellerNotVerified', path: ORDERS });
		const polling = poller(SINCE);
		await expect(polling.poll()).rejects.toMatchObject({
			name: 'NodeApiError',
			description: expect.stringContaining('SellerNotVerified') as string,
		});
		expect(await polling.poll()).toHaveLength(57);
	});

	test('of a page after some, what came before it comes out, and the rest next time', async () => {
		give({ orders: { count: 1_000, from: '2026-02-01' } });
		host.sandbox.faults.add({ kind: 'code', code: 'SellerNotVerified', path: ORDERS, skip: 3 });
		const polling = poller(SINCE);
		const first = await polling.poll();
		expect(first.length).toBeGreaterThan(200);
		expect(first.length).toBeLessThan(500);
		expect(polling.failures).toHaveLength(1);
		const second = await polling.poll();
		expect([...ids(first), ...ids(second)].length).toBe(1_000);
		expect(new Set([...ids(first), ...ids(second)]).size).toBe(1_000);
	});

	test('when the time is over, what came comes out in order, and the rest next time', async () => {
		give({ orders: { count: 3_000, from: '2026-02-01' } });
		host.sandbox.world.settings.latencyMs = 40;
		const polling = poller(SINCE);
		const polls: IDataObject[][] = [];
		while (polls.flat().length < 3_000 && polls.length < 40) {
			polls.push(await polling.poll({ budgetMs: 1_500 }));
		}
		expect(polls.length).toBeGreaterThan(1);
		expect(polling.failures).toEqual([]);
		const all = ids(polls.flat());
		expect(all).toHaveLength(3_000);
		expect(new Set(all).size).toBe(3_000);
		const times = polls.flat().map(({ updated_at }) => Date.parse(text(updated_at)));
		expect(times).toEqual([...times].sort((one, other) => one - other));
		expect(businessParameters(callsTo(host, ORDERS)[0])).toMatchObject({
			sort_by: 'updated_at',
			sort_direction: 'ASC',
		});
	});

	test('a shop that is not connected is told', async () => {
		credential = await host.newCredential();
		await expect(poller(SINCE).poll()).rejects.toThrow(/authoriz/i);
	});
});
