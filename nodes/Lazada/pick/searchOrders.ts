import type { INodeListSearchItems } from 'n8n-workflow';
import { LazadaError } from '../../../lazada/errors';
import { isRecord, readText } from '../../../lazada/json';
import type { Ask } from './formCalls';
import { hasWords, listMethod } from './listMethod';
import { readRows } from './readRows';
import { scanPages } from './scanPages';

const DAY_MS = 86_400_000;
/** What is picked by hand is seldom older. */
const DAYS = 180;
const LIMITS = { pageSize: 100, maxPages: 5, enough: 1, ceiling: 5_000 };
/** A list is shown as it comes, a search is worth some calls. */
const SHOWN = { ...LIMITS, pageSize: 50, maxPages: 1 };

/** By its number, when it came, what became of it and what it costs: nothing of the buyer's. */
function toItem(order: Record<string, unknown>): INodeListSearchItems {
	const statuses: unknown[] = Array.isArray(order.statuses) ? order.statuses : [];
	const day = readText(order, 'created_at').slice(0, 10);
	const about = [day, statuses.join(', '), readText(order, 'price')].filter(Boolean);
	const name = [readText(order, 'order_number'), ...about].join(' · ');
	return { name, value: readText(order, 'order_id') };
}

/** The order of this very number, however old it is; `undefined` if the shop has none. */
async function findByNumber(ask: Ask, number: string): Promise<INodeListSearchItems | undefined> {
	const answer = await ask('/order/get', { order_id: number }).catch((error: unknown) => {
		if (error instanceof LazadaError && error.kind === 'refused') return undefined;
		throw error;
	});
	const order = answer?.data;
	return isRecord(order) && readText(order, 'order_id') !== '' ? toItem(order) : undefined;
}

/** The shop's orders, newest first, by their number, day or status. */
export const searchOrders = listMethod(async (ask, { text, from }) => {
	const created_after = new Date(Date.now() - DAYS * DAY_MS).toISOString();
	const sorting = { created_after, sort_by: 'created_at', sort_direction: 'DESC' };
	const { rows, next } = await scanPages(
		async (offset, limit) => {
			const page = { ...sorting, offset: String(offset), limit: String(limit) };
			return readRows('/orders/get', await ask('/orders/get', page));
		},
		(order) => hasWords(toItem(order).name, text),
		from,
		text === '' ? SHOWN : LIMITS,
	);
	const items = rows.map(toItem);
	const isNumber = /^\d{5,20}$/.test(text) && from === 0;
	const known = items.length === 0 && isNumber ? await findByNumber(ask, text) : undefined;
	return { items: known === undefined ? items : [known], next };
});
