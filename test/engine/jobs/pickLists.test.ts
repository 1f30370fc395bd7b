import type { IDataObject } from 'n8n-workflow';
import { callsTo } from '../support/apiCall';
import { mapperFields, loadChoices, searchList } from '../support/form';
import { accepted, useStubGateway } from '../support/stubGateway';
import { useHost } from '../support/useHost';

const host = useHost();
const stub = useStubGateway();

const CATEGORY = { __rl: true, mode: 'list', value: '10002019' };
const INPUT = { tokenSource: 'input', accessToken: '={{ $json.accessToken }}' };

/** A form whose credential is connected to a shop of the sandbox. */
async function connected(parameters: IDataObject = {}) {
	return { credential: await host.authorizedCredential('my'), parameters };
}

/** A form whose lists come from the stub, for a shop that another gateway has connected. */
async function ofStub(parameters: IDataObject = {}) {
	const { credential } = await connected();
	const grant = await credential.grant();
	const tokenGrant = JSON.stringify({ ...grant, tokenHost: `${stub.url}/rest` });
	await credential.save({ gatewayUrl: stub.url, tokenGrant, oauthTokenData: { tokenGrant } });
	return { credential, parameters };
}

/** What n8n shows in place of a list. */
async function shownInstead(listing: Promise<unknown>) {
	const thrown: unknown = await listing.then(
		() => undefined,
		(error: unknown) => error,
	);
	const { message, description, constructor } = thrown as Error & { description: string };
	return { message, description, class: constructor.name };
}

describe('the list of orders', () => {
	test('begins with the newest, and goes on where it ended', async () => {
		const form = await connected();
		const first = await searchList(host, 'searchOrders', form);
		expect(first.results).toHaveLength(50);
		const call = callsTo(host, '/orders/get')[0].parameters;
		expect(call).toMatchObject({ sort_by: 'created_at', sort_direction: 'DESC' });
		const second = await searchList(host, 'searchOrders', form, '', first.paginationToken);
		expect(second.results).toHaveLength(7);
		expect(second.paginationToken).toBeUndefined();
		const all = [...first.results, ...second.results].map(({ value }) => value);
		expect(new Set(all).size).toBe(57);
		expect(all.every((value) => /^\d+$/.test(String(value)))).toBe(true);
	});

	test('finds an order by a part of its number', async () => {
		const form = await connected();
		const { results } = await searchList(host, 'searchOrders', form);
		const number = String(results[30].value);
		const found = await searchList(host, 'searchOrders', form, number.slice(2));
		expect(found.results.map(({ value }) => value)).toContain(number);
		const none = await searchList(host, 'searchOrders', form, 'no such order');
		expect(none.results).toEqual([]);
	});

	test('finds an order of long ago by its whole number, and shows nothing of the buyer', async () => {
		stub.answer = ({ path }) =>
			path === '/order/get'
				? accepted({
						data: {
							order_id: 123456789012345,
							order_number: 123456789012345,
							statuses: ['delivered'],
							created_at: '2019-01-02 08:00:00 +0800',
							price: '12.50',
							customer_first_name: 'Somebody',
						},
					})
				: accepted({ data: { countTotal: 0, orders: [] } });
		const { results } = await searchList(host, 'searchOrders', await ofStub(), '123456789012345');
		expect(results).toEqual([
			{ name: '123456789012345 · 2019-01-02 · delivered · 12.50', value: '123456789012345' },
		]);
	});
});

describe('the list of returns', () => {
	const toDecide = { resource: 'return', operation: 'decide' };

	test('says of each what the buyer wants, where it stands and until when', async () => {
		const form = await connected(toDecide);
		const { results } = await searchList(host, 'searchReturns', form);
		expect(results).toHaveLength(27);
		expect(results[0].name).toBe(`${results[0].value} · Return · Requested · until 2026-11-04`);
		expect(results[2].name).toContain('Refund Without Return');
		expect(JSON.stringify(results)).not.toContain('Cancellation');
	});

	test('has cancellations where nothing is decided', async () => {
		const form = await connected({ resource: 'return', operation: 'get' });
		const { results } = await searchList(host, 'searchReturns', form);
		expect(results).toHaveLength(37);
		expect(results[0].name).toContain('Cancellation');
	});

	test('finds a return by its words, and goes on by pages', async () => {
		const found = await searchList(
			host,
			'searchReturns',
			await connected(toDecide),
			'refund 11-04',
		);
		expect(found.results).toHaveLength(6);
		stub.answer = ({ parameters }) => {
			const items = Array.from({ length: 50 }, (_, index) => ({
				reverse_order_id: Number(parameters.page_no) * 1000 + index,
				request_type: 'RETURN',
				reverse_order_lines: [{ reverse_status: 'SOMETHING_NEW' }],
			}));
			return accepted({ result: { items, total: 1000, page_no: 1, page_size: 50, success: true } });
		};
		const form = await ofStub(toDecide);
		const { results, paginationToken } = await searchList(host, 'searchReturns', form, '', '50');
		expect(results[0]).toEqual({ name: '2000 · Return · SOMETHING_NEW', value: '2000' });
		expect(paginationToken).toBe('100');
	});
});

