import type { IDataObject } from 'n8n-workflow';
import type { ItemFiles } from './files';

/** The least that an operation needs, with expressions for what each shop has of its own (`shopItem`). */
export interface JobParameters {
	parameters: IDataObject;
	files?: ItemFiles;
	/** What the sandbox says to it, where a new shop has nothing to do it with. */
	refused?: RegExp;
}

function picked(value: string): IDataObject {
	return { __rl: true, mode: 'id', value };
}

const ORDER = { orderId: picked('={{ $json.orderId }}') };
const PRODUCT = { product: picked('7000') };
const CHAT = { chatId: '={{ $json.sellerId + "_1000" }}' };
const VOUCHER = { voucherId: '3001', voucherType: 'COLLECTIBLE_VOUCHER' };
const PACKAGE = { packageId: 'FP1' };
const NO_PACKAGE = /There is no (such )?package/;
const NO_RETURN = /This shop has no return 1/;
const NO_SKU = /SELLER_SKU_NOT_FOUND/;

/** An item of a shop of the sandbox, with the IDs of what it has. */
export function shopItem(shop: { sellerId: number } & IDataObject): IDataObject {
	const orderId = shop.sellerId * 1000;
	return {
		...shop,
		orderId: String(orderId),
		orderItemId: String(orderId * 10 + 1),
		reviewId: String(shop.sellerId * 100_000),
	};
}

/** Each operation of the resources that are sellers' jobs. */
export const JOB_PARAMETERS: Readonly<Record<string, JobParameters>> = {
	'chat: get': { parameters: CHAT },
	'chat: getAll': { parameters: {} },
	'chat: getMessages': { parameters: CHAT },
	'chat: markAsRead': { parameters: { ...CHAT, lastMessageRead: '1zYOS7N0cuIqw96026' } },
	'chat: open': { parameters: { order: picked('={{ $json.orderId }}') } },
	'chat: recall': { parameters: { ...CHAT, messageId: '21d0fLE0BtkPL79071' } },
	'chat: reply': { parameters: { ...CHAT, whatToSend: '1', text: 'Hello' } },
	'finance: getAccountTransactions': { parameters: {} },
	'finance: getPayouts': { parameters: {} },
	'finance: getTransactions': { parameters: {} },
	'order: cancel': { parameters: { ...ORDER, reasonId: picked('15') } },
	'order: decideOnCancellation': {
		parameters: { cancellationId: '1', decision: 'agree' },
		refused: /invalid reverse id/,
	},
	'order: get': { parameters: ORDER },
	'order: getAll': { parameters: {} },
	'order: getItems': { parameters: ORDER },
	'order: setInvoiceNumber': {
		parameters: { orderItemId: '={{ $json.orderItemId }}', invoiceNumber: 'A-1' },
	},
	'order: trace': { parameters: ORDER },
	'package: deliverDigital': { parameters: ORDER },
	'package: getLabel': { parameters: PACKAGE, refused: NO_PACKAGE },
	'package: getProviders': { parameters: ORDER },
	'package: pack': { parameters: ORDER },
	'package: readyToShip': { parameters: PACKAGE, refused: NO_PACKAGE },
	'package: repack': { parameters: PACKAGE, refused: NO_PACKAGE },
	'package: setCollected': { parameters: PACKAGE, refused: NO_PACKAGE },
	'package: setDelivered': { parameters: PACKAGE, refused: NO_PACKAGE },
	'package: setDeliveryFailed': { parameters: PACKAGE, refused: NO_PACKAGE },
	'product: activate': { parameters: PRODUCT },
	'product: create': {
		parameters: {
			category: picked('10002019'),
			productName: 'Tee',
			specifySkus: 'json',
			skusJson: '[{"SellerSku":"tee-1","price":10,"quantity":1}]',
		},
		refused: /warranty_type is mandatory/,
	},
	'product: deactivate': { parameters: PRODUCT },
	'product: get': { parameters: { findBy: 'product', ...PRODUCT } },
	'product: getAll': { parameters: {} },
	'product: remove': {
		parameters: { identifyBy: 'sellerSku', sellerSku: 'sku-0' },
		refused: NO_SKU,
	},
	'product: update': { parameters: { ...PRODUCT, updateFields: { name: 'Tee' } } },
	'product: updatePriceStock': {
		parameters: { identifyBy: 'sellerSku', sellerSku: 'sku-0', price: '10' },
		refused: NO_SKU,
	},
	'product: uploadImage': {
		parameters: { imageSource: 'url', imageUrl: 'https://example.com/1.png' },
	},
	'return: decide': {
		parameters: { returnId: '1', decision: 'agreeReturn' },
		refused: NO_RETURN,
	},
	'return: get': { parameters: { returnId: '1' }, refused: NO_RETURN },
	'return: getAll': { parameters: {} },
	'return: getHistory': {
		parameters: { returnItemId: '1' },
		refused: /line id is empty or invalid/,
	},
	'review: get': { parameters: { reviewId: '={{ $json.reviewId }}' } },
	'review: getAll': { parameters: PRODUCT },
	'review: reply': { parameters: { reviewId: '={{ $json.reviewId }}', reply: 'Thank you' } },
	'shop: get': { parameters: {} },
	'shop: getMessages': { parameters: {} },
	'shop: getMetrics': { parameters: {} },
	'shop: getPerformance': { parameters: {} },
	'shop: getWarehouses': { parameters: {} },
	'voucher: activate': { parameters: VOUCHER },
	'voucher: addProducts': { parameters: { ...VOUCHER, skuIds: '70001' } },
	'voucher: create': {
		parameters: {
			name: 'Payday',
			appliesTo: 'ENTIRE_SHOP',
			shownTo: 'REGULAR_CHANNEL',
			discount: 'MONEY_VALUE_OFF',
			moneyOff: 1,
			minimumSpend: 10,
			validFrom: '2026-12-01T00:00:00Z',
			validTo: '2026-12-31T00:00:00Z',
		},
	},
	'voucher: deactivate': { parameters: VOUCHER },
	'voucher: get': { parameters: VOUCHER },
	'voucher: getAll': { parameters: { voucherType: 'COLLECTIBLE_VOUCHER' } },
	'voucher: getProducts': { parameters: VOUCHER },
	'voucher: removeProducts': { parameters: { ...VOUCHER, skuIds: '70001' } },
	'voucher: update': { parameters: { voucherId: '3001', updateFields: { name: 'Payday' } } },
};
