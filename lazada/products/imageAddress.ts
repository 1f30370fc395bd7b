import { LazadaError } from '../errors';

/**
 * The payload that has Lazada copy a picture from the web. Lazada fetches it itself, from ports 80 and 443 only
 * [API reference].
 *
 * @throws LazadaError (`input`) for an address that Lazada can't fetch
 */
export function toMigration(address: string): string {
	const url = URL.canParse(address) ? new URL(address) : undefined;
	if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
		throw new LazadaError('input', "The Image URL isn't a web address", {
			advice: 'Enter one that begins with https://, such as https://example.com/bag.jpg.',
		});
	}
	if (url.username !== '' || url.password !== '') {
		throw new LazadaError('input', 'The Image URL has a user name or password in it', {
			advice: 'Lazada fetches the picture without. Download it first, and upload the file.',
		});
	}
	// URL leaves the usual port of a protocol out.
	if (!['', '80', '443'].includes(url.port)) {
		throw new LazadaError('input', `Lazada fetches no picture from the port ${url.port}`, {
			advice: 'Only the ports 80 and 443 work. Download the picture first, and upload the file.',
		});
	}
	return JSON.stringify({ Request: { Image: { Url: url.href } } });
}
