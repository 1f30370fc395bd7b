import { GatewayError, missingParameter } from './gatewayError';
import type { Authorization, World } from './world';

/** A file of a multipart request. */
export interface Upload {
	field: string;
	name: string;
	bytes: Buffer;
}

/** A business call whose signature and token are good. */
export interface BusinessCall {
	world: World;
	authorization: Authorization;
	parameters: Map<string, string>;
	uploads: Upload[];
}

export interface BusinessApi {
	methods: Array<'GET' | 'POST'>;
	answer(call: BusinessCall): unknown;
}

const ORDERS = 57;
const PRODUCTS = 23;

function required({ parameters }: BusinessCall, name: string): string {
	const value = parameters.get(name);
	if (value) return value;
	throw missingParameter(name);
}

function wholeNumber(call: BusinessCall, name: string, standard: number, most: number): number {
	const text = call.parameters.get(name) ?? String(standard);
	const value = Number(text);
	if (/^\d+$/.test(text) && value <= most) return value;
	throw new GatewayError(
		'InvalidParameter',
		`The input parameter "${name}" is not a number from 0 to ${most}`,
	);
}

function order(call: BusinessCall, index: number) {
	const [shop] = call.world.shopsOf(call.authorization);
	return {
		order_id: shop.sellerId * 1000 + index,
		order_number: shop.sellerId * 1000 + index,
		created_at: new Date(Date.UTC(2026, 10, 1, index)).toISOString(),
		statuses: [index % 3 === 0 ? 'pending' : 'shipped'],
		price: (10 + index).toFixed(2),
		items_count: 1 + (index % 3),
	};
}

function page<T>(call: BusinessCall, total: number, make: (index: number) => T): T[] {
	const offset = wholeNumber(call, 'offset', 0, 100_000);
	const limit = wholeNumber(call, 'limit', 50, 100);
	const count = Math.max(0, Math.min(limit, total - offset));
	return Array.from({ length: count }, (_, index) => make(offset + index));
}

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

/** The business APIs that the sandbox has, by path behind `/rest`. */
export const BUSINESS_APIS: Record<string, BusinessApi> = {
	'/seller/get': {
		methods: ['GET', 'POST'],
		answer({ world, authorization }) {
			const [shop] = world.shopsOf(authorization);
			return {
				name: shop.name,
				seller_id: shop.sellerId,
				short_code: shop.shortCode,
				email: authorization.account.account,
				location: shop.country.toUpperCase(),
				verified: true,
				status: 'ACTIVE',
			};
		},
	},
	'/orders/get': {
		methods: ['GET', 'POST'],
		answer(call) {
			if (!call.parameters.get('created_after') && !call.parameters.get('update_after')) {
				required(call, 'created_after');
			}
			const orders = page(call, ORDERS, (index) => order(call, index));
			return { count: orders.length, countTotal: ORDERS, orders };
		},
	},
	'/order/get': {
		methods: ['GET', 'POST'],
		answer(call) {
			const id = Number(required(call, 'order_id'));
			const [shop] = call.world.shopsOf(call.authorization);
			const index = id - shop.sellerId * 1000;
			if (index >= 0 && index < ORDERS) return order(call, index);
			throw new GatewayError('16', `E016: "${id}" Invalid Order ID`, 'ISP');
		},
	},
	'/products/get': {
		methods: ['GET', 'POST'],
		answer: (call) => ({
			total_products: PRODUCTS,
			products: page(call, PRODUCTS, (index) => ({
				item_id: 7000 + index,
				attributes: { name: `ผลิตภัณฑ์ ${index}` },
				skus: [{ SellerSku: `SKU-${index}`, quantity: index }],
			})),
		}),
	},
	'/product/price_quantity/update': {
		methods: ['POST'],
		answer: (call) => ({ received: readPayload(call) }),
	},
	'/image/upload': {
		methods: ['POST'],
		answer({ uploads }) {
			const upload = uploads.find(({ field }) => field === 'image');
			if (!upload) throw missingParameter('image');
			return { image: { hash_code: upload.name, size: upload.bytes.length } };
		},
	},
};
