import type { Operation } from '../run/operation';
import { addVoucherProducts, removeVoucherProducts } from './changeSkus';
import { createVoucher } from './createVoucher';
import { getManyVouchers } from './getManyVouchers';
import { getVoucher } from './getVoucher';
import { getVoucherProducts } from './getVoucherProducts';
import { activateVoucher, deactivateVoucher } from './switchVoucher';
import { updateVoucher } from './updateVoucher';

/** What a seller does with vouchers. */
export const VOUCHER_OPERATIONS: readonly Operation[] = [
	activateVoucher,
	addVoucherProducts,
	createVoucher,
	deactivateVoucher,
	getVoucher,
	getManyVouchers,
	getVoucherProducts,
	removeVoucherProducts,
	updateVoucher,
];
