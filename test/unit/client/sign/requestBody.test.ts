import { Readable } from 'node:stream';
import FormData from 'form-data';
import { readRequestBody, type RequestOptions } from '../../../../client/sign/requestBody';
import { catchRefusal } from '../../support/errors';

const read = (options: Omit<RequestOptions, 'url'>) => readRequestBody({ url: '', ...options });
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

describe('the body of a request', () => {
	it.each<[string, Omit<RequestOptions, 'url'>, Record<string, unknown>]>([
		['none', {}, {}],
		['an empty text', { body: '' }, {}],
		['a JSON object', { body: { a: 1, b: { c: [2] } } }, { a: '1', b: '{"c":[2]}' }],
		['JSON as text', { body: ' {"a":1,"b":{"c":[2]}}' }, { a: '1', b: '{"c":[2]}' }],
		['URL-encoded text', { body: 'a=1%2B1&b=x+y' }, { a: '1+1', b: 'x y' }],
		[
			'URL-encoded text with JSON in it',
			{ body: 'payload={"a":"x=y"}' },
			{ payload: '{"a":"x=y"}' },
		],
		['URLSearchParams', { body: new URLSearchParams({ a: 'x&y' }) }, { a: 'x&y' }],
		['a form', { form: { a: '1', b: 'x y' } }, { a: '1', b: 'x y' }],
		['a form as text', { form: 'a=1&b=x+y' }, { a: '1', b: 'x y' }],
		['a form beside a body', { form: { a: '1' }, body: { b: 2 } }, { a: '1', b: '2' }],
	])('is read: %s', (_what, options, fields) => {
		expect(read(options)).toEqual({ fields });
	});

	it.each<[string, RequestOptions['body']]>([
		['XML', '<Request><Product/></Request>'],
		['a JSON list', '[1,2]'],
		['a list', [{ a: 1 }]],
		['a number as text', '42'],
		['a text', 'hello world'],
		['cut-off JSON', '{"a":1'],
		['bytes', PNG],
		['a stream', Readable.from(['x'])],
		['a FormData of the platform, which cannot be read at once', new global.FormData()],
	])('is refused where the signature cannot cover it: %s', (_what, body) => {
		const { kind, message, description } = catchRefusal(() => read({ body }));
		expect(kind).toBe('input');
		expect(message).toBe("This kind of body can't be signed");
		expect(description).toContain('payload');
	});
});

describe('a multipart body as an object', () => {
	it('gives its fields to be signed and its files to be sent', () => {
		const image = { value: PNG, options: { filename: 'a.png', contentType: 'image/png' } };
		const stream = Readable.from(['x']);
		expect(read({ formData: { name: 'เสื้อ', n: 5, image, raw: PNG, stream } })).toEqual({
			fields: { name: 'เสื้อ', n: 5 },
			files: { image, raw: PNG, stream },
		});
	});
});

describe('a multipart body that form-data built', () => {
	function built(): FormData {
		const form = new FormData();
		form.append('name', 'a=b&c d เสื้อ 🛒');
		form.append('count', 5);
		form.append('image', PNG, { filename: 'a.png', contentType: 'image/png' });
		form.append('text', 'text of a file', { filename: 'b.txt' });
		form.append('stream', Readable.from(['x']), 'c.bin');
		form.append('"odd"\r\nname', 'line 1\r\nline 2');
		form.append('last', '{"a":[1]}', { contentType: 'application/json' });
		return form;
	}

	const fields = {
		name: 'a=b&c d เสื้อ 🛒',
		count: '5',
		'"odd"\r\nname': 'line 1\r\nline 2',
		last: '{"a":[1]}',
	};

	it.each(['body', 'formData'])('gives its text fields, without its files, as %s', (place) => {
		const form = built();
		const read1 = read({ [place]: form });
		expect(read1.fields).toEqual(fields);
		expect(read1.built).toBe(form);
		expect(read1.files).toBeUndefined();
	});

	it('takes a value that looks like a part of its own for the value that it is', () => {
		const form = new FormData();
		const value = 'Content-Disposition: form-data; name="evil"\r\n\r\nx';
		form.append('note', value);
		form.append('next', 'y');
		expect(read({ body: form }).fields).toEqual({ note: value, next: 'y' });
	});

	it('is refused with an empty field, which can be neither signed nor taken out', () => {
		const form = built();
		form.append('remark', '');
		const { kind, message, description } = catchRefusal(() => read({ body: form }));
		expect(kind).toBe('input');
		expect(message).toContain('"remark"');
		expect(description).toContain('Leave it out');
	});
});
