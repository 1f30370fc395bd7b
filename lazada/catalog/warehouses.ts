import { boolean, choice, list, number, object, required, text, time } from './builders';
import { MARKETPLACES } from './choices';
import { type ApiPath, get, post } from './entry';

const CONTACT = { phoneNumber: '0900000000', email: 'warehouse@example.com' };
const ADDRESS = {
	locationLevel2Label: 'Hồ Chí Minh',
	locationLevel3Label: 'Quận 1',
	locationLevel4Label: 'Phường Bến Thành',
	address: '1 Example Street',
	postalCode: '700000',
	countryIosCode: 'VN',
	defaultAddress: 0,
};
const MARKETPLACE = choice('marketplace', 'Marketplace', MARKETPLACES, required);

/** A parameter whose value Lazada documents as always the same. */
function always(name: string, label: string, value: string) {
	return choice(name, label, { [value]: `Always ${value}` }, required);
}

/** The seller's own warehouses. */
export const WAREHOUSES: readonly ApiPath[] = [
	get('/rc/warehouse/get', 'Get Warehouses', {
		use: 'Get the warehouses of the shop',
		synonyms: ['list warehouses', 'warehouse code', 'locations'],
		answer: 'result.success',
		parameters: [],
	}),
	get('/rc/warehouse/detail/get', 'Get Warehouse Details', {
		use: 'Get the warehouses of the shop with their addresses',
		synonyms: ['warehouse address', 'warehouse code', 'locations'],
		answer: 'result.success',
		parameters: [],
	}),
	post('/rc/sellerWarehouse/saveWarehouseInfo', 'Save Warehouse', {
		use: 'Create or change a warehouse of the shop',
		synonyms: ['new warehouse', 'add warehouse', 'edit warehouse', 'warehouse address'],
		answer: 'result.success',
		parameters: [
			text('warehouseName', 'Name', required),
			number('sellerId', 'Seller ID', required),
			number('ownerId', 'Owner (Seller ID)', required),
			object('warehouseContactDTO', 'Contact', CONTACT, required),
			object('warehouseAddressInfoDTO', 'Address', ADDRESS, required),
			text('siteId', 'Country', required),
			text('currencyCode', 'Currency', required),
			always('warehouseType', 'Warehouse Type', '200'),
			always('warehouseOwnerType', 'Kind of Owner', 'SELLER'),
			always('ownerType', 'Owner Type', '0'),
			always('resourceType', 'Resource Type', '1'),
		],
	}),
	get('/rc/store/list/get', 'Get Pick-Up Stores', {
		use: 'Get the stores where buyers pick up their orders',
		synonyms: ['pickup points', 'click and collect', 'locations'],
		answer: 'result.success',
		parameters: [],
	}),
];

/** Lazada's warehouses (Fulfilled by Lazada). */
export const LAZADA_WAREHOUSES: readonly ApiPath[] = [
	get('/fbl/stocks/get', 'Get Stock in Lazada Warehouses', {
		use: "Get the stock in Lazada's warehouses",
		synonyms: ['fbl', 'inventory', 'fulfilled by lazada', 'quantity'],
		answer: 'data',
		parameters: [
			MARKETPLACE,
			text('seller_sku', 'Seller SKU'),
			text('fulfilment_sku', 'Fulfillment SKU'),
			text('store_code', 'Warehouse Code'),
		],
	}),
	get('/fbl/platform_products/get2', 'Get Products in Lazada Warehouses', {
		use: "Get the products that Lazada's warehouses know",
		synonyms: ['fbl', 'fulfilled by lazada', 'fulfillment sku'],
		answer: 'data',
		parameters: [
			number('seller_id', 'Seller ID', required),
			MARKETPLACE,
			text('seller_sku', 'Seller SKU'),
			text('platform_sku', 'Lazada SKUs'),
			text('platform_sku_name', 'Name of SKU'),
			boolean('ready_for_inbound', 'Ready for Inbound'),
		],
	}),
	get('/fbl/inbound_orders/get', 'Get Inbound Orders', {
		use: "Get a list of the deliveries to Lazada's warehouses",
		synonyms: ['fbl', 'fulfilled by lazada', 'replenishment', 'list inbound'],
		answer: 'other',
		parameters: [
			MARKETPLACE,
			time('creation_time_From', 'Created After'),
			time('creation_time_To', 'Created Before'),
			text('inbound_order_no', 'Inbound Order Numbers'),
			text('inbound_warehouse', 'Warehouse'),
			text('seller_sku', 'Seller SKU'),
			text('fulfillment_sku', 'Fulfillment SKU'),
			text('reservation_status', 'Reservation Status'),
			text('reservation_order', 'Reservation Number'),
			text('reference_number', 'Reference Number'),
		],
	}),
	get('/fbl/inbound_order_detail/get', 'Get Inbound Order Details', {
		use: "Get a delivery to Lazada's warehouse with its SKUs",
		synonyms: ['fbl', 'fulfilled by lazada', 'replenishment'],
		answer: 'data',
		parameters: [text('inbound_order_no', 'Inbound Order Number', required), MARKETPLACE],
	}),
	post('/fbl/inbound_order/create', 'Create Inbound Order', {
		use: "Announce a delivery to Lazada's warehouse",
		synonyms: ['fbl', 'fulfilled by lazada', 'send stock', 'replenishment'],
		answer: 'success',
		parameters: [
			text('warehouse_code', 'Warehouse Code', required),
			text('estimate_time', 'Expected Arrival', required),
			list('skus', 'SKUs', [{ seller_sku: 'BAG-BLACK', requested_quantity: 100 }], required),
			choice('delivery_type', 'Delivery', { Dropoff: 'Drop-Off', Pickup: 'Pick-Up' }),
			text('seller_warehouse_code', 'Code of Your Warehouse'),
			text('reference_number', 'Reference Number'),
			text('comment', 'Comment'),
		],
	}),
	get('/fbl/outbound_orders/get', 'Get Outbound Orders', {
		use: "Get a list of what leaves Lazada's warehouses for the seller",
		synonyms: ['fbl', 'fulfilled by lazada', 'withdraw stock', 'list outbound'],
		answer: 'other',
		parameters: [
			MARKETPLACE,
			time('creation_time_from', 'Created After'),
			time('creation_time_to', 'Created Before'),
			text('outbound_order_no', 'Outbound Order Number'),
			text('outbound_warehouse', 'Warehouse'),
			text('seller_sku', 'Seller SKU'),
			text('fulfillment_sku', 'Fulfillment SKU'),
			text('reference_number', 'Reference Number'),
		],
	}),
];
