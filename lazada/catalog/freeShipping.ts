import { choice, list, number, required, text, time } from './builders';
import { PROMOTION_STATUSES } from './choices';
import { type ApiPath, get, post } from './entry';

const APPLY = {
	ENTIRE_SHOP: 'Entire Shop',
	SPECIFIC_PRODUCTS: 'Specific Products',
	CAMPAIGN_PRODUCTS: 'Products of a Campaign',
};
const CONDITIONS = {
	NO_CONDITION: 'None',
	MONEY_VALUE_FROM_X: 'Amount of Money',
	ITEM_QUANTITY_FROM_X: 'Number of Products',
};
const TEMPLATES = { MANUALLY: 'None', TEMPLATE: 'Template', CAMPAIGN: 'Campaign' };
const ID = number('id', 'Promotion ID', required);
const SKU_IDS = list('sku_ids', 'SKU IDs', [2000000001, 2000000002], required);

/** Free shipping as it is created; `TEMPLATE_TYPE` stands beside, for only a change must name it. */
const FREE_SHIPPING = [
	text('promotion_name', 'Name', required),
	choice('apply', 'Applies To', APPLY, required),
	choice(
		'period_type',
		'Duration',
		{ LONG_TERM: 'Long Term', SPECIAL_PERIOD: 'Special Period' },
		required,
	),
	time('period_start_time', 'Valid From', required),
	time('period_end_time', 'Valid To', required),
	choice('deal_criteria', 'Condition', CONDITIONS, required),
	choice(
		'discount_type',
		'Discount',
		{ FULL_SUBSIDY: 'All of the Shipping Fee', PARTIAL_SUBSIDY: 'Part of the Shipping Fee' },
		required,
	),
	list('tiers', 'Tiers', [{ filter: '400', result: '10' }], required),
	text('delivery_option', 'Delivery Option', required),
	choice(
		'region_type',
		'Region Type',
		{ ALL_REGIONS: 'All Regions', SPECIAL_REGIONS: 'Some Regions' },
		required,
	),
	list('region_value', 'Regions', ['ALL']),
	choice(
		'budget_type',
		'Budget Type',
		{ UNLIMITED_BUDGET: 'Unlimited', LIMITED_BUDGET: 'Limited' },
		required,
	),
	text('budget_value', 'Budget'),
	text('category_name', 'Category'),
	text('template_code', 'Template Code'),
	text('campaign_tag', 'Campaign Tag'),
];
const TEMPLATE_TYPE = choice('template_type', 'Made From', TEMPLATES);

/** Free shipping. */
export const FREE_SHIPPING_PROMOTIONS: readonly ApiPath[] = [
	get('/promotion/freeshippings/get', 'Get Free Shipping Promotions', {
		use: 'Get a list of free shipping promotions',
		synonyms: ['list free shipping', 'free delivery', 'shipping subsidy'],
		answer: 'success',
		parameters: [text('name', 'Name'), choice('status', 'Status', PROMOTION_STATUSES)],
	}),
	get('/promotion/freeshipping/get', 'Get Free Shipping Promotion', {
		use: 'Get a free shipping promotion with its terms',
		synonyms: ['free delivery', 'shipping subsidy'],
		answer: 'success',
		parameters: [ID],
	}),
	post('/promotion/freeshipping/create', 'Create Free Shipping Promotion', {
		use: 'Create a promotion that pays for shipping, or part of it',
		synonyms: ['free delivery', 'shipping subsidy', 'new free shipping'],
		answer: 'success',
		parameters: [...FREE_SHIPPING, TEMPLATE_TYPE],
	}),
	post('/promotion/freeshipping/update', 'Update Free Shipping Promotion', {
		use: 'Change a free shipping promotion',
		synonyms: ['free delivery', 'shipping subsidy', 'edit free shipping'],
		answer: 'success',
		parameters: [ID, ...FREE_SHIPPING, { ...TEMPLATE_TYPE, ...required }],
	}),
	post('/promotion/freeshipping/activate', 'Activate Free Shipping Promotion', {
		use: 'Switch a free shipping promotion on',
		synonyms: ['free delivery', 'enable free shipping'],
		answer: 'success',
		parameters: [ID],
	}),
	post('/promotion/freeshipping/deactivate', 'Deactivate Free Shipping Promotion', {
		use: 'Switch a free shipping promotion off',
		synonyms: ['free delivery', 'disable free shipping'],
		answer: 'success',
		parameters: [ID],
	}),
	get('/promotion/freeshipping/products/get', 'Get Products of Free Shipping', {
		use: 'Get the products and SKUs of a free shipping promotion',
		synonyms: ['free delivery', 'free shipping skus'],
		answer: 'success',
		parameters: [ID],
	}),
	post('/promotion/freeshipping/product/sku/add', 'Add SKUs to Free Shipping', {
		use: 'Add SKUs to a free shipping promotion',
		synonyms: ['free delivery', 'free shipping products'],
		answer: 'success',
		parameters: [ID, SKU_IDS],
	}),
	post('/promotion/freeshipping/product/sku/remove', 'Remove SKUs From Free Shipping', {
		use: 'Take SKUs out of a free shipping promotion',
		synonyms: ['free delivery', 'free shipping products'],
		answer: 'success',
		parameters: [ID, SKU_IDS],
	}),
	get('/promotion/freeshipping/deliveryoptions/get', 'Get Free Shipping Delivery Options', {
		use: 'Get the delivery options that free shipping promotions can have',
		synonyms: ['free delivery', 'shipping options'],
		answer: 'success',
		parameters: [],
	}),
	get('/promotion/freeshipping/regions/get', 'Get Free Shipping Regions', {
		use: 'Get the regions that free shipping promotions can be for',
		synonyms: ['free delivery', 'areas'],
		answer: 'success',
		parameters: [],
	}),
];
