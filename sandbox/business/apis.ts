import type { BusinessApi } from './api';
import { createCancel, validateCancel } from './cancel';
import { deliverDigital } from './digital';
import { echo } from './echo';
import { activateFreeShipping } from './freeShipping';
import { migrateImage, uploadImage } from './images';
import { printLabels } from './labels';
import { getOrder } from './order';
import { getItemsOfOrders, getOrderItems } from './orderItems';
import { getOrders } from './orders';
import { traceOrder } from './orderTrace';
import { pack } from './pack';
import { collectOwnFleet, deliverOwnFleet, failOwnFleet, readyToShip, repack } from './packages';
import { adjustSellable, updatePriceQuantity, updateSellable } from './priceQuantity';
import { checkProduct } from './productCheck';
import { createProduct, updateProduct } from './productChanges';
import { getProduct, getProducts } from './products';
import { deactivateProduct, removeProducts } from './productStatus';
import { decideOnCancel, decideOnRefund, decideOnReturn } from './returnDecisions';
import { getReturn, getReturnHistory, getReturnReasons } from './returns';
import { getReverseOrders } from './reverseOrders';
import { listReviewIds } from './reviewHistory';
import { replyToReview } from './reviewReply';
import { getReviews } from './reviews';
import { getPayouts } from './payouts';
import { getSeller } from './seller';
import { listSessions } from './sessions';
import { getShipmentProviders } from './shipmentProviders';
import { getTransactionDetails } from './transactions';
import { createVoucher, deactivateVoucher, updateVoucher } from './voucherChanges';
import { addVoucherSkus, getVoucherProducts, removeVoucherSkus } from './voucherSkus';
import { activateVoucher, getVoucher, getVouchers } from './vouchers';

/** The business APIs that the sandbox has, by path behind `/rest`. */
export const BUSINESS_APIS: Record<string, BusinessApi> = {
	'/seller/get': getSeller,
	'/orders/get': getOrders,
	'/order/get': getOrder,
	'/order/items/get': getOrderItems,
	'/orders/items/get': getItemsOfOrders,
	'/order/shipment/providers/get': getShipmentProviders,
	'/order/fulfill/pack': pack,
	'/order/package/document/get': printLabels,
	'/order/package/rts': readyToShip,
	'/order/package/repack': repack,
	'/order/digital/delivered': deliverDigital,
	'/order/package/sof/collect': collectOwnFleet,
	'/order/package/sof/delivered': deliverOwnFleet,
	'/order/package/sof/failed_delivery': failOwnFleet,
	'/order/reverse/cancel/validate': validateCancel,
	'/order/reverse/cancel/create': createCancel,
	'/order/reverse/cancel/seller/decide': decideOnCancel,
	'/order/reverse/return/detail/list': getReturn,
	'/order/reverse/return/history/list': getReturnHistory,
	'/order/reverse/reason/list': getReturnReasons,
	'/order/reverse/return/update': decideOnReturn,
	'/order/reverse/onlyrefund/seller/decide': decideOnRefund,
	'/logistic/order/trace': traceOrder,
	'/products/get': getProducts,
	'/product/item/get': getProduct,
	'/product/pre/check': checkProduct,
	'/product/create': createProduct,
	'/product/update': updateProduct,
	'/product/deactivate': deactivateProduct,
	'/product/remove': removeProducts,
	'/product/price_quantity/update': updatePriceQuantity,
	'/product/stock/sellable/update': updateSellable,
	'/product/stock/sellable/adjust': adjustSellable,
	'/image/upload': uploadImage,
	'/image/migrate': migrateImage,
	'/reverse/getreverseordersforseller': getReverseOrders,
	'/im/session/list': listSessions,
	'/finance/transaction/details/get': getTransactionDetails,
	'/finance/payout/status/get': getPayouts,
	'/review/seller/history/list': listReviewIds,
	'/review/seller/list/v2': getReviews,
	'/review/seller/reply/add': replyToReview,
	'/promotion/vouchers/get': getVouchers,
	'/promotion/voucher/get': getVoucher,
	'/promotion/voucher/create': createVoucher,
	'/promotion/voucher/update': updateVoucher,
	'/promotion/voucher/activate': activateVoucher,
	'/promotion/voucher/deactivate': deactivateVoucher,
	'/promotion/voucher/products/get': getVoucherProducts,
	'/promotion/voucher/product/sku/add': addVoucherSkus,
	'/promotion/voucher/product/sku/remove': removeVoucherSkus,
	'/promotion/freeshipping/activate': activateFreeShipping,
	'/sandbox/echo': echo,
};
