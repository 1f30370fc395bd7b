import { findRecords, required, type BusinessApi, type BusinessCall } from './api';
import { DONE, notDone } from './success';
import { findTermsProblem, readTerms } from './voucherTerms';

/** As Lazada's reference has it for what its own rules refuse. */
const REFUSED_BY_RULES = '23';

function refuse(problem: string) {
	return notDone(REFUSED_BY_RULES, `E023: ${problem}`);
}

/** An answer about a voucher that there is. */
function ofVoucher(
	call: BusinessCall,
	answer: (id: number) => Record<string, unknown>,
): Record<string, unknown> {
	const id = Number(required(call, 'id'));
	if (findRecords(call).vouchers.has(id)) return answer(id);
	return { success: 'false', error_code: 404, error_msg: `There is no voucher ${id}` };
}

/** `/promotion/voucher/create`: `data` is the ID. */
export const createVoucher: BusinessApi = {
	methods: ['POST'],
	under: 'top',
	answer(call) {
		const terms = readTerms(call);
		const problem = findTermsProblem(terms);
		if (problem !== undefined) return refuse(problem);
		return { data: findRecords(call).vouchers.create(terms), ...DONE };
	},
};

/** `/promotion/voucher/update`: replaces all terms. */
export const updateVoucher: BusinessApi = {
	methods: ['POST'],
	under: 'top',
	answer: (call) =>
		ofVoucher(call, (id) => {
			const terms = readTerms(call);
			const problem = findTermsProblem(terms);
			if (problem !== undefined) return refuse(problem);
			findRecords(call).vouchers.update(id, terms);
			return { data: id, ...DONE };
		}),
};

/** `/promotion/voucher/deactivate` */
export const deactivateVoucher: BusinessApi = {
	methods: ['POST'],
	under: 'top',
	answer: (call) =>
		ofVoucher(call, (id) => {
			findRecords(call).vouchers.deactivate(id);
			return { ...DONE };
		}),
};
