import type { INodeProperties } from 'n8n-workflow';
import { findApi } from '../../../lazada/catalog/catalog';
import { toParameterValue } from '../../../lazada/catalog/toParameterValue';
import { LazadaError } from '../../../lazada/errors';
import type { Parameters } from '../../../lazada/signing/signature';
import { nameField, toField } from '../calls/apiFields';
import { showForOperation } from '../calls/show';
import type { NodeRun } from '../run/operation';
import { WHICH_VOUCHER } from './voucherFields';

/** An SKU that a voucher is to be for, or no longer. */
export interface SkuEntry {
	id: string;
	voucherType: string;
	skuId: string;
}

const SHOWN: Readonly<Record<string, Partial<INodeProperties>>> = {
	...WHICH_VOUCHER,
	sku_ids: {
		placeholder: 'e.g. 10069285691, 10069285692',
		description:
			'The field SkuId of products: one, several with commas between them, or a list from an expression. Items for the same voucher go into calls of 50.',
	},
};

/** The fields of an operation on a voucher's SKUs. */
export function skuFields(operation: string, apiPath: string): INodeProperties[] {
	const show = showForOperation('voucher', operation);
	return (findApi(apiPath)?.parameters ?? []).map((parameter) => ({
		...toField(parameter, SHOWN[parameter.name]),
		displayOptions: show(),
	}));
}

/**
 * What one item wants done: an entry for each of its SKUs.
 *
 * @throws LazadaError (`input`)
 */
export function readSkus(run: NodeRun, itemIndex: number, apiPath: string): SkuEntry[] {
	const timeZone = run.context.getTimezone();
	const parameters = (findApi(apiPath)?.parameters ?? []).map((parameter) => {
		const field = nameField(parameter);
		const value = run.parameters.value(field, itemIndex, '');
		const text = toParameterValue(parameter, value, timeZone);
		if (text !== undefined) return [parameter.name, text] as const;
		throw new LazadaError('input', `${parameter.label} is empty`, {
			advice: 'If an expression gives the value, it has none for this item.',
		});
	});
	const { id, voucher_type: voucherType, sku_ids } = Object.fromEntries(parameters);
	return sku_ids
		.slice(1, -1)
		.split(',')
		.map((skuId) => ({ id, voucherType, skuId }));
}

/** One call for some SKUs of one voucher. */
export function toSkuParameters(entries: readonly SkuEntry[]): Parameters {
	const [{ id, voucherType }] = entries;
	const skuIds = new Set(entries.map(({ skuId }) => skuId));
	return { voucher_type: voucherType, id, sku_ids: `[${[...skuIds].join(',')}]` };
}
