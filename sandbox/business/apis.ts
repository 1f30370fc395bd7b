import type { BusinessApi } from './api';
import { createCancel, validateCancel } from './cancel';
import { deliverDigital } from './digital';
import { echo } from './echo';
import { activateFreeShipping } from './freeShipping';
import { uploadImage } from './images';
import { getOrder } from './order';
import { getOrderItems } from './orderItems';
import { getOrders } from './orders';
import { traceOrder } from './orderTrace';
import { pack } from './pack';
import { deliverOwnFleet, failOwnFleet, readyToShip, repack } from './packages';
import { updatePriceQuantity } from './priceQuantity';
import { createProduct, updateProduct } from './productChanges';
import { getProducts } from './products';
import { getReverseOrders } from './reverseOrders';
import { listReviewIds } from './reviewHistory';
import { replyToReview } from './reviewReply';
import { getReviews } from './reviews';
import { getSeller } from './seller';
import { listSessions } from './sessions';
import { getTransactionDetails } from './transactions';
import { activateVoucher, getVouchers } from './vouchers';

/** The business APIs that the sandbox has, by path behind `/rest`. */
export const BUSINESS_APIS: Record<string, BusinessApi> = {
	'/seller/get': getSeller,
	'/orders/get': getOrders,
	'/order/get': getOrder,
	'/order/items/get': getOrderItems,
	'/order/fulfill/pack': pack,
	'/order/package/rts': readyToShip,
	'/order/package/repack': repack,
	'/order/digital/delivered': deliverDigital,
	'/order/package/sof/delivered': deliverOwnFleet,
	'/order/package/sof/failed_delivery': failOwnFleet,
	'/order/reverse/cancel/validate': validateCancel,
	'/order/reverse/cancel/create': createCancel,
	'/logistic/order/trace': traceOrder,
	'/products/get': getProducts,
	'/product/create': createProduct,
	'/product/update': updateProduct,
	'/product/price_quantity/update': updatePriceQuantity,
	'/image/upload': uploadImage,
	'/reverse/getreverseordersforseller': getReverseOrders,
	'/im/session/list': listSessions,
	'/finance/transaction/details/get': getTransactionDetails,
	'/review/seller/history/list': listReviewIds,
	'/review/seller/list/v2': getReviews,
	'/review/seller/reply/add': replyToReview,
	'/promotion/vouchers/get': getVouchers,
	'/promotion/voucher/activate': activateVoucher,
	'/promotion/freeshipping/activate': activateFreeShipping,
	'/sandbox/echo': echo,
};
