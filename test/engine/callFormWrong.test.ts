import type { IDataObject } from 'n8n-workflow';
import { callChosen, chosenPath } from './support/chosenApi';
import type { ItemFiles } from './support/files';
import { AS_SOMEONE, useStubGateway } from './support/stubGateway';
import { useHost } from './support/useHost';

const host = useHost();
const stub = useStubGateway();

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** Why a call is refused for the second of two items, of which the first is right; nothing was sent for it. */
async function refusal(
	path: string,
	value: IDataObject,
	items: [right: IDataObject, wrong: IDataObject],
	more: IDataObject = {},
) {
	const credential = await host.newCredential({ gatewayUrl: stub.url });
	const step = { credential, items, timezone: 'Asia/Singapore' };
	const options = { concurrency: 1 };
	const { error } = await callChosen(host, path, value, step, { ...AS_SOMEONE, options, ...more });
	expect(error?.name).toBe('NodeOperationError');
	expect(error?.context.itemIndex).toBe(1);
	expect(stub.asked.length).toBeLessThan(2);
	return error;
}

describe('a value that cannot be right is refused in a sentence, and nothing is sent:', () => {
	test.each<[string, string, string, unknown, unknown, string]>([
		[
			'text for a number',
			'/order/get',
			'order_id',
			1,
			'abc',
			'The parameter "Order ID" (order_id) isn\'t a number: "abc"',
		],
		[
			'a rounded ID',
			'/order/get',
			'order_id',
			1,
			9007199254740992,
			'The parameter "Order ID" (order_id) has more digits than a number can hold',
		],
		[
			'no date',
			'/orders/get',
			'created_after',
			'2026-11-01',
			'yesterday',
			'The parameter "Created After" (created_after) isn\'t a date: "yesterday"',
		],
		[
			'an unknown choice',
			'/orders/get',
			'status',
			'pending',
			'open',
			'The parameter "Status" (status) can\'t be "open"',
		],
		[
			'an empty list',
			'/orders/items/get',
			'order_ids',
			[1],
			[],
			'The parameter "Order IDs" (order_ids) has no entries',
		],
		[
			'a list that is too long',
			'/orders/items/get',
			'order_ids',
			[1],
			Array.from({ length: 51 }, (_, index) => index),
			'The parameter "Order IDs" (order_ids) has 51 entries, and Lazada takes 50 at most',
		],
		[
			'XML for an object',
			'/order/fulfill/pack',
			'packReq',
			{},
			'<Request/>',
			'The parameter "Items to Pack" (packReq) isn\'t valid JSON',
		],
		[
			'a list for an object',
			'/order/fulfill/pack',
			'packReq',
			{},
			[{}],
			'The parameter "Items to Pack" (packReq) isn\'t a JSON object',
		],
		[
			'a word for a boolean',
			'/reverse/getreverseordersforseller',
			'dispute_in_progress',
			true,
			'perhaps',
			'isn\'t true or false: "perhaps"',
		],
	])('%s', async (_what, path, name, right, wrong, message) => {
		const items: [IDataObject, IDataObject] = [{ v: right as string }, { v: wrong as string }];
		const error = await refusal(path, { [name]: '={{ $json.v }}' }, items);
		expect(error?.message).toContain(message);
		expect(error?.description).toMatch(/\.$/);
	});

	test('the example of the form, as it was', async () => {
		const credential = await host.newCredential({ gatewayUrl: stub.url });
		const packReq = JSON.stringify(
			{
				pack_order_list: [{ order_id: 123456789012345, order_item_list: [123456789012347] }],
				delivery_type: 'dropship',
				shipping_allocate_type: 'TFS',
			},
			null,
			2,
		);
		const { error } = await callChosen(
			host,
			'/order/fulfill/pack',
			{ packReq },
			{ credential },
			AS_SOMEONE,
		);
		expect(error?.message).toBe('The parameter "Items to Pack" (packReq) is still the example');
		expect(stub.asked).toEqual([]);
	});
});

describe('what is missing is named in the title, and nothing is sent:', () => {
	test.each<[string, unknown]>([
		['an empty text', ''],
		['a blank', ' '],
		['null', null],
	])('%s', async (_what, id) => {
		const error = await refusal('/order/get', { order_id: '={{ $json.id }}' }, [
			{ id: 1 },
			{ id } as IDataObject,
		]);
		expect(error?.message).toBe('The parameter "Order ID" (order_id) is missing');
		expect(error?.description).toMatch(/an expression gives the value, it was empty for this item/);
	});

	test('in JSON', async () => {
		const more = { specifyParameters: 'json', parametersJson: '={{ $json }}' };
		const error = await refusal('/order/get', {}, [{ order_id: 1 }, { order: 1 }], more);
		expect(error?.message).toBe('The parameter "Order ID" (order_id) is missing');
	});

	test('a payload', async () => {
		const more = { payload: '={{ $json.payload }}' };
		const error = await refusal('/product/create', {}, [{ payload: '{}' }, {}], more);
		expect(error?.message).toMatch(/^The parameter ".*" \(payload\) is missing$/);
	});

	test('several of them', async () => {
		const credential = await host.newCredential({ gatewayUrl: stub.url });
		const path = chosenPath('/order/invoice_number/set');
		const { error } = await host.lazada(
			'call',
			{ resource: 'api', path, ...AS_SOMEONE },
			{ credential },
		);
		expect(error?.message).toBe(
			'The parameters "Order Item ID" (order_item_id), "Invoice Number" (invoice_number) are missing',
		);
		expect(stub.asked).toEqual([]);
	});
});

describe('a file', () => {
	const refuse = async (files: ItemFiles[], more: IDataObject) => {
		const credential = await host.newCredential({ gatewayUrl: stub.url });
		const step = { credential, files };
		const given = { ...AS_SOMEONE, ...more };
		const { error } = await callChosen(host, '/image/upload', {}, step, given);
		expect(error?.name).toBe('NodeOperationError');
		expect(error?.context.itemIndex).toBe(0);
		expect(stub.asked).toEqual([]);
		return error;
	};
	const sending = { files: { file: [{ parameter: '', binaryProperty: 'data' }] } };

	test('that is no picture is refused where Lazada takes one', async () => {
		const data = { bytes: Buffer.from('%PDF-1.7'), fileName: 'a.pdf' };
		const error = await refuse([{ data }], sending);
		expect(error?.message).toBe('The file "a.pdf" is no JPEG or PNG picture');
	});

	test('that is too large is refused', async () => {
		const bytes = Buffer.concat([PNG, Buffer.alloc(3_145_728)]);
		const error = await refuse([{ data: { bytes, fileName: 'large.png' } }], sending);
		expect(error?.message).toBe('The picture "large.png" is larger than 3 MB');
		expect(error?.description).toContain(`this one has ${bytes.length}`);
	});

	test('that is missing is named', async () => {
		const error = await refuse([{ data: { bytes: PNG } }], { files: { file: [] } });
		expect(error?.message).toBe('The parameter "Image" (image) is missing');
	});

	test('that the item has under another name is not guessed', async () => {
		const error = await refuse([{ photo: { bytes: PNG } }], {});
		expect(error?.message).toBe('This item has no file in "data"');
		expect(error?.description).toMatch(/^Its files are in photo\./);
	});
});
