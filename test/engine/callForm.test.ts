import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { API_PATHS } from '../../lazada/catalog/catalog';
import { LISTS } from '../../lazada/catalog/lists';
import { callChosen, chosenPath, lazadaNode, loadFields } from './support/chosenApi';
import { businessParameters, listed } from './support/apiCall';
import { shownFields } from './support/description';
import { accepted, AS_SOMEONE, useStubGateway, type Asked } from './support/stubGateway';
import { useHost } from './support/useHost';

const host = useHost();
const stub = useStubGateway();

/** The fields that the form shows with a path, by their labels. */
function shown(path: IDataObject, more: IDataObject = {}): string[] {
	const parameters = { resource: 'api', operation: 'call', path, ...more };
	const fields = shownFields(lazadaNode(host).description, parameters as INodeParameters);
	return fields.map(({ displayName }) => displayName);
}

interface Sending {
	item?: IDataObject;
	more?: IDataObject;
	timezone?: string;
}

/** The only request that Lazada gets of a chosen API with values in its fields. */
async function send(path: string, value: IDataObject, sending: Sending = {}): Promise<Asked> {
	const { item = {}, more = {}, timezone = 'Asia/Singapore' } = sending;
	stub.answer = () => accepted({ data: {} });
	const credential = await host.newCredential({ gatewayUrl: stub.url });
	const step = { credential, items: [item], timezone };
	const { error } = await callChosen(host, path, value, step, { ...AS_SOMEONE, ...more });
	expect(error).toBeUndefined();
	expect(stub.asked).toHaveLength(1);
	return stub.asked[0];
}

/** The same without what signing adds. */
async function sent(path: string, value: IDataObject, sending?: Sending) {
	const { parameters } = await send(path, value, sending);
	return businessParameters({ parameters } as Parameters<typeof businessParameters>[0]);
}

const typed = { __rl: true, mode: 'path', value: '/orders/get' };
const BELOW = ['Token Source', 'Country'];

describe('the form shows', () => {
	test('what is sent, and below it by whom and where', () => {
		expect(shown(chosenPath('/order/get'))).toEqual([
			...['Resource', 'Operation', 'Path', 'Specify Parameters', 'Parameters'],
			...['Additional Parameters', 'Simplify', ...BELOW, 'Options'],
		]);
	});

	test('a method where the path is typed alone', () => {
		const rows = ['Return All', 'Limit', 'Simplify'];
		expect(shown(typed)).toEqual([
			...['Resource', 'Operation', 'Path', 'Method', 'Specify Parameters', 'Parameters'],
			...[...rows, ...BELOW, 'Options'],
		]);
		expect(shown(typed, { method: 'POST' })).toEqual([
			...['Resource', 'Operation', 'Path', 'Method', 'Specify Parameters', 'Parameters'],
			...['Payload', 'Files', ...rows, ...BELOW, 'Options'],
		]);
	});

	test('one field for JSON instead of the parameters', () => {
		const json = shown(chosenPath('/order/get'), { specifyParameters: 'json' });
		expect(json.filter((label) => label.includes('Parameters'))).toEqual([
			'Specify Parameters',
			'Parameters',
		]);
		expect(json).not.toContain('Additional Parameters');
	});

	test('no parameters before an API is chosen', () => {
		expect(shown(chosenPath(''))).not.toContain('Parameters');
	});

	test('a payload, files and pages where the API has them, each once', () => {
		for (const { path, parameters } of API_PATHS) {
			const labels = shown(chosenPath(path));
			const has = (label: string) => labels.filter((one) => one === label).length;
			const payloads = parameters.filter(({ name }) => name === 'payload');
			expect(payloads.map(({ label }) => has(label))).toEqual(payloads.map(() => 1));
			expect(has('Payload')).toBe(0);
			expect(has('Files')).toBe(parameters.some(({ kind }) => kind === 'file') ? 1 : 0);
			expect(has('Return All')).toBe(path in LISTS ? 1 : 0);
			expect(has('Limit')).toBe(path in LISTS ? 1 : 0);
			const others = parameters.filter(({ kind, name }) => kind !== 'file' && name !== 'payload');
			expect(has('Parameters')).toBe(others.length > 0 || parameters.length === 0 ? 1 : 0);
			expect(has('Method')).toBe(0);
		}
	});

	test('everything where an expression gives the path', () => {
		expect(shown(chosenPath('={{ $json.path }}'))).toEqual(
			expect.arrayContaining(['Parameters', 'Additional Parameters', 'Files', 'Return All']),
		);
	});

	test("the API's own parameters", async () => {
		const fields = await loadFields(host, '/orders/get');
		const types = Object.fromEntries(fields.map(({ id, type }) => [id, type]));
		expect(types).toMatchObject({ created_after: 'dateTime', status: 'options' });
		expect(Object.keys(types)).not.toContain('offset');
	});

	test('the access token of the item, until another is entered', async () => {
		const step = { credential: await host.newCredential({ gatewayUrl: stub.url }) };
		const parameters = { resource: 'api', path: typed, tokenSource: 'input', country: 'my' };
		const items = [{ accessToken: 'token-of-the-item' }];
		await host.lazada('call', parameters, { ...step, items });
		expect(stub.asked[0].parameters.access_token).toBe('token-of-the-item');
	});
});

