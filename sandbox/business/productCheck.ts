import type { BusinessApi } from './api';
import { listMandatory } from './categories';
import { readProduct, requireMembers } from './productPayload';

const NEEDED = [
	'PrimaryCategory',
	...listMandatory('normal').map((name) => `Attributes.${name}`),
	...listMandatory('sku').map((name) => `Skus.Sku.${name}`),
];

/** `/product/pre/check`: refuses what lacks a mandatory attribute of its category. */
export const checkProduct: BusinessApi = {
	methods: ['GET', 'POST'],
	answer(call) {
		const failure = { code: '501', text: 'Check product failed' };
		requireMembers(readProduct(call), NEEDED, failure);
		return {};
	},
};
