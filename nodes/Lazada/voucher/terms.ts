import { findApi } from '../../../lazada/catalog/catalog';
import type { ApiParameter } from '../../../lazada/catalog/parameter';
import { toParameterValue } from '../../../lazada/catalog/toParameterValue';
import type { Parameters } from '../../../lazada/signing/signature';
import { TERM_NAMES } from './voucherFields';

/** The only kind of voucher that the API creates [API reference]. */
export const COLLECTIBLE = 'COLLECTIBLE_VOUCHER';

/** A voucher's terms, in the order of the form. */
export function listTerms(apiPath: string): ApiParameter[] {
	const parameters = findApi(apiPath)?.parameters ?? [];
	return TERM_NAMES.flatMap((name) => parameters.find((one) => one.name === name) ?? []);
}

/**
 * Terms as Lazada takes them; those without a value are left out.
 *
 * @param read what the form says of a term
 * @throws LazadaError (`input`)
 */
export function readTerms(
	terms: readonly ApiParameter[],
	read: (term: ApiParameter) => unknown,
	timeZone: string,
): Parameters {
	const values = terms.flatMap((term) => {
		const value = toParameterValue(term, read(term), timeZone);
		return value === undefined ? [] : [[term.name, value] as const];
	});
	return Object.fromEntries(values);
}