describe('the list of products', () => {
	const named = (from: number, count: number) =>
		Array.from({ length: count }, (_, index) => ({
			item_id: 9_000 + from + index,
			attributes: { name: `Bag ${from + index}` },
			skus: [{ SellerSku: `SKU/${from + index}` }],
		}));

	test('finds a product by its very seller SKU in one call', async () => {
		const form = await connected();
		const { results } = await searchList(host, 'searchProducts', form, 'SKU-3');
		expect(results.map(({ value }) => value)).toEqual(['7003']);
		expect(callsTo(host, '/products/get')).toHaveLength(1);
	});

	test('looks through many pages for a name, and no further than Lazada goes', async () => {
		stub.answer = ({ parameters }) => {
			if (parameters.sku_seller_list)
				return accepted({ data: { total_products: 0, products: [] } });
			const products = named(Number(parameters.offset), 50);
			return accepted({ data: { total_products: 120_000, products } });
		};
		const form = await ofStub();
		const { results, paginationToken } = await searchList(host, 'searchProducts', form, 'bag 777');
		expect(results).toEqual([{ name: 'Bag 777 (SKU/777)', value: '9777' }]);
		expect(paginationToken).toBe('1000');
		await searchList(host, 'searchProducts', form, 'bag 777', '9950');
		const offsets = stub.asked.map(({ parameters }) => Number(parameters.offset ?? 0));
		expect(Math.max(...offsets)).toBe(9_950);
	});
});

describe('the list of categories', () => {
	test('has those that take products, by their path', async () => {
		const { results } = await searchList(host, 'searchCategories', await connected());
		expect(results).toContainEqual({
			name: 'Bags and Travel › Unisex Bags › Laptop Bags',
			value: '10002019',
		});
		expect(results.map(({ name }) => name)).not.toContain('Bags and Travel');
	});

	test('finds by words, those first that are named so', async () => {
		const form = await connected();
		const { results } = await searchList(host, 'searchCategories', form, 'TRAVEL');
		expect(results.map(({ name }) => name)).toEqual([
			'Bags and Travel › Travel Accessories',
			'Bags and Travel › Unisex Bags › Laptop Bags',
			'Bags and Travel › Unisex Bags › Backpacks',
		]);
	});
});

describe('the list of brands', () => {
	test('gives names, which is what products take', async () => {
		const { results } = await searchList(host, 'searchBrands', await connected());
		expect(results[0]).toEqual({ name: 'No Brand', value: 'No Brand' });
		expect(results).toHaveLength(200);
	});

	test('looks through all of them for a name', async () => {
		const { results } = await searchList(host, 'searchBrands', await connected(), 'brand 0777');
		expect(results).toEqual([{ name: 'Brand 0777', value: 'Brand 0777' }]);
	});
});

describe('the list of warehouses', () => {
	const warehouse = { warehouse_code: 'WH-1', name: 'Main', city: 'Kuala Lumpur' };

	test.each([
		['one', warehouse],
		['several', [warehouse]],
	])('has their codes, also where Lazada gives %s', async (_what, module) => {
		stub.answer = () => accepted({ result: { success: true, module } });
		const { results } = await searchList(host, 'searchWarehouses', await ofStub(), 'main');
		expect(results).toEqual([{ name: 'Main · Kuala Lumpur · WH-1', value: 'WH-1' }]);
	});
});

describe('the list of carriers', () => {
	test("is that of the form's order", async () => {
		const form = await connected();
		const orders = await searchList(host, 'searchOrders', form, 'pending');
		const orderId = { __rl: true, mode: 'list', value: orders.results[0].value };
		const { results } = await searchList(host, 'searchProviders', {
			...form,
			parameters: { resource: 'package', operation: 'pack', orderId },
		});
		expect(results).toEqual([{ name: 'Sandbox Express', value: 'SANDBOX_EXPRESS' }]);
		const [call] = callsTo(host, '/order/shipment/providers/get');
		const request = JSON.parse(call.parameters.getShipmentProvidersReq) as {
			orders: Array<{ order_id: number }>;
		};
		expect(request.orders[0].order_id).toBe(Number(orderId.value));
	});

	test('is that of an order to be packed, where the form has none', async () => {
		const { results } = await searchList(host, 'searchProviders', await connected());
		expect(results.map(({ value }) => value)).toEqual(['SANDBOX_EXPRESS']);
	});
});

