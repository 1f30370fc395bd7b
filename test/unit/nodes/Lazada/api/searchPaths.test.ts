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
		expect(await found('orders chat')).toEqual([]);
		expect(await found('category tree')).toEqual(['/category/tree/get']);
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
		expect(Object.entries(methods.listSearch)).toEqual([
			[list?.typeOptions?.searchListMethod, searchPaths],
		]);
	});
});
