import type { BusinessApi } from './api';
import { echo } from './echo';
import { uploadImage } from './images';
import { getOrder } from './order';
import { getOrders } from './orders';
import { updatePriceQuantity } from './priceQuantity';
import { getProducts } from './products';
import { getReverseOrders } from './reverseOrders';
import { getSeller } from './seller';
import { listSessions } from './sessions';
import { getTransactionDetails } from './transactions';

/** The business APIs that the sandbox has, by path behind `/rest`. */
export const BUSINESS_APIS: Record<string, BusinessApi> = {
	'/seller/get': getSeller,
	'/orders/get': getOrders,
	'/order/get': getOrder,
	'/products/get': getProducts,
	'/product/price_quantity/update': updatePriceQuantity,
	'/image/upload': uploadImage,
	'/reverse/getreverseordersforseller': getReverseOrders,
	'/im/session/list': listSessions,
	'/finance/transaction/details/get': getTransactionDetails,
	'/sandbox/echo': echo,
};
