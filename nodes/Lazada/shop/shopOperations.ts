import type { Operation } from '../run/operation';
import { getMetrics } from './getMetrics';
import { getPerformance } from './getPerformance';
import { getSellerCenterMessages } from './getSellerCenterMessages';
import { getShop } from './getShop';
import { getWarehouses } from './getWarehouses';

/** What a seller asks of the shop. */
export const SHOP_OPERATIONS: readonly Operation[] = [
	getShop,
	getSellerCenterMessages,
	getMetrics,
	getPerformance,
	getWarehouses,
];
