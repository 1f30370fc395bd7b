import { LISTS } from '../catalog/lists';
import { LazadaError } from '../errors';
import { isRecord, readText } from '../json';
import { readList } from '../lists/readList';
import { DAY_MS } from '../lists/times';
import type { Parameters } from '../signing/signature';
import { readRowTime, sortByTime, toPolledRows, type PolledRow, type RowReader } from './polledRow';
import type { Ask, PollSource, Reading } from './reading';

const IDS = '/review/seller/history/list';
const REVIEWS = '/review/seller/list/v2';
const PRODUCTS = '/products/get';
/** Reviews that one call takes [API reference]. */
const MAX_IDS = 10;
/** Lazada finds no reviews that are older than 90 days [API reference]. */
const MAX_AGE_DAYS = 89;
/**
 * Times of n8n's clock are only used where a day more or less does no harm: Lazada refuses calls of a clock that is off
 * by more than two hours [108067].
 */
const CLOCK_MARGIN_MS = DAY_MS;
/** Without new reviews, the period must not grow for ever: each further week is one more call for each product. */
const QUIET_MS = 2 * DAY_MS;
/** A test run shows some reviews, and needn't look at all products for them. */
const NEWEST = 10;
const NEWEST_DAYS = 30;
const NEWEST_PRODUCTS = 20;

const READER: RowReader = {
	apiPath: REVIEWS,
	readTime: ({ create_time: time }) => readRowTime(time),
	readId: (row) => readText(row, 'id'),
	readState: () => '',
};

async function readProductIds(ask: Ask, now: number): Promise<string[]> {
	const send = async (parameters: Parameters) => await ask(PRODUCTS, parameters);
	const { rows, problem } = await readList(send, LISTS[PRODUCTS], { filter: 'all' }, now);
	if (problem !== undefined) throw problem;
	return rows.filter(isRecord).map((row) => readText(row, 'item_id'));
}

async function readByIds(ask: Ask, ids: readonly string[]): Promise<PolledRow[]> {
	const reviews: PolledRow[] = [];
	for (let start = 0; start < ids.length; start += MAX_IDS) {
		const id_list = `[${ids.slice(start, start + MAX_IDS).join(',')}]`;
		const { data } = await ask(REVIEWS, { id_list });
		const found = isRecord(data) && Array.isArray(data.review_list) ? data.review_list : [];
		reviews.push(...toPolledRows(found, READER));
	}
	return reviews;
}

async function readOfProduct(
	ask: Ask,
	item_id: string,
	from: number,
	now: number,
): Promise<PolledRow[]> {
	// Nobody documents whether the time itself is included.
	const start = Math.max(from - 1_000, now - MAX_AGE_DAYS * DAY_MS);
	const given = { item_id, start_time: String(start), end_time: String(Math.max(start, now)) };
	const send = async (parameters: Parameters) => await ask(IDS, parameters);
	const { rows, problem } = await readList(send, LISTS[IDS], given, now);
	if (problem !== undefined) throw problem;
	return await readByIds(ask, rows.map(String));
}

/** Goes through the products in the order of their IDs, as far as it comes. */
class Round {
	readonly rows: PolledRow[] = [];

	constructor(
		private readonly ask: Ask,
		private readonly products: readonly string[],
	) {}

	/** @returns with which product to go on, and why; nothing at the end of the round */
	async read(
		from: number,
		now: number,
		first = '',
	): Promise<{ next: string; problem: LazadaError } | undefined> {
		const ids = this.products.length > 0 ? this.products : await readProductIds(this.ask, now);
		const ordered = [...new Set(ids)].filter((id) => id !== '' && id >= first).sort();
		for (const [index, id] of ordered.entries()) {
			const isFirst = index === 0 && this.rows.length === 0;
			const problem = await this.readProduct(id, from, now, isFirst);
			if (problem !== undefined) return { next: id, problem };
		}
		return undefined;
	}

	/**
	 * @param isFirst whether nothing came before: then a problem is that of the whole
	 * @returns why its reviews didn't come
	 */
	private async readProduct(
		id: string,
		from: number,
		now: number,
		isFirst: boolean,
	): Promise<LazadaError | undefined> {
		return await readOfProduct(this.ask, id, from, now).then(
			(reviews) => {
				this.rows.push(...reviews);
				return undefined;
			},
			(error: unknown) => {
				const isKept = error instanceof LazadaError && error.kind !== 'canceled' && !isFirst;
				if (isKept) return error;
				throw error;
			},
		);
	}
}

async function readSince(
	ask: Ask,
	products: readonly string[],
	from: number,
	now: number,
	first?: string,
): Promise<Reading> {
	const round = new Round(ask, products);
	const left = await round.read(from, now, first);
	const rows = sortByTime(round.rows);
	if (left !== undefined) return { rows, isWhole: false, isRound: true, ...left };
	const isInOneGo = first === undefined;
	return {
		rows,
		isWhole: true,
		isRound: true,
		...(isInOneGo && { emptyUntil: now - QUIET_MS }),
	};
}

async function readNewest(
	ask: Ask,
	products: readonly string[],
	now: number,
): Promise<PolledRow[]> {
	const ids = products.length > 0 ? products : await readProductIds(ask, now);
	const found: PolledRow[] = [];
	for (const id of ids.slice(0, NEWEST_PRODUCTS)) {
		found.push(...(await readOfProduct(ask, id, now - NEWEST_DAYS * DAY_MS, now)));
		if (found.length >= NEWEST) break;
	}
	return sortByTime(found).reverse();
}

/**
 * Reviews, of which Lazada gives those of one product at a time.
 *
 * @param products their IDs; all of the shop if there are none
 */
export function pollReviews(products: readonly string[]): PollSource {
	return {
		readNewest: async (ask, now) => await readNewest(ask, products, now),
		readSince: async (ask, from, now, next) => await readSince(ask, products, from, now, next),
		beginSilently: (now) => now - CLOCK_MARGIN_MS,
	};
}
