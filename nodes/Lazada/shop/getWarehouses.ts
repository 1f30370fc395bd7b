import { isRecord } from '../../../lazada/json';
import { toItem } from '../calls/answerItems';
import { apiOperation, type Finish } from '../calls/apiOperation';
import { pickFields } from '../calls/pickFields';
import { PartialOutput } from '../run/partialOutput';

/** The warehouses, which Lazada gives as `module`: one as an object, several as a list. */
const toWarehouses: Finish = (rows) => {
	const warehouses = rows.flatMap((row) => ('module' in row ? [row.module].flat() : [row]));
	return new PartialOutput(warehouses.filter(isRecord).map(toItem), []);
};

/** Where the shop's stock lies. */
export const getWarehouses = apiOperation({
	resource: 'shop',
	option: {
		value: 'getWarehouses',
		name: 'Get Warehouses',
		description:
			"Get the shop's warehouses with their codes, which stock is kept by, and addresses",
		action: 'Get warehouses of a shop',
	},
	path: '/rc/warehouse/detail/get',
	simplify: pickFields([
		'warehouse_code',
		'name',
		'status',
		'default_address',
		'country',
		'province',
		'city',
		'district',
		'detail_address',
		'post_code',
	]),
	finish: toWarehouses,
});
