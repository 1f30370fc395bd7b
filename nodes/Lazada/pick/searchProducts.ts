import type { INodeListSearchItems } from 'n8n-workflow';
import { readText } from '../../../lazada/json';
import { matchesProduct, readProductName } from '../../../lazada/products/productRow';
import { listMethod } from './listMethod';
import { readRows } from './readRows';
import { scanPages } from './scanPages';

const PATH = '/products/get';
/** Lazada cannot search products by name: so many calls look through them. */
const LIMITS = { pageSize: 50, maxPages: 20, enough: 20, ceiling: 10_000 };
const SHOWN = { ...LIMITS, maxPages: 1 };

function toItem(product: Record<string, unknown>): INodeListSearchItems {
	const id = readText(product, 'item_id');
	const { skus } = product;
	const first: unknown = Array.isArray(skus) ? skus[0] : undefined;
	const sku =
		typeof first === 'object' && first !== null ? readText({ ...first }, 'SellerSku') : '';
	const name = readProductName(product) || id;
	return { name: sku === '' ? name : `${name} (${sku})`, value: id };
}

/** The shop's products, by name, seller SKU or product ID. */
export const searchProducts = listMethod(async (ask, { text, from }) => {
	const read = async (parameters: Record<string, string>) =>
		readRows(PATH, await ask(PATH, { filter: 'all', ...parameters }));
	if (text !== '' && from === 0) {
		const { rows } = await read({ limit: '50', sku_seller_list: JSON.stringify([text]) });
		if (rows.length > 0) return { items: rows.map(toItem) };
	}
	const { rows, next } = await scanPages(
		async (offset, limit) => await read({ offset: String(offset), limit: String(limit) }),
		(product) => matchesProduct(product, text) || readText(product, 'item_id') === text,
		from,
		text === '' ? SHOWN : LIMITS,
	);
	return { items: rows.map(toItem), next };
});
