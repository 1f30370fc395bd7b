import type { AcceptedAnswer } from '../../../lazada/answers/answer';
import { withReasons } from '../../../lazada/answers/reasons';
import { LazadaError, type Reason } from '../../../lazada/errors';
import { readText } from '../../../lazada/json';
import { describeSku, type SkuName } from '../../../lazada/products/sku';
import { findSkuRefusals } from '../../../lazada/products/skuRefusals';
import type { BatchCalls, BatchOutput } from '../calls/executeBatches';
import { toSkuJson } from './skuFields';

/** What became of the SKUs of one call, as far as its answer says. */
interface Judged {
	/** In the order of the SKUs; `undefined` where the answer leaves it open. */
	outputs: Array<BatchOutput | undefined>;
	requestId: string;
}

/** A SKU of which all was done. */
export function toDone(sku: SkuName, requestId: string): BatchOutput {
	return { ...toSkuJson(sku), success: true, requestId };
}

function adviseFor(reasons: readonly Reason[], { skuId }: SkuName): string {
	const isUnknown = reasons.some(({ message }) => /NOT_FOUND/i.test(message));
	if (!isUnknown) return 'Correct what Lazada names, and send this SKU again.';
	return skuId === ''
		? 'Check the Seller SKU in Seller Center. If it is there, identify the SKU by its IDs: some shops need them.'
		: 'Check the IDs with Product → Get Many: they are those of another shop or country, or the SKU is gone.';
}

function toRefused(sku: SkuName, reasons: readonly Reason[], requestId: string): LazadaError {
	return new LazadaError('refused', withReasons("Lazada didn't take the SKU", reasons), {
		lazadaCode: reasons[0].code,
		requestId,
		reasons,
		advice: adviseFor(reasons, sku),
	});
}

/** The error of a SKU of which nobody can say whether it was changed. */
export function toOpen(sku: SkuName, requestId: string): LazadaError {
	const what = `Lazada refused SKUs of the same call, and doesn't say whether it took ${describeSku(sku)}`;
	return new LazadaError('refused', what, {
		requestId,
		advice: 'Look at it with Product → Get, and send it again if it is unchanged.',
	});
}

/** Makes of an accepted answer what came of each SKU; reasons that name none of them leave the others open. */
export function judgeSkus(
	answer: AcceptedAnswer,
	skus: readonly SkuName[],
	secrets: readonly string[],
): Judged {
	const requestId = readText(answer, 'request_id');
	const { reasons, unassigned } = findSkuRefusals(answer, skus, secrets);
	const isOpen = unassigned.length > 0 || readText(answer, 'code') !== '0';
	const outputs = skus.map((sku, at) => {
		if (reasons[at].length > 0) return toRefused(sku, reasons[at], requestId);
		return isOpen ? undefined : toDone(sku, requestId);
	});
	return { outputs, requestId };
}

/** @throws the error itself, where it says nothing of any SKU */
function judgeRefusal(
	error: unknown,
	skus: readonly SkuName[],
	secrets: readonly string[],
): Judged {
	const isRefusal = error instanceof LazadaError && error.kind === 'refused';
	const answer = isRefusal ? error.details.answer : undefined;
	const judged = answer && judgeSkus(answer, skus, secrets);
	if (judged?.outputs.some((output) => output !== undefined)) return judged;
	throw error;
}

/** Sends one call for some SKUs; also a refusal of the whole call is judged by what it says of each SKU. */
export async function sendForSkus(
	skus: readonly SkuName[],
	{ secrets }: BatchCalls,
	send: () => Promise<AcceptedAnswer>,
): Promise<Judged> {
	return await send().then(
		(answer) => judgeSkus(answer, skus, secrets),
		(error: unknown) => judgeRefusal(error, skus, secrets),
	);
}
