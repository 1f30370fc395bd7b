import { APP } from '../support/app';
import { eventually } from '../support/eventually';
import { usePushReceiver } from '../support/pushReceiver';
import { findSamplesLike } from './support/pushSamples';
import { BEGINNING, useLivingShop } from './support/useLivingShop';

const receiver = usePushReceiver();
const { sandbox, client, shop, clock, get, post, ...seller } = useLivingShop();

const START = Date.parse(BEGINNING);

beforeEach(async () => {
	// The clock stands still: what a loaded machine took too late would not come again.
	await client.control('POST', 'settings', { pushLimitMs: 30_000 });
	const outcome = await client.openPush(receiver.url);
	expect(outcome).toMatchObject({ passed: true, status: 200 });
	sandbox.pusher.look();
});

afterEach(async () => {
	await client.control('DELETE', `push/addresses/${APP.appKey}`);
	sandbox.pusher.look();
});

/** Messages of a type, as they came, once there are so many. */
async function pushed(type: number, count: number): Promise<Array<Record<string, unknown>>> {
	return await eventually(`${count} of type ${type}`, () => {
		const found = receiver.received
			.map(({ body }) => body)
			.filter((one) => one.message_type === type);
		return found.length >= count && found;
	});
}

async function data(type: number, count: number): Promise<Array<Record<string, unknown>>> {
	return (await pushed(type, count)).map((one) => one.data as Record<string, unknown>);
}

function payload(product: object): { payload: string } {
	return { payload: JSON.stringify({ Request: { Product: product } }) };
}

describe('orders', () => {
	it('are pushed line by line, at each change of their life, also what time brings', async () => {
		await seller.live({
			orders: 1,
			shares: { unpaid: 1 },
			seconds: { pay: 20, ship: 60, deliver: 120 },
		});
		const [{ order_id, items_count }] = await seller.orders();
		clock.passMinutes(1);
		await seller.send(order_id);
		clock.passMinutes(5);
		const all = await data(0, 6 * items_count);
		const lines = (await seller.items(order_id)).map(({ order_item_id }) => String(order_item_id));
		const statuses = ['unpaid', 'pending', 'packed', 'ready_to_ship', 'shipped', 'delivered'];
		for (const line of lines) {
			const own = all.filter((one) => one.trade_order_line_id === line);
			expect(own.map((one) => one.order_status).sort()).toEqual([...statuses].sort());
			const times = statuses.map((status) => own.find((one) => one.order_status === status));
			const start = START / 1000;
			expect(times.map((one) => Number(one?.status_update_time) - start)).toEqual([
				0, 20, 60, 60, 120, 240,
			]);
		}
		expect(new Set(all.map((one) => one.trade_order_id))).toEqual(new Set([String(order_id)]));
		for (const message of await pushed(0, 1)) {
			expect(findSamplesLike(message)).toContain('Paid order line');
			expect(message).toMatchObject({ seller_id: String(shop.sellerId), site: 'lazada_sg' });
		}
	});

	it('have packages, each pushed once all that is in it went on', async () => {
		await seller.live({ orders: 20 });
		const [{ order_id }] = (await seller.orders()).filter(({ items_count }) => items_count > 1);
		await seller.send(order_id);
		const [{ package_id }] = await seller.items(order_id);
		clock.passMinutes(5);
		await data(14, 4);
		await eventually('all', () => !sandbox.pusher.log.isWaiting);
		const packages = await data(14, 4);
		expect(packages.map(({ status }) => status).sort()).toEqual([
			'DELIVERED',
			'INFO_ST_DOMESTIC_PICKUP_SIGN_IN_SUCCESS',
			'READY_TO_SHIP',
			'READY_TO_SHIP_PENDING',
		]);
		expect(new Set(packages.map((one) => one.fulfillment_package_id))).toEqual(
			new Set([package_id]),
		);
		for (const message of await pushed(14, 4)) {
			expect(findSamplesLike(message)).toEqual(['Delivered']);
		}
	});

	it('that the buyer cancels name the reverse order, which is pushed as well', async () => {
		await seller.live({ orders: 1, shares: { canceled: 1 }, seconds: { cancel: 300 } });
		clock.passMinutes(6);
		const { items_count } = (await seller.orders())[0];
		const canceled = (await pushed(0, 2 * items_count)).filter(
			(one) => (one.data as { order_status: string }).order_status === 'canceled',
		);
		expect(canceled.map(findSamplesLike)).toEqual(
			Array(items_count).fill(['Canceled line, with the reverse order']),
		);
		const reverse = await pushed(10, 2 * items_count);
		expect(reverse.map(findSamplesLike)).toEqual(
			Array(2 * items_count).fill(['Return begun', 'A buyer asks to cancel']),
		);
		expect((await data(10, 2)).map((one) => one.reverse_status).sort()).toEqual([
			...Array<string>(items_count).fill('CANCEL_INIT'),
			...Array<string>(items_count).fill('CANCEL_SUCCESS'),
		]);
		const ids = (await data(10, 2)).map((one) => String(one.reverse_order_line_id));
		for (const one of canceled) {
			expect(ids).toContain((one.data as Record<string, unknown>).reverse_order_line_id);
		}
	});

	it('that are sent back have a return, and are returned', async () => {
		await seller.live({ orders: 1, shares: { returned: 1 }, seconds: { decide: 600 } });
		await seller.deliver((await seller.orders())[0].order_id);
		clock.passMinutes(60);
		const { items_count } = (await seller.orders())[0];
		const statuses = (await data(10, 2 * items_count)).map((one) => one.reverse_status);
		expect(new Set(statuses)).toEqual(new Set(['RTM_INIT', 'RTM_RECEIVE_ITEM']));
		const returned = (await data(0, 6 * items_count)).filter(
			(one) => one.order_status === 'returned' && 'reverse_order_id' in one,
		);
		expect(returned).toHaveLength(items_count);
	});
});

