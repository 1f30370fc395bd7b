import { findShop, type BusinessApi } from './api';

/** `/seller/get` */
export const getSeller: BusinessApi = {
	methods: ['GET', 'POST'],
	answer(call) {
		const shop = findShop(call);
		return {
			name: shop.name,
			seller_id: shop.sellerId,
			short_code: shop.shortCode,
			email: call.authorization.account.account,
			location: shop.country.toUpperCase(),
			verified: true,
			status: 'ACTIVE',
		};
	},
};
