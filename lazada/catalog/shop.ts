import { choice, required, text } from './builders';
import { type ApiPath, get } from './entry';

const LANGUAGES = {
	'en-US': 'English',
	'zh-CN': 'Chinese',
	'id-ID': 'Indonesian',
	'ms-MY': 'Malay',
	'th-TH': 'Thai',
	'vi-VN': 'Vietnamese',
};

/** The shop itself. */
export const SHOP: readonly ApiPath[] = [
	get('/seller/get', 'Get Seller', {
		use: "Get the shop's name, ID, short code and status",
		synonyms: ['shop info', 'store', 'account', 'profile'],
		answer: 'data',
		parameters: [],
	}),
	get('/seller/metrics/get', 'Get Seller Metrics', {
		use: "Get the shop's rating, response time and share of orders shipped on time",
		synonyms: ['shop rating', 'kpi', 'store', 'performance'],
		answer: 'data',
		parameters: [],
	}),
	get('/seller/performance/get', 'Get Seller Performance', {
		use: "Get the shop's performance indicators with their targets",
		synonyms: ['shop rating', 'kpi', 'store', 'score'],
		answer: 'success',
		parameters: [choice('language', 'Language', LANGUAGES)],
	}),
	get('/seller/policy/fetch', 'Get Seller Policies', {
		use: "Get the policies that are the shop's",
		synonyms: ['shop rules', 'terms', 'return policy'],
		answer: 'success',
		parameters: [text('locale', 'Language', required)],
	}),
	get('/sellercenter/msg/list', 'Get Seller Center Messages', {
		use: 'Get a list of the notices in Seller Center',
		synonyms: ['notifications', 'announcements', 'notices', 'inbox'],
		answer: 'result.success',
		parameters: [text('language', 'Language')],
	}),
];
