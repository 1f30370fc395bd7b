import fc from 'fast-check';
import { encodeMultipart, type FilePart } from '../../../../client/sign/multipartForm';
import type { Parameters } from '../../../../lazada/signing/signature';
import { parameters, SOME } from '../../support/random';

function file(changes: Partial<FilePart> = {}): FilePart {
	return {
		field: 'image',
		fileName: 'a.png',
		contentType: 'image/png',
		bytes: Buffer.from('bytes'),
		...changes,
	};
}

/** What the web's own reader, which is none of ours, finds in a form. */
async function readBack(given: Parameters, files: FilePart[]) {
	const { contentType, body } = encodeMultipart(given, files);
	const response = new Response(new Uint8Array(body), { headers: { 'Content-Type': contentType } });
	const entries = [...(await response.formData())];
	const texts = entries.filter(([, value]) => typeof value === 'string');
	const found = entries.flatMap(([field, value]) =>
		typeof value === 'string' ? [] : [{ field, value }],
	);
	const read = found.map(async ({ field, value }) => ({
		field,
		fileName: value.name,
		contentType: value.type,
		bytes: Buffer.from(await value.arrayBuffer()).toString('hex'),
	}));
	return { texts, files: await Promise.all(read) };
}

function shown(part: FilePart) {
	return { ...part, bytes: part.bytes.toString('hex') };
}

describe('a multipart form', () => {
	it('gives back any parameters, byte for byte', async () => {
		const property = fc.asyncProperty(parameters, async (given) => {
			const wellFormed = Object.entries(given).map(([name, value]) => [name, value.toWellFormed()]);
			const { texts } = await readBack(Object.fromEntries(wellFormed) as Parameters, [file()]);
			expect(texts).toEqual(wellFormed);
		});
		await fc.assert(property, SOME);
	});

	it.each(['a\nb', 'a\r\nb', 'a\rb', '\r\n', '\r\n--', '--', ' a ', '\0', '"', '\\'])(
		'gives back the value %j',
		async (value) => {
			expect((await readBack({ a: value }, [])).texts).toEqual([['a', value]]);
		},
	);

	it('gives back any file, byte for byte', async () => {
		const property = fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
			const parts = [file({ bytes: Buffer.from(bytes) }), file({ field: 'cover' })];
			const { files } = await readBack({ a: 'b' }, parts);
			expect(files).toEqual(parts.map(shown));
		});
		await fc.assert(property, SOME);
	});

	it.each(['ภาพ 💚.png', 'a "b".png', "it's; x=1.png", 'two\r\nlines.png', 'a%22b', 'dir/a.png'])(
		'gives back the file name %j, or one that is read the same way',
		async (fileName) => {
			const { files } = await readBack({}, [file({ fileName })]);
			const [{ fileName: read }] = files;
			expect([fileName, fileName.replaceAll('%22', '"')]).toContain(read);
		},
	);

	it('lets no name bring a header or a part in', async () => {
		const evil = '"\r\nX-Evil: 1\r\n\r\n--lazada-';
		const parts = [file({ field: evil, fileName: evil, contentType: `text/plain${evil}` })];
		const { texts, files } = await readBack({ [evil]: evil }, parts);
		expect(texts).toEqual([[evil, evil]]);
		expect(files).toMatchObject([{ field: evil, fileName: evil, bytes: shown(parts[0]).bytes }]);
		const { body } = encodeMultipart({}, parts);
		expect(body.toString().split('\r\n')).not.toContain('X-Evil: 1');
	});

	it('has a boundary of its own each time, which the type names', () => {
		const forms = [encodeMultipart({ a: 'b' }, []), encodeMultipart({ a: 'b' }, [])];
		const [one, other] = forms.map(({ contentType }) => contentType);
		expect(one).not.toBe(other);
		for (const { contentType, body } of forms) {
			const [type, boundary] = contentType.split('; boundary=');
			expect(type).toBe('multipart/form-data');
			expect(body.toString().startsWith(`--${boundary}\r\n`)).toBe(true);
			expect(body.toString().endsWith(`--${boundary}--\r\n`)).toBe(true);
		}
	});

	it('with nothing in it is empty', async () => {
		expect(await readBack({}, [])).toEqual({ texts: [], files: [] });
	});
});
