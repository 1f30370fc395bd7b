import { findRecords, findShop, required, type BusinessApi } from './api';
import { readTime, toLocalDay, toLocalTime } from './readers';
import { FEES, findStatement, listLines, type Line } from './settlement';

const CURRENCIES: Record<string, string> = {
	...{ sg: 'SGD', my: 'MYR', th: 'THB' },
	...{ vn: 'VND', ph: 'PHP', id: 'IDR' },
};

function toAmount(cents: number): string {
	return (cents / 100).toFixed(2);
}

/** What the lines of a type come to. */
function sum(lines: Line[], type: string): number {
	return lines
		.filter(({ feeType }) => FEES[feeType].type === type)
		.reduce((total, { cents }) => total + cents, 0);
}

/** Lines by the beginning of their week, oldest first. */
function groupByWeek(lines: Line[], now: number): Map<number, Line[]> {
	const weeks = new Map<number, Line[]>();
	for (const line of lines) {
		const { from } = findStatement(line.at, now);
		const week = weeks.get(from);
		if (week) week.push(line);
		else weeks.set(from, [line]);
	}
	return weeks;
}

function describe(lines: Line[], opening: number) {
	const revenue = sum(lines, 'Orders-Sales');
	const fees = sum(lines, 'Orders-Lazada Fees');
	const refunds = sum(lines, 'Refunds-Claims');
	const feesBack = sum(lines, 'Refunds-Lazada Fees');
	const closing = opening + revenue + fees + refunds + feesBack;
	const amounts = {
		opening_balance: toAmount(opening),
		item_revenue: toAmount(revenue),
		shipment_fee: '0.00',
		shipment_fee_credit: '0.00',
		other_revenue_total: '0.00',
		fees_total: toAmount(fees),
		subtotal1: toAmount(revenue + fees),
		refunds: toAmount(refunds),
		fees_on_refunds_total: toAmount(feesBack),
		subtotal2: toAmount(refunds + feesBack),
		guarantee_deposit: '0.00',
		closing_balance: toAmount(closing),
	};
	return { amounts, closing };
}

/** `/finance/payout/status/get`: a statement for each week that is over and had lines. What a week owes, the next pays. */
export const getPayouts: BusinessApi = {
	methods: ['GET'],
	answer(call) {
		required(call, 'created_after');
		const createdAfter = readTime(call, 'created_after') ?? 0;
		const now = call.world.now();
		const shop = findShop(call);
		const { sellerId, country } = shop;
		let opening = 0;
		const statements = [...groupByWeek(listLines(findRecords(call), shop), now)].map(
			([from, lines]) => {
				const { to, isPaid } = findStatement(from, now);
				const { amounts, closing } = describe(lines, opening);
				const payout = Math.max(0, closing);
				opening = closing - payout;
				const [at] = toLocalTime(to).split(' +');
				return {
					to,
					statement: {
						statement_number: `${country.toUpperCase()}${sellerId}-${toLocalDay(from).replaceAll('-', '')}`,
						...{ created_at: at, updated_at: at, ...amounts },
						payout: `${toAmount(payout)} ${CURRENCIES[country]}`,
						paid: isPaid ? '1' : '0',
					},
				};
			},
		);
		return statements
			.filter(({ to }) => to >= createdAfter && to <= now)
			.map(({ statement }) => statement);
	},
};
