import { fetch } from 'undici';
import { APP } from '../support/app';
import { SandboxClient } from '../support/sandboxClient';
import { useSandbox } from './support/useSandbox';

const sandbox = useSandbox();
const client = new SandboxClient(sandbox);
let access_token: string;

beforeAll(() => {
	access_token = sandbox.addShops({ appKey: APP.appKey, count: 1, country: 'th' })[0].accessToken;
});

type Given = Record<string, string>;

const DAYS = { startDate: '2026-11-01', endDate: '2026-11-30' };
const CAMPAIGNS = { bizCode: 'sponsoredSearch', pageNo: '1', pageSize: '10', ...DAYS };
const ACCOUNT = { start_time: '20261101', end_time: '20261130', page_num: '1', page_size: '10' };

function skus(count: number): unknown {
	return { Request: { Product: { Skus: { Sku: Array.from({ length: count }, () => ({})) } } } };
}

function xml(count: number): string {
	const sku = '<Sku><ItemId>1</ItemId></Sku>\n';
	return `<Request><Product><Skus>${sku.repeat(count)}</Skus></Product></Request>`;
}

function numbers(count: number): string {
	return JSON.stringify(Array.from({ length: count }, (_, index) => index));
}

const PACKAGES = (count: number) =>
	JSON.stringify({
		doc_type: 'PDF',
		packages: Array.from({ length: count }, () => ({ package_id: 'FP1' })),
	});

describe('the sandbox refuses', () => {
	it.each<[what: string, method: 'get' | 'post', path: string, given: Given, problem: RegExp]>([
		[
			'text for a number',
			'post',
			'/promotion/flexicombo/activate',
			{ id: 'x' },
			/"id" is not a number/,
		],
		[
			'what is no JSON for a list',
			'get',
			'/orders/items/get',
			{ order_ids: '1,2' },
			/"order_ids" is not JSON/,
		],
		[
			'an object for a list',
			'get',
			'/orders/items/get',
			{ order_ids: '{}' },
			/"order_ids" is not a list/,
		],
		[
			'text for an object',
			'get',
			'/hunting/buybox/get',
			{ HuntingQueryParam: '"x"' },
			/is not an object/,
		],
		[
			'what is neither JSON nor XML',
			'post',
			'/images/migrate',
			{ payload: 'x' },
			/"payload" is not JSON/,
		],
		[
			'a word for yes or no',
			'get',
			'/fbl/platform_products/get2',
			{ seller_id: '1', marketplace: 'x', ready_for_inbound: 'yes' },
			/is not true or false/,
		],
		[
			'another word than Lazada’s',
			'get',
			'/order/reverse/onlyrefund/seller/decide',
			{
				reverse_order_id: '1',
				reverse_order_line_ids: '[1]',
				reverse_order_item_ids: '[1]',
				action: 'agree',
			},
			/"action" is not one of agreeRefund, startDispute/,
		],
		[
			'a date with dashes where none are',
			'post',
			'/finance/transaction/accountTransactions/query',
			{ ...ACCOUNT, start_time: '2026-11-01' },
			/"start_time" is not a date in the format yyyyMMdd/,
		],
		[
			'a date without dashes',
			'get',
			'/finance/payout/status/get',
			{ created_after: '20261101' },
			/format yyyy-MM-dd/,
		],
		[
			'a day that does not exist',
			'get',
			'/finance/payout/status/get',
			{ created_after: '2026-02-30' },
			/format yyyy-MM-dd/,
		],
		[
			'a page that is too large',
			'get',
			'/sponsor/solutions/campaign/searchCampaignList',
			{ ...CAMPAIGNS, pageSize: '101' },
			/"pageSize" is not a number from 1 to 100/,
		],
		[
			'too many brands at a time',
			'get',
			'/category/brands/query',
			{ startRow: '0', pageSize: '201' },
			/"pageSize" is not a number from 1 to 200/,
		],
		[
			'a page without rows',
			'get',
			'/promotion/flexicombo/list',
			{ cur_page: '1', page_size: '0' },
			/"page_size" is not a number from 1/,
		],
		[
			'too many packages for one document',
			'get',
			'/order/package/document/get',
			{ getDocumentReq: PACKAGES(21) },
			/"packages" has more than 20 entries/,
		],
		[
			'too many SKUs',
			'post',
			'/product/stock/sellable/adjust',
			{ payload: JSON.stringify(skus(51)) },
			/"Sku" has more than 50 entries/,
		],
		[
			'too many SKUs in XML',
			'post',
			'/product/stock/sellable/adjust',
			{ payload: xml(51) },
			/"Sku" has more than 50 entries/,
		],
		[
			'too many SKUs with prices',
			'post',
			'/product/price_quantity/update',
			{ payload: JSON.stringify(skus(51)) },
			/"Sku" has more than 50 entries/,
		],
		[
			'too many products to remove',
			'post',
			'/product/remove',
			{ sku_id_list: numbers(51) },
			/"sku_id_list" has more than 50 entries/,
		],
		[
			'too many SKUs to look for',
			'get',
			'/products/get',
			{ sku_seller_list: numbers(101) },
			/"sku_seller_list" has more than 100 entries/,
		],
	])('%s', async (_what, method, path, given, problem) => {
		const answer = await client[method](path, { access_token, ...given });
		expect(answer).toMatchObject({
			code: 'InvalidParameter',
			message: expect.stringMatching(problem) as string,
		});
	});

	it('too many orders, with Lazada’s own code', async () => {
		const given = { access_token, order_ids: numbers(51) };
		expect(await client.get('/orders/items/get', given)).toMatchObject({ code: '38' });
	});

	it('a member that is missing inside of a parameter', async () => {
		const getDocumentReq = JSON.stringify({ doc_type: 'PDF', packages: [{}] });
		const given = { access_token, getDocumentReq };
		expect(await client.get('/order/package/document/get', given)).toMatchObject({
			code: 'MissingParameter',
			message: expect.stringContaining('"package_id"') as string,
		});
	});
});

