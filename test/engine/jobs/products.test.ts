import type { IDataObject, INode } from 'n8n-workflow';
import { businessParameters, callsTo } from '../support/apiCall';
import type { Credential } from '../support/credential';
import type { ItemFiles } from '../support/files';
import { runJob } from '../support/job';
import { textWith } from '../support/matchers';
import { useHost } from '../support/useHost';

const host = useHost();
let credential: Credential;

beforeEach(async () => {
	credential = await host.authorizedCredential('my');
});

interface More {
	items?: IDataObject[];
	files?: ItemFiles[];
	onError?: INode['onError'];
}

async function run(operation: string, parameters: IDataObject, more: More = {}) {
	return await runJob(host, 'product', operation, parameters, { credential, ...more });
}

function byId(value: string): IDataObject {
	return { product: { __rl: true, mode: 'id', value } };
}

function sent(path: string): Array<Record<string, string>> {
	return callsTo(host, path).map(businessParameters);
}

describe('Product → Get', () => {
	const SIMPLE = {
		item_id: 7004,
		name: 'ผลิตภัณฑ์ 4',
		status: 'Active',
		image: 'https://my-live.slatic.net/p/sandbox-4.jpg',
		created_time: '2026-11-01T04:00:00.000Z',
		updated_time: '2026-11-01T04:01:00.000Z',
		skus: [{ SellerSku: 'SKU-4', SkuId: 700400, price: 14, special_price: 0, quantity: 4 }],
	};

	test('gives the fields that one needs, by ID', async () => {
		const { json } = await run('get', byId('7004'));
		expect(json).toMatchObject([SIMPLE]);
		expect(json[0]).not.toHaveProperty('attributes');
		expect(Object.keys(json[0]).slice(0, 4)).toEqual(['item_id', 'name', 'status', 'skus']);
		expect(sent('/product/item/get')).toEqual([{ item_id: '7004' }]);
	});

	test('gives the same by a seller SKU', async () => {
		const { json } = await run('get', { findBy: 'sellerSku', sellerSku: 'SKU-4' });
		expect(json).toMatchObject([SIMPLE]);
	});

	test('gives all as Lazada gave it without Simplify', async () => {
		const { json } = await run('get', { ...byId('7004'), simplify: false });
		expect(json).toMatchObject([{ attributes: { name: 'ผลิตภัณฑ์ 4' } }]);
	});

	test.each([
		['a SKU that the shop lacks', { findBy: 'sellerSku', sellerSku: 'NO' }, /Seller SKU "NO"$/],
		['no SKU', { findBy: 'sellerSku', sellerSku: ' ' }, /^The Seller SKU is empty/],
		['a product that the shop lacks', byId('99'), /Item not found/],
		['what is no ID', byId('bag'), /^The Product ID isn't a number/],
	])('tells of %s', async (_what, parameters, problem) => {
		const { error } = await run('get', parameters);
		expect(error?.message).toMatch(problem);
	});
});

describe('Product → Get Many', () => {
	test('gives the products that filters leave', async () => {
		const filters = {
			filter: 'inactive',
			createdAfter: '2026-11-01T00:00:00+08:00',
			updatedBefore: '2026-11-30T00:00:00+08:00',
		};
		const { json } = await run('getAll', { filters });
		expect(json.map(({ item_id }) => item_id)).toEqual([7009, 7019]);
		expect(sent('/products/get')[0]).toMatchObject({
			filter: 'inactive',
			create_after: '2026-11-01T00:00:00+08:00',
			update_before: '2026-11-30T00:00:00+08:00',
		});
	});

	test('gives those with some seller SKUs', async () => {
		const { json } = await run('getAll', { filters: { sellerSkus: 'SKU-3, SKU-5' } });
		expect(json.map(({ item_id }) => item_id)).toEqual([7003, 7005]);
	});

	test('gives all with Return All, otherwise as many as wanted', async () => {
		expect((await run('getAll', { returnAll: true })).json).toHaveLength(23);
		expect((await run('getAll', { limit: 4 })).json).toHaveLength(4);
	});

	test('searches in names and SKUs, and limits what it finds', async () => {
		const find = async (parameters: IDataObject) =>
			(await run('getAll', parameters)).json.map(({ item_id }) => item_id);
		expect(await find({ search: 'sku-21' })).toEqual([7021]);
		expect(await find({ search: 'ภัณฑ์ 2' })).toEqual([7002, 7020, 7021, 7022]);
		expect(await find({ search: 'sku-2', limit: 2 })).toEqual([7002, 7020]);
		expect(await find({ search: 'nothing like it' })).toEqual([]);
	});
});

describe('Product → Deactivate and Activate', () => {
	const status = async (id: string) => (await run('get', byId(id))).json[0].status;

	test('take a product offline, and put it on sale again', async () => {
		expect((await run('deactivate', byId('7004'))).json).toMatchObject([
			{ itemId: '7004', success: true },
		]);
		expect(await status('7004')).toBe('InActive');
		expect((await run('activate', byId('7004'))).json).toMatchObject([{ success: true }]);
		expect(await status('7004')).toBe('Active');
	});

	test('take the SKUs of a product in one call, and refuse a wrong one alone', async () => {
		const parameters = { product: '={{ $json.id }}', onlySkuId: '={{ $json.sku }}' };
		const items = [
			{ id: '7004', sku: '700400' },
			{ id: '7004', sku: '99' },
			{ id: '7005', sku: '700500' },
		];
		const more: More = { items, onError: 'continueRegularOutput' };
		const { json } = await run('deactivate', parameters, more);
		expect(json).toMatchObject([
			{ skuId: '700400', success: true },
			{ error: textWith(/99: ITEM_NOT_FOUND/), message: textWith(/Product → Get Many/) },
			{ skuId: '700500', success: true },
		]);
		const bodies = sent('/product/deactivate').map(({ apiRequestBody }) => apiRequestBody);
		expect(bodies.map((body) => JSON.parse(body) as unknown)).toEqual([
			{ Request: { Product: { ItemId: '7004', Skus: { SkuId: ['700400', '99'] } } } },
			{ Request: { Product: { ItemId: '7005', Skus: { SkuId: ['700500'] } } } },
		]);
	});

	test('change nothing where the product is no ID', async () => {
		const { error } = await run('deactivate', byId('bag'));
		expect(error?.message).toMatch(/^The Product ID isn't a number/);
		expect(sent('/product/deactivate')).toEqual([]);
	});
});

describe('Product → Remove', () => {
	const BY_SKU = { sellerSku: '={{ $json.sku }}' };

	test('removes 51 SKUs with two calls', async () => {
		const items = Array.from({ length: 51 }, (_, index) => ({ sku: `SKU-${index}` }));
		const { json } = await run('remove', BY_SKU, { items, onError: 'continueRegularOutput' });
		expect(json.filter(({ success }) => success === true)).toHaveLength(23);
		const lists = sent('/product/remove').map(({ seller_sku_list }) => seller_sku_list);
		expect(lists.map((list) => (JSON.parse(list) as string[]).length)).toEqual([50, 1]);
		expect((await run('getAll', { returnAll: true })).json).toEqual([]);
	});

	test('sends SKUs by ID apart from those by seller SKU, for Lazada ignores these beside IDs', async () => {
		const items = [
			{ by: 'ids', item: '7004', id: '700400' },
			{ by: 'sellerSku', sku: 'SKU-5' },
		];
		const parameters = {
			...BY_SKU,
			identifyBy: '={{ $json.by }}',
			itemId: '={{ $json.item }}',
			skuId: '={{ $json.id }}',
		};
		const { json } = await run('remove', parameters, { items });
		expect(json).toMatchObject([
			{ itemId: '7004', skuId: '700400', success: true },
			{ sellerSku: 'SKU-5', success: true },
		]);
		expect(sent('/product/remove')).toEqual([
			{ sku_id_list: '["SkuId_7004_700400"]' },
			{ seller_sku_list: '["SKU-5"]' },
		]);
	});
});

describe('Product → Upload Image', () => {
	const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(64)]);

	test('gives the URL and the hash of a file', async () => {
		const files = [{ photo: { bytes: PNG, fileName: 'bag.png' } }];
		const { json } = await run('uploadImage', { imageField: 'photo' }, { files });
		expect(json).toMatchObject([
			{
				success: true,
				url: 'https://my-live.slatic.net/p/bag.png',
				hash_code: 'bag.png',
				size: PNG.length,
			},
		]);
	});

	test('gives those of a picture from the web', async () => {
		const imageUrl = 'https://example.com/pictures/bag.jpg';
		const { json } = await run('uploadImage', { imageSource: 'url', imageUrl });
		expect(json).toMatchObject([
			{ success: true, url: 'https://my-live.slatic.net/p/bag.jpg', hash_code: 'bag.jpg' },
		]);
		expect(JSON.parse(sent('/image/migrate')[0].payload)).toEqual({
			Request: { Image: { Url: imageUrl } },
		});
	});

	test('tells what Lazada says of a picture that it can’t fetch', async () => {
		const imageUrl = 'https://example.com/missing.jpg';
		const { error } = await run('uploadImage', { imageSource: 'url', imageUrl });
		expect(error?.message).toMatch(/Download Image Failed/);
	});

	test.each<[string, IDataObject, ItemFiles, RegExp]>([
		['an item without it', {}, {}, /^This item has no file in "data"/],
		['another kind of file', {}, { data: { bytes: Buffer.from('GIF89a') } }, /no JPEG or PNG/],
		['no web address', { imageSource: 'url', imageUrl: 'bag.jpg' }, {}, /isn't a web address/],
	])('sends nothing for %s', async (_what, parameters, files, problem) => {
		const { error } = await run('uploadImage', parameters, { files: [files] });
		expect(error?.message).toMatch(problem);
		expect(host.sandbox.log.calls).toEqual([]);
	});
});

test('each operation works with tokens from the input, and none shows them', async () => {
	const { accessTokens } = host.sandbox.world.authorizations[0];
	const [accessToken] = accessTokens.keys();
	const asInput = { tokenSource: 'input', accessToken, country: 'my' };
	const url = { imageSource: 'url', imageUrl: 'https://example.com/a.jpg' };
	const calls: Array<[string, IDataObject]> = [
		['get', byId('7004')],
		['getAll', { limit: 1 }],
		['deactivate', byId('7004')],
		['activate', byId('7004')],
		['uploadImage', url],
		['remove', { sellerSku: 'SKU-4' }],
	];
	for (const [operation, parameters] of calls) {
		const { json, error } = await run(operation, { ...asInput, ...parameters });
		expect([operation, error]).toEqual([operation, undefined]);
		expect(json).toHaveLength(1);
		expect(JSON.stringify(json)).not.toContain(accessToken);
	}
});
