import { call } from './api/call';
import { buildAuthUrl } from './authorization/buildAuthUrl';
import { generateAccessToken } from './authorization/generateAccessToken';
import { refreshAccessToken } from './authorization/refreshAccessToken';
import { CHAT_OPERATIONS } from './chat/chatOperations';
import { FINANCE_OPERATIONS } from './finance/financeOperations';
import { ORDER_OPERATIONS } from './order/orderOperations';
import { PACKAGE_OPERATIONS } from './package/packageOperations';
import { PRODUCT_OPERATIONS } from './product/productOperations';
import { RETURN_OPERATIONS } from './return/returnOperations';
import { REVIEW_OPERATIONS } from './review/reviewOperations';
import type { Operation } from './run/operation';
import { SHOP_OPERATIONS } from './shop/shopOperations';
import { VOUCHER_OPERATIONS } from './voucher/voucherOperations';

/** A resource of the node, and what can be done with it. */
export interface Resource {
	value: string;
	name: string;
	operations: readonly Operation[];
	/** Whether it is one of a seller's jobs, rather than a tool; so if left out. */
	isJob?: boolean;
}

/** In the order of the list: what sellers do all day, then what needs Lazada's reference. */
export const RESOURCES: readonly Resource[] = [
	{ value: 'chat', name: 'Chat', operations: CHAT_OPERATIONS },
	{ value: 'finance', name: 'Finance', operations: FINANCE_OPERATIONS },
	{ value: 'order', name: 'Order', operations: ORDER_OPERATIONS },
	{ value: 'package', name: 'Package', operations: PACKAGE_OPERATIONS },
	{ value: 'product', name: 'Product', operations: PRODUCT_OPERATIONS },
	{ value: 'return', name: 'Return', operations: RETURN_OPERATIONS },
	{ value: 'review', name: 'Review', operations: REVIEW_OPERATIONS },
	{ value: 'shop', name: 'Shop', operations: SHOP_OPERATIONS },
	{ value: 'voucher', name: 'Voucher', operations: VOUCHER_OPERATIONS },
	{ value: 'api', name: 'API', operations: [call], isJob: false },
	{
		value: 'authorization',
		name: 'Authorization',
		operations: [buildAuthUrl, generateAccessToken, refreshAccessToken],
		isJob: false,
	},
];
