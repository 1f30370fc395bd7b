import { signBody } from './pushMessages';

/** A message that is ready to be posted. */
export interface SignedMessage {
	body: string;
	headers: Record<string, string>;
}

const FIRST_ORDER = 100_000_000_000_000;

/** Pushed messages about as many different orders, as Lazada signs them. Orders before `from` are in none of them. */
export function signOrders(count: number, from: number): SignedMessage[] {
	return Array.from({ length: count }, (_, index) => {
		const order = String(FIRST_ORDER + from + index);
		const body = JSON.stringify({
			seller_id: '1500',
			message_type: 0,
			data: {
				order_status: 'pending',
				trade_order_id: order,
				trade_order_line_id: `${order}1`,
				status_update_time: 1_790_000_000,
			},
			timestamp: 1_790_000_001_000,
			site: 'lazada_sg',
		});
		const authorization = signBody(body);
		return { body, headers: { 'content-type': 'application/json', authorization } };
	});
}
