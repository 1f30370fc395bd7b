import type { IDataObject } from 'n8n-workflow';
import { businessParameters, callsTo } from '../support/apiCall';
import { runJob } from '../support/job';
import { accepted, AS_SOMEONE, useStubGateway } from '../support/stubGateway';
import { useHost } from '../support/useHost';

const host = useHost();
const stub = useStubGateway();

const PNG = Buffer.from('89504e470d0a1a0a0000', 'hex');
const PICTURE = 'https://my-live.slatic.net/p/known.jpg';

const SKU = {
	sellerSku: 'BAG-BLACK',
	price: '35.00',
	quantity: '3',
	packageWeight: '0.5',
	properties: { property: [{ name: 'color_family', value: 'Black' }] },
};

function form(changes: IDataObject = {}, sku: IDataObject = {}): IDataObject {
	return {
		category: { __rl: true, mode: 'list', value: '10002019' },
		productName: 'Bag "A&B" <b>東京</b>',
		attributes: {
			mappingMode: 'defineBelow',
			value: { warranty_type: 'No Warranty', capacity: 12, description: null },
		},
		skus: { sku: [{ ...SKU, ...sku }] },
		...changes,
	};
}

interface Sent {
	Request: { Product: Record<string, unknown> };
}

/** The product that a call to the sandbox describes. */
function productOf(path: string, index = 0): Record<string, unknown> {
	const { payload } = businessParameters(callsTo(host, path)[index]);
	return (JSON.parse(payload) as Sent).Request.Product;
}

function paths(): string[] {
	return host.sandbox.log.calls.map(({ path }) => path);
}

/** What came of it, and no call at all. */
async function refused(changes: IDataObject, sku?: IDataObject) {
	const credential = await host.authorizedCredential('my');
	const parameters = form(changes, sku);
	const { error } = await runJob(host, 'product', 'create', parameters, { credential });
	expect(paths()).toEqual([]);
	return error?.message;
}

