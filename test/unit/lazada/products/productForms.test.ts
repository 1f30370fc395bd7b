import { readCategoryAttributes } from '../../../../lazada/products/categoryAttributes';
import { findCategories, listLeafCategories } from '../../../../lazada/products/categoryTree';
import {
	isLazadaPicture,
	readPictureAddresses,
} from '../../../../lazada/products/pictureAddresses';
import { toAttributes } from '../../../../lazada/products/productPayload';

describe('a tree of categories', () => {
	const tree = [
		{ category_id: 1, name: 'Bags', leaf: false, children: [{ category_id: 2, name: 'Totes' }] },
		{ category_id: 3, name: 'Tote Hooks', leaf: true, children: [] },
		{ category_id: 4, name: 'Closed', leaf: false },
		'no category',
	];

	it('has only those that take products', () => {
		expect(listLeafCategories(tree)).toEqual([
			{ id: '2', path: ['Bags', 'Totes'] },
			{ id: '3', path: ['Tote Hooks'] },
		]);
		expect(listLeafCategories(undefined)).toEqual([]);
	});

	it.each([
		['', ['2', '3']],
		['bags TOTE', ['2']],
		['hooks', ['3']],
		['2', ['2']],
		['shoes', []],
	])('finds by every word or the ID: %j', (words, ids) => {
		expect(findCategories(listLeafCategories(tree), words).map(({ id }) => id)).toEqual(ids);
	});

	it('that never ends is cut off', () => {
		const endless: Record<string, unknown> = { category_id: 1, name: 'Again' };
		endless.children = [endless];
		expect(listLeafCategories([endless])).toEqual([]);
	});
});

it.each([
	[1, true],
	['1', true],
	[true, true],
	[0, false],
	['0', false],
	[undefined, false],
])('an attribute is mandatory where Lazada writes %j', (is_mandatory, isMandatory) => {
	expect(readCategoryAttributes([{ name: 'a', is_mandatory }])[0].isMandatory).toBe(isMandatory);
});

it.each([
	['https://a.example/1.jpg, https://a.example/2.jpg', 2],
	['https://a.example/1.jpg\nhttps://a.example/2.jpg', 2],
	['https://a.example/w_1,h_2/1.jpg', 1],
	[['https://a.example/1.jpg', 'https://a.example/2.jpg'], 2],
	['', 0],
	[undefined, 0],
])('addresses of pictures are told apart: %j', (value, count) => {
	expect(readPictureAddresses(value)).toHaveLength(count);
});

it.each([
	['https://my-live.slatic.net/p/a.jpg', true],
	['https://sg-test-11.slatic.net/p/a.jpg', true],
	['https://slatic.net.example.com/a.jpg', false],
	['https://notslatic.net/a.jpg', false],
])('%s is one of Lazada: %s', (address, isOne) => {
	expect(isLazadaPicture(address)).toBe(isOne);
});

it('attributes are text, several values with commas, and blank ones are left out', () => {
	const values = { a: 5, b: ['x', 'y'], c: '', d: null, e: { 26: '1:2' }, f: false };
	expect(toAttributes(values)).toEqual({ a: '5', b: 'x,y', e: { 26: '1:2' }, f: 'false' });
});
