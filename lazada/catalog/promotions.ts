import { type ApiPath, get, post } from './entry';

/** Vouchers, flexi combos, free shipping and advertising. */
export const PROMOTIONS: readonly ApiPath[] = [
	get('/promotion/vouchers/get', 'Get Vouchers'),
	get('/promotion/voucher/get', 'Get Voucher'),
	post('/promotion/voucher/create', 'Create Voucher'),
	post('/promotion/voucher/update', 'Update Voucher'),
	post('/promotion/voucher/activate', 'Activate Voucher'),
	post('/promotion/voucher/deactivate', 'Deactivate Voucher'),
	get('/promotion/voucher/products/get', 'Get Products of Voucher'),
	post('/promotion/voucher/product/sku/add', 'Add SKUs to Voucher'),
	post('/promotion/voucher/product/sku/remove', 'Remove SKUs From Voucher'),

	get('/promotion/flexicombo/list', 'Get Flexi Combos'),
	get('/promotion/flexicombo/details', 'Get Flexi Combo'),
	post('/promotion/flexicombo/create', 'Create Flexi Combo'),
	post('/promotion/flexicombo/update', 'Update Flexi Combo'),
	post('/promotion/flexicombo/activate', 'Activate Flexi Combo'),
	post('/promotion/flexicombo/deactivate', 'Deactivate Flexi Combo'),
	get('/promotion/flexicombo/products/list', 'Get Products of Flexi Combo'),
	post('/promotion/flexicombo/products/add', 'Add Products to Flexi Combo'),
	post('/promotion/flexicombo/products/delete', 'Remove Products From Flexi Combo'),

	get('/promotion/freeshippings/get', 'Get Free Shipping Promotions'),
	get('/promotion/freeshipping/get', 'Get Free Shipping Promotion'),
	post('/promotion/freeshipping/create', 'Create Free Shipping Promotion'),
	post('/promotion/freeshipping/update', 'Update Free Shipping Promotion'),
	post('/promotion/freeshipping/activate', 'Activate Free Shipping Promotion'),
	post('/promotion/freeshipping/deactivate', 'Deactivate Free Shipping Promotion'),
	get('/promotion/freeshipping/products/get', 'Get Products of Free Shipping'),
	post('/promotion/freeshipping/product/sku/add', 'Add SKUs to Free Shipping'),
	post('/promotion/freeshipping/product/sku/remove', 'Remove SKUs From Free Shipping'),

	get('/sponsor/solutions/campaign/searchCampaignList', 'Get Ad Campaigns'),
	get('/sponsor/solutions/adgroup/searchAdgroupList', 'Get Ad Groups'),
	get('/sponsor/solutions/report/getDiscoveryReportCampaign', 'Get Ad Campaign Report'),
];
