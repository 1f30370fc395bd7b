import { apiOperation } from '../calls/apiOperation';
import { simplifyVoucher } from './simplifyVoucher';
import { WHICH_VOUCHER } from './voucherFields';

/** The shop's vouchers. */
export const getManyVouchers = apiOperation({
	resource: 'voucher',
	option: {
		value: 'getAll',
		name: 'Get Many',
		description: 'Get vouchers of one kind, by name and status, with their terms',
		action: 'Get many vouchers',
	},
	path: '/promotion/vouchers/get',
	shown: {
		voucher_type: WHICH_VOUCHER.voucher_type,
		name: { description: "What is in the voucher's name" },
		status: { default: 'ONGOING' },
	},
	simplify: simplifyVoucher,
});
