import type { INode } from 'n8n-workflow';
import type { Contender } from './stage';
import { step } from './workflow';

/** What each node needs to call for the shop of the input. */
const OF_THE_SHOP = {
	tokenSource: 'input',
	accessToken: '={{ $json.accessToken }}',
	country: 'my',
};
const CREATED_AFTER = '2026-01-01T00:00:00+08:00';

function lazada(
	name: string,
	parameters: INode['parameters'],
	credentials: INode['credentials'],
): INode {
	return step(name, 'n8n-nodes-lazada.lazada', 2, { ...OF_THE_SHOP, ...parameters }, credentials);
}

/** *API → Call*, its parameters as JSON. */
function call(
	name: string,
	path: string,
	parameters: INode['parameters'],
	credentials: INode['credentials'],
): INode {
	const chosen = { __rl: true, mode: 'list', value: path };
	const api = { resource: 'api', operation: 'call', path: chosen, specifyParameters: 'json' };
	return lazada(name, { ...api, ...parameters }, credentials);
}

/** *Order → Get Many* with the items of each order. */
export function orders(credentials: INode['credentials'], count: number): Contender {
	const parameters = {
		resource: 'order',
		operation: 'getAll',
		returnAll: true,
		includeItems: true,
		filters: { createdAfter: CREATED_AFTER },
	};
	return {
		name: 'orders',
		good: count,
		steps: [lazada('Orders', parameters, credentials)],
	};
}

/** All orders by *Call*, then the items of each by a *Call* of its own. */
export function ordersOneByOne(credentials: INode['credentials'], count: number): Contender {
	const all = { returnAll: true, parametersJson: `{ "created_after": "${CREATED_AFTER}" }` };
	const accessToken = "={{ $('BenchStart').first().json.accessToken }}";
	const items = {
		accessToken,
		simplify: false,
		parametersJson: '={{ { "order_id": $json.order_id } }}',
	};
	return {
		name: 'orders, Call one by one',
		good: count,
		steps: [
			call('Get Orders', '/orders/get', all, credentials),
			call('Get Items', '/order/items/get', items, credentials),
		],
	};
}

/** *Product → Update Price and Stock*. */
export function skus(credentials: INode['credentials']): Contender {
	const parameters = {
		resource: 'product',
		operation: 'updatePriceStock',
		sellerSku: '={{ $json.sku }}',
		price: '={{ $json.price }}',
		quantity: '={{ $json.quantity }}',
	};
	return { name: 'SKUs', steps: [lazada('SKUs', parameters, credentials)] };
}

const ONE_SKU =
	'={{ { Request: { Product: { Skus: { Sku: [{ SellerSku: $json.sku, Price: $json.price, Quantity: $json.quantity }] } } } } }}';

/** Each SKU by a *Call* of its own. */
export function skusOneByOne(credentials: INode['credentials']): Contender {
	const parameters = { simplify: false, parametersJson: '{}', payload: ONE_SKU };
	return {
		name: 'SKUs, Call one by one',
		steps: [call('Update', '/product/price_quantity/update', parameters, credentials)],
	};
}