describe('the fields of a chosen API are sent', () => {
	test('with the method of the API, whatever was stored', async () => {
		const more = { method: 'GET' };
		const asked = await send(
			'/order/invoice_number/set',
			{
				order_item_id: '9007199254740993',
				invoice_number: 'INV-1',
			},
			{ more },
		);
		expect(asked.method).toBe('POST');
		expect(asked.parameters).toMatchObject({
			order_item_id: '9007199254740993',
			invoice_number: 'INV-1',
		});
	});

	test.each([
		['Asia/Singapore', '2026-11-01T00:00:00+08:00'],
		['America/New_York', '2026-11-01T00:00:00-04:00'],
	])('with a date of the picker in the time zone of the workflow, %s', async (timezone, out) => {
		const value = { created_after: '2026-11-01T00:00:00' };
		expect(await sent('/orders/get', value, { timezone })).toMatchObject({ created_after: out });
	});

	test.each<[string, unknown]>([
		['a DateTime', "={{ DateTime.fromISO('2026-11-01T00:30:00+08:00', { setZone: true }) }}"],
		['a Date', "={{ new Date('2026-10-31T16:30:00Z') }}"],
		['a text of the item', '={{ $json.since }}'],
	])('with %s of an expression as each API takes it', async (_what, value) => {
		const item = { since: '2026-11-01T00:30:00' };
		const orders = await sent('/orders/get', { created_after: value as string }, { item });
		expect(orders.created_after).toBe('2026-11-01T00:30:00+08:00');
		stub.reset();
		const dated = { created_after: value as string };
		const payout = await sent('/finance/payout/status/get', dated, { item });
		expect(payout.created_after).toBe('2026-11-01');
	});

	test.each<[string, unknown]>([
		['entries with commas', '123456789012345, 123456789012346'],
		['JSON', '[123456789012345, "123456789012346"]'],
		['an expression that gives a list', '={{ $json.ids }}'],
		['an expression that gives text', "={{ $json.ids.join(',') }}"],
	])('with a list from %s', async (_what, value) => {
		const item = { ids: [123456789012345, 123456789012346] };
		expect(await sent('/orders/items/get', { order_ids: value as string }, { item })).toEqual({
			order_ids: '[123456789012345,123456789012346]',
		});
	});

	test('with an object of an expression, or from JSON', async () => {
		const request = { packages: [{ package_id: 'FP1' }] };
		const expected = { readyToShipReq: JSON.stringify(request) };
		const path = '/order/package/rts';
		const item = { request };
		const given = { readyToShipReq: '={{ $json.request }}' };
		expect(await sent(path, given, { item })).toEqual(expected);
		stub.reset();
		expect(await sent(path, { readyToShipReq: JSON.stringify(request) })).toEqual(expected);
	});

	test('with a choice and a boolean', async () => {
		expect(await sent('/orders/get', { status: 'topack' })).toMatchObject({ status: 'topack' });
		stub.reset();
		const path = '/reverse/getreverseordersforseller';
		const given = { dispute_in_progress: false };
		expect(await sent(path, given)).toMatchObject({ dispute_in_progress: 'false' });
	});

	test('together with additional ones, pages too, and without empty ones', async () => {
		const more = {
			parameters: listed([
				['offset', '5'],
				['future_filter', 'x'],
			]),
			returnAll: false,
		};
		const value = { status: "={{ '' }}", created_after: '2026-11-01T00:00:00', sort_by: null };
		const asked = await sent('/orders/get', value as IDataObject, { more });
		expect(asked).toMatchObject({
			offset: '5',
			future_filter: 'x',
			created_after: '2026-11-01T00:00:00+08:00',
		});
		expect(asked).not.toHaveProperty('status');
		expect(asked).not.toHaveProperty('sort_by');
	});

	test.each<[string, string]>([
		['created_after', '2026-11-02T00:00:00+08:00'],
		['update_after', '2026-11-03T00:00:00+08:00'],
	])(
		'but not the time that the form began with, where %s is given by its name',
		async (name, time) => {
			const begun = { created_after: '={{ $now.minus({ days: 30 }) }}' };
			const asked = await sent('/orders/get', begun, {
				more: { parameters: listed([[name, time]]) },
			});
			expect(asked).toMatchObject({ [name]: time });
			expect(Object.keys(asked).filter((one) => one.endsWith('_after'))).toEqual([name]);
		},
	);

	test('even if the API is not known to have them any more', async () => {
		expect(await sent('/seller/get', { older_one: 'x' })).toEqual({ older_one: 'x' });
	});

	test("with a file under the API's own name for it", async () => {
		const bytes = Buffer.from('89504e470d0a1a0a', 'hex');
		const credential = await host.authorizedCredential('my');
		const files = { file: [{ parameter: '', binaryProperty: 'data' }] };
		const step = { credential, files: [{ data: { bytes, fileName: 'a.png' } }] };
		const { error } = await callChosen(host, '/image/upload', {}, step, { files });
		expect(error).toBeUndefined();
		expect(host.sandbox.log.calls).toMatchObject([{ files: ['image: 8 bytes'] }]);
	});

	test("with the file in the item's field data, until another is entered", async () => {
		const bytes = Buffer.from('89504e470d0a1a0a', 'hex');
		const credential = await host.authorizedCredential('my');
		const step = { credential, files: [{ data: { bytes, fileName: 'a.png' } }] };
		const { error } = await callChosen(host, '/image/upload', {}, step);
		expect(error).toBeUndefined();
		expect(host.sandbox.log.calls).toMatchObject([{ files: ['image: 8 bytes'] }]);
	});

	test('with a payload, XML too', async () => {
		const payload = '<?xml version="1.0"?>\n<Request><Product/></Request>';
		expect(await sent('/product/create', {}, { more: { payload } })).toEqual({ payload });
	});
});

