import { redact } from '../answers/shownText';
import type { Reason } from '../errors';
import { isRecord, readText } from '../json';
import type { SkuName } from './sku';

/** What Lazada says of the SKUs of one call. */
export interface SkuRefusals {
	/** Lazada's reasons for each SKU of the call, in their order; none for one of which it says nothing. */
	reasons: Reason[][];
	/** Reasons that name no SKU of the call. */
	unassigned: Reason[];
}

const SELLER_SKUS = ['seller_sku', 'SellerSku', 'sellerSku'];
const SKU_IDS = ['sku_id', 'SkuId', 'skuId'];
const ITEM_IDS = ['item_id', 'ItemId', 'itemId'];

function readFirst(record: Record<string, unknown>, names: readonly string[]): string {
	return names.map((name) => readText(record, name)).find((text) => text !== '') ?? '';
}

function escape(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Whether a sentence has a name as a word of its own. */
function mentions(sentence: string, name: string): boolean {
	if (name === '') return false;
	return new RegExp(`(?<![\\p{L}\\d_-])${escape(name)}(?![\\p{L}\\d_-])`, 'u').test(sentence);
}

/** Whether a reason is about a SKU; by each of the names that it has. */
function isAbout(entry: Record<string, unknown>, sku: SkuName): boolean {
	const skuId = readFirst(entry, SKU_IDS);
	if (skuId !== '' && sku.skuId !== '') return skuId === sku.skuId;
	const sellerSku = readFirst(entry, SELLER_SKUS);
	if (sellerSku !== '' && sku.sellerSku !== '') return sellerSku === sku.sellerSku;
	if (sellerSku !== '' && sellerSku === sku.skuId) return true;
	const itemId = readFirst(entry, ITEM_IDS);
	if (itemId !== '' && sku.itemId !== '' && skuId + sellerSku === '') return itemId === sku.itemId;
	const said = readText(entry, 'message');
	return mentions(said, sku.sellerSku) || mentions(said, sku.skuId);
}

function toReason(
	entry: Record<string, unknown>,
	secrets: readonly string[],
	fallback: string,
): Reason {
	const code = redact(readText(entry, 'code'), secrets);
	const message = redact(readText(entry, 'message') || readText(entry, 'msg'), secrets);
	const field = readFirst(entry, [...SELLER_SKUS, ...SKU_IDS]) || fallback;
	return {
		...(field && { field: redact(field, secrets) }),
		...(code && { code }),
		message: message || code || 'not taken',
	};
}

/**
 * Finds what Lazada says of single SKUs: its APIs for prices, stock and products list them in `detail`, also in answers
 * that they call accepted.
 *
 * @param skus of the call, in their order
 * @param secrets texts that must not be shown, should the answer repeat them
 */
export function findSkuRefusals(
	answer: Readonly<Record<string, unknown>>,
	skus: readonly SkuName[],
	secrets: readonly string[],
): SkuRefusals {
	const reasons: Reason[][] = skus.map(() => []);
	const unassigned: Reason[] = [];
	const list: unknown[] = Array.isArray(answer.detail) ? answer.detail : [];
	for (const entry of list.filter(isRecord)) {
		const found = skus.flatMap((sku, at) => (skus.length === 1 || isAbout(entry, sku) ? [at] : []));
		if (found.length === 0) unassigned.push(toReason(entry, secrets, readText(entry, 'field')));
		for (const at of found) {
			const { sellerSku, skuId } = skus[at];
			reasons[at].push(toReason(entry, secrets, sellerSku || skuId));
		}
	}
	return { reasons, unassigned };
}
