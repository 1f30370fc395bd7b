import { mergeChanges } from '../../../lazada/products/mergeChanges';
import { keyOfSku } from '../../../lazada/products/sku';
import type { SkuChange } from '../../../lazada/products/skuChange';
import { toSkuPayload, type SkuApi } from '../../../lazada/products/skuPayload';
import { findSkuRow, isAsWanted } from '../../../lazada/products/skuState';
import type { BatchCalls, BatchOutput } from '../calls/executeBatches';
import { lookAtSkus } from './lookAtSkus';
import { sendForSkus, toDone, toOpen } from './skuOutputs';

/** The changes of one call, each SKU once. */
function mergeAll(changes: readonly SkuChange[]): SkuChange[] {
	const merged = new Map<string, SkuChange>();
	for (const change of changes) {
		const key = keyOfSku(change.sku);
		const before = merged.get(key);
		merged.set(key, before === undefined ? change : mergeChanges(before, change));
	}
	return [...merged.values()];
}

/** Looks at SKUs of which an answer doesn't say whether they were changed: nothing is sent twice to find out. */
async function settle(
	path: SkuApi,
	open: readonly SkuChange[],
	requestId: string,
	{ send }: BatchCalls,
): Promise<BatchOutput[]> {
	const products = await lookAtSkus(
		send,
		open.map(({ sku }) => sku),
	);
	return open.map((change) => {
		const row = findSkuRow(products, change.sku);
		const isDone = row !== undefined && isAsWanted(path, row, change);
		return isDone ? toDone(change.sku, requestId) : toOpen(change.sku, requestId);
	});
}

/**
 * Makes one call that changes SKUs.
 *
 * @returns what came of each change, in their order
 * @throws LazadaError where Lazada refused the call without a word about any SKU
 */
export async function changeSkus(
	path: SkuApi,
	changes: readonly SkuChange[],
	calls: BatchCalls,
): Promise<BatchOutput[]> {
	const merged = mergeAll(changes);
	const skus = merged.map(({ sku }) => sku);
	const payload = toSkuPayload(path, merged);
	const { outputs, requestId } = await sendForSkus(skus, calls, async () =>
		calls.send({ method: 'POST', apiPath: path }, { payload }),
	);
	const open = merged.filter((_, at) => outputs[at] === undefined);
	const settled = open.length === 0 ? [] : await settle(path, open, requestId, calls);
	const results = new Map(
		merged.map((change, at) => [
			keyOfSku(change.sku),
			outputs[at] ?? settled[open.indexOf(change)],
		]),
	);
	return changes.map(({ sku }) => results.get(keyOfSku(sku)) ?? []);
}
