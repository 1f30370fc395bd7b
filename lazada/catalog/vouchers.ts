import { choice, list, number, required, text, time } from './builders';
import { PROMOTION_STATUSES } from './choices';
import { type ApiPath, get, post } from './entry';

const APPLY = { ENTIRE_SHOP: 'Entire Shop', SPECIFIC_PRODUCTS: 'Specific Products' };
const DISCOUNTS = {
	MONEY_VALUE_OFF: 'Amount of Money',
	PERCENTAGE_DISCOUNT_OFF: 'Percentage',
};
const AREAS = {
	REGULAR_CHANNEL: 'Regular Channel',
	STORE_FOLLOWER: 'Followers of the Shop',
	LIVE_STREAM: 'Live Stream',
	OFFLINE: 'Offline',
	CEM_SELLER: 'Customer Engagement (CEM)',
};
const TYPE = choice(
	'voucher_type',
	'Voucher Type',
	{ COLLECTIBLE_VOUCHER: 'Collectible Voucher', CODE_VOUCHER: 'Voucher Code' },
	required,
);
const COLLECTIBLE = choice(
	'voucher_type',
	'Voucher Type',
	{ COLLECTIBLE_VOUCHER: 'Collectible Voucher' },
	required,
);
const ID = number('id', 'Voucher ID', required);
const SKU_IDS = list('sku_ids', 'SKU IDs', [2000000001, 2000000002], required);

/** A voucher as it is created; `MONEY_OFF` stands beside, for only a change must name it. */
const VOUCHER = [
	COLLECTIBLE,
	text('voucher_name', 'Name', required),
	choice('apply', 'Applies To', APPLY, required),
	choice('display_area', 'Shown To', AREAS, required),
	time('period_start_time', 'Valid From', required),
	time('period_end_time', 'Valid To', required),
	time('collect_start', 'Collectible From'),
	text('criteria_over_money', 'Minimum Spend', required),
	choice('voucher_discount_type', 'Discount', DISCOUNTS, required),
	number('issued', 'Number of Vouchers', required),
	number('limit', 'Vouchers per Customer', required),
	number('offering_percentage_discount_off', 'Percentage Off'),
	text('max_discount_offering_money_value', 'Maximum Discount'),
];
const MONEY_OFF = text('offering_money_value_off', 'Money Off');

/** Vouchers. */
export const VOUCHERS: readonly ApiPath[] = [
	get('/promotion/vouchers/get', 'Get Vouchers', {
		use: 'Get a list of vouchers',
		synonyms: ['list vouchers', 'coupons', 'discounts', 'promo codes', 'promotions'],
		answer: 'success',
		parameters: [TYPE, text('name', 'Name'), choice('status', 'Status', PROMOTION_STATUSES)],
	}),
	get('/promotion/voucher/get', 'Get Voucher', {
		use: 'Get a voucher with its terms',
		synonyms: ['coupon', 'discount', 'promo code', 'promotion'],
		answer: 'success',
		parameters: [TYPE, ID],
	}),
	post('/promotion/voucher/create', 'Create Voucher', {
		use: 'Create a voucher that buyers can collect',
		synonyms: ['new coupon', 'discount', 'promo code', 'add voucher', 'promotion'],
		answer: 'success',
		parameters: [...VOUCHER, MONEY_OFF],
	}),
	post('/promotion/voucher/update', 'Update Voucher', {
		use: 'Change a voucher',
		synonyms: ['edit coupon', 'discount', 'promo code', 'change voucher', 'promotion'],
		answer: 'success',
		parameters: [text('id', 'Voucher ID', required), ...VOUCHER, { ...MONEY_OFF, ...required }],
	}),
	post('/promotion/voucher/activate', 'Activate Voucher', {
		use: 'Switch a voucher on',
		synonyms: ['coupon', 'discount', 'enable voucher', 'start voucher'],
		answer: 'success',
		parameters: [TYPE, ID],
	}),
	post('/promotion/voucher/deactivate', 'Deactivate Voucher', {
		use: 'Switch a voucher off',
		synonyms: ['coupon', 'discount', 'disable voucher', 'stop voucher'],
		answer: 'success',
		parameters: [TYPE, ID],
	}),
	get('/promotion/voucher/products/get', 'Get Products of Voucher', {
		use: 'Get the products and SKUs that a voucher is for',
		synonyms: ['coupon', 'discount', 'voucher skus'],
		answer: 'success',
		parameters: [TYPE, ID],
	}),
	post('/promotion/voucher/product/sku/add', 'Add SKUs to Voucher', {
		use: 'Add SKUs to those that a voucher is for',
		synonyms: ['coupon', 'discount', 'voucher products'],
		answer: 'success',
		parameters: [TYPE, ID, SKU_IDS],
	}),
	post('/promotion/voucher/product/sku/remove', 'Remove SKUs From Voucher', {
		use: 'Take SKUs out of those that a voucher is for',
		synonyms: ['coupon', 'discount', 'voucher products'],
		answer: 'success',
		parameters: [TYPE, ID, SKU_IDS],
	}),
];
