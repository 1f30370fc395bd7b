import type { INode } from 'n8n-workflow';
import { APP } from '../support/app';
import { newCredential, SIGN_BASE } from './contenders';
import type { Contender, Stage } from './stage';
import { step } from './workflow';

/** What each Code node begins with: the parameters of a call and the text that its signature is made of. */
const TO_CALL = `
const shop = $('BenchStart').first().json;
const toCall = (apiPath, business) => {
	const parameters = {
		...business,
		access_token: shop.accessToken,
		app_key: '${APP.appKey}',
		sign_method: 'sha256',
		timestamp: String(Date.now()),
	};
	const names = Object.keys(parameters).sort();
	const base = names.reduce((text, name) => text + name + parameters[name], apiPath);
	return { json: { parameters, base } };
};
`;

/** The pages of the orders: that there are ten is given, which a user would have to ask for first. */
const pages = (apiPath: string, orders: number): string => `${TO_CALL}
return Array.from({ length: ${orders / 100} }, (_, page) => toCall('${apiPath}', {
	created_after: '2026-01-01T00:00:00+08:00',
	limit: '100',
	offset: String(page * 100),
}));`;

const itemCalls = (apiPath: string): string => `${TO_CALL}
const ids = $input.all().flatMap(({ json }) => json.data.orders.map((order) => order.order_id));
return Array.from({ length: Math.ceil(ids.length / 50) }, (_, group) =>
	toCall('${apiPath}', { order_ids: '[' + ids.slice(group * 50, group * 50 + 50).join(',') + ']' }));`;

const JOIN = `
const answers = $input.all().flatMap(({ json }) => json.data);
const items = new Map(answers.map((order) => [order.order_id, order.order_items]));
return $('Get Orders').all().flatMap(({ json }) => json.data.orders).map((order) => ({
	json: { ...order, items: items.get(order.order_id) },
}));`;

const skuCalls = (apiPath: string): string => `${TO_CALL}
const skus = $input.all().map(({ json: { sku, price, quantity } }) => ({ SellerSku: sku, Price: price, Quantity: quantity }));
return Array.from({ length: Math.ceil(skus.length / 50) }, (_, group) => {
	const Sku = skus.slice(group * 50, group * 50 + 50);
	return toCall('${apiPath}', { payload: JSON.stringify({ Request: { Product: { Skus: { Sku } } } }) });
});`;

/** Code → Crypto → HTTP Request, as a user has them for each kind of call. */
async function calls(
	{ rest, sandbox }: Stage,
	name: string,
	method: 'GET' | 'POST',
	apiPath: string,
	jsCode: string,
): Promise<INode[]> {
	const secret = await newCredential(rest, 'crypto', { hmacSecret: APP.appSecret });
	const sent = '={{ JSON.stringify({ ...$json.parameters, sign: $json.sign.toUpperCase() }) }}';
	const names = ['access_token', 'app_key', 'payload', 'sign_method', 'timestamp'];
	const fields = names.map((field) => ({ name: field, value: `={{ $json.parameters.${field} }}` }));
	const request = {
		method,
		url: `${sandbox.url}/rest${apiPath}`,
		...(method === 'GET'
			? { sendQuery: true, specifyQuery: 'json', jsonQuery: sent }
			: {
					sendBody: true,
					contentType: 'form-urlencoded',
					bodyParameters: {
						parameters: [...fields, { name: 'sign', value: '={{ $json.sign.toUpperCase() }}' }],
					},
				}),
		options: {},
	};
	return [
		step(`${name}: Base String`, 'n8n-nodes-base.code', 2, { jsCode }),
		step(`${name}: Signature`, 'n8n-nodes-base.crypto', 2, SIGN_BASE, secret),
		step(name, 'n8n-nodes-base.httpRequest', 4.5, request),
	];
}

/** Orders with their items as a user builds it from Lazada's guide. */
export async function handBuiltOrders(stage: Stage, orders: number): Promise<Contender> {
	const items = '/orders/items/get';
	return {
		name: 'orders, hand-built',
		good: orders,
		steps: [
			...(await calls(stage, 'Get Orders', 'GET', '/orders/get', pages('/orders/get', orders))),
			...(await calls(stage, 'Get Items', 'GET', items, itemCalls(items))),
			step('Join', 'n8n-nodes-base.code', 2, { jsCode: JOIN }),
		],
	};
}

/** Prices and stock as a user builds it from Lazada's guide; it doesn't look at what became of each SKU. */
export async function handBuiltSkus(stage: Stage, skus: number): Promise<Contender> {
	const path = '/product/price_quantity/update';
	return {
		name: 'SKUs, hand-built',
		good: Math.ceil(skus / 50),
		steps: await calls(stage, 'Update', 'POST', path, skuCalls(path)),
	};
}
