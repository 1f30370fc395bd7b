import { randomBytes } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { callApi, callsTo, ECHO, listed } from './support/apiCall';
import type { Credential } from './support/credential';
import { sha256, type ItemFiles } from './support/files';
import { RequestedAddresses } from './support/requestedAddresses';
import { useHost } from './support/useHost';

const UPLOAD = '/image/upload';

const host = useHost();
let credential: Credential;

beforeEach(async () => {
	credential = await host.authorizedCredential('my');
});

/** Which fields of the item are sent as which parameters. */
function sending(...files: Array<[parameter: string, binaryProperty: string]>): IDataObject {
	const file = files.map(([parameter, binaryProperty]) => ({ parameter, binaryProperty }));
	return { method: 'POST', files: { file } };
}

async function call(path: string, parameters: IDataObject, files: ItemFiles[]) {
	const items = files.map((_, index) => ({ name: `item ${index}` }));
	return await callApi(host, path, parameters, { credential, items, files });
}

describe('the files of an item', () => {
	test('arrive byte for byte, 3 MB of them', async () => {
		const bytes = randomBytes(3 * 1024 * 1024);
		const files = [{ data: { bytes, fileName: 'large.png' } }];
		const { json } = await call(UPLOAD, sending(['image', 'data']), files);
		expect(json).toMatchObject([
			{ image: { hash_code: 'large.png', size: bytes.length, sha256: sha256(bytes) } },
		]);
	});

	test('arrive under the names of their parameters, together with the other parameters', async () => {
		const [one, other] = [Buffer.from('--lazada\r\n\r\n'), Buffer.from('')];
		const files = [{ first: { bytes: one, fileName: '1.bin' }, second: { bytes: other } }];
		const parameters = {
			...sending(['image', 'first'], ['cover', 'second']),
			payload: '{"a": 1}',
			parameters: listed([['title', '={{ $json.name }}']]),
		};
		const { json } = await call(ECHO, parameters, files);
		expect(json).toMatchObject([
			{
				method: 'POST',
				parameters: { title: 'item 0', payload: '{"a": 1}' },
				files: [
					{ field: 'image', name: '1.bin', size: one.length, sha256: sha256(one) },
					{ field: 'cover', name: 'second.png', size: 0, sha256: sha256(other) },
				],
			},
		]);
	});

	test('of each item are sent with its own call', async () => {
		const files = ['a', 'b', 'c'].map((text) => ({ data: { bytes: Buffer.from(text) } }));
		const { json, outputs } = await call(UPLOAD, sending(['image', 'data']), files);
		const digests = files.map(({ data }) => ({ image: { sha256: sha256(data.bytes) } }));
		expect(json).toMatchObject(digests);
		expect(outputs[0].map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
	});

	test('are sent in the body together with the token, which is not in the URL', async () => {
		const addresses = new RequestedAddresses();
		await call(UPLOAD, sending(['image', 'data']), [{ data: { bytes: Buffer.from('x') } }]);
		addresses.stop();
		expect(addresses.all).toEqual([`POST /rest${UPLOAD}`]);
	});

	test.each([
		['image/jpeg', 'data.jpg'],
		['application/octet-stream', 'data'],
	])('without a name get that of their field and their type: %s', async (mimeType, name) => {
		const files = [{ data: { bytes: Buffer.from('x'), mimeType } }];
		const { json } = await call(UPLOAD, sending(['image', 'data']), files);
		expect(json).toMatchObject([{ image: { hash_code: name, size: 1 } }]);
	});

	test.each([
		['ภาพ 図 💚.png', 'ภาพ 図 💚.png'],
		["it's; a=1, name.png", "it's; a=1, name.png"],
		// As browsers write what would end the name.
		['a "quoted".png', 'a %22quoted%22.png'],
		['two\r\nlines.png', 'two%0D%0Alines.png'],
	])('keep their names: %j', async (fileName, arriving) => {
		const files = [{ data: { bytes: Buffer.from('x'), fileName } }];
		const { json, error } = await call(UPLOAD, sending(['image', 'data']), files);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ image: { hash_code: arriving, size: 1 } }]);
	});

	test('have a content type that cannot inject headers', async () => {
		const mimeType = 'image/png\r\nX-Injected: yes\r\n\r\nmore';
		const bytes = Buffer.from('x');
		const { json } = await call(UPLOAD, sending(['image', 'data']), [
			{ data: { bytes, mimeType } },
		]);
		expect(json).toMatchObject([{ image: { size: 1, sha256: sha256(bytes) } }]);
	});
});

describe('a call is rejected before it is made, with the item’s index,', () => {
	const good = { data: { bytes: Buffer.from('x') } };
	const refused = async (parameters: IDataObject, files: ItemFiles[]) => {
		const { error } = await call(UPLOAD, { ...parameters, options: { concurrency: 1 } }, files);
		expect(error?.name).toBe('NodeOperationError');
		return error;
	};

	test('if the item has its files elsewhere', async () => {
		const error = await refused(sending(['image', 'data']), [good, { photo: good.data }]);
		expect(error?.message).toBe('This item has no file in "data"');
		expect(error?.description).toMatch(/Its files are in photo\./);
		expect(error?.context.itemIndex).toBe(1);
		expect(callsTo(host, UPLOAD)).toHaveLength(1);
	});

	test.each(['data', 'toString', '__proto__'])(
		'if the item has no file at all in %s',
		async (field) => {
			const error = await refused(sending(['image', field]), [{}]);
			expect(error?.message).toBe(`This item has no file in "${field}"`);
			expect(error?.description).toMatch(/Add a node before this one that reads the file/);
			expect(callsTo(host, UPLOAD)).toEqual([]);
		},
	);

	test.each([
		['', 'data'],
		['image', ''],
	])('if a name is left out: %j, %j', async (...names) => {
		const error = await refused(sending(names), [good]);
		expect(error?.message).toBe('A file has no name');
		expect(callsTo(host, UPLOAD)).toEqual([]);
	});
});

test('files that were entered before are not sent by a GET, which hides them', async () => {
	const { error } = await call(ECHO, { ...sending(['image', 'data']), method: 'GET' }, [{}]);
	expect(error).toBeUndefined();
	expect(callsTo(host, ECHO)).toMatchObject([{ method: 'GET', files: [], result: '0' }]);
});
