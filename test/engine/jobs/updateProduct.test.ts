import type { IDataObject } from 'n8n-workflow';
import { businessParameters, callsTo } from '../support/apiCall';
import { runJob } from '../support/job';
import { accepted, AS_SOMEONE, useStubGateway } from '../support/stubGateway';
import { useHost } from '../support/useHost';

const host = useHost();
const stub = useStubGateway();

const PRODUCT = { product: { __rl: true, mode: 'list', value: '7003' } };

/** The product that the only call of an update describes. */
async function updated(changes: IDataObject): Promise<unknown> {
	const credential = await host.authorizedCredential('my');
	const parameters = { ...PRODUCT, ...changes };
	const { json, error } = await runJob(host, 'product', 'update', parameters, { credential });
	expect(error).toBeUndefined();
	expect(json[0]).toMatchObject({ item_id: '7003', success: true });
	const [call] = callsTo(host, '/product/update');
	return (JSON.parse(businessParameters(call).payload) as IDataObject).Request;
}

async function refused(changes: IDataObject): Promise<string | undefined> {
	const credential = await host.authorizedCredential('my');
	const parameters = { ...PRODUCT, ...changes };
	const { error } = await runJob(host, 'product', 'update', parameters, { credential });
	expect(host.sandbox.log.calls).toEqual([]);
	return error?.message;
}

describe('Product → Update', () => {
	test.each<[string, IDataObject, IDataObject]>([
		['a name', { updateFields: { name: 'Bag' } }, { Attributes: { name: 'Bag' } }],
		[
			'a brand that was picked',
			{ updateFields: { brand: { __rl: true, mode: 'list', value: 'Acme' } } },
			{ Attributes: { brand: 'Acme' } },
		],
		[
			'an attribute',
			{ attributes: { mappingMode: 'defineBelow', value: { capacity: 7, description: '' } } },
			{ Attributes: { capacity: '7' } },
		],
		[
			'pictures',
			{ updateFields: { images: 'https://my-live.slatic.net/p/a.jpg' } },
			{ Images: { Image: ['https://my-live.slatic.net/p/a.jpg'] } },
		],
		[
			'the price of a SKU',
			{ skus: { sku: [{ skuId: '2000000001', price: '33', quantity: '' }] } },
			{ Skus: { Sku: [{ SkuId: '2000000001', price: '33' }] } },
		],
		[
			'a SKU in JSON, whose long ID stays whole',
			{ specifySkus: 'json', skusJson: '[{ "SkuId": "90071992547409931", "quantity": 0 }]' },
			{ Skus: { Sku: [{ SkuId: '90071992547409931', quantity: 0 }] } },
		],
	])('changes %s alone', async (_what, changes, product) => {
		expect(await updated(changes)).toEqual({ Product: { ItemId: '7003', ...product } });
	});

	test.each<[string, IDataObject]>([
		['Nothing is to change of the product', {}],
		['No product is picked', { product: { __rl: true, mode: 'id', value: '={{ $json.none }}' } }],
		[
			'SKU 1 of the product has neither ID nor Seller SKU',
			{ skus: { sku: [{ skuId: '', sellerSku: '', price: '3' }] } },
		],
		['Two SKUs of the product are named 1', { skus: { sku: [{ skuId: '1' }, { skuId: '1' }] } }],
		["SKUs isn't a list of JSON objects", { specifySkus: 'json', skusJson: '{}' }],
	])('says before any call: %s', async (message, changes) => {
		expect(await refused(changes)).toBe(message);
	});

	test('works with tokens of the input, and tells how to look where no answer came', async () => {
		stub.answer = () => '{"code":';
		const credential = await host.newCredential({ gatewayUrl: stub.url });
		const parameters = { ...PRODUCT, ...AS_SOMEONE, updateFields: { name: 'Bag' } };
		const { error } = await runJob(host, 'product', 'update', parameters, { credential });
		expect(error?.description).toContain('Product → Get');
		expect(stub.asked).toHaveLength(1);
		expect(stub.asked[0].parameters.access_token).toBe(AS_SOMEONE.accessToken);
	});

	test("says Lazada's reason for a product that it refuses", async () => {
		stub.answer = ({ path }) =>
			path === '/product/update'
				? JSON.stringify({
						code: '501',
						type: 'ISP',
						message: 'E501: Update product failed',
						request_id: 'r',
						detail: [{ field: 'name', message: 'Title too long', code: '4111' }],
					})
				: accepted({ data: {} });
		const credential = await host.newCredential({ gatewayUrl: stub.url });
		const parameters = { ...PRODUCT, ...AS_SOMEONE, updateFields: { name: 'Bag' } };
		const { error } = await runJob(host, 'product', 'update', parameters, { credential });
		expect(error?.message).toContain('Title too long');
	});
});
