import type { ErrorDetail } from '../errors';
import { MAIN_WAREHOUSE, type SkuState } from '../records/skuRecords';
import { findRecords, type BusinessApi, type BusinessCall } from './api';
import { readPayload } from './payload';
import { readSkus } from './skuPayload';
import { findSku, unknownSku, type NamedSku } from './skus';

/** A SKU in a payload; all values may be text or numbers. */
interface WantedSku extends NamedSku {
	Price?: unknown;
	SalePrice?: unknown;
	SaleStartDate?: unknown;
	SaleEndDate?: unknown;
	MultiWarehouseInventories?: { MultiWarehouseInventory?: unknown };
	[quantity: string]: unknown;
}

/** How an API takes quantities. */
interface Stock {
	member: 'Quantity' | 'SellableQuantity';
	toSellable: (wanted: number, now: number, occupied: number) => number;
}

const DAY = /^\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d)?$/;

function isGiven(value: unknown): boolean {
	return value !== undefined && value !== '' && value !== null;
}

/** Quantities by warehouse. */
function readStock(sku: WantedSku, member: Stock['member']): Array<[string, number]> {
	const list = sku.MultiWarehouseInventories?.MultiWarehouseInventory;
	const each = ([list ?? []].flat() as Array<Record<string, unknown>>).map(
		(one): [string, number] => [String(one.WarehouseCode), Number(one[member])],
	);
	return isGiven(sku[member]) ? [[MAIN_WAREHOUSE, Number(sku[member])], ...each] : each;
}

function refuse(sku: WantedSku, field: string, message: string, code: string): ErrorDetail {
	return { ...unknownSku(sku), field, message, code };
}

function findPriceProblem(sku: WantedSku, now: SkuState): ErrorDetail | undefined {
	const price = Number(isGiven(sku.Price) ? sku.Price : now.price);
	const sale = Number(isGiven(sku.SalePrice) ? sku.SalePrice : 0);
	if (!(price > 0)) return refuse(sku, 'Price', 'BIZ_CHECK_PRICE_SAMPLE_NON_ZERO', '4114');
	if (sale > price) {
		return refuse(sku, 'SalePrice', 'The special price must be lower than the price', '4118');
	}
	const days = [sku.SaleStartDate, sku.SaleEndDate].filter(isGiven);
	const isDated = days.every((day) => typeof day === 'string' && DAY.test(day));
	return isDated ? undefined : refuse(sku, 'SaleStartDate', 'Invalid Date Format', '17');
}

/** Changes one SKU, unless something is wrong with it. */
function changeSku(call: BusinessCall, sku: WantedSku, { member, toSellable }: Stock) {
	const records = findRecords(call);
	const index = findSku(records, sku);
	if (index === undefined) return unknownSku(sku);
	const now = records.skus.find(index);
	const problem = findPriceProblem(sku, now);
	if (problem) return problem;
	const sellable = new Map(now.sellable);
	for (const [warehouse, wanted] of readStock(sku, member)) {
		const occupied = warehouse === MAIN_WAREHOUSE ? now.occupied : 0;
		const left = toSellable(wanted, sellable.get(warehouse) ?? 0, occupied);
		if (!(left >= 0)) return refuse(sku, member, 'INV_NEGATIVE_SELLABLE', '212');
		sellable.set(warehouse, left);
	}
	const change = {
		sellable,
		...(isGiven(sku.Price) && { price: Number(sku.Price) }),
		...(isGiven(sku.SalePrice) && { salePrice: Number(sku.SalePrice) }),
		...(isGiven(sku.SaleStartDate) && { saleStart: String(sku.SaleStartDate) }),
		...(isGiven(sku.SaleEndDate) && { saleEnd: String(sku.SaleEndDate) }),
	};
	records.skus.change(index, change, call.world.now());
	records.products.touch(index, call.world.now());
	return undefined;
}

/** An API that takes SKUs, does what it can, and lists the others in an answer that it calls accepted. */
function skuApi(methods: BusinessApi['methods'], stock: Stock): BusinessApi {
	return {
		methods,
		under: 'top',
		answer(call) {
			const received = readPayload(call);
			const detail = readSkus(received)
				.map((sku) => changeSku(call, sku, stock))
				.filter((problem) => problem !== undefined);
			return { data: { received }, ...(detail.length > 0 && { detail }) };
		},
	};
}

/** `/product/price_quantity/update`: what is reserved for orders is part of the total. */
export const updatePriceQuantity = skuApi(['POST'], {
	member: 'Quantity',
	toSellable: (wanted, _now, occupied) => wanted - occupied,
});

/** `/product/stock/sellable/update` */
export const updateSellable = skuApi(['GET', 'POST'], {
	member: 'SellableQuantity',
	toSellable: (wanted) => wanted,
});

/** `/product/stock/sellable/adjust` */
export const adjustSellable = skuApi(['POST'], {
	member: 'SellableQuantity',
	toSellable: (wanted, now) => now + wanted,
});
