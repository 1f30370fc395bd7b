import { useLivingShop } from './support/useLivingShop';

const { clock, get, shop, ...seller } = useLivingShop();

interface Line {
	fee_type: string;
	fee_name: string;
	transaction_type: string;
	amount: string;
	order_no: string;
	orderItem_no: string;
	seller_sku: string;
	paid_status: string;
	transaction_date: string;
	transaction_number: string;
	statement: string;
}

/** Monday, November 23, and the weeks after it. */
const DAYS = { start_time: '2026-11-23', end_time: '2027-01-31', limit: '500' };

async function lines(parameters: Record<string, string> = {}): Promise<Line[]> {
	return (await get('/finance/transaction/details/get', { ...DAYS, ...parameters })).data as Line[];
}

async function payouts(created_after = '2026-11-23') {
	return (await get('/finance/payout/status/get', { created_after })).data as Array<
		Record<string, string>
	>;
}

/** Cents, without the inaccuracy of sums of fractions. */
function cents(...amounts: string[]): number {
	return amounts.reduce((sum, amount) => sum + Math.round(Number(amount) * 100), 0);
}

async function sell(shares = {}): Promise<number> {
	await seller.live({ orders: 1, stock: 9, shares });
	const [{ order_id }] = (await seller.orders()).slice(-1);
	await seller.deliver(order_id);
	return order_id;
}

const BY_NAME = ['Item Price Credit', 'Commission', 'Payment Fee'];

describe('transactions', () => {
	it('follow the delivery of each item', async () => {
		await seller.live({ orders: 1 });
		const [{ order_id }] = await seller.orders();
		await seller.send(order_id);
		expect(await lines()).toEqual([]);
		clock.passMinutes(3);
		const items = await seller.items(order_id);
		const found = await lines();
		expect(found.map(({ fee_name }) => fee_name)).toEqual(items.flatMap(() => BY_NAME));
		const [{ order_item_id, item_price, sku }] = items;
		const price = Number(item_price);
		expect(found[0]).toEqual({
			...{ fee_type: '13', fee_name: 'Item Price Credit', transaction_type: 'Orders-Sales' },
			amount: item_price,
			transaction_date: '2026-11-23',
			transaction_number: `${shop.sellerId}-1120`,
			...{ order_no: String(order_id), orderItem_no: String(order_item_id), seller_sku: sku },
			...{ statement: '2026-11-23 - 2026-11-29', paid_status: 'Not paid' },
		});
		expect(found.slice(1, 3)).toMatchObject([
			{ fee_type: '16', amount: (-price * 0.05).toFixed(2) },
			{ fee_type: '3', amount: (-price * 0.02).toFixed(2) },
		]);
	});

	it('are turned back by a refund, apart from the payment fee', async () => {
		const order = await sell({ returned: 1 });
		const sold = await lines();
		clock.passMinutes(60);
		const all = await lines({ trade_order_id: String(order) });
		const back = all.slice(sold.length);
		const amounts = (from: Line[], name: string) =>
			from.filter(({ fee_name }) => fee_name === name).map(({ amount }) => amount);
		const turned = (from: string[]) => from.map((amount) => (-Number(amount)).toFixed(2));
		expect(amounts(back, 'Reversal of Item Price')).toEqual(
			turned(amounts(sold, 'Item Price Credit')),
		);
		expect(amounts(back, 'Reversal of Commission')).toEqual(turned(amounts(sold, 'Commission')));
		expect(back.map(({ fee_type }) => fee_type).slice(0, 2)).toEqual(['14', '15']);
		expect(back).toHaveLength((sold.length / 3) * 2);
	});

	it('do not follow what is canceled', async () => {
		await seller.live({ orders: 5, stock: 20, shares: { canceled: 1 } });
		clock.passMinutes(60);
		expect(await seller.count('canceled')).toBe(5);
		expect(await lines()).toEqual([]);
	});

	it('are found by their order, item and kind', async () => {
		const [first, second] = [await sell(), await sell()];
		const own = (await lines({ trade_order_id: String(second) })).map(({ order_no }) => order_no);
		expect(new Set(own)).toEqual(new Set([String(second)]));
		const item = `${first}1`;
		expect(await lines({ trade_order_line_id: item })).toMatchObject(
			BY_NAME.map((fee_name) => ({ fee_name, orderItem_no: item })),
		);
		const commissions = await lines({ trans_type: '16' });
		expect(new Set(commissions.map(({ fee_name }) => fee_name))).toEqual(new Set(['Commission']));
		expect(await lines({ trans_type: '-1' })).toHaveLength(commissions.length * 3);
	});

	it('are paid two days after their week', async () => {
		await sell();
		// It began on Monday at noon, local time.
		clock.passDays(8);
		expect((await lines())[0].paid_status).toBe('Not paid');
		clock.passDays(1);
		expect((await lines())[0].paid_status).toBe('Paid');
	});
});

describe('payouts', () => {
	it('are the sum of a week’s lines, once it is over', async () => {
		await sell({ returned: 1 });
		await sell();
		expect(await payouts()).toEqual([]);
		clock.passDays(7);
		const all = await lines();
		const sum = (...names: string[]) =>
			(
				cents(...all.filter((one) => names.includes(one.fee_name)).map(({ amount }) => amount)) /
				100
			).toFixed(2);
		const [statement, ...others] = await payouts();
		expect(others).toEqual([]);
		const total = cents(...all.map(({ amount }) => amount));
		expect(statement).toMatchObject({
			statement_number: `SG${shop.sellerId}-20261123`,
			created_at: '2026-11-30 00:00:00',
			opening_balance: '0.00',
			item_revenue: sum('Item Price Credit'),
			fees_total: sum('Commission', 'Payment Fee'),
			refunds: sum('Reversal of Item Price'),
			fees_on_refunds_total: sum('Reversal of Commission'),
			closing_balance: (total / 100).toFixed(2),
			payout: `${(total / 100).toFixed(2)} SGD`,
			paid: '0',
		});
		expect(Number(statement.refunds)).toBeLessThan(0);
		clock.passDays(2);
		expect(await payouts()).toMatchObject([{ paid: '1' }]);
	});

	it('begin with what the week before owed', async () => {
		await seller.live({ seconds: { return: 7 * 86_400 } });
		const order = await sell({ returned: 1 });
		clock.passDays(14);
		await sell();
		clock.passDays(7);
		const refunded = (await lines({ trade_order_id: String(order) })).filter(
			({ transaction_type }) => transaction_type.startsWith('Refunds'),
		);
		const owed = (cents(...refunded.map(({ amount }) => amount)) / 100).toFixed(2);
		expect(Number(owed)).toBeLessThan(0);
		const [, second, third] = await payouts();
		expect(second).toMatchObject({ payout: '0.00 SGD', closing_balance: owed });
		const ofWeek = ['item_revenue', 'fees_total'].map((name) => third[name]);
		expect(third).toMatchObject({
			opening_balance: owed,
			closing_balance: (cents(owed, ...ofWeek) / 100).toFixed(2),
		});
	});

	it('of the start sum up as well', async () => {
		const found = await payouts('2026-10-01');
		// From October 2: 60 items at 10 to 128 and 60 commissions of 1, in two weeks.
		expect(found.map(({ created_at }) => created_at)).toEqual([
			'2026-10-05 00:00:00',
			'2026-10-12 00:00:00',
		]);
		const total = cents(...found.map(({ payout }) => payout.replace(' SGD', '')));
		expect(total).toBe(((10 + 128) * 30 - 60) * 100);
		expect(await payouts('2026-10-06')).toHaveLength(1);
	});
});
