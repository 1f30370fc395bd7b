import { choice, object, required, text } from './builders';
import { type ApiPath, get, post } from './entry';

const PACKAGES = { packages: [{ package_id: 'FP000000000000001' }] };
const BY_ITEM = { answer: 'result.success', itemCode: 'item_err_code' } as const;

/** Packing and shipping orders, by Lazada's carriers or the seller's own fleet. */
export const PACKAGES_AND_SHIPPING: readonly ApiPath[] = [
	get('/order/shipment/providers/get', 'Get Shipment Providers', {
		use: 'Get the carriers for items, and the allocation type that packing them takes',
		synonyms: ['carriers', 'couriers', 'logistics', 'shipping provider'],
		answer: 'result.success',
		parameters: [
			object(
				'getShipmentProvidersReq',
				'Orders',
				{ orders: [{ order_id: 123456789012345, order_item_ids: [123456789012347] }] },
				required,
			),
		],
		batch: { parameter: 'getShipmentProvidersReq.orders', max: 20 },
	}),
	post('/order/fulfill/pack', 'Pack Order Items', {
		use: 'Pack items, and get their package, tracking number and carrier',
		synonyms: ['pack order', 'fulfilment', 'fulfillment', 'tracking number', 'parcel'],
		...BY_ITEM,
		parameters: [
			object(
				'packReq',
				'Items to Pack',
				{
					pack_order_list: [{ order_id: 123456789012345, order_item_list: [123456789012347] }],
					delivery_type: 'dropship',
					shipping_allocate_type: 'TFS',
				},
				required,
			),
		],
		batch: { parameter: 'packReq.pack_order_list', max: 20 },
	}),
	post('/order/package/repack', 'Repack Packages', {
		use: 'Make packages anew before they are ready to ship',
		synonyms: ['pack again', 'undo packing', 'unpack', 'parcel'],
		...BY_ITEM,
		parameters: [object('rePackReq', 'Packages', PACKAGES, required)],
		batch: { parameter: 'rePackReq.packages', max: 20 },
	}),
	get('/order/package/document/get', 'Get Shipping Labels (AWB)', {
		use: 'Get one document with the shipping labels of up to 20 packages, as PDF or HTML',
		synonyms: ['print', 'print labels', 'waybill', 'airway bill', 'sticker', 'pdf'],
		answer: 'result.success',
		parameters: [
			object(
				'getDocumentReq',
				'Labels to Print',
				{ doc_type: 'PDF', print_item_list: false, ...PACKAGES },
				required,
			),
		],
		batch: { parameter: 'getDocumentReq.packages', max: 20 },
	}),
	post('/order/package/rts', 'Set Packages Ready to Ship', {
		use: 'Tell the carrier that packages are ready',
		synonyms: ['rts', 'ship order', 'dispatch', 'pickup', 'hand over'],
		...BY_ITEM,
		parameters: [object('readyToShipReq', 'Packages', PACKAGES, required)],
		batch: { parameter: 'readyToShipReq.packages', max: 20 },
	}),
	post('/order/digital/delivered', 'Set Digital Items Delivered', {
		use: 'Mark digital items as delivered',
		synonyms: ['digital goods', 'e-voucher', 'delivery'],
		...BY_ITEM,
		parameters: [
			object(
				'digitalDeliveryReq',
				'Delivered Items',
				{ orders: [{ order_id: 123456789012345, order_item_list: [123456789012347] }] },
				required,
			),
		],
		batch: { parameter: 'digitalDeliveryReq.orders', max: 20 },
	}),

	post('/order/package/sof/collect', 'Set Own-Fleet Packages Collected', {
		use: "Mark packages as collected by the seller's own fleet",
		synonyms: ['dbs', 'delivered by seller', 'pickup'],
		...BY_ITEM,
		parameters: [object('dbsCollectReq', 'Packages', PACKAGES, required)],
		batch: { parameter: 'dbsCollectReq.packages', max: 20 },
	}),
	post('/order/package/sof/delivered', 'Set Own-Fleet Packages Delivered', {
		use: "Mark packages as delivered by the seller's own fleet",
		synonyms: ['dbs', 'delivered by seller', 'delivery'],
		...BY_ITEM,
		parameters: [object('dbsDeliveryReq', 'Packages', PACKAGES, required)],
		batch: { parameter: 'dbsDeliveryReq.packages', max: 20 },
	}),
	post('/order/package/sof/failed_delivery', 'Set Own-Fleet Delivery Failed', {
		use: "Mark packages that the seller's own fleet couldn't deliver",
		synonyms: ['dbs', 'delivered by seller', 'undelivered', 'not delivered'],
		...BY_ITEM,
		parameters: [object('dbsFailedDeliveryReq', 'Packages', PACKAGES, required)],
		batch: { parameter: 'dbsFailedDeliveryReq.packages', max: 20 },
	}),
	post('/order/package/sof/status/update', 'Add Own-Fleet Tracking Event', {
		use: "Tell the buyer where a package of the seller's own fleet is; for some shops only",
		synonyms: ['dbs', 'delivered by seller', 'shipment status'],
		answer: 'success',
		parameters: [
			text('trackingNumber', 'Tracking Number', required),
			text('tag', 'Package ID', required),
			choice('source', 'Source', { OPENAPI: 'Open API' }, required),
			text('carrierCode', 'Carrier Code'),
			object(
				'trackInfo',
				'Tracking Event',
				{
					latestStatus: { status: 'InTransit', subStatus: 'InTransit_Other' },
					latestEvent: { eventTime: 1793496600000, description: 'Left the depot' },
				},
				required,
			),
		],
	}),
];
