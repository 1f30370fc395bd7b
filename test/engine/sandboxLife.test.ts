import { BEGINNING, useLivingShop } from './support/useLivingShop';

const { clock, get, client, shop, ...seller } = useLivingShop();

describe('orders', () => {
	it('are born as time passes, evenly', async () => {
		await seller.live({ ordersPerMinute: 2 });
		expect(await seller.orders()).toEqual([]);
		clock.passMinutes(3);
		expect((await seller.orders()).map(({ created_at }) => created_at)).toEqual([
			'2026-11-23T04:00:30.000Z',
			'2026-11-23T04:01:00.000Z',
			'2026-11-23T04:01:30.000Z',
			'2026-11-23T04:02:00.000Z',
			'2026-11-23T04:02:30.000Z',
			'2026-11-23T04:03:00.000Z',
		]);
		await seller.live({ ordersPerMinute: 0 });
		clock.passMinutes(3);
		expect(await seller.orders()).toHaveLength(6);
	});

	it('are the same however often the shop is asked', async () => {
		const live = { ordersPerMinute: 6, shares: { unpaid: 0.5, canceled: 0.5 } };
		await seller.live(live);
		for (let minute = 0; minute < 9; minute += 1) {
			clock.passMinutes(1);
			await seller.orders();
		}
		const often = await seller.orders();
		await client.control('POST', 'records', { account: shop.account, orders: { count: 0 } });
		clock.reset();
		await seller.live(live);
		clock.passMinutes(9);
		expect(await seller.orders()).toEqual(often);
		expect(often).toHaveLength(54);
	});

	it('go their way, of which the seller has a part', async () => {
		await seller.live({ orders: 1, shares: { unpaid: 1 } });
		const [{ order_id }] = await seller.orders();
		const status = async () => (await seller.orders())[0].statuses.join();
		const updates = [(await seller.orders())[0].updated_at];
		const next = async (minutes: number) => {
			clock.passMinutes(minutes);
			const seen = await status();
			updates.push((await seller.orders())[0].updated_at);
			return seen;
		};
		expect(await status()).toBe('unpaid');
		expect((await seller.pack(order_id))[0].msg).toBe('The item is unpaid, not pending');
		expect(await next(1)).toBe('pending');
		expect(await next(600)).toBe('pending');
		const [{ package_id }] = await seller.pack(order_id);
		expect(await next(600)).toBe('packed');
		expect(await seller.readyToShip(package_id)).toBe('success');
		expect(await status()).toBe('ready_to_ship');
		expect(await next(1)).toBe('shipped');
		expect(await next(1)).toBe('shipped');
		expect(await next(1)).toBe('delivered');
		expect(updates).toEqual([
			BEGINNING,
			'2026-11-23T04:00:20.000Z',
			'2026-11-23T04:00:20.000Z',
			'2026-11-23T14:01:00.000Z',
			'2026-11-24T00:02:00.000Z',
			'2026-11-24T00:02:00.000Z',
			'2026-11-24T00:04:00.000Z',
		]);
	});

	it('are canceled by the buyer as a share, if they are not packed in time', async () => {
		await seller.live({ orders: 40, stock: 100, shares: { canceled: 0.25 } });
		clock.passMinutes(4);
		for (const { order_id } of (await seller.orders()).slice(0, 8)) await seller.pack(order_id);
		clock.passMinutes(2);
		expect(await seller.count('canceled')).toBe(8);
		expect(await seller.count('packed')).toBe(8);
		const canceled = await seller.orders({ status: 'canceled' });
		expect((await seller.pack(canceled[0].order_id))[0].msg).toBe(
			'The item is canceled, not pending',
		);
		expect(canceled[0].updated_at).toBe('2026-11-23T04:05:00.000Z');
	});

	it('are refused what is too late', async () => {
		await seller.live({ orders: 1 });
		const [{ order_id }] = await seller.orders();
		await seller.send(order_id);
		clock.passMinutes(1);
		expect(await seller.cancel(order_id)).toMatchObject({
			tip_type: 'error',
			tip_content: expect.stringMatching(/is shipped and cannot be canceled/) as string,
		});
	});

	it('are ten thousand at once where there is stock for them', async () => {
		const { orders } = await seller.live({ orders: 10_000, stock: 2_000 });
		expect(orders).toBe(10_000);
		expect(await seller.count('pending')).toBe(10_000);
		expect(await seller.orders({ offset: '4900' })).toHaveLength(100);
	});

	it('give way to others that a shop is given', async () => {
		await seller.live({ ordersPerMinute: 1, orders: 3 });
		await client.control('POST', 'records', { account: shop.account, orders: { count: 5 } });
		clock.passMinutes(5);
		expect(await seller.orders()).toEqual([]);
	});
});

