import { apiOperation } from '../calls/apiOperation';
import { WHICH_VOUCHER } from './voucherFields';

/** Gives buyers a voucher. */
export const activateVoucher = apiOperation({
	resource: 'voucher',
	option: {
		value: 'activate',
		name: 'Activate',
		description:
			'Switch a voucher on, so that buyers can collect and use it. The seller pays the discount.',
		action: 'Activate a voucher paid by the shop',
	},
	path: '/promotion/voucher/activate',
	shown: WHICH_VOUCHER,
});

/** Takes a voucher from buyers. */
export const deactivateVoucher = apiOperation({
	resource: 'voucher',
	option: {
		value: 'deactivate',
		name: 'Deactivate',
		description: 'Switch a voucher off, so that buyers can no longer collect it',
		action: 'Deactivate a voucher',
	},
	path: '/promotion/voucher/deactivate',
	shown: WHICH_VOUCHER,
});
