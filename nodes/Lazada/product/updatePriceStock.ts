import { LazadaError } from '../../../lazada/errors';
import { mergeChanges } from '../../../lazada/products/mergeChanges';
import { keyOfSku } from '../../../lazada/products/sku';
import { readSkuChange, type SkuChange } from '../../../lazada/products/skuChange';
import { findSkuApis, SKU_APIS, type SkuApi } from '../../../lazada/products/skuPayload';
import { isRefused, toError } from '../calls/batchOutputs';
import { executeBatches, type BatchOutput, type BatchPlan } from '../calls/executeBatches';
import type { BatchOperation, NodeRun } from '../run/operation';
import { readPace } from '../run/paceOptions';
import { changeSkus } from './changeSkus';
import { PRICE_STOCK_FIELDS, readPriceStock, readSkusPerCall } from './priceStockFields';
import { readSkuFields } from './skuFields';

/** Where a SKU is: the same one may be in several shops. */
function keyFor({ parameters }: NodeRun, itemIndex: number, { sku }: SkuChange): string {
	const place = ['tokenSource', 'accessToken', 'country'];
	return JSON.stringify([keyOfSku(sku), ...place.map((name) => parameters.text(name, itemIndex))]);
}

/** What each item wants, or why that can't be; items for the same SKU must agree. */
function readAll(run: NodeRun): Array<SkuChange | Error> {
	const known = new Map<string, SkuChange>();
	return run.context.getInputData().map((_, itemIndex) => {
		try {
			const sku = readSkuFields(run, itemIndex);
			const wanted = { sku, ...readPriceStock(run, itemIndex) };
			const change = readSkuChange(wanted, run.context.getTimezone());
			const key = keyFor(run, itemIndex, change);
			const before = known.get(key);
			known.set(key, before === undefined ? change : mergeChanges(before, change));
			return change;
		} catch (error) {
			return toError(error);
		}
	});
}

function planFor(
	path: SkuApi,
	max: number,
	needed: ReadonlyArray<SkuChange | undefined>,
): BatchPlan<SkuChange> {
	return {
		target: { method: 'POST', apiPath: path },
		max,
		read: (_run, itemIndex) => needed[itemIndex] ?? [],
		sameAs: ({ sku }) => keyOfSku(sku),
		lookUp: 'Product → Get Many shows the prices and the stock as they are now.',
		perform: async (changes, calls) => await changeSkus(path, changes, calls),
	};
}

/** What is said of an item whose price was changed before its stock was refused. */
function afterPrice(output: BatchOutput): BatchOutput {
	if (!(output instanceof LazadaError)) return output;
	const { kind, message, details } = output;
	const advice = [details.advice, 'Its price was updated before: send only the stock again.'];
	return new LazadaError(kind, message, { ...details, advice: advice.filter(Boolean).join(' ') });
}

/** What came of an item by now, after one more call; of one that was refused before, nothing was sent. */
function join(before: BatchOutput | undefined, now: BatchOutput): BatchOutput | undefined {
	const isNothing = Array.isArray(now) && now.length === 0;
	if (isNothing || (before !== undefined && isRefused(before))) return before;
	return before !== undefined && isRefused(now) ? afterPrice(now) : now;
}

async function executeAll(run: NodeRun): Promise<BatchOutput[]> {
	const wanted = readAll(run);
	let outputs = wanted.map((one): BatchOutput | undefined =>
		one instanceof Error ? one : undefined,
	);
	const stops = !run.context.continueOnFail();
	const max = readSkusPerCall(run);
	for (const path of SKU_APIS) {
		const isOver = outputs.map((one) => one !== undefined && isRefused(one));
		if (stops && isOver.includes(true)) break;
		const needed = wanted.map((change, itemIndex) => {
			if (change instanceof Error || isOver[itemIndex]) return undefined;
			return findSkuApis(change).includes(path) ? change : undefined;
		});
		if (!needed.some(Boolean)) continue;
		const came = await executeBatches(run, planFor(path, max, needed));
		outputs = outputs.map((before, itemIndex) => join(before, came[itemIndex]));
	}
	return outputs.map((output) => output ?? []);
}

/** Prices and stock: one SKU for each item, many for each call. */
export const updatePriceStock: BatchOperation = {
	option: {
		value: 'updatePriceStock',
		name: 'Update Price and Stock',
		description:
			'Set prices, sale prices and stock of SKUs, one for each item. Buyers see and pay the new prices at once.',
		action: 'Update price and stock',
	},
	fields: PRICE_STOCK_FIELDS,
	pace: readPace,
	executeAll,
};
