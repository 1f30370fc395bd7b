import type { BusinessApi } from './api';
import { readPayload } from './payload';

/** `/product/price_quantity/update` */
export const updatePriceQuantity: BusinessApi = {
	methods: ['POST'],
	answer: (call) => ({ received: readPayload(call) }),
};
