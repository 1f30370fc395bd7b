import type { Operation } from '../run/operation';
import { cancelOrder } from './cancelOrder';
import { decideOnCancellation } from './decideOnCancellation';
import { getManyOrders } from './getManyOrders';
import { getOrder } from './getOrder';
import { getOrderItems } from './getOrderItems';
import { setInvoiceNumber } from './setInvoiceNumber';
import { traceOrder } from './traceOrder';

/** What a seller does with orders. */
export const ORDER_OPERATIONS: readonly Operation[] = [
	cancelOrder,
	decideOnCancellation,
	getOrder,
	getOrderItems,
	getManyOrders,
	setInvoiceNumber,
	traceOrder,
];
