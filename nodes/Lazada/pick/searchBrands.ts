import { readText } from '../../../lazada/json';
import { hasWords, listMethod } from './listMethod';
import { readRows } from './readRows';
import { scanPages } from './scanPages';

const PATH = '/category/brands/query';
/** Lazada has tens of thousands of brands and cannot search them: so many calls look through them. */
const LIMITS = { pageSize: 200, maxPages: 40, enough: 10 };
const SHOWN = { ...LIMITS, maxPages: 1 };

function nameBrand(brand: Record<string, unknown>): string {
	return readText(brand, 'name') || readText(brand, 'name_en');
}

/** Lazada's brands by name, which is what products take: `No Brand` is one of them. */
export const searchBrands = listMethod(
	async (ask, { text, from }) => {
		const { rows, next } = await scanPages(
			async (offset, size) => {
				const page = { startRow: String(offset), pageSize: String(size) };
				return readRows(PATH, await ask(PATH, page));
			},
			(brand) => nameBrand(brand) !== '' && hasWords(nameBrand(brand), text),
			from,
			text === '' ? SHOWN : LIMITS,
		);
		return {
			items: rows.map((brand) => ({ name: nameBrand(brand), value: nameBrand(brand) })),
			next,
		};
	},
	{ isOpen: true },
);
