import type { IDataObject } from 'n8n-workflow';
import { callsTo } from './support/apiCall';
import type { Credential } from './support/credential';
import type { Execution } from './support/execution';
import { runJob } from './support/job';
import { useHost } from './support/useHost';

const host = useHost();
let credential: Credential;
let sellerId: string;

beforeEach(async () => {
	credential = await host.authorizedCredential('sg');
	const { tokenGrant } = await credential.fields();
	const { sellers } = JSON.parse(tokenGrant as string) as { sellers: Array<{ sellerId: string }> };
	[{ sellerId }] = sellers;
});

/** What the trigger makes of an event that its webhook took. */
async function take(event: IDataObject, getDetails = true): Promise<Execution> {
	const items = [{ country: 'sg', sellerId, status: '', ...event }];
	const parameters = { events: [event.event as string], getDetails };
	const type = 'n8n-nodes-lazada.lazadaTrigger';
	return await host.runNode(type, parameters, { credential, items });
}

async function findRow(resource: string, operation: string, parameters: IDataObject = {}) {
	const { json, error } = await runJob(host, resource, operation, parameters, { credential });
	expect(error).toBeUndefined();
	host.sandbox.log.clear();
	return json[0];
}

describe('what the Lazada Trigger gets of an event', () => {
	test.each([
		['orderStatus', 'pending'],
		['packageStatus', 'DELIVERED'],
		['returnStatus', 'CANCEL_SUCCESS'],
	])('is for %s (%s) the order with its items', async (event, status) => {
		const { order_id } = await findRow('order', 'getAll');
		const { json, error } = await take({ event, status, orderId: order_id });
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ event, status, orderId: order_id, details: { order_id } }]);
		const { items } = json[0].details as { items: IDataObject[] };
		expect(items.length).toBeGreaterThan(0);
		expect(items[0]).toMatchObject({ order_id, sku: expect.any(String) as string });
	});

	test('is for a return its items and its deadline', async () => {
		const { reverse_order_id } = await findRow('return', 'getAll');
		const { json } = await take({
			event: 'returnStatus',
			status: 'RTM_INIT',
			returnId: reverse_order_id,
		});
		expect(json[0].details).toMatchObject({
			reverse_order_id,
			items: [{ reverse_status: expect.any(String) as string }],
		});
	});

	test.each(['productAdded', 'productEdited', 'productQualityCheck'])(
		'is for %s the product',
		async (event) => {
			const { item_id } = await findRow('product', 'getAll');
			const { json } = await take({ event, productId: item_id });
			expect(json[0].details).toMatchObject({ item_id });
		},
	);

	test('is for low stock the product that has the SKU', async () => {
		const { item_id, skus } = await findRow('product', 'getAll');
		const [{ SellerSku }] = skus as Array<{ SellerSku: string }>;
		const { json } = await take({ event: 'lowStock', sellerSku: SellerSku });
		expect(json[0].details).toMatchObject({ item_id });
	});

	test('is for a review its stars and text', async () => {
		const reviewId = String(Number(sellerId) * 100_000);
		const { json, error } = await take({ event: 'productReview', reviewId });
		expect(error).toBeUndefined();
		expect(json[0].details).toMatchObject({ rating: expect.any(Number) as number });
	});

	test('is for a chat message what was written', async () => {
		const { session_id } = await findRow('chat', 'getAll');
		const message = await findRow('chat', 'getMessages', { chatId: session_id });
		const { json } = await take({
			event: 'chatMessage',
			chatId: session_id,
			messageId: message.message_id,
		});
		expect(json[0].details).toEqual(message);
	});

	test.each(['shopStatus', 'categoryTree', 'productDeleted', 'other'])(
		'is nothing for %s, and Lazada is not asked',
		async (event) => {
			const { json, error } = await take({ event, productId: '1' });
			expect(error).toBeUndefined();
			expect(json).toMatchObject([{ event }]);
			expect(json[0]).not.toHaveProperty('details');
			expect(host.sandbox.log.calls).toEqual([]);
		},
	);

	test('is nothing where it is not wanted, and for the test message of the console', async () => {
		await take({ event: 'orderStatus', orderId: '1' }, false);
		const test = { event: 'orderStatus', sellerId: '9999', orderId: '123456' };
		const { json } = await take(test);
		expect(json).toMatchObject([test]);
		expect(host.sandbox.log.calls).toEqual([]);
	});
});

describe('an event whose details cannot be got', () => {
	test('of another shop says whose it is, and Lazada is not asked', async () => {
		const { error } = await take({ event: 'orderStatus', sellerId: '77', orderId: '1' });
		expect(error?.message).toMatch(/about the seller 77, .* tokens of/);
		expect(error?.description).toMatch(/Seller IDs.*many shops/);
		expect(callsTo(host, '/order/get')).toEqual([]);
	});

	test('says what Lazada said, and never that it is done', async () => {
		const { error, outputs } = await take({ event: 'orderStatus', orderId: '424242' });
		expect(error?.message).toBeTruthy();
		expect(outputs).toEqual([]);
	});

	test('because the message is gone says so', async () => {
		const { session_id } = await findRow('chat', 'getAll');
		const { error } = await take({ event: 'chatMessage', chatId: session_id, messageId: 'none' });
		expect(error?.message).toMatch(/no longer has/);
	});
});
