import type { LimitedPeriod, Paging, SortedByTime, SplitByTime } from '../lists/paging';

const BY_ORDER_TIME: SortedByTime = {
	by: 'sorted time',
	axes: [
		{
			after: 'created_after',
			before: 'created_before',
			field: 'created_at',
			sortBy: 'created_at',
		},
		{ after: 'update_after', before: 'update_before', field: 'updated_at', sortBy: 'updated_at' },
	],
	sortBy: 'sort_by',
	direction: 'sort_direction',
	ceiling: 5_000,
};

const BY_CREATION: SplitByTime = {
	by: 'split time',
	axis: { after: 'create_after', before: 'create_before', field: 'created_time' },
	changed: { after: 'update_after', before: 'update_before', field: 'updated_time' },
	ceiling: 10_000,
};

/** Less than 180 days. */
const BY_DAYS: LimitedPeriod = {
	by: 'limited period',
	from: 'start_time',
	to: 'end_time',
	form: 'yyyy-MM-dd',
	maxDays: 179,
};

const BY_WEEK: LimitedPeriod = {
	by: 'limited period',
	from: 'start_time',
	to: 'end_time',
	form: 'milliseconds',
	maxDays: 7,
};

/**
 * How Lazada gives the rows of its lists: all APIs of its reference that have pages, those of the node's list first
 * [API reference, 377 APIs, November 2026].
 */
