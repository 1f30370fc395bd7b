import type { IDataObject, INode } from 'n8n-workflow';
import type { Credential } from '../support/credential';
import { runJob } from '../support/job';
import { textWith } from '../support/matchers';
import { accepted, AS_SOMEONE, useStubGateway, type Asked } from '../support/stubGateway';
import { useHost } from '../support/useHost';

const PRICES = '/product/price_quantity/update';

const host = useHost();
const stub = useStubGateway();
let credential: Credential;

beforeAll(async () => {
	credential = await host.newCredential({ gatewayUrl: stub.url });
});

async function update(
	skus: string[],
	also: IDataObject = { quantity: '5' },
	onError: INode['onError'] = 'continueRegularOutput',
) {
	const parameters = { ...AS_SOMEONE, sellerSku: '={{ $json.sku }}', ...also };
	const items = skus.map((sku) => ({ sku }));
	const step = { credential, items, onError };
	return await runJob(host, 'product', 'updatePriceStock', parameters, step);
}

function refused(code: string, detail: object[] | undefined): string {
	const message = 'E501: Update product failed';
	return JSON.stringify({ code, type: 'ISP', message, detail, request_id: 'request-of-the-stub' });
}

/** A product as Lazada gives it, whose SKU has this total. */
function product(SellerSku: string, totalQuantity: number) {
	const multiWarehouseInventories = [{ warehouseCode: 'dropshipping', totalQuantity }];
	return { item_id: 1, skus: [{ SellerSku, SkuId: 2, multiWarehouseInventories }] };
}

const GONE = { seller_sku: 'GONE', message: 'SELLER_SKU_NOT_FOUND' };

function answerWith(products: object[]) {
	return ({ path }: Asked) =>
		path === PRICES ? refused('501', [GONE]) : accepted({ data: { products } });
}

const countWrites = () => stub.asked.filter(({ path }) => path === PRICES).length;

describe('a call that Lazada refuses because of one SKU', () => {
	test('is not sent again: the others are looked at, and count as done where they are as wanted', async () => {
		stub.answer = answerWith([product('A', 5), product('B', 4)]);
		const { json } = await update(['A', 'B', 'GONE', 'C']);
		expect(json).toMatchObject([
			{ sellerSku: 'A', success: true, requestId: 'request-of-the-stub' },
			{ error: textWith(/same call, and doesn't say whether it took B$/) },
			{ error: "Lazada didn't take the SKU: GONE: SELLER_SKU_NOT_FOUND" },
			{ error: textWith(/whether it took C$/), message: textWith(/Product → Get/) },
		]);
		expect(countWrites()).toBe(1);
		const [, look] = stub.asked;
		expect(look).toMatchObject({ method: 'GET', path: '/products/get' });
		expect(look.parameters.sku_seller_list).toBe('["A","B","C"]');
	});

	test('says of no difference that it was made: what is there doesn’t tell it', async () => {
		stub.answer = ({ path }) =>
			path === '/products/get'
				? accepted({ data: { products: [product('A', 5)] } })
				: refused('501', [GONE]);
		const { json } = await update(['A', 'GONE'], { stockMode: 'difference', quantity: '5' });
		expect(json).toMatchObject([{ error: textWith(/whether it took A$/) }, {}]);
	});

	test('leaves the others open where Lazada doesn’t answer to the look either', async () => {
		stub.answer = () => refused('501', [GONE]);
		const { json } = await update(['A', 'GONE']);
		expect(json).toMatchObject([
			{ error: textWith(/whether it took A$/) },
			{ error: textWith(/GONE: SELLER_SKU_NOT_FOUND/) },
		]);
	});

	test('is refused as a whole where Lazada names no SKU', async () => {
		stub.answer = () => refused('501', [{ field: 'Seller', message: 'SELLER_NOT_PERMITTED' }]);
		const { json } = await update(['A', 'B']);
		expect(json).toMatchObject(
			[0, 1].map(() => ({ error: textWith(/Seller: SELLER_NOT_PERMITTED/) })),
		);
		expect(stub.asked).toHaveLength(1);
	});
});

test('a call whose answer is cut off is not sent again, and every item says so', async () => {
	stub.answer = () => '{"code":"0","da';
	const { json } = await update(['A', 'B']);
	expect(json).toMatchObject(
		[0, 1].map(() => ({
			error: textWith(/may have carried out the call/),
			message: textWith(/doesn't send it again by itself. Product → Get Many/),
		})),
	);
	expect(countWrites()).toBe(1);
});

test('an accepted answer whose reason names none of the SKUs leaves all open', async () => {
	const detail = [{ field: 'Product', message: 'Category is inactive' }];
	stub.answer = ({ path }) => accepted(path === PRICES ? { data: {}, detail } : { data: {} });
	const { json } = await update(['A', 'B']);
	expect(json).toMatchObject([{ error: textWith(/took A/) }, { error: textWith(/took B/) }]);
});

test('a node that stops sends no second call after a refusal', async () => {
	stub.answer = () => refused('501', undefined);
	const skus = Array.from({ length: 120 }, (_, index) => `S${index}`);
	const { error } = await update(skus, { quantity: '1' }, 'stopWorkflow');
	expect(error?.message).toBe('E501: Update product failed');
	expect(countWrites()).toBe(1);
});

test('a product with nearly the wanted SKU is not the one that was asked for', async () => {
	stub.answer = () => accepted({ data: { products: [product('BAG-10', 1), product('bag-1', 1)] } });
	const parameters = { ...AS_SOMEONE, findBy: 'sellerSku', sellerSku: 'BAG-1' };
	const { error } = await runJob(host, 'product', 'get', parameters, { credential });
	expect(error?.message).toBe('No product of this shop has the Seller SKU "BAG-1"');
});