describe('stock', () => {
	it('falls with each order, and comes back with what is canceled', async () => {
		await seller.live({ stock: 50 });
		await seller.live({ orders: 3 });
		const orders = await seller.orders();
		const [{ sku }] = await seller.items(orders[0].order_id);
		const sold = async (status: string) => {
			const all = await Promise.all(orders.map(async (one) => await seller.items(one.order_id)));
			return all.flat().filter((item) => item.sku === sku && item.status === status).length;
		};
		const reserved = await sold('pending');
		expect(await seller.stock(sku)).toEqual({ sellable: 50 - reserved, occupied: 2 + reserved });
		expect(await seller.cancel(orders[0].order_id)).toMatchObject({ tip_type: 'success' });
		const left = await sold('pending');
		expect(await seller.stock(sku)).toEqual({ sellable: 50 - left, occupied: 2 + left });
		expect(left).toBe(reserved - orders[0].items_count);
	});

	it('leaves the warehouse with what is shipped', async () => {
		await seller.live({ stock: 50 });
		await seller.live({ orders: 1 });
		const [{ order_id, items_count }] = await seller.orders();
		const [{ sku }] = await seller.items(order_id);
		await seller.send(order_id);
		expect((await seller.stock(sku)).occupied).toBe(2 + items_count);
		clock.passMinutes(1);
		expect(await seller.stock(sku)).toEqual({ sellable: 50 - items_count, occupied: 2 });
	});

	it('that has been at its end for a year costs no time', async () => {
		await seller.live({ ordersPerMinute: 60_000 });
		clock.passDays(365);
		const orders = await seller.orders({ sort_direction: 'DESC' });
		expect(orders.map(({ created_at }) => created_at.slice(0, 16))).toContain('2026-11-23T04:00');
		const { order_id } = orders[0];
		await seller.cancel(order_id);
		clock.passMinutes(1);
		const [newest] = await seller.orders({ sort_direction: 'DESC' });
		expect(newest.created_at).toBe('2027-11-23T04:00:00.000Z');
	});

	it('bears no order when it is at its end, until there is more', async () => {
		const { orders } = await seller.live({ orders: 1000, stock: 1 });
		// 23 products, of which two are not on sale.
		expect(orders).toBe(21);
		expect(await seller.live({ orders: 1 })).toMatchObject({ orders: 0 });
		const [{ order_id }] = await seller.orders();
		await seller.cancel(order_id);
		expect(await seller.live({ orders: 5 })).toMatchObject({ orders: 1 });
	});
});

