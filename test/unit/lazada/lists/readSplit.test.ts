import { LISTS } from '../../../../lazada/catalog/lists';
import { readList, type ReadList } from '../../../../lazada/lists/readList';
import type { Parameters } from '../../../../lazada/signing/signature';
import { answered, type Gateway } from '../../support/lists/listGateway';
import { catchRejection } from '../../support/errors';

const PRODUCTS = LISTS['/products/get'];
const NOW = Date.UTC(2026, 10, 26);
const CEILING = 10_000;

interface Product {
	id: number;
	createdAt: number;
	updatedAt: number;
}

/** How a shop lists its products where Lazada documents nothing. */
interface Habits {
	order: (one: Product, other: Product) => number;
	/** Behind create_after, so many milliseconds do not count. */
	leavesOutMs?: number;
	/** What happens before each answer; whether anything changed. */
	beforeEach?: (products: Product[], calls: number) => boolean;
}

const OLDEST_FIRST: Habits = { order: (one, other) => one.createdAt - other.createdAt };
const CHANGED_FIRST: Habits = { order: (one, other) => other.updatedAt - one.updatedAt };

function makeProducts(count: number, spacingMs: number): Product[] {
	return Array.from({ length: count }, (_, index) => {
		const at = NOW - 300 * 86_400_000 + index * spacingMs;
		return { id: index, createdAt: at, updatedAt: at };
	});
}

function toTime(text: string | undefined, otherwise: number): number {
	return text === undefined ? otherwise : Date.parse(text);
}

async function readAll(
	products: Product[],
	{ order, beforeEach, leavesOutMs = 0 }: Habits,
	given: Parameters = {},
) {
	let calls = 0;
	const sorted = [...products].sort(order);
	const gateway: Gateway = async (page) => {
		if (beforeEach?.(products, calls) === true) sorted.sort(order);
		calls += 1;
		const offset = Number(page.offset);
		if (offset > CEILING) throw new Error('Nobody asks behind the ceiling');
		const madeFrom = toTime(page.create_after, 0) + leavesOutMs;
		const madeTo = toTime(page.create_before, Infinity);
		const [newFrom, newTo] = [toTime(page.update_after, 0), toTime(page.update_before, Infinity)];
		const found = sorted.filter(
			({ createdAt, updatedAt }) =>
				createdAt >= madeFrom && createdAt <= madeTo && updatedAt >= newFrom && updatedAt <= newTo,
		);
		const rows = found.slice(offset, offset + Number(page.limit)).map((product) => ({
			item_id: product.id,
			created_time: String(product.createdAt),
			updated_time: String(product.updatedAt),
		}));
		return await answered({ total_products: found.length, products: rows });
	};
	const list = await readList(gateway, PRODUCTS, given, NOW);
	return { ...list, calls };
}

function ids({ rows }: ReadList): number[] {
	return rows.map((row) => (row as { item_id: number }).item_id).sort((one, other) => one - other);
}

describe('23,000 products', () => {
	const LEAST = 23_000 / 50;

	it('come each once, in at most 1.1 times the least number of calls', async () => {
		const products = makeProducts(23_000, 600_000);
		for (let index = 9_000; index < 9_300; index++)
			products[index].createdAt = products[9_000].createdAt;
		const list = await readAll(products, OLDEST_FIRST);
		expect(list.problem).toBeUndefined();
		expect(ids(list)).toEqual(products.map(({ id }) => id));
		expect(list.calls).toBeLessThanOrEqual(LEAST * 1.1);
	});

	it.each([
		['oldest first', OLDEST_FIRST],
		['changed last first', CHANGED_FIRST],
	])('come each once while 50 of them change, listed %s', async (_what, habits) => {
		const products = makeProducts(23_000, 600_000);
		let changed = 0;
		const beforeEach = (_all: Product[], calls: number) => {
			if (calls % 8 !== 7 || changed === 50) return false;
			products[(changed++ * 7_919) % 23_000].updatedAt = NOW + calls * 1_000;
			return true;
		};
		const list = await readAll(products, { ...habits, beforeEach });
		expect(changed).toBe(50);
		expect(list.problem).toBeUndefined();
		expect(ids(list)).toEqual(products.map(({ id }) => id));
		expect(list.calls).toBeLessThanOrEqual(LEAST * 1.1);
	});

	it('keep to the period that the user wants', async () => {
		const products = makeProducts(23_000, 600_000);
		const create_after = new Date(products[5_000].createdAt).toISOString();
		const create_before = new Date(products[20_000].createdAt).toISOString();
		const list = await readAll(products, OLDEST_FIRST, { create_after, create_before });
		expect(ids(list)).toEqual(products.slice(5_000, 20_001).map(({ id }) => id));
	});
});

describe('a product of each second', () => {
	it.each([0, 1])('comes once, where create_after leaves out %i seconds', async (left) => {
		const products = makeProducts(11_000, 1_000);
		const habits = { ...OLDEST_FIRST, leavesOutMs: left * 1_000 };
		const since = new Date(products[0].createdAt - 5_000).toISOString();
		const before = new Date(products[10_999].createdAt + 5_000).toISOString();
		const given = { create_after: since, create_before: before };
		const list = await readAll(products, habits, given);
		expect([list.problem, ids(list)]).toEqual([undefined, products.map(({ id }) => id)]);
	});
});

describe('more products of one second than Lazada gives', () => {
	it('are told', async () => {
		const list = await readAll(makeProducts(10_001, 0), OLDEST_FIRST);
		expect(list.problem?.message).toMatch(/of 10001 came$/);
	});
});

describe('products of which some do not come', () => {
	it('are counted', async () => {
		const gateway: Gateway = async ({ offset }) => {
			const rows = offset === '0' ? [{ item_id: 1 }, { item_id: 2 }] : [];
			return await answered({ total_products: 5, products: rows });
		};
		const { rows, problem } = await readList(gateway, PRODUCTS, {}, NOW);
		expect(rows).toHaveLength(2);
		expect(problem?.message).toBe('Only 2 of 5 came');
	});

	it('are none where the first page is refused', async () => {
		const gateway: Gateway = async () => await Promise.reject(new RangeError('broken'));
		await expect(readList(gateway, PRODUCTS, {}, NOW)).rejects.toThrow('broken');
		const nothing: Gateway = async () => await answered({ total_products: 5, products: [] });
		const refusal = await catchRejection(readList(nothing, PRODUCTS, {}, NOW));
		expect(refusal.message).toBe('Only 0 of 5 came');
	});
});
