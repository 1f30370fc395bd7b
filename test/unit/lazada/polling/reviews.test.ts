import type { AcceptedAnswer } from '../../../../lazada/answers/answer';
import { LazadaError } from '../../../../lazada/errors';
import { pollReviews } from '../../../../lazada/polling/readReviews';
import { pollShop } from '../../../../lazada/polling/pollShop';
import type { Ask } from '../../../../lazada/polling/reading';
import type { Cursor } from '../../../../lazada/polling/cursor';

const DAY_MS = 86_400_000;
const NOON = Date.UTC(2026, 10, 23, 12);

interface Review {
	id: number;
	product: string;
	time: number;
}

/** A shop with reviews, whose calls may end. */
class Shop {
	reviews: Review[] = [];

	/** Calls until the time is over. */
	left = Infinity;

	readonly asked: Array<Record<string, string>> = [];

	readonly ask: Ask = async (apiPath, parameters) => {
		if (this.left-- <= 0) throw new LazadaError('postponed', 'The time is over');
		this.asked.push({ ...parameters });
		return await Promise.resolve(this.answer(apiPath, parameters));
	};

	private answer(apiPath: string, parameters: Readonly<Record<string, string>>): AcceptedAnswer {
		if (apiPath === '/products/get') {
			const products = ['7', '8', '9'].map((item_id) => ({ item_id }));
			return { code: '0', data: { total_products: 3, products } } as unknown as AcceptedAnswer;
		}
		if (apiPath === '/review/seller/history/list') {
			const [from, to] = [Number(parameters.start_time), Number(parameters.end_time)];
			expect(to - from).toBeLessThanOrEqual(7 * DAY_MS);
			const isFirst = parameters.current === '1';
			const id_list = (isFirst ? this.reviews : [])
				.filter(({ product, time }) => product === parameters.item_id && time >= from && time <= to)
				.map(({ id }) => id);
			const data = { total: id_list.length, page_size: 10, id_list };
			return { code: '0', data } as unknown as AcceptedAnswer;
		}
		const ids = JSON.parse(parameters.id_list) as number[];
		const review_list = this.reviews
			.filter(({ id }) => ids.includes(id))
			.map(({ id, time }) => ({ id, create_time: time }));
		return { code: '0', data: { review_list } } as unknown as AcceptedAnswer;
	}
}

async function poll(shop: Shop, cursor: Cursor, now: number) {
	const complete = async (rows: ReadonlyArray<{ row: Record<string, unknown> }>) =>
		await Promise.resolve({ items: rows.map(({ row }) => row.id) });
	return await pollShop(pollReviews([]), shop.ask, cursor, now, complete);
}

describe('reviews', () => {
	it('are read of all products, in parts of seven days', async () => {
		const shop = new Shop();
		shop.reviews = [
			{ id: 1, product: '9', time: NOON - 20 * DAY_MS },
			{ id: 2, product: '7', time: NOON - DAY_MS },
		];
		const { items } = await poll(shop, { from: NOON - 30 * DAY_MS, known: [] }, NOON);
		expect(items).toEqual([1, 2]);
	});

	it('that can not all be read in one poll are read in several, and none is lost meanwhile', async () => {
		const shop = new Shop();
		let cursor: Cursor = { from: NOON - DAY_MS, known: [] };
		const came: unknown[] = [];
		for (let turn = 0; turn < 40; turn++) {
			const now = NOON + turn * 60_000;
			if (turn < 30) {
				// Of each product in turn: of some, when they have just been read in this round.
				shop.reviews.push({ id: turn, product: String(7 + ((turn * 2) % 3)), time: now });
			}
			shop.left = 4;
			const { items, cursor: next } = await poll(shop, cursor, now);
			came.push(...items);
			cursor = next;
		}
		expect(came.map(Number).sort((one, other) => one - other)).toEqual([...Array(30).keys()]);
	});

	it('ask for no more than the last days where nothing comes for long', async () => {
		const shop = new Shop();
		let cursor: Cursor = { from: NOON - 60 * DAY_MS, known: [] };
		({ cursor } = await poll(shop, cursor, NOON));
		shop.asked.length = 0;
		await poll(shop, cursor, NOON + 3_600_000);
		expect(shop.asked).toHaveLength(1 + 3);
		expect(cursor.from).toBe(NOON - 2 * DAY_MS);
	});

	it('are not asked for of more than 90 days ago', async () => {
		const shop = new Shop();
		await poll(shop, { from: 0, known: [] }, NOON);
		const starts = shop.asked.flatMap(({ start_time: start }) => (start ? [Number(start)] : []));
		expect(Math.min(...starts)).toBe(NOON - 89 * DAY_MS);
	});
});
