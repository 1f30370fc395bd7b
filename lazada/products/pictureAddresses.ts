import { LazadaError } from '../errors';
import { toMigration } from './imageAddress';

/** Where Lazada keeps pictures. */
const OF_LAZADA = /(^|\.)(slatic\.net|lazcdn\.com)$/i;
const MAX_PICTURES = 8;

/** Whether products take this address as it is. */
export function isLazadaPicture(address: string): boolean {
	return OF_LAZADA.test(new URL(address).hostname);
}

/**
 * The web addresses in a text, with commas, blanks or line breaks between them, or of a list.
 *
 * @throws LazadaError (`input`) for one that Lazada can't fetch
 */
export function readPictureAddresses(value: unknown): string[] {
	const texts = [value].flat().flatMap((one) => (typeof one === 'string' ? [one] : []));
	const addresses = texts.flatMap((text) => text.split(/[\s,]+(?=https?:)|\s+/i));
	const given = addresses.map((one) => one.replace(/,$/, '')).filter((one) => one !== '');
	given.forEach(toMigration);
	return given;
}

/**
 * @param of whose pictures they are, as messages name it
 * @throws LazadaError (`input`) where there are more than Lazada takes
 */
export function checkPictureCount(of: string, count: number): void {
	if (count <= MAX_PICTURES) return;
	throw new LazadaError('input', `${of} has ${count} pictures, and Lazada takes ${MAX_PICTURES}`, {
		advice: 'Leave some of them out: the first one is the main picture.',
	});
}
