import { toTimeValue } from '../catalog/toTimeValue';
import { LazadaError } from '../errors';
import { toParameterText } from '../signing/parameters';
import { readDifference, readPrice, readQuantity } from './amounts';
import { checkSku, describeSku, type SkuName } from './sku';

/** What a quantity means: all that there is, all that can be sold, or more or less of that. */
export type StockMode = 'total' | 'sellable' | 'difference';

/** A quantity, of the SKU or of it in one warehouse. */
export interface StockChange {
	/** `''` for the seller's only one. */
	warehouse: string;
	quantity: string;
}

/** What is to change of a SKU, as Lazada takes it; what is `''` stays. */
export interface SkuChange {
	sku: SkuName;
	price: string;
	salePrice: string;
	/** `2026-11-01` */
	saleStart: string;
	saleEnd: string;
	mode: StockMode;
	stock: StockChange[];
}

/** The same, as a form or an expression gives it. */
export interface WantedChange {
	sku: SkuName;
	price: unknown;
	salePrice: unknown;
	saleStart: unknown;
	saleEnd: unknown;
	mode: string;
	quantity: unknown;
	warehouses: ReadonlyArray<{ warehouse: string; quantity: unknown }>;
}

const MODES: readonly StockMode[] = ['total', 'sellable', 'difference'];

function readDay(field: string, value: unknown, timeZone: string): string {
	const text = (toParameterText(value) ?? '').trim();
	if (text === '') return '';
	const day = toTimeValue(value, 'date', timeZone);
	if (day !== undefined) return day;
	throw new LazadaError('input', `${field} isn't a date: "${text.slice(0, 60)}"`, {
		advice: 'Pick a date, or use an expression that gives one, such as 2026-11-11.',
	});
}

function readStock(wanted: WantedChange, mode: StockMode): StockChange[] {
	const read = mode === 'difference' ? readDifference : readQuantity;
	const all = { warehouse: '', quantity: read('Quantity', wanted.quantity) };
	const each = wanted.warehouses.map(({ warehouse, quantity }) => ({
		warehouse,
		quantity: read('Quantity of the warehouse', quantity),
	}));
	const given = [all, ...each].filter(({ quantity }) => quantity !== '');
	if (each.some(({ warehouse, quantity }) => warehouse === '' && quantity !== '')) {
		throw new LazadaError('input', 'A quantity by warehouse has no Warehouse Code', {
			advice: 'Enter the code of the warehouse, or use Quantity alone.',
		});
	}
	const names = given.map(({ warehouse }) => warehouse);
	if (all.quantity !== '' && names.length > 1) {
		throw new LazadaError('input', 'Quantity and Quantity by Warehouse are both given', {
			advice: 'Use one of them: sellers with several warehouses give a quantity for each.',
		});
	}
	if (new Set(names).size === names.length) return given;
	throw new LazadaError('input', 'A warehouse has two quantities', {
		advice: 'Give each Warehouse Code once.',
	});
}

function checkSale({ price, salePrice, saleStart, saleEnd }: SkuChange): void {
	if (price !== '' && salePrice !== '' && Number(salePrice) > Number(price)) {
		throw new LazadaError('input', `Sale Price ${salePrice} is above Price ${price}`, {
			advice: 'A sale price is what buyers pay in place of the price. Exchange them, or mend one.',
		});
	}
	if (saleStart !== '' && saleEnd !== '' && saleStart > saleEnd) {
		throw new LazadaError('input', `Sale End ${saleEnd} is before Sale Start ${saleStart}`, {
			advice: 'Exchange the dates, or mend one of them.',
		});
	}
}

/**
 * Reads what is to change of a SKU.
 *
 * @param timeZone where times without an offset are meant
 * @throws LazadaError (`input`) for what cannot be right whatever the SKU, or where nothing is to change
 */
export function readSkuChange(wanted: WantedChange, timeZone: string): SkuChange {
	const mode = MODES.find((one) => one === wanted.mode) ?? 'total';
	const sku = checkSku(wanted.sku);
	const change: SkuChange = {
		sku,
		price: readPrice('Price', wanted.price),
		salePrice: readPrice('Sale Price', wanted.salePrice),
		saleStart: readDay('Sale Start', wanted.saleStart, timeZone),
		saleEnd: readDay('Sale End', wanted.saleEnd, timeZone),
		mode,
		stock: readStock(wanted, mode),
	};
	checkSale(change);
	if (changesPrice(change) || change.stock.length > 0) return change;
	throw new LazadaError('input', `Nothing is to change of the SKU ${describeSku(sku)}`, {
		advice: 'Fill in a price or a quantity: blank fields are left unchanged.',
	});
}

/** Whether anything of the price is to change. */
export function changesPrice({ price, salePrice, saleStart, saleEnd }: SkuChange): boolean {
	return [price, salePrice, saleStart, saleEnd].some((value) => value !== '');
}