describe('products', () => {
	it('are pushed when they are added and accepted', async () => {
		const made = await post('/product/create', {
			...payload({
				PrimaryCategory: 10_002_019,
				Attributes: { name: 'A chair' },
				Skus: { Sku: [{ SellerSku: 'CHAIR', price: 5 }] },
			}),
		});
		const { item_id } = made.data as { item_id: number };
		const [added] = await pushed(3, 1);
		expect(findSamplesLike(added)).toEqual(['New product, action outside data as in the sample']);
		expect(added).toMatchObject({ action: 'PUBLISHED', data: { item_id: String(item_id) } });
		const [judged] = await pushed(1, 1);
		expect(findSamplesLike(judged)).toEqual(['Product locked']);
		expect(judged).toMatchObject({ data: { itemId: item_id, status: 'APPROVED' } });
	});

	it('are pushed when they are edited and deleted', async () => {
		await post('/product/update', payload({ ItemId: 7003 }));
		await post('/product/deactivate', {
			apiRequestBody: JSON.stringify({ Request: { Product: { ItemId: 7004 } } }),
		});
		await post('/product/remove', { seller_sku_list: JSON.stringify(['SKU-5']) });
		for (const message of await pushed(4, 2)) {
			expect(findSamplesLike(message)).toContain('Product edited');
		}
		expect((await data(4, 2)).map((one) => one.item_id).sort()).toEqual([7003, 7004]);
		const [deleted] = await pushed(5, 1);
		expect(findSamplesLike(deleted)).toContain('SKU deleted');
		expect(deleted).toMatchObject({ data: { item_id: 7005, action: 'DELETED' } });
	});

	it('are pushed once when their stock becomes low, by the seller or by orders', async () => {
		const set = async (SellableQuantity: number) =>
			await post(
				'/product/stock/sellable/update',
				payload({ Skus: { Sku: [{ SellerSku: 'SKU-8', SellableQuantity }] } }),
			);
		await set(6);
		await set(5);
		await set(4);
		const [low] = await pushed(6, 1);
		expect(findSamplesLike(low)).toEqual(['Nearly sold out']);
		expect(low.data).toEqual({
			...{ seller_sku: 'SKU-8', sku_id: 700_800, warehouse: 'dropshipping' },
			...{ real_quantity: 7, occupy_quantity: 2, withhold_quantity: 0, pre_order_quantity: 0 },
		});
		expect(await pushed(6, 1)).toHaveLength(1);
		await seller.live({ stock: 7, orders: 40 });
		const ordered = await data(6, 5);
		for (const one of ordered.slice(1)) {
			const sellable = Number(one.real_quantity) - Number(one.occupy_quantity);
			expect([3, 4, 5]).toContain(sellable);
		}
	});
});

