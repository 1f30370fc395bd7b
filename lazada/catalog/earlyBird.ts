import { list, number, required, text } from './builders';
import { type ApiPath, post } from './entry';

const IDS = { product_id: 1000000001, sku_id: 2000000001 };
const DISCOUNTED = list(
	'sku_list',
	'SKUs',
	[{ ...IDS, discount_price: 29.9, order_total_budget: 100 }],
	required,
);
const ID = number('id', 'Promotion ID', required);
const OTHERS = [text('name', 'Name'), text('source', 'Source'), text('buyer_code', 'Buyer Code')];

/** Early-bird prices: a lower price for the first buyers. */
export const EARLY_BIRD: readonly ApiPath[] = [
	post('/activity/early/bird/create', 'Create Early Bird Promotion', {
		use: 'Create a promotion with lower prices for the first buyers of SKUs',
		synonyms: ['early-bird price', 'discount', 'launch price'],
		answer: 'result.success',
		parameters: [DISCOUNTED, ...OTHERS, number('id', 'Promotion ID')],
	}),
	post('/activity/early/bird/addSkus', 'Add SKUs to Early Bird Promotion', {
		use: 'Add SKUs to an early-bird promotion',
		synonyms: ['early-bird price', 'discount', 'launch price'],
		answer: 'result.success',
		parameters: [ID, DISCOUNTED, ...OTHERS],
	}),
	post('/activity/early/bird/deactivateSkus', 'Deactivate SKUs of Early Bird Promotion', {
		use: 'End the early-bird prices of SKUs',
		synonyms: ['early-bird price', 'discount', 'launch price', 'remove skus'],
		answer: 'result.success',
		parameters: [ID, list('sku_list', 'SKUs', [IDS], required), ...OTHERS],
	}),
];
