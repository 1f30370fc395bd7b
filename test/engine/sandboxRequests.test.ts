import { createHash, randomBytes } from 'node:crypto';
import { FormData } from 'undici';
import { APP } from '../support/app';
import { SandboxClient } from '../support/sandboxClient';
import { useSandbox } from './support/useSandbox';

/** What must arrive as it was sent. */
const TEXT = 'ภาพ 图 💚 = & + % "quoted"\r\n\t{"json": [1, 2]}';

const sandbox = useSandbox();
const client = new SandboxClient(sandbox);
let access_token: string;

beforeAll(() => {
	access_token = sandbox.addShops({ appKey: APP.appKey, count: 1 })[0].accessToken;
});

function sha256(bytes: Buffer): string {
	return createHash('sha256').update(bytes).digest('hex');
}

function multipart(path: string, parameters: Record<string, string>): FormData {
	const form = new FormData();
	const all = client.signed(path, { access_token, ...parameters });
	for (const [name, value] of all) form.append(name, value);
	return form;
}

describe('the echo of the sandbox', () => {
	it('returns the business parameters of a query as they were received', async () => {
		expect(await client.get('/sandbox/echo', { access_token, text: TEXT })).toMatchObject({
			code: '0',
			data: { method: 'GET', parameters: { text: TEXT }, files: [] },
		});
	});

	it('omits the system parameters', async () => {
		const { data } = await client.post('/sandbox/echo', { access_token, a: '1', b: '2' });
		expect(data).toEqual({ method: 'POST', parameters: { a: '1', b: '2' }, files: [] });
	});

	it('returns fields and files of a multipart request', async () => {
		const form = multipart('/sandbox/echo', { text: TEXT });
		const bytes = randomBytes(1000);
		form.append('image', new Blob([bytes]), 'ภาพ/1.png');
		form.append('image', new Blob([]), 'empty.bin');
		const { data } = await client.send('/sandbox/echo', form);
		expect(data).toEqual({
			method: 'POST',
			parameters: { text: TEXT },
			files: [
				{ field: 'image', name: 'ภาพ/1.png', size: 1000, sha256: sha256(bytes) },
				{
					field: 'image',
					name: 'empty.bin',
					size: 0,
					sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
				},
			],
		});
	});

	it('does not parse a field that is said to be JSON', async () => {
		const text = '{"a":  1.0}';
		const signed = client.signed('/sandbox/echo', { access_token, text });
		const body = signed.map(
			([name, value]) =>
				`--b\r\nContent-Disposition: form-data; name="${name}"\r\nContent-Type: application/json\r\n\r\n${value}\r\n`,
		);
		const blob = new Blob([...body, '--b--\r\n'], { type: 'multipart/form-data; boundary=b' });
		const { data } = await client.send('/sandbox/echo', blob);
		expect(data).toEqual({ method: 'POST', parameters: { text }, files: [] });
	});
});

describe('the sandbox accepts', () => {
	it('a query of more than 100 kB', async () => {
		const text = 'x'.repeat(300_000);
		expect(await client.get('/sandbox/echo', { access_token, text })).toMatchObject({
			data: { parameters: { text } },
		});
	});

	it('a form of several MB', async () => {
		const text = 'ภ'.repeat(2_000_000);
		const { data } = await client.post('/sandbox/echo', { access_token, text });
		expect((data as { parameters: { text: string } }).parameters.text === text).toBe(true);
	});

	it('a file of 20 MB beside a text of 2 MB, byte for byte', async () => {
		const text = 'x'.repeat(2_000_000);
		const form = multipart('/image/upload', { text });
		const bytes = randomBytes(20_000_000);
		form.append('image', new Blob([bytes]), 'shoe.png');
		expect(await client.send('/image/upload', form)).toMatchObject({
			code: '0',
			data: { image: { hash_code: 'shoe.png', size: 20_000_000, sha256: sha256(bytes) } },
		});
	});
});
