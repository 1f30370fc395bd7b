import { LazadaError } from '../../../lazada/errors';
import type { Parameters } from '../../../lazada/signing/signature';

/** Which term a kind of discount needs, and how the form calls it. */
const VALUES: Readonly<Record<string, { parameter: string; label: string }>> = {
	MONEY_VALUE_OFF: { parameter: 'offering_money_value_off', label: 'Money Off' },
	PERCENTAGE_DISCOUNT_OFF: {
		parameter: 'offering_percentage_discount_off',
		label: 'Percentage Off',
	},
};

function checkDiscount(terms: Parameters): void {
	const kind = terms.voucher_discount_type ?? '';
	if (!Object.hasOwn(VALUES, kind)) return;
	const { parameter, label } = VALUES[kind];
	const value = Number(terms[parameter] ?? 0);
	const isPercentage = kind === 'PERCENTAGE_DISCOUNT_OFF';
	if (value > 0 && (!isPercentage || value <= 100)) return;
	throw new LazadaError(
		'input',
		`${label} must be ${isPercentage ? 'from 1 to 100' : 'more than 0'}`,
		{ advice: 'It is the discount that buyers get, so the voucher is worth nothing without it.' },
	);
}

/**
 * Looks whether a voucher's terms go together, before anything is sent.
 *
 * @param terms as Lazada takes them, times in milliseconds since 1970
 * @throws LazadaError (`input`)
 */
export function checkTerms(terms: Parameters): void {
	checkDiscount(terms);
	const [start, end, collect] = ['period_start_time', 'period_end_time', 'collect_start'].map(
		(name) => Number(terms[name] ?? NaN),
	);
	if (end <= start) {
		throw new LazadaError('input', 'Valid To is not after Valid From', {
			advice: 'Choose a later end.',
		});
	}
	if (collect >= end) {
		throw new LazadaError('input', 'Collectible From is not before Valid To', {
			advice: 'Choose an earlier time, or leave it out.',
		});
	}
}
