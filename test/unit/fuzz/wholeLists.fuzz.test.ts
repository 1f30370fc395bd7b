import fc from 'fast-check';
import type { AcceptedAnswer } from '../../../lazada/answers/answer';
import { LazadaError } from '../../../lazada/errors';
import type { PageStyle } from '../../../lazada/lists/pageStyles';
import { readList, type ReadList } from '../../../lazada/lists/readList';
import type { Parameters } from '../../../lazada/signing/signature';
import { answered, NUMBERED, numbers, pickRows, type Gateway } from '../support/lists/listGateway';
import { MANY } from '../support/random';

/** What may go wrong with one page. */
type Fault = 'refused' | 'empty' | 'repeated' | 'shifted' | 'cut short' | 'without a list';

interface Shop {
	style: PageStyle;
	count: number;
	size: number;
	maxSize: number;
	hasTotal: boolean;
	rows: 'objects' | 'numbers' | 'objects with a number';
	faults: Array<[page: number, fault: Fault]>;
}

const shops: fc.Arbitrary<Shop> = fc.record({
	style: fc.constantFrom(...NUMBERED),
	count: fc.nat(90),
	size: fc.integer({ min: 1, max: 30 }),
	maxSize: fc.integer({ min: 1, max: 30 }),
	hasTotal: fc.boolean(),
	rows: fc.constantFrom('objects', 'numbers', 'objects with a number'),
	faults: fc.array(
		fc.tuple(
			fc.integer({ min: 2, max: 8 }),
			fc.constantFrom<Fault>(
				'refused',
				'empty',
				'repeated',
				'shifted',
				'cut short',
				'without a list',
			),
		),
		{ maxLength: 3 },
	),
});

function makeRows({ count, rows }: Shop): unknown[] {
	return numbers(0, count).map((index) => {
		if (rows === 'numbers') return index;
		return rows === 'objects' ? { id: index, name: 'same' } : { order_no: String(index) };
	});
}

function makeGateway(shop: Shop, all: unknown[]): Gateway {
	let page = 0;
	let before: unknown[] = [];
	const give = async (items: unknown[]): Promise<AcceptedAnswer> => {
		before = items;
		return await answered({ items, ...(shop.hasTotal && { total: all.length }) });
	};
	return async (parameters: Parameters) => {
		page += 1;
		const items = pickRows(shop.style, all, parameters, shop.maxSize);
		const fault = shop.faults.find(([at]) => at === page)?.[1];
		switch (fault) {
			case 'refused':
				throw new LazadaError('refused', 'Lazada is busy', { lazadaCode: '6', passes: true });
			case 'empty':
				return await give([]);
			case 'repeated':
				return await give(before);
			case 'shifted':
				return await give([...before.slice(-2), ...items].slice(0, Math.max(1, items.length)));
			case 'cut short':
				return await give(items.slice(0, Math.ceil(items.length / 2)));
			case 'without a list':
				return await answered({ note: 'nothing', ...(shop.hasTotal && { total: all.length }) });
			case undefined:
				return await give(items);
		}
	};
}

/** Whether a gateway without a total told the truth: then only its pages can say where the list ends. */
function isHonest({ hasTotal, faults, style }: Shop): boolean {
	const hides = faults.some(([, fault]) => fault !== 'refused' && fault !== 'repeated');
	return hasTotal || (!hides && style !== 'current');
}

function checkRows({ rows, problem }: ReadList, all: unknown[]): void {
	const texts = rows.map((row) => JSON.stringify(row));
	const known = new Set(all.map((row) => JSON.stringify(row)));
	expect(new Set(texts).size).toBe(texts.length);
	expect(texts.filter((text) => !known.has(text))).toEqual([]);
	if (problem === undefined) expect(rows).toHaveLength(all.length);
	else expect(problem.message).toMatch(new RegExp(`\\b${rows.length} (of ${all.length} )?came`));
}

describe('whatever comes of a list', () => {
	it('is the rows of the shop, none twice, or a problem that says how many came', async () => {
		let checked = 0;
		const property = fc.asyncProperty(shops, async (shop) => {
			fc.pre(isHonest(shop));
			const all = makeRows(shop);
			const given = { page_size: String(shop.size), pageSize: String(shop.size) };
			const sizes = { ...given, limit: String(shop.size), per_page: String(shop.size) };
			const list = await readList(makeGateway(shop, all), { style: shop.style }, sizes, 0).catch(
				(error: unknown) => {
					if (error instanceof LazadaError) return error;
					throw error;
				},
			);
			checked += 1;
			if (!(list instanceof LazadaError)) checkRows(list, all);
		});
		await fc.assert(property, { ...MANY, numRuns: 12_000 });
		expect(checked).toBeGreaterThanOrEqual(10_000);
	});
});