describe('what buyers write', () => {
	const chats = async (perHour: number) =>
		await client.control('POST', 'chats', { account: shop.account, perHour });

	it('is pushed as they write it, with the count of what is unread', async () => {
		await chats(60);
		clock.passMinutes(2);
		const messages = await pushed(2, 2);
		expect(messages.map(findSamplesLike)).toEqual(
			Array(2).fill([
				'A buyer writes',
				'The same message taken back',
				'Echo of what the seller sent',
			]),
		);
		expect((await data(2, 2)).map((one) => one.message_id).sort()).toEqual(['b1', 'b2']);
		const [session] = await pushed(19, 1);
		expect(findSamplesLike(session)).toEqual(['Chat read']);
	});

	it('is pushed with what the seller writes and takes back, and when it is read', async () => {
		await chats(60);
		clock.passMinutes(2);
		await pushed(2, 2);
		const session_id = `${shop.sellerId}_1000`;
		const sent = await post('/im/message/send', { session_id, template_id: '1', txt: 'Yes' });
		const { message_id } = sent.data as { message_id: string };
		expect((await data(2, 3)).at(-1)).toMatchObject({
			message_id,
			from_account_type: 2,
			status: 0,
		});
		await post('/im/message/recall', { session_id, message_id });
		expect((await data(2, 4)).at(-1)).toMatchObject({
			message_id,
			status: 1,
			content: '{"txt":""}',
		});
		receiver.received.length = 0;
		await post('/im/session/read', { session_id, last_read_message_id: 'b2' });
		expect(await data(19, 1)).toMatchObject([{ session_id, unread_count: 0 }]);
	});

	it('of products is pushed by its ID', async () => {
		await client.control('POST', 'reviews', { account: shop.account, perHour: 60 });
		clock.passMinutes(2);
		const reviews = await pushed(21, 2);
		expect(reviews.map(findSamplesLike)).toEqual([['New review'], ['New review']]);
		const ids = (await data(21, 2)).map(({ id }) => Number(id));
		const answer = await get('/review/seller/list/v2', { id_list: JSON.stringify(ids) });
		expect((answer.data as { review_list: unknown[] }).review_list).toHaveLength(2);
	});
});

describe('ends', () => {
	it('of a grant are pushed once a day within 48 hours', async () => {
		const [grant] = sandbox.world.authorizations;
		grant.refreshEndsAt = START + 50 * 3_600_000;
		sandbox.pusher.look();
		clock.passMinutes(3 * 60);
		const [ending] = await pushed(8, 1);
		expect(findSamplesLike(ending)).toEqual(['Grant ends soon']);
		expect(ending).toMatchObject({
			seller_id: 'null',
			data: {
				app_key: APP.appKey,
				auth_expiry_time: grant.refreshEndsAt / 1000,
				seller_id: String(shop.sellerId),
			},
		});
		clock.passMinutes(23 * 60);
		sandbox.pusher.look();
		expect(receiver.received).toHaveLength(1);
		clock.passMinutes(2 * 60);
		await pushed(8, 2);
	});

	it('of a voucher are pushed once', async () => {
		const end = START + 4 * 86_400_000;
		const created = await post('/promotion/voucher/create', {
			...{ voucher_name: 'Ends', voucher_type: 'COLLECTIBLE_VOUCHER', apply: 'ENTIRE_SHOP' },
			...{ voucher_discount_type: 'MONEY_VALUE_OFF', offering_money_value_off: '5.00' },
			...{ criteria_over_money: '50', issued: '10', limit: '1', display_area: 'REGULAR_CHANNEL' },
			...{ period_start_time: String(START), period_end_time: String(end) },
		});
		const id = String(created.data as number);
		await post('/promotion/voucher/activate', { id, voucher_type: 'COLLECTIBLE_VOUCHER' });
		sandbox.pusher.look();
		clock.passMinutes(25 * 60);
		await eventually('the end', () => receiver.received.length > 0);
		sandbox.pusher.look();
		const [ending] = receiver.received.map(({ body }) => body);
		expect(findSamplesLike(ending)).toEqual(['Ends soon, as the sample has it: without envelope']);
		expect(ending).toMatchObject({ promotionId: Number(id), expireTime: end });
		expect(receiver.received).toHaveLength(1);
	});
});
