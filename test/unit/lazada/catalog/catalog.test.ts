import { isTokenApi } from '../../../../lazada/signing/apiAddress';
import { API_PATHS, onlyReads } from '../../../../lazada/catalog/catalog';
import { LISTS } from '../../../../lazada/catalog/lists';
import { PAGE_STYLES } from '../../../../lazada/lists/pageStyles';

const PATHS = API_PATHS.map(({ path }) => path);
const NAMES = API_PATHS.map(({ name }) => name);

/** Words that n8n's Title Case leaves small inside a name. */
const SMALL = /^(and|as|by|in|of|on|the|to|with|without)$/;

function repeated(values: string[]): string[] {
	return values.filter((value, index) => values.indexOf(value) !== index);
}

function findStyle(path: string): string | undefined {
	return Object.hasOwn(LISTS, path) ? LISTS[path].style : undefined;
}

describe('the list of APIs', () => {
	it('is long enough to be of use and short enough to be read', () => {
		expect(PATHS.length).toBeGreaterThanOrEqual(60);
		expect(PATHS.length).toBeLessThanOrEqual(140);
		expect(PATHS[0]).toBe('/orders/get');
	});

	it('has paths that the credential signs, each once', () => {
		expect(PATHS.filter((path) => !/^(\/[\w.-]+)+$/.test(path))).toEqual([]);
		expect(repeated(PATHS)).toEqual([]);
	});

	it("leaves the token APIs to the node's own operations", () => {
		expect(PATHS.filter(isTokenApi)).toEqual([]);
	});

	it('has a name in Title Case for each, which no other has', () => {
		const isTitle = (name: string) =>
			name
				.split(' ')
				.every((word, index) => /^\(?[A-Z]/.test(word) || (index > 0 && SMALL.test(word)));
		expect(NAMES.filter((name) => !isTitle(name))).toEqual([]);
		expect(repeated(NAMES)).toEqual([]);
	});

	it('reads by GET and changes products, stock and promotions by POST', () => {
		const changing = /\/(create|update|activate|deactivate|remove|add|delete|upload|set|send)$/;
		const byGet = API_PATHS.filter(({ method }) => method === 'GET').map(({ path }) => path);
		expect(byGet.filter((path) => changing.test(path))).toEqual([
			'/order/reverse/cancel/create',
			'/order/reverse/return/update',
			'/review/seller/reply/add',
		]);
		const reading = /\/(get|list|query|details)$/;
		const byPost = API_PATHS.filter(({ method }) => method === 'POST').map(({ path }) => path);
		expect(byPost.filter((path) => reading.test(path))).toEqual([
			'/finance/transaction/accountTransactions/query',
		]);
	});
});

describe('a call that is made again after a failure', () => {
	it.each<['GET' | 'POST', string, boolean]>([
		['GET', '/orders/get', true],
		['POST', '/finance/transaction/accountTransactions/query', true],
		['POST', '/product/pre/check', true],
		['GET', '/order/reverse/cancel/create', false],
		['GET', '/order/reverse/cancel/seller/decide', false],
		['GET', '/order/reverse/return/update', false],
		['GET', '/order/reverse/onlyrefund/seller/decide', false],
		['GET', '/review/seller/reply/add', false],
		['POST', '/order/fulfill/pack', false],
		['GET', '/unknown/things/list', true],
		['GET', '/unknown/thing/decide', false],
		['POST', '/unknown/things/list', false],
	])('is %s %s: %s', (method, path, reads) => {
		expect(onlyReads(method, path)).toBe(reads);
	});
});

describe('the ways to ask for pages', () => {
	it('are each used by some API', () => {
		const used = new Set<string>(Object.values(LISTS).map(({ style }) => style));
		expect(Object.keys(PAGE_STYLES).filter((style) => !used.has(style))).toEqual([]);
	});

	it('each name parameters of their own', () => {
		expect(repeated(Object.values(PAGE_STYLES).map((style) => JSON.stringify(style)))).toEqual([]);
	});

	it.each([
		['/orders/get', { counts: 'rows', position: 'offset', first: 0, size: 'limit' }],
		['/products/get', { counts: 'rows', position: 'offset', first: 0, size: 'limit' }],
		[
			'/category/brands/query',
			{ counts: 'rows', position: 'startRow', first: 0, size: 'pageSize' },
		],
		[
			'/reverse/getreverseordersforseller',
			{ counts: 'pages', position: 'page_no', first: 1, size: 'page_size' },
		],
		[
			'/promotion/vouchers/get',
			{ counts: 'pages', position: 'cur_page', first: 1, size: 'page_size' },
		],
		['/fbl/inbound_orders/get', { counts: 'pages', position: 'page', first: 1, size: 'per_page' }],
		['/review/seller/history/list', { counts: 'pages', position: 'current', first: 1 }],
	])('are those of the API reference for %s', (path, expected) => {
		const style = findStyle(path);
		expect(PAGE_STYLES).toMatchObject({ [String(style)]: expected });
	});

	it('follow what the page before said in chats', () => {
		expect(PAGE_STYLES.sessions).toHaveProperty('next.last_session_id', 'last_session_id');
		expect(PAGE_STYLES.messages).toHaveProperty('next.last_message_id', 'last_message_id');
		expect([findStyle('/im/session/list'), findStyle('/im/message/list')]).toEqual([
			'sessions',
			'messages',
		]);
	});
});
