import type { IDataObject, INode } from 'n8n-workflow';
import { businessParameters, callsTo } from '../support/apiCall';
import { runJob } from '../support/job';
import { accepted, AS_SOMEONE, useStubGateway } from '../support/stubGateway';
import { useHost } from '../support/useHost';

const ADD = '/promotion/voucher/product/sku/add';
const FROM_ITEM = {
	voucherType: 'COLLECTIBLE_VOUCHER',
	voucherId: '={{ $json.voucher }}',
	skuIds: '={{ $json.sku }}',
};

const host = useHost();
const stub = useStubGateway();

async function run(operation: string, items: IDataObject[], onError?: INode['onError']) {
	const credential = await host.authorizedCredential('my');
	return await runJob(host, 'voucher', operation, FROM_ITEM, { credential, items, onError });
}

async function productsOf(voucherId: string): Promise<IDataObject[]> {
	const credential = await host.authorizedCredential('my');
	const parameters = { voucherId, voucherType: 'COLLECTIBLE_VOUCHER', returnAll: true };
	return (await runJob(host, 'voucher', 'getProducts', parameters, { credential })).json;
}

function skus(count: number, voucher = 3001): IDataObject[] {
	return Array.from({ length: count }, (_, index) => ({ voucher, sku: 70000 + index }));
}

function sentSkus(): number[][] {
	return callsTo(host, ADD).map((call) => JSON.parse(businessParameters(call).sku_ids) as number[]);
}

describe('Voucher → Add Products', () => {
	test('puts the SKUs of one voucher into calls of 50, and tells of each', async () => {
		const { json, outputs, error } = await run('addProducts', [
			...skus(30),
			...skus(2, 3002),
			...skus(51).slice(30),
		]);
		expect(error).toBeUndefined();
		expect(sentSkus().map(({ length }) => length)).toEqual([50, 2, 1]);
		expect(json).toHaveLength(53);
		expect(json[31]).toMatchObject({ success: true, id: '3002', sku_id: '70001' });
		expect(outputs[0].map(({ pairedItem }) => pairedItem)).toEqual(
			json.map((_row, item) => ({ item })),
		);
		expect((await productsOf('3001')).flatMap(({ sku_ids }) => sku_ids)).toHaveLength(51);
	});

	test('takes several SKUs of one item', async () => {
		const { json } = await run('addProducts', [
			{ voucher: 3001, sku: '70001, 70002' },
			{ voucher: 3001, sku: [70003] },
		]);
		expect(json.map(({ sku_id }) => sku_id)).toEqual(['70001', '70002', '70003']);
		expect(sentSkus()).toEqual([[70001, 70002, 70003]]);
	});

	test('tells which SKU Lazada did not take, though it calls that a success', async () => {
		await run('addProducts', skus(1));
		const { json } = await run('addProducts', skus(3), 'continueRegularOutput');
		expect(json[0].error).toBe("Lazada didn't take an SKU: 70000: The SKU is in it already");
		expect(json.slice(1)).toMatchObject([{ success: true }, { success: true }]);
		const { error } = await run('addProducts', skus(3));
		expect(error?.message).toContain('The SKU is in it already');
	});

	test('keeps all digits of an ID, and takes an empty problem for none', async () => {
		stub.answer = () => accepted({ success: 'true', data: null });
		const credential = await host.newCredential({ gatewayUrl: stub.url });
		const parameters = { ...FROM_ITEM, ...AS_SOMEONE };
		const items = [{ voucher: '91471121134707999', sku: '10069285691000001' }];
		const { json } = await runJob(host, 'voucher', 'addProducts', parameters, {
			credential,
			items,
		});
		expect(json).toMatchObject([{ success: true, sku_id: '10069285691000001' }]);
		expect(stub.asked[0].parameters).toMatchObject({
			id: '91471121134707999',
			sku_ids: '[10069285691000001]',
		});
	});

	test.each([
		[{ voucher: '', sku: 1 }, 'Voucher ID is empty'],
		[{ voucher: 3001, sku: '' }, 'SKU IDs is empty'],
		[{ voucher: 3001, sku: 'red' }, "has an entry that isn't a number"],
	])('sends nothing of any item where one cannot be right: %j', async (item, message) => {
		const { error } = await run('addProducts', [...skus(2), item]);
		expect(error?.message).toContain(message);
		expect(host.sandbox.log.calls).toEqual([]);
	});
});

describe('Voucher → Remove Products', () => {
	test('takes SKUs out', async () => {
		await run('addProducts', skus(3));
		const { json, error } = await run('removeProducts', skus(2));
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ success: true, sku_id: '70000' }, { sku_id: '70001' }]);
		expect(await productsOf('3001')).toEqual([{ product_id: 7000, sku_ids: [70002] }]);
	});
});
