import { findRecords, required, wholeNumber, type BusinessApi } from './api';
import { DONE } from './success';
import { describeVoucher } from './voucherTerms';

function describeName(voucher: object): string {
	return 'voucher_name' in voucher ? String(voucher.voucher_name) : '';
}

/** `/promotion/voucher/get`: the terms of one. */
export const getVoucher: BusinessApi = {
	methods: ['GET'],
	under: 'top',
	answer(call) {
		const id = Number(required(call, 'id'));
		const { vouchers } = findRecords(call);
		if (!vouchers.has(id)) {
			return { success: 'false', error_code: 404, error_msg: `There is no voucher ${id}` };
		}
		return { data: describeVoucher(vouchers, id, required(call, 'voucher_type')), ...DONE };
	},
};

/** `/promotion/vouchers/get`: numbered pages; `status` is `ONGOING` or `NOT_START`. */
export const getVouchers: BusinessApi = {
	methods: ['GET'],
	under: 'top',
	answer(call) {
		const voucher_type = required(call, 'voucher_type');
		const page = wholeNumber(call, 'cur_page', { min: 1, max: 100_000, fallback: 1 });
		const size = wholeNumber(call, 'page_size', { min: 1, max: 100, fallback: 10 });
		const wanted = call.parameters.get('status') ?? '';
		const name = call.parameters.get('name') ?? '';
		const { vouchers } = findRecords(call);
		const all = vouchers.ids
			.map((id) => describeVoucher(vouchers, id, voucher_type))
			.filter(({ status }) => wanted === '' || status === wanted)
			.filter((voucher) => describeName(voucher).includes(name));
		const data_list = all.slice((page - 1) * size, page * size);
		return { data: { total: all.length, current: page, page_size: size, data_list }, ...DONE };
	},
};

/** `/promotion/voucher/activate`: its flag is text, and its `error_code` a number. */
export const activateVoucher: BusinessApi = {
	methods: ['POST'],
	under: 'top',
	answer(call) {
		const id = Number(required(call, 'id'));
		required(call, 'voucher_type');
		if (findRecords(call).vouchers.activate(id)) {
			return { success: 'true', error_code: 0, error_msg: '' };
		}
		return { success: 'false', error_code: 404, error_msg: `There is no voucher ${id}` };
	},
};