export const LISTS: Readonly<Record<string, Paging>> = {
	'/fbl/inbound_orders/get': {
		style: 'perPage',
		size: 50,
		rows: 'result.data',
		total: 'result.total_count',
		rowId: 'io_number',
	},
	'/fbl/outbound_orders/get': {
		style: 'perPage',
		size: 50,
		rows: 'result.data',
		total: 'result.total_count',
		rowId: 'oo_number',
	},
	'/fbl/platform_products/get2': { style: 'perPage', size: 50, rows: 'data' },
	'/finance/transaction/accountTransactions/query': {
		style: 'pageNum',
		size: 20,
		rows: 'data.transactions',
		total: 'data.page_info.total_count',
	},
	'/lbs/slb/queryLogisticsFeeDetail': { style: 'pageNo', size: 50, rows: 'data' },
	'/finance/transaction/details/get': {
		style: 'offset',
		maxSize: 500,
		rows: 'data',
		beyond: BY_DAYS,
	},
	'/promotion/flexicombo/list': {
		style: 'curPage',
		size: 50,
		rows: 'data.data_list',
		total: 'data.total',
		rowId: 'id',
	},
	'/promotion/flexicombo/products/list': {
		style: 'curPage',
		size: 50,
		rows: 'data.data_list',
		total: 'data.total',
	},
	'/promotion/freeshippings/get': {
		style: 'curPageCamel',
		rows: 'data.data_list',
		total: 'data.total',
		rowId: 'id',
	},
	'/promotion/freeshipping/products/get': {
		style: 'curPageCamel',
		rows: 'data.data_list',
		total: 'data.total',
		rowId: 'product_id',
	},
	'/im/message/list': {
		style: 'messages',
		maxSize: 20,
		rows: 'data.message_list',
		rowId: 'message_id',
	},
	'/im/session/list': {
		style: 'sessions',
		maxSize: 20,
		rows: 'data.session_list',
		rowId: 'session_id',
	},
	'/orders/get': {
		style: 'offset',
		maxSize: 100,
		rows: 'data.orders',
		total: 'data.countTotal',
		rowId: 'order_id',
		beyond: BY_ORDER_TIME,
	},
	'/category/brands/query': {
		style: 'startRow',
		maxSize: 200,
		rows: 'data.module',
		total: 'data.total_record',
		rowId: 'brand_id',
	},
	'/products/get': {
		style: 'offset',
		maxSize: 50,
		rows: 'data.products',
		total: 'data.total_products',
		rowId: 'item_id',
		beyond: BY_CREATION,
	},
	'/product/qc/alert/list': { style: 'offset', size: 50, rows: 'data', rowId: 'productId' },
	'/review/seller/history/list': {
		style: 'current',
		rows: 'data.id_list',
		total: 'data.total',
		beyond: BY_WEEK,
	},
	'/order/reverse/return/history/list': {
		style: 'pageNumber',
		rows: 'data.list',
		total: 'data.page_info.total',
	},
	'/reverse/getreverseordersforseller': {
		style: 'pageNo',
		size: 50,
		rows: 'result.items',
		total: 'result.total',
		rowId: 'reverse_order_id',
	},
	'/sellercenter/msg/list': {
		style: 'page',
		maxSize: 100,
		rows: 'result.data.dataSource',
		total: 'result.data.pageInfo.total',
		rowId: 'id',
	},
	'/promotion/vouchers/get': {
		style: 'curPage',
		size: 50,
		rows: 'data.data_list',
		total: 'data.total',
		rowId: 'id',
	},
	'/promotion/voucher/products/get': {
		style: 'curPage',
		size: 50,
		rows: 'data.data_list',
		total: 'data.total',
		rowId: 'product_id',
	},
	'/sponsor/solutions/report/getDiscoveryReportCampaign': {
		style: 'pageNoCamel',
		maxSize: 100,
		rows: 'result.result',
		total: 'result.totalCount',
	},
	'/sponsor/solutions/adgroup/searchAdgroupList': {
		style: 'pageNoCamel',
		maxSize: 100,
		rows: 'result',
		total: 'totalCount',
		rowId: 'adgroupId',
	},
	'/sponsor/solutions/campaign/searchCampaignList': {
		style: 'pageNoCamel',
		maxSize: 100,
		rows: 'result',
		total: 'totalCount',
		rowId: 'campaignId',
	},
	// The reference has more APIs with pages than the node's list.
	'/choice/products/get': {
		style: 'offset',
		size: 50,
		rows: 'data.products',
		total: 'data.total_products',
		rowId: 'item_id',
	},
	'/jit/purchase_order/query_list': {
		style: 'pageIndex',
		rows: 'result.data',
		total: 'result.total_count',
		rowId: 'purchase_order_no',
	},
	'/jit/purchase_order/query_list_purchase_item': {
		style: 'pageIndex',
		rows: 'result.data',
		total: 'result.total_count',
	},
	'/product/global/unfilled/attribute/get': {
		style: 'offset',
		size: 50,
		rows: 'data.products',
		total: 'data.total_products',
	},
	'/product/global/semi/avaible/get': {
		style: 'pageNoCamel',
		size: 20,
		rows: 'data.products',
		total: 'data.total_products',
		rowId: 'item_id',
	},
	'/fbl/fulfillment_products/get': { style: 'perPage', size: 50, rows: 'data' },
	'/fbl/fulfillment_sku_list/get': {
		style: 'perPage',
		size: 50,
		rows: 'data',
		total: 'total_count',
		rowId: 'fulfillment_sku_id',
	},
	'/fbl/inventory_changed_sku/get': {
		style: 'perPage',
		size: 50,
		rows: 'sku_list',
		total: 'total_count',
	},
	'/fbl/inventory_occupy_details/get': { style: 'pageNumCamel', rows: 'inventoryOccupyDetails' },
	'/fbl/inventory_operate_log/get': {
		style: 'perPage',
		size: 50,
		rows: 'inventory_operate_log',
		total: 'total_count',
	},
	'/fbl/stock_rule/get': { style: 'perPage', size: 50, rows: 'data', total: 'total_count' },
	'/fbl/warehouses/get': { style: 'perPage', size: 50, rows: 'data', total: 'total_count' },
	'/fbl/fulfillment_order_list/get': {
		style: 'perPage',
		size: 50,
		rows: 'data',
		total: 'total_count',
		rowId: 'sales_order_number',
	},
	'/logistics/cnpms/bigbag/querycollection': {
		style: 'currentPage',
		rows: 'result.data.itemList',
		total: 'result.data.totalCount',
	},
	'/logistics/epis/xspace/query': {
		style: 'pageNoCamel',
		rows: 'data.content',
		total: 'data.page.totalRecords',
		rowId: 'id',
	},
	'/insurance/addon/orders/query': {
		style: 'pageNumCamel',
		size: 20,
		rows: 'data.orderList',
		total: 'data.total',
	},
	'/membership/linkmember/list': {
		style: 'pageNum',
		size: 20,
		rows: 'result.model_list',
		total: 'result.total_count',
	},
	'/partner/list': {
		style: 'pageNum',
		size: 20,
		rows: 'result.model_list',
		total: 'result.total_count',
	},
	'/partner/transaction': {
		style: 'offset',
		size: 50,
		rows: 'result.model_list',
		total: 'result.total_count',
	},
	'/size/chart/template/get': {
		style: 'pageNo',
		size: 50,
		rows: 'data.sizeChartResponses',
		total: 'data.total',
	},
	'/product/unfilled/attribute/get': {
		style: 'pageIndex',
		size: 20,
		rows: 'products',
		total: 'total_products',
	},
	'/rss/pickupLocations/get': {
		style: 'page',
		size: 50,
		rows: 'result.data',
		total: 'result.total',
	},
	'/rss/products/get': { style: 'page', size: 50, rows: 'result.data', total: 'result.total' },
	'/service/market/order/query': {
		style: 'pageNoCamel',
		size: 20,
		rows: 'result.data.articleBizOrders',
		total: 'result.data.totalItem',
		rowId: 'orderId',
	},
	'/sponsor/solutions/report/getDiscoveryReportAdgroup': {
		style: 'pageNoCamel',
		size: 20,
		rows: 'result.result',
		total: 'result.totalCount',
	},
	'/sponsor/solutions/report/getDiscoveryReportAudience': {
		style: 'pageNoCamel',
		size: 20,
		rows: 'result.result',
		total: 'result.totalCount',
	},
	'/sponsor/solutions/report/getDiscoveryReportKeyword': {
		style: 'pageNoCamel',
		size: 20,
		rows: 'result.result',
		total: 'result.totalCount',
	},
	'/sponsor/solutions/report/getReportCampaignOnPrePlacement': {
		style: 'pageNoCamel',
		size: 20,
		rows: 'result.result',
		total: 'result.totalCount',
	},
	'/sponsor/solutions/product/searchProductWithPage': {
		style: 'pageNoCamel',
		size: 20,
		rows: 'result',
		total: 'totalCount',
		rowId: 'itemId',
	},
};
