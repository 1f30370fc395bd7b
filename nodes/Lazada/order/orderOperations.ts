import type { Operation } from '../run/operation';
import { getManyOrders } from './getManyOrders';

/** What a seller does with orders. */
export const ORDER_OPERATIONS: readonly Operation[] = [getManyOrders];
