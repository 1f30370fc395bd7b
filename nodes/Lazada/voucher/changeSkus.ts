import type { AcceptedAnswer } from '../../../lazada/answers/answer';
import { withReasons } from '../../../lazada/answers/reasons';
import { redact } from '../../../lazada/answers/shownText';
import { LazadaError } from '../../../lazada/errors';
import { isRecord, readText } from '../../../lazada/json';
import type { BatchOutput } from '../calls/batchPlan';
import { executeBatches } from '../calls/executeBatches';
import type { BatchOperation } from '../run/operation';
import { readPace } from '../run/paceOptions';
import { readSkus, skuFields, toSkuParameters, type SkuEntry } from './skuEntries';

/** Lazada documents no limit; as many as other calls take. */
const MAX_SKUS = 50;

/** What Lazada says of an SKU that it didn't take, though it calls the call a success [API reference]. */
function readRefusal({ data }: AcceptedAnswer, { skuId }: SkuEntry): string {
	return isRecord(data) ? readText(data, skuId) : '';
}

function toOutput(
	answer: AcceptedAnswer,
	entry: SkuEntry,
	secrets: readonly string[],
): BatchOutput {
	const requestId = readText(answer, 'request_id');
	const said = redact(readRefusal(answer, entry), secrets);
	if (said === '') return { success: true, requestId, id: entry.id, sku_id: entry.skuId };
	const reasons = [{ field: entry.skuId, message: said }];
	return new LazadaError('refused', withReasons("Lazada didn't take an SKU", reasons), {
		requestId,
		reasons,
		advice: 'Correct what Lazada names, and send this SKU again.',
	});
}

/** An operation that changes which SKUs a voucher is for. */
export function changeSkus(apiPath: string, option: BatchOperation['option']): BatchOperation {
	return {
		option,
		fields: skuFields(String(option.value), apiPath),
		pace: readPace,
		async executeAll(run) {
			return await executeBatches<SkuEntry>(run, {
				target: { method: 'POST', apiPath },
				max: MAX_SKUS,
				read: (one, itemIndex) => readSkus(one, itemIndex, apiPath),
				groupBy: ({ id, voucherType }) => `${voucherType} ${id}`,
				sameAs: ({ skuId }) => skuId,
				lookUp: 'Look with Get Products which SKUs the voucher is for.',
				toParameters: toSkuParameters,
				toOutputs: (answer, entries, secrets) =>
					entries.map((entry) => toOutput(answer, entry, secrets)),
			});
		},
	};
}

/** Makes a voucher work for further SKUs. */
export const addVoucherProducts = changeSkus('/promotion/voucher/product/sku/add', {
	value: 'addProducts',
	name: 'Add Products',
	description:
		'Add SKUs to those that a voucher is for, so that buyers get the discount on them. The seller pays it.',
	action: 'Add products to a voucher paid by the shop',
});

/** Takes SKUs out of a voucher. */
export const removeVoucherProducts = changeSkus('/promotion/voucher/product/sku/remove', {
	value: 'removeProducts',
	name: 'Remove Products',
	description: 'Take SKUs out of those that a voucher is for',
	action: 'Remove products from a voucher',
});
