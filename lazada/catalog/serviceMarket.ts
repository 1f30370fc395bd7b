import { number, required, text } from './builders';
import { type ApiPath, get } from './entry';

const ARTICLE = text('articleCode', 'Article Code', required);

/** What sellers buy of an app in Lazada's service market; for the app's developer. */
export const SERVICE_MARKET: readonly ApiPath[] = [
	get('/service/market/subs/query', 'Get Service Market Subscriptions', {
		use: "Get a seller's subscriptions of the app in the service market",
		synonyms: ['app subscription', 'isv', 'plan'],
		answer: 'result.success',
		parameters: [ARTICLE, text('shortCode', 'Short Code of Seller', required)],
	}),
	get('/service/market/order/query', 'Get Service Market Orders', {
		use: 'Get the orders of the app in the service market',
		synonyms: ['app orders', 'isv', 'purchases'],
		answer: 'result.success',
		parameters: [
			ARTICLE,
			text('startCreated', 'Created After'),
			text('endCreated', 'Created Before'),
			text('shortCode', 'Short Code of Seller'),
			text('itemCode', 'Item Code'),
			number('orderId', 'Order ID'),
			number('bizOrderId', 'Business Order ID'),
			number('bizType', 'Business Type'),
		],
	}),
];
