import { choice, list, number, required, text, time } from './builders';
import { PROMOTION_STATUSES } from './choices';
import { type ApiPath, get, post } from './entry';

const APPLY = { ENTIRE_STORE: 'Entire Shop', SPECIFIC_PRODUCTS: 'Specific Products' };
const CRITERIA = { AMOUNT: 'Amount of Money', QUANTITY: 'Number of Products' };
const DISCOUNTS = {
	money: 'Money Off',
	discount: 'Percentage Off',
	freeGift: 'Gift',
	freeSample: 'Sample',
	moneyWithGift: 'Money Off and Gift',
	moneyWithSample: 'Money Off and Sample',
	discountWithGift: 'Percentage Off and Gift',
	discountWithSample: 'Percentage Off and Sample',
};
const ID = number('id', 'Flexi Combo ID', required);
const SKU_IDS = list('sku_ids', 'SKU IDs', [2000000001, 2000000002], required);
const FREE_SKUS = [{ productId: 1000000001, skuId: 2000000001 }];

const FLEXI_COMBO = [
	text('name', 'Name', required),
	choice('apply', 'Applies To', APPLY, required),
	time('start_time', 'Valid From', required),
	time('end_time', 'Valid To', required),
	choice('criteria_type', 'Condition', CRITERIA, required),
	list('criteria_value', 'Tier Conditions', ['100', '200'], required),
	choice('discount_type', 'Discount', DISCOUNTS, required),
	list('discount_value', 'Tier Discounts', ['10', '25'], required),
	number('order_numbers', 'Number of Orders', required),
	list('gift_skus', 'Gifts', FREE_SKUS),
	list('sample_skus', 'Samples', FREE_SKUS),
	list('gift_buy_limit_value', 'Gifts per Tier', ['1', '2']),
	choice('stackable', 'Stackable', { true: 'Yes', false: 'No' }),
	text('platform_channel', 'Channel'),
];

/** Flexi combos: the more a buyer takes, the larger the discount. */
export const FLEXI_COMBOS: readonly ApiPath[] = [
	get('/promotion/flexicombo/list', 'Get Flexi Combos', {
		use: 'Get a list of flexi combos',
		synonyms: ['list combos', 'bundles', 'discounts', 'multi-buy', 'promotions'],
		answer: 'success',
		parameters: [text('name', 'Name'), choice('status', 'Status', PROMOTION_STATUSES)],
	}),
	get('/promotion/flexicombo/details', 'Get Flexi Combo', {
		use: 'Get a flexi combo with its tiers',
		synonyms: ['bundle', 'discount', 'multi-buy', 'promotion'],
		answer: 'success',
		parameters: [ID],
	}),
	post('/promotion/flexicombo/create', 'Create Flexi Combo', {
		use: 'Create a flexi combo: the more a buyer takes, the larger the discount',
		synonyms: ['new bundle', 'discount', 'multi-buy', 'promotion', 'gift'],
		answer: 'success',
		parameters: FLEXI_COMBO,
	}),
	post('/promotion/flexicombo/update', 'Update Flexi Combo', {
		use: 'Change a flexi combo',
		synonyms: ['edit bundle', 'discount', 'multi-buy', 'promotion', 'gift'],
		answer: 'success',
		parameters: [ID, ...FLEXI_COMBO],
	}),
	post('/promotion/flexicombo/activate', 'Activate Flexi Combo', {
		use: 'Switch a flexi combo on',
		synonyms: ['bundle', 'discount', 'enable combo'],
		answer: 'success',
		parameters: [ID],
	}),
	post('/promotion/flexicombo/deactivate', 'Deactivate Flexi Combo', {
		use: 'Switch a flexi combo off',
		synonyms: ['bundle', 'discount', 'disable combo'],
		answer: 'success',
		parameters: [ID],
	}),
	get('/promotion/flexicombo/products/list', 'Get Products of Flexi Combo', {
		use: 'Get the products and SKUs of a flexi combo',
		synonyms: ['bundle', 'discount', 'combo skus'],
		answer: 'success',
		parameters: [ID],
	}),
	post('/promotion/flexicombo/products/add', 'Add Products to Flexi Combo', {
		use: 'Add SKUs to a flexi combo',
		synonyms: ['bundle', 'discount', 'combo skus'],
		answer: 'success',
		parameters: [ID, SKU_IDS],
	}),
	post('/promotion/flexicombo/products/delete', 'Remove Products From Flexi Combo', {
		use: 'Take SKUs out of a flexi combo',
		synonyms: ['bundle', 'discount', 'combo skus', 'delete'],
		answer: 'success',
		parameters: [ID, SKU_IDS],
	}),
];
