import { LazadaError } from '../../../lazada/errors';
import { isRecord, readText } from '../../../lazada/json';
import type { Ask } from './formCalls';
import { readPickedOrder, type Form } from './formValues';
import { hasWords, listMethod } from './listMethod';
import { readItemIds } from './orderItems';
import { readRows } from './readRows';

const MONTH_MS = 30 * 86_400_000;

function noOrder(): LazadaError {
	return new LazadaError(
		'input',
		'Lazada names carriers for orders that are to be packed, and there is none',
		{
			advice: 'Choose By ID and enter the code of the carrier, or let Lazada choose the carrier.',
		},
	);
}

/** The order of the form, or else the newest that is to be packed: a shop's carriers seldom differ from order to order. */
async function findOrder(ask: Ask, form: Form): Promise<string> {
	const picked = readPickedOrder(form);
	if (picked !== '') return picked;
	const created_after = new Date(Date.now() - MONTH_MS).toISOString();
	const newest = { sort_by: 'created_at', sort_direction: 'DESC', limit: '1' };
	const pending = { created_after, status: 'pending', ...newest };
	const [order] = readRows('/orders/get', await ask('/orders/get', pending)).rows;
	if (order === undefined) throw noOrder();
	return readText(order, 'order_id');
}

/** The carriers that take an order's items. */
export const searchProviders = listMethod(async (ask, { text, form }) => {
	const order_id = await findOrder(ask, form);
	const order_item_ids = await readItemIds(ask, order_id, ['pending']);
	// IDs as the digits that they are, which JavaScript's numbers might not hold.
	const request = `{"orders":[{"order_id":${order_id},"order_item_ids":[${order_item_ids.join(',')}]}]}`;
	const answer = await ask('/order/shipment/providers/get', { getShipmentProvidersReq: request });
	const data = isRecord(answer.result) ? answer.result.data : undefined;
	const list: unknown = isRecord(data) ? data.shipment_providers : undefined;
	const providers = Array.isArray(list) ? list.filter(isRecord) : [];
	const items = providers.map((provider) => {
		const name = readText(provider, 'name');
		return { name, value: readText(provider, 'provider_code') || name };
	});
	return { items: items.filter(({ name }) => hasWords(name, text)) };
});
