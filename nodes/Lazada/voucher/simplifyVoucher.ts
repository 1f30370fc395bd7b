import type { IDataObject } from 'n8n-workflow';
import { pickFields } from '../calls/pickFields';
import { changeFields, toAmount, toTime } from '../calls/readable';

const TIMES = ['period_start_time', 'period_end_time'];
const NUMBERS = [
	'criteria_over_money',
	'offering_money_value_off',
	'offering_percentage_discount_off',
];

const pickNeeded = pickFields([
	'id',
	'voucher_name',
	'voucher_code',
	'status',
	'apply',
	'voucher_discount_type',
	...NUMBERS,
	'currency',
	'issued',
	'limit',
	...TIMES,
]);

/** What one needs of a voucher. */
export function simplifyVoucher(row: IDataObject): IDataObject {
	return pickNeeded(changeFields(changeFields(row, toTime, TIMES), toAmount, NUMBERS));
}
