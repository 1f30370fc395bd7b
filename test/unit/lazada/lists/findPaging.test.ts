import { findPaging } from '../../../../lazada/lists/findPaging';
import type { PageStyle } from '../../../../lazada/lists/pageStyles';
import type { Parameters } from '../../../../lazada/signing/signature';

describe('the way to read a list', () => {
	it.each<[string, Parameters, PageStyle | undefined]>([
		['/orders/get', {}, 'offset'],
		['/im/session/list', { offset: '1' }, 'sessions'],
		['/reverse/getreverseordersforseller', {}, 'pageNo'],
		['/jit/purchase_order/query_list', {}, 'pageIndex'],
		['/insurance/addon/orders/query', {}, 'pageNumCamel'],
		['/logistics/cnpms/bigbag/querycollection', {}, 'currentPage'],
		['/fbl/warehouses/get', {}, 'perPage'],
		['/order/items/get', {}, undefined],
		['/unknown/api', {}, 'offset'],
		['/unknown/api', { cur_page: '1' }, 'curPage'],
		['/unknown/api', { startRow: '0' }, 'startRow'],
		['/unknown/api', { current: '1' }, 'current'],
		['/unknown/api', { page_index: '1' }, 'pageIndex'],
		['/unknown/api', { pageNum: '1', pageSize: '10' }, 'pageNumCamel'],
		['/unknown/api', { currentPage: '1' }, 'currentPage'],
		['/unknown/api', { page: '1', per_page: '10' }, 'perPage'],
		['/unknown/api', { page: '1', pageSize: '10' }, 'page'],
	])('of %s with %j is %s', (path, given, style) => {
		expect(findPaging(path, given)?.style).toBe(style);
	});

	it('is what the user chooses', () => {
		expect(findPaging('/orders/get', {}, 'pageNo')).toEqual({ style: 'pageNo', size: 50 });
		expect(findPaging('/orders/get', {}, 'offset')?.maxSize).toBe(100);
	});
});
