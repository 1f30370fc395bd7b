import { required, findShop, slice, wholeNumber, type BusinessApi } from './api';

const TRANSACTIONS = 120;

/** `/finance/transaction/details/get`: `data` is a bare list, which does not say how many there are. */
export const getTransactionDetails: BusinessApi = {
	methods: ['GET'],
	answer(call) {
		required(call, 'start_time');
		required(call, 'end_time');
		const offset = wholeNumber(call, 'offset', { max: 100_000, fallback: 0 });
		const limit = wholeNumber(call, 'limit', { min: 1, max: 500, fallback: 100 });
		const { sellerId } = findShop(call);
		return slice(offset, limit, TRANSACTIONS, (index) => ({
			transaction_number: `${sellerId}-${1000 + index}`,
			fee_name: index % 2 === 0 ? 'Item Price Credit' : 'Commission',
			amount: (index % 2 === 0 ? 10 + index : -1).toFixed(2),
			order_no: String(sellerId * 1000 + (index % 57)),
			paid_status: 'Paid',
		}));
	},
};
