import { API_PATHS, pageUrl } from '../../../../lazada/catalog/catalog';
import { readPastedPath } from '../../../../lazada/signing/pastedPath';
import { LAZADA } from '../../../../lazada/sites/platform';

describe('a path', () => {
	it.each([
		'/orders/get',
		' orders/get ',
		'/rest/orders/get',
		'https://api.lazada.com.my/rest/orders/get',
		'http://127.0.0.1:4010/rest/orders/get',
		'api.lazada.sg/rest/orders/get',
		'https://open.lazada.com/apps/doc/api?path=%2Forders%2Fget',
		'https://open.lazada.com/apps/doc/api?spm=a2o9m.1&path=%2forders%2fget&lang=en#top',
		'open.lazada.com/apps/doc/api?path=/orders/get',
	])('is read from %j', (text) => {
		expect(readPastedPath(text)).toEqual({ apiPath: '/orders/get' });
	});

	it.each([
		['GET /orders/get', 'GET', '/orders/get'],
		['post  https://api.lazada.vn/rest/product/create', 'POST', '/product/create'],
		['POST https://open.lazada.com/apps/doc/api?path=%2Fimage%2Fupload', 'POST', '/image/upload'],
	])('is read with its method from %j', (text, method, apiPath) => {
		expect(readPastedPath(text)).toEqual({ apiPath, method });
	});

	it.each(['/get/orders', 'get/orders', '/post', 'GET'])(
		'keeps a first part such as %j',
		(text) => {
			expect(readPastedPath(text)).toEqual({ apiPath: `/${text.replace(/^\//, '')}` });
		},
	);

	it('is read from the address at each gateway', () => {
		for (const base of Object.values(LAZADA.gateways))
			expect(readPastedPath(`${base}/seller/get`)).toEqual({ apiPath: '/seller/get' });
	});

	it("is read from each API's page in Lazada's reference", () => {
		for (const { path } of API_PATHS)
			expect(readPastedPath(pageUrl(path))).toEqual({ apiPath: path });
	});

	it.each([
		['', 'The Path is empty'],
		['PUT /orders/get', "The Path isn't a valid API path"],
		['https://api.lazada.sg/rest/orders/get?limit=5', "The Path isn't a valid API path"],
		['https://api.lazada.sg/orders/get', "The Path isn't a valid API path"],
		['https://open.lazada.com/apps/doc/api', "The Path isn't a valid API path"],
		[
			'https://open.lazada.com/apps/doc/api?path=%2Forders%3Fa%3D1',
			"The Path isn't a valid API path",
		],
		[
			'https://auth.lazada.com/rest/auth/token/create',
			"/auth/token/create can't be called with this operation",
		],
	])('is not read from %j', (text, message) => {
		expect(() => readPastedPath(text)).toThrow(message);
	});
});