describe('the list of reasons', () => {
	test('is what Lazada offers for the order', async () => {
		const form = await connected({ resource: 'order', operation: 'cancel' });
		const orders = await searchList(host, 'searchOrders', form, 'pending');
		const orderId = { __rl: true, mode: 'id', value: orders.results[0].value };
		const parameters = { ...form.parameters, orderId };
		const { results } = await searchList(host, 'searchReasons', { ...form, parameters });
		expect(results).toEqual([
			{ name: 'Out of stock', value: '15' },
			{ name: 'Wrong price', value: '21' },
		]);
	});

	test('of a return is that of its first item', async () => {
		stub.answer = ({ path, parameters }) =>
			path === '/order/reverse/reason/list'
				? accepted({
						data: [{ reason_id: 7, text: parameters.reverse_order_line_id }],
					})
				: accepted({ data: { reverseOrderLineDTOList: [{ reverse_order_line_id: 4711 }] } });
		const form = await ofStub({ resource: 'return', operation: 'decide', returnId: '815' });
		const { results } = await searchList(host, 'searchReasons', form);
		expect(results).toEqual([{ name: '4711', value: '7' }]);
	});

	test('waits for the order', async () => {
		const form = await connected({ resource: 'order', operation: 'cancel', orderId: null });
		expect(await shownInstead(searchList(host, 'searchReasons', form))).toMatchObject({
			message: 'Lazada gives the reasons for one order, and the form has none',
			description: expect.stringContaining('Pick the order first') as string,
		});
	});
});

describe('the attributes of a category', () => {
	const create = { resource: 'product', operation: 'create' };

	test('are fields, mandatory ones marked, without those that have fields of their own', async () => {
		const form = await connected({ ...create, category: CATEGORY });
		const { fields } = await mapperFields(host, 'getCategoryAttributes', form);
		expect(fields.map(({ id, required, type }) => [id, required, type])).toEqual([
			['description', false, 'string'],
			['warranty_type', true, 'options'],
			['bag_features', false, 'string'],
			['capacity', false, 'number'],
		]);
		expect(fields[1].options?.map(({ value }) => value)).toEqual([
			'No Warranty',
			'Local Seller Warranty',
		]);
		expect(fields[2].displayName).toBe('Features (several with commas: Waterproof, Lockable)');
	});

	test("of an update are those of the product's category, none of them mandatory", async () => {
		const product = { __rl: true, mode: 'list', value: '7003' };
		const form = await connected({ ...create, operation: 'update', product });
		const { fields } = await mapperFields(host, 'getCategoryAttributes', form);
		expect(fields.map(({ id }) => id)).toContain('warranty_type');
		expect(fields.some(({ required }) => required)).toBe(false);
	});

	test('say what is missing, in place of the fields', async () => {
		const notice = async (parameters: IDataObject) =>
			(await mapperFields(host, 'getCategoryAttributes', await connected(parameters)))
				.emptyFieldsNotice;
		expect(await notice(create)).toBe('Pick the category to see the attributes.');
		expect(await notice({ ...create, category: { ...CATEGORY, value: '10002000' } })).toContain(
			'10002000',
		);
	});

	test('have those in which SKUs differ in a list of their own', async () => {
		const form = await connected({ ...create, category: CATEGORY });
		expect(await loadChoices(host, 'getSaleProperties', form)).toEqual([
			{ name: 'Color Family', value: 'color_family', description: 'Such as Black, Red' },
		]);
	});
});

describe('a form without a shop', () => {
	test('whose credential is not connected says so, and how to go on', async () => {
		const form = { credential: await host.newCredential(), parameters: {} };
		expect(await shownInstead(searchList(host, 'searchOrders', form))).toEqual({
			message: "This shop isn't authorized yet.",
			description: 'Connect the shop in the credential, or choose By ID and enter the ID.',
			class: 'NodeApiError',
		});
	});

	test('whose tokens are those of the input asks for the ID', async () => {
		const shown = await shownInstead(searchList(host, 'searchOrders', await connected(INPUT)));
		expect(shown.message).toContain('only the workflow knows its token');
		expect(shown.description).toContain('choose By ID');
		expect(host.sandbox.log.calls).toEqual([]);
	});

	test('shows what Lazada tells everybody, of the country that is chosen', async () => {
		const form = await connected({ ...INPUT, country: 'th' });
		const { results } = await searchList(host, 'searchCategories', form, 'coffee');
		expect(results.map(({ value }) => value)).toEqual(['10003001']);
		expect(callsTo(host, '/category/tree/get')[0].parameters).not.toHaveProperty('access_token');
		const placeless = await connected(INPUT);
		expect(await shownInstead(searchList(host, 'searchCategories', placeless))).toMatchObject({
			description: expect.stringContaining('choose the Country') as string,
		});
	});
});

test('a list is asked for anew for each credential', async () => {
	const first = await searchList(host, 'searchOrders', await connected());
	const credential = await host.authorizedCredential('th');
	const second = await searchList(host, 'searchOrders', { credential, parameters: {} });
	expect(second.results[0].value).not.toBe(first.results[0].value);
});

test('an ended token is refreshed for a list, and stored', async () => {
	const form = await connected();
	const before = await form.credential.grant();
	host.sandbox.world.expireAccessTokens();
	const { results } = await searchList(host, 'searchOrders', form);
	expect(results).toHaveLength(50);
	expect((await form.credential.grant())?.accessToken).not.toBe(before?.accessToken);
});