describe('the sandbox takes', () => {
	it.each<[what: string, method: 'get' | 'post', path: string, given: Given]>([
		['as many packages', 'get', '/order/package/document/get', { getDocumentReq: PACKAGES(20) }],
		[
			'as many SKUs',
			'post',
			'/product/stock/sellable/adjust',
			{ payload: JSON.stringify(skus(50)) },
		],
		['as many SKUs in XML', 'post', '/product/stock/sellable/adjust', { payload: xml(50) }],
		[
			'the largest page',
			'get',
			'/sponsor/solutions/campaign/searchCampaignList',
			{ ...CAMPAIGNS, pageSize: '100' },
		],
		[
			'dates as Lazada wants them',
			'post',
			'/finance/transaction/accountTransactions/query',
			ACCOUNT,
		],
	])('%s', async (_what, method, path, given) => {
		expect(await client[method](path, { access_token, ...given })).toMatchObject({ code: '0' });
	});
});

describe('a list behind which nothing lives', () => {
	async function readPage(cur_page: string) {
		const answer = await client.get('/promotion/flexicombo/list', {
			access_token,
			cur_page,
			page_size: '10',
		});
		return answer.data as {
			current: number;
			page_size: number;
			total: number;
			data_list: Array<{ id: number }>;
		};
	}

	it('comes in pages, until all rows have come once', async () => {
		const pages = [
			await readPage('1'),
			await readPage('2'),
			await readPage('3'),
			await readPage('4'),
		];
		expect(pages.map(({ data_list }) => data_list.length)).toEqual([10, 10, 5, 0]);
		expect(pages.map(({ current }) => current)).toEqual([1, 2, 3, 4]);
		expect(pages[0]).toMatchObject({ total: 25, page_size: 10 });
		const ids = pages.flatMap(({ data_list }) => data_list.map(({ id }) => id));
		expect(new Set(ids).size).toBe(25);
	});

	it('counts rows where Lazada does', async () => {
		const given = { access_token, offset: '20', limit: '10' };
		const { data } = await client.get('/product/qc/alert/list', given);
		expect(data).toHaveLength(5);
	});

	it('has two rows if it has no pages, with values of their own', async () => {
		const { data } = await client.get('/promotion/freeshipping/regions/get', { access_token });
		expect(data).toEqual([
			{ name: 'name 1', value: 'value 1' },
			{ name: 'name 2', value: 'value 2' },
		]);
	});

	it('is about the shop, and about what was asked for', async () => {
		const { data } = await client.get('/seller/metrics/get', { access_token });
		const [shop] = sandbox.world.findShops(sandbox.world.authorizations[0]);
		expect(data).toMatchObject({ seller_id: shop.sellerId });
		const promotion = await client.get('/promotion/freeshipping/get', { access_token, id: '4711' });
		expect(promotion).toMatchObject({ data: { id: 4711 } });
	});
});