describe('a return', () => {
	const returns = async () => {
		const { result } = await get('/reverse/getreverseordersforseller', {
			...{ page_no: '1', page_size: '10' },
			trade_order_id: String((await seller.orders())[0].order_id),
		});
		return (
			result as {
				items: Array<{
					reverse_order_id: number;
					request_type: string;
					reverse_order_lines: Array<{
						reverse_order_line_id: number;
						reverse_status: string;
						sla: number;
						refund_amount: number;
						trade_order_line_id: number;
					}>;
				}>;
			}
		).items;
	};
	const lines = async () => (await returns())[0].reverse_order_lines;

	async function deliver(): Promise<void> {
		await seller.live({ orders: 1, shares: { returned: 1 } });
		const [{ order_id }] = await seller.orders();
		expect(await returns()).toEqual([]);
		await seller.deliver(order_id);
	}

	async function decide(action: string): Promise<void> {
		const [{ reverse_order_id, reverse_order_lines }] = await returns();
		const ids = reverse_order_lines.map(({ reverse_order_line_id }) => reverse_order_line_id);
		const answer = await get('/order/reverse/return/update', {
			...{ action, reverse_order_id: String(reverse_order_id) },
			reverse_order_item_ids: JSON.stringify(ids),
		});
		expect(answer).toMatchObject({ code: '0' });
	}

	const status = async () => (await seller.orders())[0].statuses.join();

	it('is asked for after the delivery, with a deadline', async () => {
		await deliver();
		const [{ price, order_id, items_count }] = await seller.orders();
		const [one] = await returns();
		expect(one.request_type).toBe('RETURN');
		expect(one.reverse_order_lines).toHaveLength(items_count);
		const [line] = one.reverse_order_lines;
		expect(line).toMatchObject({
			reverse_status: 'REQUEST_INITIATE',
			trade_order_line_id: order_id * 10 + 1,
			refund_amount: Math.round((Number(price) * 100) / items_count),
			// Ready to ship at 4:00, shipped at 4:01, delivered at 4:03, wanted back at 4:04, an hour to decide.
			sla: Date.parse('2026-11-23T05:04:00.000Z'),
		});
		expect(await status()).toBe('delivered');
		expect((await seller.orders())[0].updated_at).toBe('2026-11-23T04:04:00.000Z');
	});

	it('is refunded at once, or a while after the seller agreed to it', async () => {
		await deliver();
		await decide('agreeReturn');
		expect(await status()).toBe('delivered');
		clock.passMinutes(1);
		expect(await status()).toBe('returned');
		expect((await lines())[0].reverse_status).toBe('REFUND_SUCCESS');
	});

	it('is refunded as soon as the seller says so', async () => {
		await deliver();
		await decide('agreeRefund');
		expect(await status()).toBe('returned');
	});

	it('is refunded by Lazada after the deadline', async () => {
		await deliver();
		clock.passMinutes(53);
		expect(await status()).toBe('delivered');
		clock.passMinutes(1);
		expect(await status()).toBe('returned');
	});

	it('is had by a share of the orders', async () => {
		await seller.live({ orders: 20, stock: 100, shares: { returned: 0.25 } });
		for (const { order_id } of await seller.orders()) await seller.send(order_id);
		clock.passMinutes(600);
		expect([await seller.count('returned'), await seller.count('delivered')]).toEqual([5, 15]);
	});

	it('that is a cancellation is seen there too', async () => {
		await seller.live({ orders: 1, shares: { canceled: 1 } });
		clock.passMinutes(5);
		expect(await returns()).toMatchObject([
			{ request_type: 'CANCEL', reverse_order_lines: [{ reverse_status: 'CANCEL_SUCCESS' }] },
		]);
	});
});

it.each([
	[{ ordersPerMinute: -1 }, '400: ordersPerMinute must be a number from 0'],
	[{ shares: { canceled: 2 } }, '400: shares.canceled must be a number from 0 to 1'],
	[{ seconds: { deliver: 'soon' } }, '400: seconds.deliver must be a number'],
	[{ seconds: { sleep: 1 } }, '400: seconds has pay, cancel, ship'],
	[{ orders: 1.5 }, '400: orders must be a number from 0'],
	[{ stock: -1 }, '400: stock must be a number from 0'],
	[{ account: 'nobody' }, '404: There is no such account'],
])('a life %j is refused with a reason, and changes nothing', async (life, reason) => {
	const before = await seller.orders();
	const wanted = { account: shop.account, orders: 1, ...life };
	await expect(client.control('POST', 'life', wanted)).rejects.toThrow(reason);
	expect(await seller.orders()).toEqual(before);
});
