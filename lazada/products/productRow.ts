import { toIsoTime } from '../answers/isoTime';
import { isRecord, readText } from '../json';

const SKU_FIELDS = [
	'SellerSku',
	'SkuId',
	'Status',
	'price',
	'special_price',
	'special_from_date',
	'special_to_date',
	'quantity',
];

function pick(record: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
	const there = names.filter((name) => Object.hasOwn(record, name));
	return Object.fromEntries(there.map((name) => [name, record[name]]));
}

/** A list that Lazada gives as one, or as JSON of one. */
function readList(value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	if (typeof value !== 'string' || !value.startsWith('[')) return [];
	try {
		return [JSON.parse(value) as unknown].flat();
	} catch {
		return [];
	}
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value !== '';
}

function readSkus(row: Record<string, unknown>): Array<Record<string, unknown>> {
	return readList(row.skus).filter(isRecord);
}

/** What sellers call a product. */
export function readProductName({ attributes }: Record<string, unknown>): string {
	return isRecord(attributes)
		? readText(attributes, 'name') || readText(attributes, 'name_en')
		: '';
}

/** Lazada writes the times of products in milliseconds since 1970. */
function pickTimes(row: Record<string, unknown>): Record<string, unknown> {
	const times = Object.entries(pick(row, ['created_time', 'updated_time']));
	return Object.fromEntries(times.map(([name, time]) => [name, toIsoTime(time) ?? time]));
}

/** A product with the fields that one needs: what it costs and how many there are stand before what is seldom read. */
export function simplifyProduct(row: Record<string, unknown>): Record<string, unknown> {
	const skus = readSkus(row);
	const ownImages = readList(row.images);
	const images = [...ownImages, ...skus.flatMap(({ Images }) => readList(Images))].filter(isText);
	return {
		...pick(row, ['item_id']),
		name: readProductName(row),
		...pick(row, ['status']),
		skus: skus.map((sku) => pick(sku, SKU_FIELDS)),
		...(images.length > 0 && { image: images[0] }),
		...pick(row, ['primary_category']),
		...pickTimes(row),
	};
}

/** The IDs of all SKUs of a product. */
export function readSkuIds(row: Record<string, unknown>): string[] {
	return readSkus(row)
		.map((sku) => readText(sku, 'SkuId'))
		.filter(Boolean);
}

/** Whether a product has this very seller SKU. */
export function hasSellerSku(row: Record<string, unknown>, sellerSku: string): boolean {
	return readSkus(row).some((sku) => readText(sku, 'SellerSku') === sellerSku);
}

/** Whether a text stands in a product's name or in one of its seller SKUs, in upper or lower case. */
export function matchesProduct(row: Record<string, unknown>, text: string): boolean {
	const names = [readProductName(row), ...readSkus(row).map((sku) => readText(sku, 'SellerSku'))];
	const wanted = text.trim().toLowerCase();
	return names.some((name) => name.toLowerCase().includes(wanted));
}