describe('a filter', () => {
	it('of products takes the SKUs of the seller', async () => {
		const sku_seller_list = JSON.stringify(['SKU-3', 'SKU-5', 'SKU-9999']);
		const answer = await client.get('/products/get', { access_token, sku_seller_list });
		expect(answer).toMatchObject({
			data: { total_products: 2, products: [{ item_id: 7003 }, { item_id: 7005 }] },
		});
	});

	it('of transactions takes an order', async () => {
		const find = async (given: Given) => {
			const days = { start_time: '2026-10-01', end_time: '2026-11-01' };
			const all = { access_token, ...days, ...given };
			const { data } = await client.get('/finance/transaction/details/get', all);
			return data as Array<{ order_no: string }>;
		};
		const [{ order_no }] = await find({});
		expect(await find({ trade_order_id: order_no })).toHaveLength(3);
		expect(await find({ trade_order_id: '1' })).toEqual([]);
	});

	it('of returns takes what they are, and their ids', async () => {
		const path = '/reverse/getreverseordersforseller';
		const pages = { access_token, page_no: '1', page_size: '100' };
		const all = await client.get(path, pages);
		const { items } = all.result as { items: Array<Record<string, unknown>> };
		expect(items).toHaveLength(37);
		const { reverse_order_id, trade_order_id } = items[5];
		const found = async (given: Given) =>
			(await client.get(path, { ...pages, ...given })).result as { total: number };
		expect(await found({ request_type_list: '["CANCEL"]' })).toMatchObject({ total: 10 });
		expect(await found({ reverse_order_id: String(reverse_order_id) })).toMatchObject({
			total: 1,
			items: [items[5]],
		});
		expect(await found({ trade_order_id: String(trade_order_id) })).toMatchObject({
			items: [items[5]],
		});
	});

	it('of vouchers takes a part of their names', async () => {
		const find = async (given: Given) => {
			const all = { access_token, voucher_type: 'COLLECTIBLE_VOUCHER', ...given };
			return (await client.get('/promotion/vouchers/get', all)).data;
		};
		expect(await find({})).toMatchObject({ total: 12 });
		expect(await find({ name: '301' })).toMatchObject({
			total: 3,
			data_list: [{ id: 3010 }, { id: 3011 }, { id: 3012 }],
		});
	});
});

describe('a path', () => {
	it('that only the sandbox lacks is told as that', async () => {
		expect(
			await client.post('/jit/purchase_order/batch_pickup_deliver', { access_token }),
		).toMatchObject({
			code: 'InvalidApiPath',
			message:
				'The sandbox does not have the API /jit/purchase_order/batch_pickup_deliver, though Lazada has it',
		});
	});

	it('that Lazada lacks too is refused in Lazada’s words', async () => {
		for (const path of ['/nothing/here', '/order/pack', '/toString']) {
			expect(await client.get(path, { access_token })).toMatchObject({
				code: 'InvalidApiPath',
				message: 'The specified API path is invalid',
			});
		}
	});
});

describe('categories and brands', () => {
	it('are the same with a token and without', async () => {
		const given = { startRow: '1230', pageSize: '10' };
		const { data } = await client.get('/category/brands/query', { access_token, ...given });
		expect(data).toMatchObject({ start_row: 1230, total_record: 1235 });
		expect((data as { module: unknown[] }).module).toHaveLength(5);
		expect((await client.get('/category/brands/query', given)).data).toEqual(data);
	});

	it('have attributes where products can be in them', async () => {
		const read = async (primary_category_id: string) =>
			await client.get('/category/attributes/get', { access_token, primary_category_id });
		expect(await read('10002019')).toMatchObject({ code: '0' });
		expect(await read('10002000')).toMatchObject({ code: '4227' });
	});
});

describe('an access token', () => {
	it('is not needed where Lazada needs none', async () => {
		expect(await client.get('/category/tree/get', {})).toMatchObject({ code: '0' });
		expect(await client.get('/seller/metrics/get', {})).toMatchObject({
			code: 'IllegalAccessToken',
		});
	});

	it('is refused there too if it is a wrong one', async () => {
		const answer = await client.get('/category/tree/get', { access_token: 'wrong' });
		expect(answer).toMatchObject({ code: 'IllegalAccessToken' });
	});
});

describe('the gateway of a country', () => {
	async function getSeller(base: string, token: string): Promise<unknown> {
		const query = new URLSearchParams(client.signed('/seller/get', { access_token: token }));
		const response = await fetch(`${sandbox.url}${base}/seller/get?${query.toString()}`);
		return await response.json();
	}

	it('has the shops of that country', async () => {
		expect(await getSeller('/th/rest', access_token)).toMatchObject({ data: { location: 'TH' } });
		expect(await getSeller('/rest', access_token)).toMatchObject({ data: { location: 'TH' } });
	});

	it('refuses the token of a shop elsewhere', async () => {
		expect(await getSeller('/sg/rest', access_token)).toMatchObject({ code: 'IllegalAccessToken' });
	});

	it('has one of the shops of a cross-border seller', async () => {
		const code = await client.control<{ code: string }>('POST', 'codes', {
			appKey: APP.appKey,
			account: 'crossborder@example.com',
			country: 'cb',
		});
		const token = (await client.get('/auth/token/create', code)).access_token as string;
		for (const country of ['ph', 'id']) {
			expect(await getSeller(`/${country}/rest`, token)).toMatchObject({
				data: { location: country.toUpperCase() },
			});
		}
	});

	it('has a consent page and tokens, as a custom gateway needs them', async () => {
		const query = new URLSearchParams({
			client_id: APP.appKey,
			response_type: 'code',
			redirect_uri: 'https://erp.example.com',
		});
		const page = await fetch(`${sandbox.url}/sg/oauth/authorize?${query.toString()}`);
		expect(page.status).toBe(200);
		const token = new URLSearchParams(client.signed('/auth/token/create', { code: 'x' }));
		const answer = await fetch(`${sandbox.url}/sg/rest/auth/token/create?${token.toString()}`);
		expect(await answer.json()).toMatchObject({ code: 'InvalidCode' });
	});
});
