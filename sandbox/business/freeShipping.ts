import { findRecords, required, type BusinessApi } from './api';

/** `/promotion/freeshipping/activate` */
export const activateFreeShipping: BusinessApi = {
	methods: ['POST'],
	under: 'top',
	answer(call) {
		const id = Number(required(call, 'id'));
		if (findRecords(call).freeShipping.activate(id)) {
			return { success: true, error_code: 0, error_msg: '' };
		}
		return { success: false, error_code: 404, error_msg: `There is no free shipping ${id}` };
	},
};
