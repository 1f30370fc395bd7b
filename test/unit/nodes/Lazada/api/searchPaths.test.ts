import { API_PATHS } from '../../../../../lazada/catalog/catalog';
import { searchPaths } from '../../../../../nodes/Lazada/api/searchPaths';
import { Lazada } from '../../../../../nodes/Lazada/Lazada.node';

async function found(filter?: string): Promise<unknown[]> {
	const { results } = await searchPaths(filter);
	return results.map(({ value }) => value);
}

describe('the search for a path', () => {
	it('shows all of them as long as nothing is searched for', async () => {
		const all = API_PATHS.map(({ path }) => path);
		for (const filter of [undefined, '', '  ']) expect(await found(filter)).toEqual(all);
	});

	it.each([
		['get orders', '/orders/get'],
		['ORDERS Get', '/orders/get'],
		['  tree   category ', '/category/tree/get'],
		['quantity price', '/product/price_quantity/update'],
		['post upload IMAGE', '/image/upload'],
		['getreverse', '/reverse/getreverseordersforseller'],
		['awb', '/order/package/document/get'],
	])('finds every word, in any order and case: %j', async (filter, path) => {
		expect(await found(filter)).toContain(path);
	});

	it('leaves out what lacks one of the words', async () => {
		expect(await found('orders chat brands')).toEqual([]);
		expect(await found('category tree')).toEqual(['/category/tree/get']);
	});

	it.each([
		['stock', 4, ['/products/get', '/product/stock/sellable/update']],
		['inventory', 4, ['/product/price_quantity/update', '/product/stock/sellable/update']],
		['print', 1, ['/order/package/document/get']],
		['tracking', 1, ['/logistic/order/trace']],
		['waybill', 1, ['/order/package/document/get']],
		['AWB', 1, ['/order/package/document/get']],
		['picture', 1, ['/image/upload']],
		['Upload  Photo', 1, ['/image/upload']],
		['photos', 1, ['/image/upload']],
		['settlement', 3, ['/finance/payout/status/get', '/finance/transaction/details/get']],
		['payouts', 1, ['/finance/payout/status/get']],
		['fees', 2, ['/finance/transaction/details/get', '/lbs/slb/queryLogisticsFeeDetail']],
		['rating', 3, ['/review/seller/list/v2', '/review/seller/history/list']],
		['discount', 4, ['/promotion/voucher/create', '/product/price_quantity/update']],
		['coupons', 2, ['/promotion/vouchers/get']],
		['list orders', 1, ['/orders/get']],
		['orders', 1, ['/orders/get']],
		[
			'refund',
			3,
			['/order/reverse/onlyrefund/seller/decide', '/reverse/getreverseordersforseller'],
		],
		['cancel order', 1, ['/order/reverse/cancel/create']],
		['reply to buyer', 1, ['/im/message/send']],
		['categories', 3, ['/category/tree/get']],
		['ads', 3, ['/sponsor/solutions/adgroup/searchAdgroupList']],
		['/order/items/get', 1, ['/order/items/get']],
	])('finds by the words of a seller, near the top: %j', async (filter, top, paths) => {
		expect((await found(filter)).slice(0, top)).toEqual(expect.arrayContaining(paths));
	});

	it('puts a word of the name first, then synonyms, the path, the sentence, and parts of words', async () => {
		const all = await found('video');
		expect(all.slice(0, 6).every((path) => String(path).startsWith('/media/video/'))).toBe(true);
		expect(all.slice(6)).toEqual(['/im/message/send']);
		expect(await found('label')).toEqual(['/order/package/document/get', '/order/document/get']);
		expect(await found('slb')).toEqual(['/lbs/slb/queryLogisticsFeeDetail']);
		expect(await found('emoj')).toEqual([]);
		expect(await found('bran')).toContain('/category/brands/query');
	});

	it("links each API's page in Lazada's reference, and says what it does", async () => {
		const { results } = await searchPaths('upload photo');
		expect(results[0]).toEqual({
			name: 'Upload Image (POST /image/upload)',
			value: '/image/upload',
			url: 'https://open.lazada.com/apps/doc/api?path=%2Fimage%2Fupload',
			description: API_PATHS.find(({ path }) => path === '/image/upload')?.use,
		});
	});

	it.each(API_PATHS.map(({ path, name, method }) => [path, name, method]))(
		'finds %s by its path and by its name',
		async (path, name, method) => {
			expect(await found(path)).toContain(path);
			const backwards = name.split(' ').reverse().join(' ').toUpperCase();
			expect(await found(backwards)).toContain(path);
			const { results } = await searchPaths(path);
			const shown = results.find(({ value }) => value === path)?.name;
			expect(shown).toBe(`${name} (${method} ${path})`);
		},
	);

	it("is the node's list behind the field Path", () => {
		const { description, methods } = new Lazada();
		const field = description.properties.find(({ name }) => name === 'path');
		const list = field?.modes?.find(({ type }) => type === 'list');
		const method = String(list?.typeOptions?.searchListMethod);
		expect(Object.entries(methods.listSearch)).toContainEqual([method, searchPaths]);
	});
});
