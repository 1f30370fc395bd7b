import { apiOperation } from '../calls/apiOperation';
import { simplifyVoucher } from './simplifyVoucher';
import { WHICH_VOUCHER } from './voucherFields';

/** One voucher. */
export const getVoucher = apiOperation({
	resource: 'voucher',
	option: {
		value: 'get',
		name: 'Get',
		description: 'Get a voucher with its terms and status',
		action: 'Get a voucher',
	},
	path: '/promotion/voucher/get',
	shown: WHICH_VOUCHER,
	simplify: simplifyVoucher,
});
