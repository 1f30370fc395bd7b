import { apiOperation } from '../calls/apiOperation';
import { WHICH_VOUCHER } from './voucherFields';

/** What a voucher is for. */
export const getVoucherProducts = apiOperation({
	resource: 'voucher',
	option: {
		value: 'getProducts',
		name: 'Get Products',
		description: 'Get the products that a voucher is for, each with its SKU IDs',
		action: 'Get products of a voucher',
	},
	path: '/promotion/voucher/products/get',
	shown: WHICH_VOUCHER,
});
