import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { findApi } from '../../../lazada/catalog/catalog';
import { keyOfSku, type SkuName } from '../../../lazada/products/sku';
import type { Parameters } from '../../../lazada/signing/signature';
import { executeBatches, type BatchCalls, type BatchOutput } from '../calls/executeBatches';
import type { BatchOperation, NodeRun } from '../run/operation';
import { readPace } from '../run/paceOptions';
import { sendForSkus, toOpen } from './skuOutputs';

/** As many as one call of these APIs takes; only for /product/remove does Lazada say so. */
const MAX_SKUS = 50;

/** An operation that does one thing with the SKU of each item, many SKUs in one call. */
interface SkuOperationForm {
	option: INodePropertyOptions;
	fields: INodeProperties[];
	apiPath: string;
	/** @throws LazadaError (`input`) */
	read: (run: NodeRun, itemIndex: number) => SkuName;
	/** Only SKUs that give the same text go into one call. */
	groupBy: (sku: SkuName) => string;
	toParameters: (skus: readonly SkuName[], calls: BatchCalls) => Parameters | Promise<Parameters>;
}

async function perform(
	{ apiPath, toParameters }: SkuOperationForm,
	wanted: readonly SkuName[],
	calls: BatchCalls,
): Promise<BatchOutput[]> {
	const skus = [...new Map(wanted.map((sku) => [keyOfSku(sku), sku])).values()];
	const method = findApi(apiPath)?.method ?? 'POST';
	const parameters = await toParameters(skus, calls);
	const send = async () => await calls.send({ method, apiPath }, parameters);
	const { outputs, requestId } = await sendForSkus(skus, calls, send);
	const results = new Map(
		skus.map((sku, at) => [keyOfSku(sku), outputs[at] ?? toOpen(sku, requestId)]),
	);
	return wanted.map((sku) => results.get(keyOfSku(sku)) ?? []);
}

/** Makes such an operation. */
export function skuOperation(form: SkuOperationForm): BatchOperation {
	const { option, fields, apiPath, read, groupBy } = form;
	return {
		option,
		fields,
		pace: readPace,
		async executeAll(run) {
			return await executeBatches(run, {
				target: { method: 'POST', apiPath },
				max: MAX_SKUS,
				read,
				groupBy,
				sameAs: keyOfSku,
				lookUp: 'Product → Get Many shows how the products are now.',
				perform: async (skus: readonly SkuName[], calls) => await perform(form, skus, calls),
			});
		},
	};
}
