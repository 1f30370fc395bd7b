import type { ApiParameter } from '../../../lazada/catalog/parameter';
import { isRecord, readText } from '../../../lazada/json';
import type { Parameters } from '../../../lazada/signing/signature';
import { checkTerms } from './checkTerms';

/** Lazada's terms, of which some may be written `null`. */
function readCurrent(terms: readonly ApiParameter[], details: unknown): Parameters {
	const voucher = isRecord(details) ? details : {};
	const values = terms.map(({ name }) => [name, readText(voucher, name)] as const);
	return Object.fromEntries(values.filter(([, value]) => value !== '' && value !== 'null'));
}

/**
 * All terms of a voucher after a change: an update replaces the whole voucher, and must name the money off even where
 * the discount is a percentage.
 *
 * @param details the voucher as Lazada has it
 * @throws LazadaError (`input`) where they no longer go together
 */
export function mergeTerms(
	terms: readonly ApiParameter[],
	details: unknown,
	changes: Parameters,
): Parameters {
	const merged = { offering_money_value_off: '0', ...readCurrent(terms, details), ...changes };
	checkTerms(merged);
	return merged;
}
