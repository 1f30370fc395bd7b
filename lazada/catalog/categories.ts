import { choice, number, required, text } from './builders';
import { type ApiPath, get } from './entry';

const LANGUAGES = {
	en_US: 'English',
	en_SG: 'English (Singapore)',
	fil_PH: 'Filipino',
	id_ID: 'Indonesian',
	ms_MY: 'Malay',
	th_TH: 'Thai',
	vi_VN: 'Vietnamese',
};

/** Categories, their attributes and brands. */
export const CATEGORIES: readonly ApiPath[] = [
	get('/category/tree/get', 'Get Category Tree', {
		use: 'Get all categories, one inside the other',
		synonyms: ['list categories', 'taxonomy'],
		answer: 'data',
		parameters: [choice('language_code', 'Language', LANGUAGES)],
	}),
	get('/category/attributes/get', 'Get Category Attributes', {
		use: 'Get which attributes products of a category have, and which are mandatory',
		synonyms: ['mandatory fields', 'product attributes', 'options', 'variations'],
		answer: 'data',
		parameters: [
			text('primary_category_id', 'Category ID', required),
			choice('language_code', 'Language', LANGUAGES),
		],
	}),
	get('/category/cascade/getNextCascadeProp', 'Get Next Cascading Attribute', {
		use: 'Get the attribute that follows from the values chosen before it',
		synonyms: ['dependent attributes', 'category attributes', 'cascade'],
		answer: 'data',
		parameters: [
			number('categoryId', 'Category ID', required),
			number('cascadeId', 'Cascade ID', required),
			text('path', 'Chosen Values'),
		],
	}),
	get('/product/category/suggestion/get', 'Get Category Suggestions', {
		use: 'Get the categories that fit the name of a product',
		synonyms: ['find category', 'which category', 'predict category'],
		answer: 'data',
		parameters: [
			text('product_name', 'Product Name', required),
			text('image_url', 'Image Address'),
		],
	}),
	get('/category/brands/query', 'Get Brands', {
		use: 'Get a list of all brands',
		synonyms: ['list brands', 'manufacturers'],
		answer: 'success',
		parameters: [],
	}),
];
