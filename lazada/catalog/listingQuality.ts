import { choice, list, number, object, required, text } from './builders';
import { type ApiPath, get, post } from './entry';

const SIZE_CHARTS = {
	Request: {
		Product: { SizeCharts: { SizeChart: [{ product_id: '1000000001', size_chart: '40010' }] } },
	},
};

/** What Lazada says of the shop's products: limits, alerts, missing attributes, size charts. */
export const LISTING_QUALITY: readonly ApiPath[] = [
	get('/product/qc/alert/list', 'Get Products with Quality Alerts', {
		use: 'Get products that quality control objects to',
		synonyms: ['qc', 'violations', 'rejected products', 'policy'],
		answer: 'data',
		parameters: [],
	}),
	get('/product/content/score/get', 'Get Product Content Score', {
		use: 'Get how good the content of a product is, and what to improve',
		synonyms: ['listing quality', 'content quality', 'seo', 'optimize'],
		answer: 'other',
		parameters: [number('item_id', 'Product ID', required)],
	}),
	get('/product/unfilled/attribute/get', 'Get Products with Unfilled Attributes', {
		use: 'Get products whose key attributes are empty; for cross-border shops only',
		synonyms: ['missing attributes', 'incomplete products'],
		answer: 'success',
		parameters: [
			choice('attribute_tag', 'Attributes', { key_prop: 'Key Attributes' }, required),
			text('language_code', 'Language', required),
		],
	}),
	get('/product/seller/item/limit', 'Get Product Limit', {
		use: 'Get how many products the shop may have',
		synonyms: ['listing limit', 'quota', 'maximum products'],
		answer: 'success',
		parameters: [],
	}),
	get('/product/seller/item/getPreQcRules', 'Get Listing Restrictions', {
		use: 'Get the product limit of the shop and the categories it may not sell in',
		synonyms: ['restricted categories', 'listing limit', 'quality control', 'qc'],
		answer: 'other',
		parameters: [
			number('option', 'Restriction', required),
			list('option_set', 'Restrictions', [1, 2], required),
		],
	}),
	get('/hunting/buybox/get', 'Get Buy Box Rank', {
		use: 'Get how the price of a SKU ranks among the same products of others',
		synonyms: ['buybox', 'competitors', 'price comparison', 'price rank'],
		answer: 'other',
		parameters: [
			object('HuntingQueryParam', 'SKU', { venture: 'SG', skuId: '2000000001' }, required),
		],
	}),
	get('/size/chart/template/get', 'Get Size Charts', {
		use: "Get a list of the shop's size charts",
		synonyms: ['size guide', 'size table', 'measurements'],
		answer: 'data',
		parameters: [number('template_id', 'Size Chart ID'), text('template_name', 'Size Chart Name')],
	}),
	post('/size/chart/batch/update', 'Set Size Charts of Products', {
		use: 'Give products a size chart, by its ID or the address of a picture',
		synonyms: ['size guide', 'size table', 'measurements'],
		answer: 'data',
		parameters: [object('payload', 'Size Charts', SIZE_CHARTS, required)],
	}),
];