describe('a required parameter may come from', () => {
	test.each<[string, IDataObject]>([
		['the additional parameters', { parameters: listed([['order_id', '7']]) }],
		['JSON', { specifyParameters: 'json', parametersJson: '{ "order_id": 7 }' }],
	])('%s', async (_where, more) => {
		expect(await sent('/order/get', {}, { more })).toEqual({ order_id: '7' });
	});
});

describe('a node that the version before stored', () => {
	test.each<[string, IDataObject, string, Record<string, string>]>([
		[
			'/orders/get',
			{
				method: 'GET',
				parameters: listed([
					['created_after', '2026-11-01T00:00:00+08:00'],
					['status', 'pending'],
				]),
			},
			'GET',
			{ created_after: '2026-11-01T00:00:00+08:00', status: 'pending' },
		],
		[
			'/order/package/rts',
			{
				method: 'POST',
				parameters: listed([['readyToShipReq', '={{ $json.request }}']]),
			},
			'POST',
			{ readyToShipReq: '{"packages":[{"package_id":"FP1"}]}' },
		],
		[
			'/product/price_quantity/update',
			{ method: 'POST', payload: '{"Request":{"Product":{}}}' },
			'POST',
			{ payload: '{"Request":{"Product":{}}}' },
		],
	])('sends the same as before: %s', async (path, stored, method, expected) => {
		stub.answer = () => accepted({ data: {} });
		const credential = await host.newCredential({ gatewayUrl: stub.url });
		const items = [{ request: { packages: [{ package_id: 'FP1' }] } }];
		const parameters = { resource: 'api', path: chosenPath(path), ...AS_SOMEONE, ...stored };
		const { error } = await host.lazada('call', parameters, { credential, items });
		expect(error).toBeUndefined();
		expect(stub.asked).toMatchObject([{ method, path }]);
		expect(stub.asked[0].parameters).toMatchObject(expected);
	});
});
