import type { Promotions, Terms } from '../records/promotions';
import type { BusinessCall } from './api';

const NUMBERS = [
	'period_start_time',
	'period_end_time',
	'collect_start',
	'issued',
	'limit',
	'offering_percentage_discount_off',
];
const TEXTS = [
	'voucher_name',
	'apply',
	'display_area',
	'voucher_discount_type',
	'criteria_over_money',
	'offering_money_value_off',
	'max_discount_offering_money_value',
];

/** The terms of a voucher that was there from the start. */
function firstTerms(id: number): Terms {
	return {
		voucher_name: `Voucher ${id}`,
		apply: 'ENTIRE_SHOP',
		display_area: 'REGULAR_CHANNEL',
		voucher_discount_type: 'MONEY_VALUE_OFF',
		offering_money_value_off: '5.00',
		criteria_over_money: '50.00',
		issued: 100,
		limit: 1,
		period_start_time: Date.UTC(2026, 10, 1),
		period_end_time: Date.UTC(2026, 11, 1),
	};
}

/** What a call says of a voucher. */
export function readTerms({ parameters }: BusinessCall): Terms {
	const given = (names: string[]) => names.filter((name) => (parameters.get(name) ?? '') !== '');
	const terms: Array<readonly [string, string | number]> = [
		...given(TEXTS).map((name) => [name, parameters.get(name) ?? ''] as const),
		...given(NUMBERS).map((name) => [name, Number(parameters.get(name))] as const),
	];
	return Object.fromEntries(terms);
}

/** Why a voucher with these terms is none, if so. */
export function findTermsProblem(terms: Terms): string | undefined {
	if (terms.period_end_time <= terms.period_start_time) return 'The period ends before it begins';
	const isMoney = terms.voucher_discount_type === 'MONEY_VALUE_OFF';
	const name = isMoney ? 'offering_money_value_off' : 'offering_percentage_discount_off';
	return Number(terms[name] ?? 0) > 0 ? undefined : `${name} is missing`;
}

/** A voucher as the sandbox answers it. */
export function describeVoucher(vouchers: Promotions, id: number, voucher_type: string) {
	return {
		id,
		voucher_type,
		...(vouchers.findTerms(id) ?? firstTerms(id)),
		order_used_budget: '0.00',
		status: vouchers.isActive(id) ? 'ONGOING' : 'NOT_START',
	};
}
