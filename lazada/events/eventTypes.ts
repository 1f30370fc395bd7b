/** Which member of `data` is what; Lazada has a name of its own in nearly every type. */
export interface EventFields {
	/** IDs by the names that they have in the event, such as `orderId` for `trade_order_id`. */
	ids: Readonly<Record<string, string>>;
	status?: string;
	/** When it happened, in seconds or milliseconds. */
	at?: string;
}

/** A type of pushed messages. */
export interface EventType extends EventFields {
	/** The name of the event. */
	event: string;
	/** What users read. */
	name: string;
	description: string;
}

const PRODUCT: EventFields = {
	ids: { productId: 'item_id' },
	status: 'action',
	at: 'status_update_time',
};
const ORDER_LINE = { orderId: 'trade_order_id', orderItemId: 'trade_order_line_id' };
const REVERSE_LINE = { returnId: 'reverse_order_id', returnItemId: 'reverse_order_line_id' };

/** The documented types by their `message_type` [120168 and the pages below it]. */
export const EVENT_TYPES: Readonly<Record<number, EventType>> = {
	// [120196]
	0: {
		event: 'orderStatus',
		name: 'Order Status Changed',
		description: 'An order item was paid, packed, shipped, delivered or canceled',
		ids: { ...ORDER_LINE, ...REVERSE_LINE },
		status: 'order_status',
		at: 'status_update_time',
	},
	// [120205]
	1: {
		event: 'productQualityCheck',
		name: 'Product Quality Check',
		description: 'Lazada approved, rejected or locked a product',
		ids: { productId: 'itemId' },
		status: 'status',
		at: 'date',
	},
	// [121553]
	2: {
		event: 'chatMessage',
		name: 'Chat Message',
		description: 'A message was written in a chat, or recalled',
		ids: { chatId: 'session_id', messageId: 'message_id' },
		status: 'status',
		at: 'send_time',
	},
	// [120197]
	3: {
		event: 'productAdded',
		name: 'Product Added',
		description: 'A product or a SKU was added',
		...PRODUCT,
	},
	4: {
		event: 'productEdited',
		name: 'Product Edited',
		description: 'A product or a SKU was changed',
		...PRODUCT,
	},
	5: {
		event: 'productDeleted',
		name: 'Product Deleted',
		description: 'A product or a SKU was removed',
		...PRODUCT,
	},
	// [120206]
	6: {
		event: 'lowStock',
		name: 'Low Stock',
		description: 'A warehouse has five pieces of a SKU or fewer left to sell',
		ids: { skuId: 'sku_id', sellerSku: 'seller_sku', warehouse: 'warehouse' },
	},
	// [120207]
	7: {
		event: 'videoStatus',
		name: 'Video Status Changed',
		description: 'A video was converted, approved, rejected or removed',
		ids: { videoId: 'videoId' },
		status: 'state',
		at: 'timestamp',
	},
	// [120208]
	8: {
		event: 'authorizationEnding',
		name: 'Authorization Ending',
		description: "A seller's authorization expires within 48 hours",
		ids: {},
	},
	// [120232]
	10: {
		event: 'returnStatus',
		name: 'Return or Cancellation Changed',
		description: 'A cancellation, return or refund was requested, or went on',
		ids: { ...REVERSE_LINE, ...ORDER_LINE },
		status: 'reverse_status',
		at: 'status_update_time',
	},
	// [120255]
	11: {
		event: 'promotionEnding',
		name: 'Promotion Ending',
		description:
			'A voucher, flexi combo or free shipping ends within 72 hours or is nearly used up',
		ids: { promotionId: 'promotionId' },
		at: 'notifyTime',
	},
	// [120209]
	12: {
		event: 'categoryTree',
		name: 'Category Tree Changed',
		description: "Lazada's categories changed, the same for all sellers",
		ids: {},
		status: 'status',
		at: 'status_update_time',
	},
	// [120210]
	13: {
		event: 'shopStatus',
		name: 'Shop Opened or Closed',
		description: 'A shop was closed, or opened again',
		ids: {},
		status: 'status',
	},
	// [120211]
	14: {
		event: 'packageStatus',
		name: 'Package Status Changed',
		description: 'A package was handed over, moved, delivered or lost',
		ids: { packageId: 'fulfillment_package_id', orderId: 'trade_order_id' },
		status: 'status',
		at: 'status_update_time',
	},
	// [121554]
	19: {
		event: 'chatSession',
		name: 'Chat Read',
		description: 'A chat was read, or its number of unread messages changed',
		ids: { chatId: 'session_id' },
		at: 'self_position',
	},
	// [120982]
	21: {
		event: 'productReview',
		name: 'Product Reviewed',
		description: 'A buyer reviewed a product',
		ids: { reviewId: 'id', productId: 'item_id', orderId: 'order_id' },
	},
	// [121531]
	35: {
		event: 'jitPurchaseOrder',
		name: 'JIT Purchase Order Changed',
		description: 'A purchase order of Choice (JIT) went on',
		ids: { purchaseOrderNumber: 'purchaseOrderNo' },
		status: 'orderStatus',
		at: 'statusUpdateTime',
	},
	// [121816]
	46: {
		event: 'jitPickup',
		name: 'JIT Pickup Changed',
		description: 'A pickup of Choice (JIT) went on',
		ids: { pickupNumber: 'pickUpOrderNo' },
		status: 'orderStatus',
	},
};

/** Of promotions Lazada documents the inner part alone; they may come without an envelope [120255]. */
export const PROMOTION = 11;

/** What a message of no documented type is. */
export const OTHER_EVENT = 'other';
