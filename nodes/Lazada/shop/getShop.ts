import { apiOperation } from '../calls/apiOperation';
import { pickFields } from '../calls/pickFields';

/** The shop itself. */
export const getShop = apiOperation({
	resource: 'shop',
	option: {
		value: 'get',
		name: 'Get',
		description: "Get the shop's name, seller ID, short code, country and status",
		action: 'Get a shop',
	},
	path: '/seller/get',
	simplify: pickFields([
		'seller_id',
		'name',
		'name_company',
		'short_code',
		'location',
		'status',
		'verified',
		'cb',
		'marketplaceEaseMode',
	]),
});
