import { GatewayError } from '../errors';
import { required, slice, wholeNumber, type BusinessApi, type BusinessCall } from './api';

const PRODUCTS = 23;

function readPayload(call: BusinessCall): unknown {
	const payload = required(call, 'payload');
	try {
		return JSON.parse(payload);
	} catch {
		if (payload.trim().startsWith('<')) return payload;
		throw new GatewayError(
			'InvalidParameter',
			'The input parameter "payload" is neither JSON nor XML',
		);
	}
}

/** `/products/get`: pages by `offset` and `limit`, with the total. */
export const getProducts: BusinessApi = {
	methods: ['GET', 'POST'],
	answer(call) {
		const offset = wholeNumber(call, 'offset', { max: 100_000, fallback: 0 });
		const limit = wholeNumber(call, 'limit', { max: 100, fallback: 50 });
		const products = slice(offset, limit, PRODUCTS, (index) => ({
			item_id: 7000 + index,
			attributes: { name: `ผลิตภัณฑ์ ${index}` },
			skus: [{ SellerSku: `SKU-${index}`, quantity: index }],
		}));
		return { total_products: PRODUCTS, products };
	},
};

/** `/product/price_quantity/update` */
export const updatePriceQuantity: BusinessApi = {
	methods: ['POST'],
	answer: (call) => ({ received: readPayload(call) }),
};
