import { LazadaError } from '../errors';

/** The API that takes one picture [API reference]. */
const PICTURE_API = '/image/upload';
const MAX_BYTES = 3_145_728;

/** How files of the two kinds that Lazada takes begin, in hex. */
const BEGINNINGS = ['ffd8ff', '89504e470d0a1a0a'];

/**
 * Refuses a file that an API for pictures wouldn't take.
 *
 * @param fileName as the user knows it
 * @throws LazadaError (`input`)
 */
export function checkPicture(apiPath: string, fileName: string, bytes: Uint8Array): void {
	if (apiPath !== PICTURE_API) return;
	const name = fileName.slice(0, 60);
	const beginning = Buffer.from(bytes.subarray(0, 8)).toString('hex');
	if (!BEGINNINGS.some((known) => beginning.startsWith(known))) {
		throw new LazadaError('input', `The file "${name}" is no JPEG or PNG picture`, {
			advice:
				'Lazada takes no other kinds. Convert it first, for example with the Edit Image node.',
		});
	}
	if (bytes.length > MAX_BYTES) {
		throw new LazadaError('input', `The picture "${name}" is larger than 3 MB`, {
			advice: `Lazada takes up to ${MAX_BYTES} bytes, and this one has ${bytes.length}. Make it smaller first, for example with the Edit Image node.`,
		});
	}
}
