import type { Shop } from '../accounts';
import type { ShopRecords } from '../records/shopRecords';
import type { TimeRange } from '../records/timedRecords';
import { startOfWeek, WEEK_MS } from './readers';

/** Lazada's names of the kinds of lines that there are here, by their numbers [120956], and where they are counted. */
export const FEES: Record<number, { name: string; type: string }> = {
	3: { name: 'Payment Fee', type: 'Orders-Lazada Fees' },
	13: { name: 'Item Price Credit', type: 'Orders-Sales' },
	14: { name: 'Reversal of Item Price', type: 'Refunds-Claims' },
	15: { name: 'Reversal of Commission', type: 'Refunds-Lazada Fees' },
	16: { name: 'Commission', type: 'Orders-Lazada Fees' },
};

/** A line of a settlement. */
export interface Line {
	number: string;
	at: number;
	feeType: number;
	cents: number;
	orderId: number;
	/** The item that it is about, and the index of its product, where they are known. */
	itemId?: number;
	product?: number;
}

/** How long after its end a statement is paid. */
const PAID_AFTER_MS = 2 * 86_400_000;

/** The lines of a shop in a range, oldest first: those of the start, and what came of its orders. */
export function listLines(
	{ transactions, ledger }: ShopRecords,
	{ sellerId }: Shop,
	range: Pick<TimeRange, 'createdAfter' | 'createdBefore'> = {},
): Line[] {
	const { createdAfter = -Infinity, createdBefore = Infinity } = range;
	const first = transactions.list('created', range).map((index) => ({
		number: `${sellerId}-${1000 + index}`,
		at: transactions.createdAt(index),
		feeType: index % 2 === 0 ? 13 : 16,
		cents: index % 2 === 0 ? (10 + index) * 100 : -100,
		orderId: sellerId * 1000 + (index % 57),
	}));
	const later = ledger.lines
		.map((line, index) => ({ ...line, number: `${sellerId}-${1000 + transactions.count + index}` }))
		.filter(({ at }) => at >= createdAfter && at <= createdBefore);
	return [...first, ...later].sort((one, other) => one.at - other.at);
}

/** The week whose statement has what was at a time, and whether it is paid by now. */
export function findStatement(at: number, now: number) {
	const from = startOfWeek(at);
	const to = from + WEEK_MS;
	return { from, to, isPaid: now >= to + PAID_AFTER_MS };
}
