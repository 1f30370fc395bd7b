import { toTimeValue } from '../catalog/toTimeValue';
import { LazadaError } from '../errors';
import { toParameterText } from '../signing/parameters';
import { readPrice, readQuantity } from './amounts';

/** A SKU of a product, as a form or an expression gives it. */
export interface WantedSku {
	/** Lazada's own; `''` for a new one. */
	skuId: string;
	sellerSku: string;
	price: unknown;
	quantity: unknown;
	salePrice: unknown;
	saleStart: unknown;
	saleEnd: unknown;
	/** Of the parcel, in kilograms and centimetres, by Lazada's names such as `package_weight`. */
	parcel: Readonly<Record<string, unknown>>;
	/** What is in the parcel. */
	content: string;
	/** In what it differs from the product's other SKUs, such as its colour. */
	properties: ReadonlyArray<{ name: string; value: string }>;
	/** Further members, by Lazada's names. */
	more: Readonly<Record<string, unknown>>;
}

/** The members of a SKU in a payload. */
export type SkuMembers = Record<string, unknown>;

const MEASURE = /^\d{1,6}(\.\d{1,3})?$/;

function toLine(value: unknown): string {
	return (toParameterText(value) ?? '').trim();
}

function readMeasure(of: string, name: string, value: unknown): string {
	const text = toLine(value);
	if (text === '' || (MEASURE.test(text) && Number(text) > 0)) return text;
	throw new LazadaError('input', `The ${name} of ${of} must be a number above 0`, {
		advice: 'Enter kilograms or centimetres as digits with a point, such as 0.5.',
	});
}

/** A time as the clocks of the shop show it, which is how Lazada takes it here: `2026-11-11 00:00:00`. */
function readSaleTime(field: string, value: unknown, isEnd: boolean, timeZone: string): string {
	const text = toLine(value);
	if (text === '') return '';
	if (/^\d{4}-\d\d-\d\d$/.test(text) && toTimeValue(text, 'date', timeZone) !== undefined) {
		return `${text} ${isEnd ? '23:59:59' : '00:00:00'}`;
	}
	const time = toTimeValue(value, 'iso', timeZone);
	if (time !== undefined) return time.slice(0, 'yyyy-MM-ddTHH:mm:ss'.length).replace('T', ' ');
	throw new LazadaError('input', `${field} isn't a date: "${text.slice(0, 60)}"`, {
		advice: 'Pick a date, or use an expression that gives one, such as 2026-11-11.',
	});
}

function readSale(of: string, wanted: WantedSku, timeZone: string): SkuMembers {
	const special_price = readPrice('Sale Price', wanted.salePrice);
	const special_from_date = readSaleTime('Sale Start', wanted.saleStart, false, timeZone);
	const special_to_date = readSaleTime('Sale End', wanted.saleEnd, true, timeZone);
	const price = toLine(wanted.price);
	if (special_price !== '' && price !== '' && Number(special_price) >= Number(price)) {
		throw new LazadaError('input', `The sale price of ${of} isn't below its price`, {
			advice: 'A sale price is what buyers pay in place of the price. Exchange them, or mend one.',
		});
	}
	if (special_from_date !== '' && special_to_date !== '' && special_from_date > special_to_date) {
		throw new LazadaError('input', `The sale of ${of} ends before it begins`, {
			advice: 'Exchange the dates, or mend one of them.',
		});
	}
	return { special_price, special_from_date, special_to_date };
}

function readProperties({ properties }: WantedSku): Record<string, string> {
	const given = properties.filter(({ name, value }) => name !== '' && value !== '');
	return Object.fromEntries(given.map(({ name, value }) => [name, value]));
}

/** A SKU as messages name it. */
export function nameSku({ sellerSku, skuId }: Pick<WantedSku, 'sellerSku' | 'skuId'>): string {
	return `the SKU ${(sellerSku || skuId).slice(0, 60)}`;
}

/**
 * A SKU as payloads have it: what is blank is left out.
 *
 * @param timeZone where times without an offset are meant
 * @throws LazadaError (`input`) for what cannot be right
 */
export function readNewSku(wanted: WantedSku, timeZone: string): SkuMembers {
	const of = nameSku(wanted);
	const parcel = Object.entries(wanted.parcel).map(
		([name, value]) => [name, readMeasure(of, name.replace('_', ' '), value)] as const,
	);
	const texts = {
		SkuId: wanted.skuId,
		SellerSku: wanted.sellerSku,
		quantity: readQuantity('Quantity', wanted.quantity),
		price: readPrice('Price', wanted.price),
		...readSale(of, wanted, timeZone),
		...Object.fromEntries(parcel),
		package_content: wanted.content,
	};
	const given = Object.entries(texts).filter(([, text]) => text !== '');
	const saleProp = readProperties(wanted);
	return {
		...Object.fromEntries(given),
		...(Object.keys(saleProp).length > 0 && { saleProp }),
		...wanted.more,
	};
}