describe('Product → Create', () => {
	test('creates what the fields say, after Lazada has checked the same', async () => {
		const credential = await host.authorizedCredential('my');
		const { json, error } = await runJob(host, 'product', 'create', form(), { credential });
		expect(error).toBeUndefined();
		expect(paths()).toEqual(['/product/pre/check', '/product/create']);
		expect(productOf('/product/create')).toEqual({
			PrimaryCategory: '10002019',
			Attributes: {
				name: 'Bag "A&B" <b>東京</b>',
				brand: 'No Brand',
				warranty_type: 'No Warranty',
				capacity: '12',
			},
			Skus: {
				Sku: [
					{
						SellerSku: 'BAG-BLACK',
						quantity: '3',
						price: '35.00',
						package_weight: '0.5',
						saleProp: { color_family: 'Black' },
					},
				],
			},
		});
		expect(productOf('/product/pre/check')).toEqual(productOf('/product/create'));
		expect(json).toEqual([
			expect.objectContaining({
				success: true,
				requestId: expect.any(String) as string,
				item_id: expect.any(Number) as number,
				sku_list: [expect.objectContaining({ seller_sku: 'BAG-BLACK' })],
			}),
		]);
	});

	test('only has it checked with Validate Only', async () => {
		const credential = await host.authorizedCredential('my');
		const parameters = form({ validateOnly: true });
		const { json, error } = await runJob(host, 'product', 'create', parameters, { credential });
		expect(error).toBeUndefined();
		expect(json).toEqual([
			{ success: true, requestId: expect.any(String) as string, created: false },
		]);
		expect(paths()).toEqual(['/product/pre/check']);
	});

	test.each([true, false])(
		'tells what the check of Lazada finds, and creates nothing: Validate Only %s',
		async (validateOnly) => {
			const credential = await host.authorizedCredential('my');
			const attributes = { mappingMode: 'defineBelow', value: {} };
			const parameters = form({ validateOnly, attributes });
			const { error } = await runJob(host, 'product', 'create', parameters, { credential });
			expect(error?.message).toContain('warranty_type');
			expect(paths()).toEqual(['/product/pre/check']);
		},
	);

	test('brings pictures to Lazada first, each once, and leaves those that are there', async () => {
		const credential = await host.authorizedCredential('my');
		const address = 'https://example.com/black.jpg';
		const parameters = form(
			{ images: `${PICTURE}, ${address}`, imageFiles: 'data' },
			{ more: { images: [address] } },
		);
		const files = [{ data: { bytes: PNG, fileName: 'bag.png' } }];
		const step = { credential, files };
		const { error } = await runJob(host, 'product', 'create', parameters, step);
		expect(error).toBeUndefined();
		expect(paths()).toEqual([
			...['/image/upload', '/image/migrate'],
			...['/product/pre/check', '/product/create'],
		]);
		const atLazada = (name: string) => `https://my-live.slatic.net/p/${name}`;
		expect(productOf('/product/create')).toMatchObject({
			Images: { Image: [atLazada('bag.png'), PICTURE, atLazada('black.jpg')] },
			Skus: { Sku: [{ Images: { Image: [atLazada('black.jpg')] } }] },
		});
	});

	test('creates nothing where Lazada cannot get a picture', async () => {
		const credential = await host.authorizedCredential('my');
		const parameters = form({ images: 'https://example.com/missing.jpg' });
		const { error } = await runJob(host, 'product', 'create', parameters, { credential });
		expect(error).toBeDefined();
		expect(paths()).toEqual(['/image/migrate']);
	});

	test('takes SKUs and attributes as JSON, and its sale in the time of the workflow', async () => {
		const credential = await host.authorizedCredential('my');
		const skusJson = '={{ $json.skus }}';
		const additionalFields = { attributesJson: '{ "bag_features": ["Waterproof", "Lockable"] }' };
		const items = [
			{ skus: [{ SellerSku: 'A', price: 5, package_weight: '1', tax_class: 'default' }] },
		];
		const listed = form({ specifySkus: 'json', skusJson, additionalFields });
		const step = { credential, items };
		expect((await runJob(host, 'product', 'create', listed, step)).error).toBeUndefined();
		expect(productOf('/product/create')).toMatchObject({
			Attributes: { bag_features: 'Waterproof,Lockable' },
			Skus: { Sku: items[0].skus },
		});

		const more = { salePrice: '30', saleStart: '2026-11-11T00:00:00', saleEnd: '2026-11-12' };
		const onSale = form({}, { more });
		const there = { credential, timezone: 'Asia/Kuala_Lumpur' };
		expect((await runJob(host, 'product', 'create', onSale, there)).error).toBeUndefined();
		expect(productOf('/product/create', 1)).toMatchObject({
			Skus: {
				Sku: [
					{
						special_price: '30',
						special_from_date: '2026-11-11 00:00:00',
						special_to_date: '2026-11-12 23:59:59',
					},
				],
			},
		});
	});

	test('sends nothing before all items are read', async () => {
		const credential = await host.authorizedCredential('my');
		const parameters = form({ productName: '={{ $json.name }}' });
		const step = { credential, items: [{ name: 'Bag' }, { name: '' }] };
		const { error } = await runJob(host, 'product', 'create', parameters, step);
		expect(error?.message).toBe('The product has no name');
		expect(paths()).toEqual([]);
	});

	test.each<[string, IDataObject, IDataObject?]>([
		[
			'The product has no category',
			{ category: { __rl: true, mode: 'id', value: '={{ $json.none }}' } },
		],
		['The product has no SKU', { skus: {} }],
		['SKU 1 of the product has no Seller SKU', {}, { sellerSku: '={{ $json.none }}' }],
		['The SKU BAG-BLACK has no price', {}, { price: '={{ $json.none }}' }],
		['Two SKUs of the product are named BAG-BLACK', { skus: { sku: [SKU, SKU] } }],
		["The sale price of the SKU BAG-BLACK isn't below its price", {}, { more: { salePrice: 35 } }],
		[
			'The package weight of the SKU BAG-BLACK must be a number above 0',
			{},
			{ packageWeight: 'x' },
		],
		['This item has no file in "data"', { imageFiles: 'data' }],
		["The Image URL isn't a web address", { images: 'bag.jpg' }],
		[
			'The product has 9 pictures, and Lazada takes 8',
			{ images: Array.from({ length: 9 }, (_, index) => `https://example.com/${index}.jpg`) },
		],
		["Attributes (JSON) isn't valid JSON", { additionalFields: { attributesJson: '{' } }],
		['This operation works in one country at a time', { country: 'each' }],
	])('says before any call: %s', async (message, changes, sku = {}) => {
		expect(await refused(changes, sku)).toBe(message);
	});

	test('is not sent again where no answer tells what became of it', async () => {
		stub.answer = ({ path }) => (path === '/product/create' ? '{"code":' : accepted({ data: {} }));
		const credential = await host.newCredential({ gatewayUrl: stub.url });
		const parameters = form(AS_SOMEONE);
		const { error } = await runJob(host, 'product', 'create', parameters, { credential });
		expect(error?.message).toContain('Lazada may have carried out the call all the same');
		expect(stub.asked.map(({ path }) => path)).toEqual(['/product/pre/check', '/product/create']);
		expect(stub.asked[1].parameters.access_token).toBe(AS_SOMEONE.accessToken);
	});
});
