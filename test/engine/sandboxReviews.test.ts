import { useSandboxShop } from './support/useSandboxShop';

const IDS = '/review/seller/history/list';
const REVIEWS = '/review/seller/list/v2';
const REPLY = '/review/seller/reply/add';
const DAY_MS = 86_400_000;

const { sandbox, client, get, give, shop } = useSandboxShop();

/** @param daysAgo when the window begins */
function question(daysAgo: number, days: number, more: Record<string, string> = {}) {
	const start = Date.now() - daysAgo * DAY_MS;
	return {
		item_id: '7000',
		start_time: String(start),
		end_time: String(start + days * DAY_MS),
		current: '1',
		...more,
	};
}

function review(index: number): string {
	return String(shop.sellerId * 100_000 + index);
}

describe('ids of reviews', () => {
	it('are answered newest first, in numbered pages', async () => {
		await give({ reviews: { count: 25, from: Date.now() - DAY_MS, to: Date.now() } });
		const pages: unknown[] = [];
		for (const current of ['1', '2', '3', '4']) {
			const answer = await get(IDS, question(2, 3, { current }));
			expect(answer).toMatchObject({ success: true, data: { total: 25, page_size: 10 } });
			pages.push(...(answer.data as { id_list: number[] }).id_list);
		}
		expect(pages).toEqual(Array.from({ length: 25 }, (_, index) => +review(24 - index)));
	});

	it('are those of one product, in the window', async () => {
		const from = Date.now() - 20 * DAY_MS;
		await give({ reviews: { count: 200, items: 4, from, to: from + 20 * DAY_MS } });
		expect((await get(IDS, question(15, 6))).data).toMatchObject({ total: 15 });
		const other = await get(IDS, question(15, 6, { item_id: '7004' }));
		expect(other.data).toMatchObject({ total: 0, id_list: [] });
	});

	it.each([
		['a window of more than 7 days', () => question(20, 7.1), '7 days apart'],
		['a window of more than 90 days ago', () => question(91, 1), '90 days ago'],
		['a window that ends first', () => question(1, -1), 'before start_time'],
		['page 51', () => question(1, 1, { current: '51' }), 'more than 50'],
	])('are not given for %s, in an accepted answer', async (_what, ask, reason) => {
		expect(await get(IDS, ask())).toMatchObject({
			code: '0',
			success: false,
			error_code: 'PARAMS_VALIDATE_ERROR',
			error_msg: expect.stringContaining(reason) as string,
		});
	});

	it('are there from the start, of the last hours', async () => {
		expect((await get(IDS, question(1, 1))).data).toMatchObject({ total: 12 });
	});
});

describe('reviews', () => {
	it('are answered by their ids, those that are known', async () => {
		const id_list = `[${review(1)},"${review(2)}",77]`;
		expect(await get(REVIEWS, { id_list })).toMatchObject({
			success: true,
			data: {
				review_list: [{ id: +review(1), product_id: 7000, can_reply: true }, { id: +review(2) }],
				outdated_reviews: [],
			},
		});
	});

	it('are outdated after 90 days', async () => {
		const days = (count: number) => Date.now() - count * DAY_MS;
		await give({ reviews: { count: 2, from: days(91), to: days(87) } });
		expect((await get(REVIEWS, { id_list: `[${review(0)},${review(1)}]` })).data).toMatchObject({
			review_list: [{ id: +review(1) }],
			outdated_reviews: [+review(0)],
		});
	});

	it('are at most 10 at a time', async () => {
		const ids = (count: number) => JSON.stringify(Array.from({ length: count }, () => 1));
		expect(await get(REVIEWS, { id_list: ids(10) })).toMatchObject({ success: true });
		expect(await get(REVIEWS, { id_list: ids(11) })).toMatchObject({ code: '0', success: false });
	});

	it('are refused if their ids are no list', async () => {
		for (const id_list of ['1', '[1']) {
			expect(await get(REVIEWS, { id_list })).toMatchObject({ code: 'InvalidParameter' });
		}
	});

	it('take one reply each', async () => {
		const reply = { id: review(3), content: 'ขอบคุณ' };
		expect(await get(REPLY, reply)).toMatchObject({ code: '0', success: true, data: true });
		expect(await get(REPLY, reply)).toMatchObject({ code: '0', success: false });
		expect((await get(REVIEWS, { id_list: `[${review(3)}]` })).data).toMatchObject({
			review_list: [{ can_reply: false, seller_reply: 'ขอบคุณ' }],
		});
		expect(await get(REPLY, { ...reply, id: '5' })).toMatchObject({ code: '0', success: false });
	});
});

describe('reviews of a shop where buyers go on writing', () => {
	const HOUR_MS = 3_600_000;

	/** A little more, because the machine's clock goes on too. */
	async function pass(hours: number): Promise<void> {
		const clockOffsetMs = hours * HOUR_MS + 60_000;
		await client.control('POST', 'settings', { clockOffsetMs });
	}

	async function idsOf(item_id: string): Promise<unknown> {
		const now = sandbox.world.now();
		const times = { start_time: String(now - DAY_MS), end_time: String(now) };
		const { data } = await get(IDS, { item_id, current: '1', ...times });
		return (data as { id_list: number[] }).id_list;
	}

	it('come with time, of three products in turn', async () => {
		await client.control('POST', 'reviews', { account: shop.account, perHour: 2 });
		expect(await idsOf('7000')).toEqual([]);
		await pass(2);
		expect(await idsOf('7000')).toEqual([+review(3), +review(0)]);
		expect(await idsOf('7002')).toEqual([+review(2)]);
		const unwritten = await get(REVIEWS, { id_list: `[${review(3)},${review(4)}]` });
		expect(unwritten.data).toMatchObject({ review_list: [{ id: +review(3), can_reply: true }] });
		await pass(3);
		expect(await idsOf('7001')).toEqual([+review(4), +review(1)]);
	});

	it('show the reply, and take no other', async () => {
		await client.control('POST', 'reviews', { account: shop.account, perHour: 60 });
		await pass(1);
		const reply = { id: review(3), content: 'ขอบคุณ' };
		expect(await get(REPLY, reply)).toMatchObject({ success: true });
		expect(await get(REPLY, reply)).toMatchObject({ success: false });
		expect((await get(REVIEWS, { id_list: `[${review(3)}]` })).data).toMatchObject({
			review_list: [{ can_reply: false, seller_reply: 'ขอบคุณ' }],
		});
	});

	it('come in all shops if no account is named, and in no other kind', async () => {
		await client.control('POST', 'reviews', { perHour: 1 });
		const { reviews, chats } = sandbox.world.talk.state;
		expect(Object.keys(reviews)).toHaveLength(
			sandbox.world.accounts.flatMap((one) => one.shops).length,
		);
		expect(chats).toEqual({});
		const other = { account: 'nobody@example.com', perHour: 1 };
		await expect(client.control('POST', 'reviews', other)).rejects.toThrow(/no such account/);
	});
});
