import { toMigration } from '../../../../lazada/products/imageAddress';

describe('a picture from the web', () => {
	it.each([
		['https://example.com/bag.jpg?a=1&b=2', 'https://example.com/bag.jpg?a=1&b=2'],
		['http://example.com:80/bag.jpg', 'http://example.com/bag.jpg'],
		['https://example.com:443/a"b.jpg', 'https://example.com/a%22b.jpg'],
	])('is fetched by Lazada from %s', (address, sent) => {
		expect(JSON.parse(toMigration(address))).toEqual({ Request: { Image: { Url: sent } } });
	});

	it.each([
		['', /isn't a web address/],
		['bag.jpg', /isn't a web address/],
		['ftp://example.com/bag.jpg', /isn't a web address/],
		['file:///etc/passwd', /isn't a web address/],
		['https://example.com:8443/bag.jpg', /no picture from the port 8443/],
		['https://me:secret@example.com/bag.jpg', /user name or password/],
	])('is not fetched from "%s"', (address, problem) => {
		expect(() => toMigration(address)).toThrow(problem);
	});
});
